using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace DocIndex.Reading.Word;

/// <summary>
/// Looks a Word file's package over before anything is built from it: how many parts, how large they grow when unpacked (counted, not believed), how deep
/// their XML nests; none may declare a document type, which is where entities that grow or point outside come from. Relations to anything outside the
/// file are taken out: they are never followed, and an address with a slip of the pen in it would keep the whole file from being opened.
/// </summary>
internal static class WordPackage
{
    private const int DeepestXml = 256;

    private static readonly XmlReaderSettings s_settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false };

    /// <summary>
    /// The package without relations to the outside, with the parts that do not agree with their checksums; or what is
    /// too much about it.
    /// </summary>
    /// <exception cref="InvalidDataException">The bytes are no ZIP archive, or a damaged one.</exception>
    /// <exception cref="XmlException">A part is not well-formed or declares a document type.</exception>
    public static (MemoryStream? Package, ImmutableArray<string> Damaged, string? Excess) Check(ReadOnlyMemory<byte> bytes, ReadingOptions options)
    {
        var package = new MemoryStream();
        package.Write(bytes.Span);
        var outside = new List<string>();
        var damaged = ImmutableArray.CreateBuilder<string>();
        using (var archive = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        {
            if (archive.Entries.Count > options.MaxEntries) return (null, [], $"It holds {archive.Entries.Count} parts, more than the limit of {options.MaxEntries}.");
            var left = options.MaxDecodedBytes;
            foreach (var entry in archive.Entries.Where(IsXml))
            {
                using var stream = new BoundedStream(entry.Open(), left);
                try
                {
                    using var reader = XmlReader.Create(stream, s_settings);
                    while (reader.Read())
                    {
                        if (reader.Depth > DeepestXml) return (null, [], $"Its XML is nested more than {DeepestXml} deep.");
                        if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Relationship" && reader.GetAttribute("TargetMode") == "External" && !outside.Contains(entry.FullName))
                            outside.Add(entry.FullName);
                    }
                }
                catch (XmlException) when (stream.Exceeded)
                {
                }
                if (stream.Exceeded) return (null, [], $"It unpacks to more than {options.MaxDecodedBytes} bytes.");
                if (!ArchiveReader.IsWhole(entry, stream)) damaged.Add(entry.FullName);
                left -= stream.Count;
            }
        }
        if (outside.Count > 0) TakeOut(package, outside);
        package.Position = 0;
        return (package, damaged.ToImmutable(), null);
    }

    private static void TakeOut(MemoryStream package, List<string> outside)
    {
        using var archive = new ZipArchive(package, ZipArchiveMode.Update, leaveOpen: true);
        foreach (var name in outside)
        {
            using var stream = archive.GetEntry(name)!.Open();
            XDocument relations;
            using (var reader = XmlReader.Create(stream, s_settings)) relations = XDocument.Load(reader);
            relations.Root!.Elements().Where(e => (string?)e.Attribute("TargetMode") == "External").Remove();
            stream.SetLength(0);
            relations.Save(stream);
        }
    }

    private static bool IsXml(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
}
