using DocIndex.Pdf.Objects;

namespace DocIndex.Pdf.Filters;

/// <summary>ASCIIHexDecode and ASCII85Decode (ISO 32000, 7.4.2 and 7.4.3).</summary>
internal static class AsciiFilters
{
    public static string? DecodeHex(ReadOnlySpan<byte> data, DecodedBytes output)
    {
        var high = -1;
        foreach (var b in data)
        {
            if (b == (byte)'>')
                break;
            var digit = StringBytes.HexDigit(b);
            if (digit < 0 && Lexer.IsSpace(b))
                continue;
            if (digit < 0)
                return "not hexadecimal";
            if (high < 0)
                high = digit;
            else
            {
                if (!output.Add((byte)(high << 4 | digit)))
                    return null;
                high = -1;
            }
        }
        if (high >= 0)
            output.Add((byte)(high << 4));
        return null;
    }

    public static string? Decode85(ReadOnlySpan<byte> data, DecodedBytes output)
    {
        ulong group = 0;
        var digits = 0;
        if (data.StartsWith("<~"u8))
            data = data[2..];
        foreach (var b in data)
        {
            if (b == (byte)'~')
                break;
            if (Lexer.IsSpace(b))
                continue;
            if (b == (byte)'z' && digits == 0)
            {
                if (!output.Add([0, 0, 0, 0]))
                    return null;
                continue;
            }
            if (b is < (byte)'!' or > (byte)'u')
                return "not base 85";
            group = group * 85 + (uint)(b - '!');
            if (++digits < 5)
                continue;
            if (!Put((uint)group, 4, output))
                return null;
            group = 0;
            digits = 0;
        }
        if (digits > 1)
        {
            for (var i = digits; i < 5; i++)
                group = group * 85 + 84;
            Put((uint)group, digits - 1, output);
        }
        return null;
    }

    private static bool Put(uint group, int bytes, DecodedBytes output)
    {
        for (var i = 0; i < bytes; i++)
            if (!output.Add((byte)(group >> (24 - 8 * i))))
                return false;
        return true;
    }
}
