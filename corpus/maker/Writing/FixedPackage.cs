using System.IO.Compression;

namespace DocIndex.CorpusMaker.Writing;

/// <summary>A package without the time of its making: parts in ordinal order, all dated alike.</summary>
public static class FixedPackage
{
    private static readonly DateTimeOffset s_date = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The same parts, the same bytes whenever it is made.</summary>
    public static byte[] Of(byte[] package)
    {
        using var result = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read))
        using (var to = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            // The list of content types leads, as Word writes it.
            foreach (var part in from.Entries.OrderBy(e => e.FullName != "[Content_Types].xml").ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var entry = to.CreateEntry(part.FullName, CompressionLevel.SmallestSize);
                entry.LastWriteTime = s_date;
                using var source = part.Open();
                using var target = entry.Open();
                source.CopyTo(target);
            }
        }

        return result.ToArray();
    }
}
