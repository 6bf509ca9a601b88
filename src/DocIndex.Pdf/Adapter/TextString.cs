using System.Text;
using UglyToad.PdfPig.Tokens;

namespace DocIndex.Pdf.Adapter;

/// <summary>
/// Strings for people (ISO 32000, 7.9.2.2): UTF-16 or UTF-8 with a byte order mark, else PDFDocEncoding, of which the
/// punctuation matters here.
/// </summary>
internal static class TextString
{
    private const string From0x80 =
        "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203A\u2212\u2030\u201E\u201C\u201D\u2018\u2019\u201A\u2122\uFB01\uFB02\u0141\u0152\u0160\u0178\u017D\u0131\u0142\u0153\u0161\u017E\uFFFD\u20AC";

    /// <summary>Null for what is no string.</summary>
    public static string? Decode(IToken? token) => token switch
    {
        StringToken text => Decode(text.GetBytes()),
        HexToken hex => Decode(hex.Bytes),
        _ => null,
    };

    private static string Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFE, 0xFF, .. var rest] => WithoutLanguage(Encoding.BigEndianUnicode.GetString(rest[..(rest.Length & ~1)])),
        [0xFF, 0xFE, .. var rest] => WithoutLanguage(Encoding.Unicode.GetString(rest[..(rest.Length & ~1)])),
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        _ => FromDocEncoding(bytes),
    };

    private static string FromDocEncoding(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
            text[i] = bytes[i] is >= 0x80 and <= 0xA0 ? From0x80[bytes[i] - 0x80] : (char)bytes[i];
        return new string(text);
    }

    /// <summary>A language may be named between two escape characters; it is no text.</summary>
    private static string WithoutLanguage(string text)
    {
        while (text.IndexOf('\u001B', StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = text.IndexOf('\u001B', start + 1);
            text = end < 0 ? text.Remove(start, 1) : text.Remove(start, end - start + 1);
        }
        return text;
    }
}
