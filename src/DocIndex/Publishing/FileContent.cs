using System.Buffers;

namespace DocIndex.Publishing;

/// <summary>
/// Takes the content of a file piece by piece. A file that holds it already is not touched; another takes the file's place when it is whole, also that of a link.
/// No more than a piece is in memory.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="aside">Where it is made, on the same disk; nothing else is there.</param>
internal sealed class FileContent(string file, string aside) : IBufferWriter<byte>, IDisposable
{
    private const int PieceSize = 1 << 16;

    private readonly byte[] known = new byte[PieceSize];
    private byte[] piece = new byte[PieceSize];
    private int filled;
    private long done;
    private FileStream? old = OutputFolder.IsOwn(file) ? File.OpenRead(file) : null;
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
        if (written is null) return false;
        written.Dispose();
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.Move(aside, file, overwrite: true);
        return true;
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

    private bool IsKnown(ReadOnlySpan<byte> next)
    {
        if (old is null) return false;
        var held = known.AsSpan(0, next.Length);
        return old.ReadAtLeast(held, held.Length, throwOnEndOfStream: false) == held.Length && next.SequenceEqual(held);
    }

    private void Write(ReadOnlySpan<byte> next)
    {
        written ??= Begun();
        written.Write(next);
    }

    /// <summary>The new file with what the old one began with, as far as that is right.</summary>
    private FileStream Begun()
    {
        var fresh = new FileStream(aside, FileMode.CreateNew, FileAccess.Write);
        if (old is null) return fresh;
        old.Position = 0;
        for (var left = done; left > 0;)
        {
            var read = old.Read(known.AsSpan(0, (int)Math.Min(left, known.Length)));
            if (read == 0) throw new EndOfStreamException($"{file} was cut short by another program.");
            fresh.Write(known.AsSpan(0, read));
            left -= read;
        }

        old.Dispose();
        old = null;
        return fresh;
    }
}
