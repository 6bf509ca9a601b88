using System.Buffers;
using System.Text;

namespace DocIndex.Publishing.Markup;

/// <summary>Text from anywhere as Markdown (CommonMark with GitHub's tables) that shows as that text.</summary>
internal static class MarkdownText
{
    // Those that may have to be escaped.
    private static readonly SearchValues<char> Signs = SearchValues.Create("<>&\\`*_[]|~$:.");

    /// <summary>Escaped for the middle of a line: no emphasis, link, code, HTML, entity, table cell or bare address can come of it.</summary>
    public static string Escape(string text)
    {
        var visible = VisibleText.Of(text);
        if (visible.AsSpan().IndexOfAny(Signs) < 0) return visible;
        var escaped = new StringBuilder(visible.Length + 16);
        Escape(escaped, visible);
        return escaped.ToString();
    }

    /// <summary>Appends a text as <see cref="Escape(string)"/> gives it.</summary>
    public static void Escape(StringBuilder escaped, string text)
    {
        var visible = VisibleText.Of(text);
        for (var i = 0; i < visible.Length; i++)
        {
            var plain = visible.AsSpan(i).IndexOfAny(Signs);
            if (plain < 0) plain = visible.Length - i;
            escaped.Append(visible, i, plain);
            i += plain;
            if (i == visible.Length) break;
            var c = visible[i];
            if (c == '<') escaped.Append("&lt;");
            else if (c == '>') escaped.Append("&gt;");
            else if (c == '&' && i + 1 < visible.Length && (visible[i + 1] == '#' || char.IsAsciiLetter(visible[i + 1]))) escaped.Append("&amp;");
            else if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '$' || OpensAddress(visible, i)) escaped.Append('\\').Append(c);
            else escaped.Append(c);
        }
    }

    /// <summary>Escapes what an already escaped line may not begin with: marks of headings, lists, quotes, rules and indented code.</summary>
    public static string AtLineStart(string escaped)
    {
        var text = escaped.TrimStart(' ');
        if (text.Length == 0) return text;
        if (text[0] is '#' or '-' or '+' or '=') return "\\" + text;
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && digits < text.Length && text[digits] is '.' or ')' ? text.Insert(digits, "\\") : text;
    }

    // GitHub makes links of "http://…" and "www.…" wherever they stand.
    private static bool OpensAddress(string text, int at) =>
        (text[at] == ':' && text.AsSpan(at).StartsWith("://", StringComparison.Ordinal))
        || (text[at] == '.' && text.AsSpan(0, at).EndsWith("www", StringComparison.OrdinalIgnoreCase));
}
