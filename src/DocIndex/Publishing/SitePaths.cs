using System.Globalization;
using DocIndex.Publishing.Markup;
using DocIndex.Reading;

namespace DocIndex.Publishing;

/// <summary>
/// The address of every page, without extension. An address is made of what the page is about and nothing else, so that it stays when documents are
/// added. Addresses are Danish in every language: people have passed them on.
/// </summary>
internal static class SitePaths
{
    public const string Front = "index";
    public const string Documents = "dokumenter";
    public const string Initiatives = "indsatser";
    public const string Comparison = "sammenligning";
    public const string Goals = "maal";
    public const string Risks = "risici";
    public const string Findings = "fund";
    public const string Search = "soeg";
    public const string Guide = "vejledning";
    public const string Accessibility = "tilgaengelighed";

    /// <summary>Lines on one page of a source text.</summary>
    public const int LinesAPage = 400;

    private const string PartName = "del-";

    public static string Document(string id) => $"dokumenter/{DocumentId.Shortened(id)}";

    /// <summary>The initiative that a document is part of, followed over documents.</summary>
    public static string Thread(string id) => $"indsatser/{DocumentId.Shortened(id)}";

    /// <summary>A drawn page of a document.</summary>
    public static string Sheet(string id, int page) => $"kilder/{DocumentId.Shortened(id)}/side-{Plain(page)}";

    /// <summary>The part of a source text that holds a line.</summary>
    public static string Text(string id, int line) => $"kilder/{DocumentId.Shortened(id)}/tekst-{Plain(((Math.Max(1, line) - 1) / LinesAPage) + 1)}";

    /// <summary>The file that was read.</summary>
    public static string Original(string id, string extension) => $"originaler/{DocumentId.Shortened(id)}{extension}";

    /// <summary>
    /// The id of the document that a file of the site is of, and of no other; null for a file that tells of several. A part of a list counts as one that does,
    /// though a document may be called so.
    /// </summary>
    /// <param name="file">Path of the file, with its extension.</param>
    public static string? DocumentOf(string file)
    {
        var parts = file.Split('/');
        if (parts is ["data", .. var rest])
        {
            // The tables of the list of documents lie beside the folders with those of each.
            if (rest is [_, var table] && table.EndsWith(".csv", StringComparison.Ordinal)) return null;
            parts = rest;
        }

        if (parts is not ["dokumenter" or "indsatser" or "kilder" or "originaler", var name, ..]) return null;
        var id = parts.Length == 2 ? Path.GetFileNameWithoutExtension(name) : name;
        return id.StartsWith(PartName, StringComparison.Ordinal) && id.AsSpan(PartName.Length).IndexOfAnyExceptInRange('0', '9') < 0 ? null : id;
    }

    /// <summary>A part of a list that is too long for one page; the first part has the list's own address.</summary>
    /// <param name="part">From 1.</param>
    public static string Part(string path, int part) => part == 1 ? path : $"{path}/{PartName}{Plain(part)}";

    /// <summary>Where something was read: its box on the drawn page, else its lines in the text.</summary>
    /// <param name="sheets">Drawn pages of the document; 0 for a document that is shown as lines.</param>
    /// <param name="lines">Lines of the document.</param>
    public static Target Place(SourceLocation source, int sheets, int lines)
    {
        if (sheets > 0)
        {
            var page = Math.Clamp(source.Page, 1, sheets);
            return new Target(Sheet(source.Document, page), source.Box is not null && page == source.Page ? Anchors.Box(source) : null);
        }

        return source.Lines is { } span && span.First >= 1 && span.First <= span.Last && span.Last <= lines
            ? new Target(Text(source.Document, span.First), Anchors.Lines(span))
            : new Target(Text(source.Document, 1), null);
    }

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
