using System.Collections.Frozen;
using System.Text;

namespace DocIndex.Reading.Html;

/// <summary>
/// How deep a page's elements are nested, told from its tags alone: a parser asks for every end tag which of all open elements it ends, and takes time with the
/// square of the depth. Elements whose end tag is left out in pages that people write, and those that have none, do not count.
/// </summary>
internal static class HtmlDepth
{
    /// <summary>Deeper than any page that people write, and shallow enough to be parsed at once.</summary>
    private const int Deepest = 2_000;

    private static readonly FrozenSet<string> s_uncounted = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "html", "head", "body", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup", "rt", "rp");

    /// <summary>A page without the tags of elements that are nested too deep; their text stays. The page itself where none is.</summary>
    public static string Within(string html)
    {
        var kept = new StringBuilder();
        var (copied, depth, drawn) = (0, 0, 0);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var ends = html[at + 1] == '/';
            var name = NameAt(html, at + (ends ? 2 : 1));
            if (name.Length == 0 || s_uncounted.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)) continue;
            if (!ends && IsRaw(name))
            {
                // What stands in it is no markup.
                at = html.IndexOf($"</{name}", at, StringComparison.OrdinalIgnoreCase);
                if (at < 0) break;
                continue;
            }

            // Only in drawings and formulas does an element end where its tag says so.
            if (!ends && drawn > 0 && EndsItself(html, at)) continue;
            if (IsDrawing(name)) drawn = Math.Max(0, drawn + (ends ? -1 : 1));
            if (!ends) depth++;
            if (depth > Deepest)
            {
                kept.Append(html, copied, at - copied).Append(' ');
                copied = html.IndexOf('>', at) is > 0 and var end ? end + 1 : html.Length;
            }

            if (ends) depth = Math.Max(0, depth - 1);
        }

        return copied == 0 ? html : kept.Append(html, copied, html.Length - copied).ToString();
    }

    private static bool IsRaw(ReadOnlySpan<char> name) =>
        name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase);

    private static bool IsDrawing(ReadOnlySpan<char> name) =>
        name.Equals("svg", StringComparison.OrdinalIgnoreCase) || name.Equals("math", StringComparison.OrdinalIgnoreCase);

    private static bool EndsItself(string html, int tag) => html.IndexOf('>', tag) is > 0 and var end && html[end - 1] == '/';

    private static ReadOnlySpan<char> NameAt(string html, int start)
    {
        var end = start;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end])) end++;
        return html.AsSpan(start, end - start);
    }
}
