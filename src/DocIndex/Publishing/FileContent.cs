using System.Buffers;

namespace DocIndex.Publishing;

/// <summary>
/// Takes the content of a file piece by piece, and writes it only from where it is other than what the file holds: a file that is right already is not touched. No
/// more than a piece is in memory.
/// </summary>
internal sealed class FileContent(string file) : IBufferWriter<byte>, IDisposable
{
    private const int PieceSize = 1 << 16;

    private readonly byte[] known = new byte[PieceSize];
    private byte[] piece = new byte[PieceSize];
    private int filled;
    private long done;
    private FileStream? old = File.Exists(file) ? File.OpenRead(file) : null;
    private FileStream? written;

    public void Advance(int count) => filled += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (piece.Length - filled < Math.Max(1, sizeHint)) Flush();
        if (piece.Length < sizeHint) piece = new byte[sizeHint];
        return piece.AsMemory(filled);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Ends the file where the content ends.</summary>
    /// <returns>True where the file was new or other than before.</returns>
    public bool Finish()
    {
        Flush();
        if (written is null && old?.Length != done) Write([]);
        written?.SetLength(done);
        return written is not null;
    }

    public void Dispose()
    {
        old?.Dispose();
        written?.Dispose();
    }

    private void Flush()
    {
        for (var at = 0; at < filled;)
        {
            var next = piece.AsSpan(at, Math.Min(filled - at, PieceSize));
            if (written is not null || !IsKnown(next)) Write(next);
            done += next.Length;
            at += next.Length;
        }

        filled = 0;
    }

    private bool IsKnown(ReadOnlySpan<byte> next) => old is not null && old.ReadAtLeast(known.AsSpan(0, next.Length), next.Length, throwOnEndOfStream: false) == next.Length && next.SequenceEqual(known.AsSpan(0, next.Length));

    private void Write(ReadOnlySpan<byte> next)
    {
        if (written is null)
        {
            old?.Dispose();
            old = null;
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            written = new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write) { Position = done };
        }

        written.Write(next);
    }
}
