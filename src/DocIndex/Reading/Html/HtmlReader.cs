using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace DocIndex.Reading.Html;

/// <summary>Web pages to the pieces that their markup says. Nothing is run and nothing is fetched.</summary>
internal static partial class HtmlReader
{
    private const int PrescanBytes = 1024;

    [GeneratedRegex("""<meta[^>]+charset\s*=\s*["']?\s*(?<name>[A-Za-z0-9_:-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset { get; }

    /// <summary>Reads one page.</summary>
    /// <returns>The document, or null with a diagnostic of severity Error that says why.</returns>
    public static (SourceDocument? Document, ImmutableArray<Diagnostic> Diagnostics) Read(string file, ReadOnlyMemory<byte> bytes, string sha256)
    {
        if (Decode(bytes.Span) is not { } text)
            return ReadingDiagnostics.Failed(file, DiagnosticCodes.BinaryFile, "The file's content is not text.", "Check that the file is a web page, not a renamed file.");
        var pieces = new MarkupCollector();
        var shallow = HtmlDepth.Within(text);
        ImmutableArray<Diagnostic> cut = ReferenceEquals(shallow, text) ? [] :
            [ReadingCut.Left(file, null, "Its elements are nested too deep; of the deepest only the text was read, and what they are was left out.")];
        Collect(shallow, pieces);
        if (pieces.Elements.IsEmpty)
            return ReadingDiagnostics.Failed(file, DiagnosticCodes.EmptyFile, "The page holds no text.", "If its text appears only in a browser, print it to PDF there and ingest that.");
        return (new SourceDocument(DocumentId.Of(file), file, sha256, DocumentFormat.Html, 1, pieces.Lines) { Elements = pieces.Elements }, cut);
    }

    /// <summary>Adds the pieces of a page or a part of one.</summary>
    public static void Collect(string html, MarkupCollector pieces)
    {
        var page = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html);
        if (page.Body is { } body) new HtmlWalk(pieces).Page(body);
    }

    /// <summary>A mark at the beginning wins, then what the page says of itself, where that can be true; null where the bytes are not text.</summary>
    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var said = Charset.Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, PrescanBytes)])).Groups["name"].Value.ToLowerInvariant();
        var isWestern = said is "windows-1252" or "iso-8859-1" or "iso8859-1" or "latin1" or "iso-8859-15" or "us-ascii";
        return isWestern && !bytes.StartsWith(Encoding.UTF8.Preamble) ? TextDecoder.DecodeWindows1252(bytes) : TextDecoder.Decode(bytes)?.Text;
    }
}
