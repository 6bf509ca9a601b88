using System.Collections.Immutable;

namespace DocIndex.CorpusMaker.Printing;

/// <summary>Prints Word files to PDF by LibreOffice, many in one start.</summary>
public static class OfficePrinter
{
    // Longer command lines and longer runs gain nothing.
    private const int FilesPerStart = 40;

    /// <summary>Prints Word files.</summary>
    /// <returns>The PDF files, in the order given.</returns>
    /// <exception cref="InvalidOperationException">LibreOffice is not installed, or left a file out.</exception>
    public static async Task<ImmutableArray<byte[]>> PrintAsync(IReadOnlyList<byte[]> files, CancellationToken cancel = default)
    {
        var folder = Directory.CreateTempSubdirectory("corpus-office-").FullName;
        try
        {
            var printed = ImmutableArray.CreateBuilder<byte[]>(files.Count);
            foreach (var chunk in files.Select((f, n) => (File: f, Name: $"n{n}")).Chunk(FilesPerStart))
            {
                foreach (var (file, name) in chunk) await File.WriteAllBytesAsync(Path.Combine(folder, name + ".docx"), file, cancel);
                using var process = Programs.Start("soffice", [
                    "-env:UserInstallation=file://" + Path.Combine(folder, "profile"), "--headless", "--convert-to", "pdf", "--outdir", folder,
                    .. chunk.Select(c => Path.Combine(folder, c.Name + ".docx"))]);
                var error = process.StandardError.ReadToEndAsync(cancel);
                await process.StandardOutput.ReadToEndAsync(cancel);
                await process.WaitForExitAsync(cancel);
                foreach (var (_, name) in chunk)
                {
                    var path = Path.Combine(folder, name + ".pdf");
                    if (!File.Exists(path)) throw new InvalidOperationException($"LibreOffice did not print {name}: {await error}");
                    printed.Add(await File.ReadAllBytesAsync(path, cancel));
                }
            }

            return printed.ToImmutable();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
