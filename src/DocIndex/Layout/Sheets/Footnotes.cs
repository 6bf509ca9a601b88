using System.Text.RegularExpressions;

namespace DocIndex.Layout.Sheets;

/// <summary>Footnotes: small lines with a mark below the last line of the text's own size on a page.</summary>
internal static partial class Footnotes
{
    private const double Small = 0.93;

    [GeneratedRegex(@"^(?:[0-9]{1,2}\)?|[*†‡]{1,3}|[¹²³⁴⁵⁶⁷⁸⁹])\s*\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex Mark { get; }

    /// <summary>How many of a page's last lines are footnotes.</summary>
    /// <param name="usual">Size of running text.</param>
    public static int Count(IReadOnlyList<SheetLine> lines, double usual, double pageHeight)
    {
        var first = lines.Count;
        while (first > 0 && lines[first - 1] is { Grid: null, Role: null } line && line.Row.Words.Max(w => w.Size) is var size && size <= Small * usual && line.Row.Top > 0.45 * pageHeight) first--;
        while (first < lines.Count && !Mark.IsMatch(lines[first].Row.Text)) first++;
        return lines.Count - first;
    }

    /// <summary>True for a line that begins a footnote.</summary>
    public static bool Begins(string text) => Mark.IsMatch(text);
}
