using System.IO.Compression;
using System.Xml;
using DocIndex.Pdf;
using DocIndex.Vocabulary;

namespace DocIndex.Reading.Personal;

/// <summary>
/// Looks for CPR numbers in every part of a file, those that are not read as well: properties, comments, hidden and
/// deleted text, alternative texts, link targets, field codes,
/// what is embedded or attached, and what stands between the parts. What cannot be looked at is named. The content of
/// pictures is not looked at, only what is written about them.
/// </summary>
public sealed class FilePartSearch
{
    private const int Deepest = 3;

    private readonly NumberSearch _search;
    private readonly ReadingOptions _options;
    private readonly SortedSet<string> _unsearched = new(StringComparer.Ordinal);
    private long _left;

    private FilePartSearch(DanishVocabulary vocabulary, ReadingOptions options)
    {
        (_search, _options, _left) = (new NumberSearch(vocabulary), options, options.MaxDecodedBytes);
    }

    /// <summary>Looks through one file.</summary>
    /// <param name="bytes">All of it.</param>
    public static FilePartsFound Look(ReadOnlyMemory<byte> bytes, DanishVocabulary vocabulary, ReadingOptions options)
    {
        var search = new FilePartSearch(vocabulary, options);
        search.Look("", bytes, 0);
        return new FilePartsFound(search.Holds, [.. search._unsearched]);
    }

    private bool Holds { get; set; }

    private void Look(string name, ReadOnlyMemory<byte> bytes, int depth)
    {
        if (Holds) return;
        if (depth > Deepest)
        {
            _unsearched.Add(name);
            return;
        }

        var start = bytes.Span;
        if (start.StartsWith("PK"u8)) Package(name, bytes, depth);
        else if (start[..Math.Min(start.Length, 1024)].IndexOf("%PDF-"u8) >= 0) Pdf(name, bytes, depth);
        else if (BinaryText.IsPackedOtherwise(start)) _unsearched.Add(name);
        else if (BinaryText.Decoded(start) is { } text) Searched(text);
        foreach (var raw in BinaryText.Of(bytes)) Raw(raw);
    }

    private void Text(string text)
    {
        if (Holds || !text.AsSpan().ContainsAnyInRange('0', '9')) return;
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var columns = new TextColumns([.. lines], _search.Words);
        var joined = new JoinedText();
        foreach (var line in lines) joined.Add(line, '\n');
        Holds = _search.Find(joined.Text, null, (at, _) => columns.HeadOf(joined, at)).Count > 0
            || _search.Find(InlineMarkup.Without(text)).Count > 0;
    }

    private void Searched(string text)
    {
        if (BinaryText.IsDrawing(text)) Raw(text);
        else Text(text);
    }

    /// <summary>Bytes that are no text: a number counts where nothing but a dash parts it.</summary>
    private void Raw(string text) =>
        Holds = Holds || _search.Find(text).Exists(n => !text[n.Start..n.End].Any(IsBlank));

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

    private void Package(string name, ReadOnlyMemory<byte> bytes, int depth)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > _options.MaxEntries) _unsearched.Add(name);
            Text(archive.Comment);
            foreach (var entry in archive.Entries.Take(_options.MaxEntries))
            {
                Text(entry.FullName);
                Text(entry.Comment);
                Entry(entry, depth);
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            _unsearched.Add(name);
        }
    }

    private void Entry(ZipArchiveEntry entry, int depth)
    {
        using var stream = new BoundedStream(entry.Open(), _left);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        _left -= stream.Count;
        if (entry.IsEncrypted || stream.Exceeded)
        {
            _unsearched.Add(entry.FullName);
            return;
        }

        ReadOnlyMemory<byte> bytes = content.GetBuffer().AsMemory(0, (int)content.Length);
        if (XmlPartText.IsXml(entry.FullName, bytes.Span)) Xml(entry.FullName, bytes);
        else Look(entry.FullName, bytes, depth + 1);
    }

    private void Xml(string name, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            foreach (var text in XmlPartText.Of(bytes)) Text(text);
        }
        catch (XmlException)
        {
            _unsearched.Add(name);
        }
    }

    private void Pdf(string name, ReadOnlyMemory<byte> bytes, int depth)
    {
        var parts = PdfParts.Read(bytes, new PdfLimits { MaxFileBytes = _options.MaxFileBytes });
        foreach (var shown in parts.Texts) Text(shown);
        foreach (var (file, content) in parts.Files) Look(file, content, depth + 1);
        // Only text: what is packed in pictures and fonts holds digits by chance.
        foreach (var content in LooseStreams.Of(bytes, _options.MaxDecodedBytes))
            if (BinaryText.Decoded(content.Span) is { } text) Searched(text);
        if (!parts.IsWhole) _unsearched.Add(name.Length > 0 ? name : "PDF");
    }
}
