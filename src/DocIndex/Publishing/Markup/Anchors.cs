using System.Globalization;
using System.Text;

namespace DocIndex.Publishing.Markup;

/// <summary>Ids within a page. They are ASCII letters, digits, hyphens and underscores, so that they need no escaping in an address.</summary>
internal static class Anchors
{
    /// <summary>The anchor of a line: "l12".</summary>
    public static string Line(int number) => string.Create(CultureInfo.InvariantCulture, $"l{number}");

    /// <summary>The anchor of a run of lines: "l12-14", or that of the line where it is only one.</summary>
    public static string Lines(LineSpan span) =>
        span.First == span.Last ? Line(span.First) : string.Create(CultureInfo.InvariantCulture, $"l{span.First}-{span.Last}");

    /// <summary>
    /// The anchor of a place on a drawn page, in whole points: "b56-120-98-131". What was read from words within its box, not from a cell that has the box for
    /// itself, has a mark of those words behind it.
    /// </summary>
    public static string Box(SourceLocation source)
    {
        var box = source.Box!.Value;
        var place = string.Create(CultureInfo.InvariantCulture, $"b{box.X0:0}-{box.Y0:0}-{box.X1:0}-{box.Y1:0}");
        return source.Cell is not null ? place : string.Create(CultureInfo.InvariantCulture, $"{place}-{Fingerprint(source.Text):x4}");
    }

    /// <summary>The anchor of a page of the document: "side-3".</summary>
    public static string Page(int number) => Numbered("side", number);

    /// <summary>What browsers take as the place of a page in a PDF file: "page=3".</summary>
    public static string PdfPage(int number) => string.Create(CultureInfo.InvariantCulture, $"page={number}");

    /// <summary>The anchor of one of many: "tabel-3".</summary>
    public static string Numbered(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");

    /// <summary>The anchor of something that has an id of its own; characters that an anchor can't hold are written as their code.</summary>
    public static string Named(string name, string id)
    {
        var anchor = new StringBuilder(name).Append('-');
        foreach (var c in id)
        {
            if (char.IsAsciiLetterOrDigit(c) || c == '-') anchor.Append(c);
            else anchor.Append(CultureInfo.InvariantCulture, $"_{(int)c:x4}");
        }

        return anchor.ToString();
    }

    // FNV-1a, folded: the same on every machine.
    private static int Fingerprint(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text) hash = (hash ^ c) * 16777619u;
        return (int)((hash >> 16) ^ (hash & 0xffff));
    }
}
