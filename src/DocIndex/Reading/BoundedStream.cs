namespace DocIndex.Reading;

/// <summary>
/// Reads another stream up to a number of bytes and ends there; says whether there would have been more, and the
/// checksum of what was read.
/// </summary>
internal sealed class BoundedStream(Stream inner, long limit) : Stream
{
    private Crc32 _checksum = Crc32.Empty;

    /// <summary>Bytes read so far.</summary>
    public long Count { get; private set; }

    /// <summary>True once the limit was met before the end.</summary>
    public bool Exceeded { get; private set; }

    /// <summary>CRC-32 of the bytes so far.</summary>
    public uint Checksum => _checksum.Value;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Count; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (Exceeded || buffer.IsEmpty) return 0;
        var read = inner.Read(buffer);
        if (Count + read > limit)
        {
            read = (int)(limit - Count);
            Exceeded = true;
        }
        Count += read;
        _checksum.Add(buffer[..read]);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
