using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace DocIndex.Pdf.Adapter;

/// <summary>
/// FlateDecode, as far as the data is sound and the limit allows, with the checksum of RFC 1950 checked. A predictor is
/// undone by PdfPig, to which the sound part is handed on as if it were all.
/// </summary>
/// <param name="predictor">PdfPig's filter of the same name.</param>
internal sealed class FlateFilter(ReadBudget budget, IFilter predictor) : IFilter
{
    private const int HeaderLength = 2;
    private const int ChecksumLength = 4;

    /// <summary>The bit of the header's second byte by which data names a dictionary, which no PDF has.</summary>
    private const int AsksForDictionary = 0x20;

    private const int Block = 1 << 14;

    /// <summary>The checksum ends the data, but for the line ends that some programs count to it.</summary>
    private const int LastBytes = 8;

    public bool IsSupported => true;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider,
        int filterIndex)
    {
        var data = input[^input.Span.TrimStart(" \t\r\n\f\0"u8).Length..];
        if (data.IsEmpty)
            return data;
        var hasHeader = HasZlibHeader(data.Span);
        if (hasHeader && (data.Span[1] & AsksForDictionary) != 0)
        {
            budget.ReportDamage("Flate data that asks for a dictionary");
            return default;
        }

        var packed = hasHeader ? data[HeaderLength..] : data;
        var (output, damage, isCut) = Inflate(packed);
        if (isCut)
            budget.Report(DiagnosticTable.StreamTooLarge, ReadBudget.Text(budget.Limits.MaxStreamBytes));
        else if ((damage ?? (hasHeader ? WrongEnd(packed, output.Span) : null)) is { } found)
            budget.ReportDamage(found);
        budget.CountDecoded(output.Length);
        return Predicted(output, CheckedFilters.ParametersOf(streamDictionary, filterIndex), filterProvider);
    }

    private (Memory<byte> Output, string? Damage, bool IsCut) Inflate(ReadOnlyMemory<byte> packed)
    {
        var limit = budget.Limits.MaxStreamBytes;
        var output = new ArrayBufferWriter<byte>(Math.Clamp(packed.Length * 4, 256, limit));
        try
        {
            using var inflater = new DeflateStream(Open(packed), CompressionMode.Decompress);
            while (true)
            {
                if (output.WrittenCount >= limit)
                    return (Written(output), null, true);
                var free = output.GetMemory(Block);
                var count = inflater.Read(free.Span[..Math.Min(free.Length, limit - output.WrittenCount)]);
                if (count == 0)
                    return (Written(output), null, false);
                output.Advance(count);
                budget.CheckTime();
            }
        }
        catch (Exception e) when (IsDamage(e))
        {
            Continue(packed, output);
            return (Written(output), "damaged Flate data", false);
        }
    }

    /// <summary>
    /// The inflater gives nothing of a read that meets damage, so the last part is read again byte by byte.
    /// </summary>
    private static void Continue(ReadOnlyMemory<byte> packed, ArrayBufferWriter<byte> output)
    {
        try
        {
            using var inflater = new DeflateStream(Open(packed), CompressionMode.Decompress);
            inflater.ReadExactly(new byte[output.WrittenCount]);
            for (var i = 0; i < Block && inflater.Read(output.GetSpan(1)[..1]) == 1; i++)
                output.Advance(1);
        }
        catch (Exception e) when (IsDamage(e))
        {
            // The damage itself: everything before it has been taken.
        }
    }

    /// <summary>
    /// What is wrong behind the data: it ends too early, or its checksum is another. One that is left out is not
    /// missed.
    /// </summary>
    private static string? WrongEnd(ReadOnlyMemory<byte> packed, ReadOnlySpan<byte> output)
    {
        Span<byte> expected = stackalloc byte[ChecksumLength];
        BinaryPrimitives.WriteUInt32BigEndian(expected, Checksum(output));
        if (packed.Span[^Math.Min(packed.Length, LastBytes)..].IndexOf(expected) >= 0)
            return null;
        var slow = new ByteByByte(Open(packed));
        using (var inflater = new DeflateStream(slow, CompressionMode.Decompress))
        {
            var block = new byte[Block];
            while (inflater.Read(block) > 0)
            {
                // Only where the data ends is of interest.
            }
        }
        if (slow.IsAtEnd)
            return "Flate data without its end";
        var rest = packed.Span[(int)slow.Position..];
        return rest.Length < ChecksumLength || rest[..ChecksumLength].SequenceEqual(expected) ? null
            : "a wrong checksum of Flate data";
    }

    /// <summary>
    /// Whether an inflater cannot go on. It says so in two ways: data that is no Flate data, and an answer of zlib that
    /// it does not know (an <see cref="IOException"/>). Nothing here reads from a disk.
    /// </summary>
    private static bool IsDamage(Exception e) => e is InvalidDataException or IOException;

    /// <summary>Adler-32 (RFC 1950, 8.2).</summary>
    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        const uint Modulus = 65521;
        // The most bytes whose sums cannot overflow.
        const int Run = 5552;
        uint low = 1, high = 0;
        while (!data.IsEmpty)
        {
            var run = data[..Math.Min(Run, data.Length)];
            foreach (var b in run)
                high += low += b;
            (low, high) = (low % Modulus, high % Modulus);
            data = data[run.Length..];
        }
        return high << 16 | low;
    }

    private Memory<byte> Predicted(Memory<byte> output, DictionaryToken? parameters, IFilterProvider filterProvider)
    {
        if (parameters?.Entry("Predictor") is not NumericToken { Data: > 1 })
            return output;
        var packed = new MemoryStream();
        using (var stored = new ZLibStream(packed, CompressionLevel.NoCompression, leaveOpen: true))
            stored.Write(output.Span);
        return predictor.Decode(packed.ToArray(), CheckedFilters.Alone(NameToken.FlateDecode, parameters),
            filterProvider, 0);
    }

    private static bool HasZlibHeader(ReadOnlySpan<byte> data) =>
        data.Length >= HeaderLength && (data[0] & 0x0F) == 8 && (data[0] << 8 | data[1]) % 31 == 0;

    private static Memory<byte> Written(ArrayBufferWriter<byte> output) => MemoryMarshal.AsMemory(output.WrittenMemory);

    private static MemoryStream Open(ReadOnlyMemory<byte> data)
    {
        var bytes = MemoryMarshal.TryGetArray(data, out var segment) ? segment : new ArraySegment<byte>(data.ToArray());
        return new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, false);
    }

    /// <summary>Gives one byte at a time, so that its position tells how far an inflater went.</summary>
    private sealed class ByteByByte(MemoryStream inner) : Stream
    {
        /// <summary>True when more was asked for than there is.</summary>
        public bool IsAtEnd { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => inner.Position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = buffer.IsEmpty ? 0 : inner.Read(buffer[..1]);
            IsAtEnd |= count == 0;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
