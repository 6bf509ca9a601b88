using System.Text;

namespace DocIndex.Reading;

/// <summary>Finds out how a text file is encoded: UTF-8 with or without a mark, UTF-16 with one, else Windows-1252.</summary>
internal static class TextDecoder
{
    /// <summary>The text, and whether it had to be read as Windows-1252; null where the bytes are not text.</summary>
    public static (string Text, bool Legacy)? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        else if (bytes.StartsWith(Encoding.Unicode.Preamble)) return (Encoding.Unicode.GetString(bytes[2..]), false);
        else if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)) return (Encoding.BigEndianUnicode.GetString(bytes[2..]), false);
        if (LooksBinary(bytes)) return null;
        try
        {
            return (new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), false);
        }
        catch (DecoderFallbackException)
        {
            return (Windows1252(bytes), true);
        }
    }

    /// <summary>The text where something says that it is Windows-1252 or Latin-1; null where the bytes are not text.</summary>
    public static string? DecodeWindows1252(ReadOnlySpan<byte> bytes) => LooksBinary(bytes) ? null : Windows1252(bytes);

    /// <summary>Control characters other than white space are rare in text; a zero byte never stands in one.</summary>
    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0)) return true;
        var controls = 0;
        foreach (var b in bytes)
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x0B))
                controls++;
        return controls > 8 && controls * 50 > bytes.Length;
    }

    private static string Windows1252(ReadOnlySpan<byte> bytes)
    {
        const string upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
        var text = new StringBuilder(bytes.Length);
        foreach (var b in bytes) text.Append(b is >= 0x80 and < 0xA0 ? upper[b - 0x80] : (char)b);
        return text.ToString();
    }
}
