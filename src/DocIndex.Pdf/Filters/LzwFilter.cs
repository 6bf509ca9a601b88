namespace DocIndex.Pdf.Filters;

/// <summary>LZWDecode (ISO 32000, 7.4.4): codes of 9 to 12 bits, 256 clears the table, 257 ends the data.</summary>
internal static class LzwFilter
{
    private const int Clear = 256;
    private const int EndOfData = 257;
    private const int MaxCodes = 4096;

    public static string? Decode(ReadOnlySpan<byte> data, DecodedBytes output, bool early)
    {
        // A code's text is the text of its prefix and one more byte; all texts are taken from the output itself.
        Span<int> starts = new int[MaxCodes];
        Span<int> lengths = new int[MaxCodes];
        int next = 258, width = 9, previous = -1;
        uint bits = 0;
        var held = 0;
        foreach (var b in data)
        {
            bits = bits << 8 | b;
            held += 8;
            if (held < width)
                continue;
            held -= width;
            var code = (int)(bits >> held) & ((1 << width) - 1);
            if (code == EndOfData)
                return null;
            if (code == Clear)
            {
                (next, width, previous) = (258, 9, -1);
                continue;
            }
            if (code > next || code >= 256 && previous < 0)
                return "damaged LZW data";
            var start = output.Length;
            if (!Put(code, next, previous, starts, lengths, output))
                return null;
            if (previous >= 0 && next < MaxCodes)
            {
                starts[next] = start - Length(previous, lengths);
                lengths[next] = Length(previous, lengths) + 1;
                next++;
            }
            previous = code;
            if (next + (early ? 1 : 0) >= 1 << width && width < 12)
                width++;
        }
        return null;
    }

    private static int Length(int code, ReadOnlySpan<int> lengths) => code < 256 ? 1 : lengths[code];

    private static bool Put(int code, int next, int previous, ReadOnlySpan<int> starts, ReadOnlySpan<int> lengths, DecodedBytes output)
    {
        if (code < 256)
            return output.Add((byte)code);
        var (from, length) = code < next ? (starts[code], lengths[code]) : (output.Length - Length(previous, lengths), Length(previous, lengths) + 1);
        for (var i = 0; i < length; i++)
            if (!output.Add(output.Span[from + i]))
                return false;
        return true;
    }
}
