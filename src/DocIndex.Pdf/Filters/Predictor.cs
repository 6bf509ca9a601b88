namespace DocIndex.Pdf.Filters;

/// <summary>Undoes the TIFF predictor (2) and the PNG predictors (10 to 15) of Flate and LZW data (ISO 32000, 7.4.4.4).</summary>
internal static class Predictor
{
    /// <summary>The result lies in memory of its own.</summary>
    public static ReadOnlyMemory<byte> Undo(ReadOnlySpan<byte> data, int predictor, int colors, int bits, int columns)
    {
        if (colors is < 1 or > 64 || bits is not (1 or 2 or 4 or 8 or 16) || columns < 1)
            return data.ToArray();
        var pixel = Math.Max(1, colors * bits / 8);
        var row = (int)(((long)colors * bits * columns + 7) / 8);
        return predictor == 2 ? UndoTiff(data.ToArray(), row, colors, bits) : UndoPng(data, row, pixel);
    }

    private static byte[] UndoTiff(byte[] data, int row, int colors, int bits)
    {
        for (var start = 0; start < data.Length; start += row)
        {
            var line = data.AsSpan(start, Math.Min(row, data.Length - start));
            if (bits == 8)
            {
                for (var i = colors; i < line.Length; i++)
                    line[i] += line[i - colors];
            }
            else if (bits == 16)
            {
                for (var i = 2 * colors; i + 1 < line.Length; i += 2)
                {
                    var sum = (line[i] << 8 | line[i + 1]) + (line[i - 2 * colors] << 8 | line[i - 2 * colors + 1]);
                    line[i] = (byte)(sum >> 8);
                    line[i + 1] = (byte)sum;
                }
            }
            else
                UndoTiffBits(line, colors, bits);
        }
        return data;
    }

    private static void UndoTiffBits(Span<byte> line, int colors, int bits)
    {
        Span<int> left = stackalloc int[64];
        left.Clear();
        var mask = (1 << bits) - 1;
        var samples = line.Length * 8 / bits;
        for (var i = 0; i < samples; i++)
        {
            var shift = 8 - bits - i * bits % 8;
            ref var cell = ref line[i * bits / 8];
            ref var sum = ref left[i % colors];
            sum = sum + (cell >> shift) & mask;
            cell = (byte)(cell & ~(mask << shift) | sum << shift);
        }
    }

    private static ReadOnlyMemory<byte> UndoPng(ReadOnlySpan<byte> data, int row, int pixel)
    {
        var result = new byte[data.Length];
        var written = 0;
        ReadOnlySpan<byte> above = default;
        while (data.Length > 1)
        {
            var kind = data[0];
            var length = Math.Min(row, data.Length - 1);
            var line = result.AsSpan(written, length);
            data.Slice(1, length).CopyTo(line);
            data = data[(length + 1)..];
            UndoLine(kind, line, above, pixel);
            above = line;
            written += length;
        }
        return result.AsMemory(0, written);
    }

    private static void UndoLine(int kind, Span<byte> line, ReadOnlySpan<byte> above, int pixel)
    {
        switch (kind)
        {
            case 1:
                for (var i = pixel; i < line.Length; i++)
                    line[i] += line[i - pixel];
                break;
            case 2:
                for (var i = 0; i < line.Length && i < above.Length; i++)
                    line[i] += above[i];
                break;
            case 3:
                for (var i = 0; i < line.Length; i++)
                    line[i] += (byte)((At(line, i - pixel) + At(above, i)) / 2);
                break;
            case 4:
                for (var i = 0; i < line.Length; i++)
                    line[i] += Paeth(At(line, i - pixel), At(above, i), At(above, i - pixel));
                break;
        }
    }

    private static int At(ReadOnlySpan<byte> line, int i) => i >= 0 && i < line.Length ? line[i] : 0;

    private static byte Paeth(int left, int up, int corner)
    {
        int byLeft = Math.Abs(up - corner), byUp = Math.Abs(left - corner), byCorner = Math.Abs(left + up - 2 * corner);
        return (byte)(byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner);
    }
}
