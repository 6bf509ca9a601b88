using System.IO.Compression;

namespace DocIndex.Reading.Personal;

/// <summary>
/// The packed streams of a PDF's bytes, whether its table leads to them or not: earlier versions of a page stay in a
/// file that is saved by adding to it.
/// </summary>
internal static class LooseStreams
{
    private const int Most = 20_000;

    /// <summary>
    /// Their unpacked content, each cut where the allowance ends; what cannot be unpacked is passed over.
    /// </summary>
    /// <param name="most">Bytes in all.</param>
    public static IEnumerable<ReadOnlyMemory<byte>> Of(ReadOnlyMemory<byte> file, long most)
    {
        var (at, count) = (0, 0);
        while (count++ < Most && most > 0)
        {
            var found = file.Span[at..].IndexOf("stream"u8);
            if (found < 0) yield break;
            at += found + "stream"u8.Length;
            var start = at;
            while (start < file.Length && file.Span[start] is ((byte)'\r' or (byte)'\n')) start++;
            if (start + 2 > file.Length || !BeginsPacked(file.Span[start], file.Span[start + 1])) continue;
            var end = file.Span[start..].IndexOf("endstream"u8);
            var content = Inflated(end < 0 ? file[start..] : file.Slice(start, end), most);
            most -= content.Length;
            if (!content.IsEmpty) yield return content;
        }
    }

    /// <summary>
    /// The low four bits of the first byte say how a stream is packed; the two bytes are a multiple of 31 (RFC 1950).
    /// </summary>
    private static bool BeginsPacked(byte first, byte second) =>
        (first & 0x0F) == 8 && ((first << 8) + second) % 31 == 0;

    private static ReadOnlyMemory<byte> Inflated(ReadOnlyMemory<byte> packed, long most)
    {
        using var content = new MemoryStream();
        try
        {
            using var bytes = new MemoryStream(packed.ToArray(), writable: false);
            using var stream = new BoundedStream(new ZLibStream(bytes, CompressionMode.Decompress), most);
            stream.CopyTo(content);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            // No packed data, or data that asks for a dictionary (ZLibException, an IOException): what was unpacked
            // counts.
        }

        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }
}
