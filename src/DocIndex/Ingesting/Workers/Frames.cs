using System.Buffers.Binary;

namespace DocIndex.Ingesting.Workers;

/// <summary>Blocks of bytes on a stream, each after its length in four bytes, little-endian.</summary>
internal static class Frames
{
    /// <summary>Larger than anything that a document within the limits becomes.</summary>
    private const int Largest = 1 << 30;

    public static void Write(Stream stream, ReadOnlySpan<byte> content)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        stream.Write(length);
        stream.Write(content);
        stream.Flush();
    }

    /// <summary>The next block; null where the stream ends before it.</summary>
    /// <exception cref="IOException">The stream ends within it, or there is no block.</exception>
    public static byte[]? Read(Stream stream)
    {
        Span<byte> prefix = stackalloc byte[sizeof(int)];
        var read = stream.ReadAtLeast(prefix, prefix.Length, throwOnEndOfStream: false);
        if (read == 0) return null;
        if (read < prefix.Length) throw new EndOfStreamException();
        var length = BinaryPrimitives.ReadInt32LittleEndian(prefix);
        if (length is < 0 or > Largest) throw new IOException("There is no block of that length.");
        var content = new byte[length];
        stream.ReadExactly(content);
        return content;
    }
}
