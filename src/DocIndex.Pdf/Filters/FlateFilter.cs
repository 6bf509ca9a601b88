using System.IO.Compression;
using System.Runtime.InteropServices;

namespace DocIndex.Pdf.Filters;

/// <summary>FlateDecode. The zlib checksum is not checked, so that a wrong one loses nothing.</summary>
internal static class FlateFilter
{
    /// <summary>Decodes as far as the data is sound; returns what is wrong with the rest, or null.</summary>
    public static string? Decode(ReadOnlyMemory<byte> data, DecodedBytes output)
    {
        var span = data.Span;
        while (!span.IsEmpty && Objects.Lexer.IsSpace(span[0]))
            span = span[1..];
        data = data[^span.Length..];
        if (data.IsEmpty)
            return null;
        if (HasZlibHeader(span))
            data = data[2..];
        try
        {
            using var inflater = Open(data);
            while (true)
            {
                var free = output.Free();
                if (free.IsEmpty)
                    return null;
                var count = inflater.Read(free);
                if (count == 0)
                    return null;
                output.Advance(count);
            }
        }
        catch (InvalidDataException)
        {
            Continue(data, output);
            return "damaged Flate data";
        }
    }

    /// <summary>The inflater gives nothing of a read that meets damage, so the last part is read again byte by byte.</summary>
    private static void Continue(ReadOnlyMemory<byte> data, DecodedBytes output)
    {
        try
        {
            using var inflater = Open(data);
            var skipped = new byte[Math.Max(1, output.Length)];
            inflater.ReadExactly(skipped, 0, output.Length);
            while (output.Free() is { IsEmpty: false } free && inflater.Read(free[..1]) == 1)
                output.Advance(1);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            // The damage itself: everything before it has been taken.
        }
    }

    private static bool HasZlibHeader(ReadOnlySpan<byte> data) =>
        data.Length >= 2 && (data[0] & 0x0F) == 8 && (data[0] << 8 | data[1]) % 31 == 0;

    private static DeflateStream Open(ReadOnlyMemory<byte> data)
    {
        var bytes = MemoryMarshal.TryGetArray(data, out var segment) ? segment : new ArraySegment<byte>(data.ToArray());
        return new DeflateStream(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, false), CompressionMode.Decompress);
    }
}
