using System.Net;
using System.Text;

namespace DocIndex.Reading.Personal;

/// <summary>
/// Raw text without the markup that may stand within a number: tags, character references, percent signs of addresses.
/// </summary>
internal static class InlineMarkup
{
    private const int LongestTag = 400;
    private const int LongestReference = 12;
    private const char Nothing = '\u200B';

    /// <summary>
    /// The text with such markup replaced by what it stands for, and filled with invisible characters to its length;
    /// the same text where it has none.
    /// </summary>
    public static string Without(string text)
    {
        StringBuilder? plain = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (Replaced(text, i) is not { } replaced) continue;
            plain ??= new StringBuilder(text);
            for (var at = 0; at < replaced.Length; at++)
                plain[i + at] = at < replaced.By.Length ? replaced.By[at] : Nothing;
            i += replaced.Length - 1;
        }

        return plain?.ToString() ?? text;
    }

    private static (int Length, string By)? Replaced(string text, int at) => text[at] switch
    {
        '<' => Tag(text, at),
        '&' => Reference(text, at),
        '%' => Percent(text, at),
        _ => null,
    };

    private static (int Length, string By)? Tag(string text, int at)
    {
        if (at + 1 >= text.Length || !(char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!')) return null;
        var end = text.IndexOf('>', at, Math.Min(LongestTag, text.Length - at));
        return end < 0 ? null : (end - at + 1, "");
    }

    private static (int Length, string By)? Reference(string text, int at)
    {
        var end = text.IndexOf(';', at, Math.Min(LongestReference, text.Length - at));
        if (end < 0) return null;
        var decoded = WebUtility.HtmlDecode(text[at..(end + 1)]);
        return decoded.Length == end + 1 - at ? null : (end - at + 1, decoded);
    }

    private static (int Length, string By)? Percent(string text, int at)
    {
        if (at + 2 >= text.Length) return null;
        if (!char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2])) return null;
        return (3, ((char)Convert.ToByte(text.Substring(at + 1, 2), 16)).ToString());
    }
}
