namespace DocIndex.Reading;

/// <summary>
/// A damaged PDF as poppler's <c>pdftocairo</c> writes it anew. Poppler guesses where PdfPig gives up, so what the copy
/// says is at
/// best inferred.
/// </summary>
internal static class MendedCopy
{
    private const string Copy = "mended.pdf";

    /// <summary>Writes the copy, in a folder of its own, under the limits of text recognition.</summary>
    /// <returns>The copy's bytes; null where the program is not installed or cannot mend the file either.</returns>
    public static byte[]? Write(ReadOnlyMemory<byte> pdf, ReadingOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("docindex-mend-");
        try
        {
            var source = Path.Combine(folder.FullName, "document.pdf");
            File.WriteAllBytes(source, pdf.Span);
            var limits = options.Recognition;
            ChildProcess.Run(options.Mender, ["-pdf", source, Copy], folder.FullName, limits.TimeLimit,
                limits.MemoryLimit);
            var copy = new FileInfo(Path.Combine(folder.FullName, Copy));
            return copy.Exists && copy.Length > 0 && copy.Length <= options.MaxFileBytes
                ? File.ReadAllBytes(copy.FullName) : null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
