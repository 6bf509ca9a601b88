using System.Buffers;
using System.Collections;
using System.Text;

namespace DocIndex.Publishing;

/// <summary>
/// The paths of very many files, in a third of the memory that they would take as strings. They are held as UTF-8, whose order is the ordinal one of what paths in
/// a site are made of.
/// </summary>
internal sealed class PathList : IReadOnlyList<string>
{
    private const int BlockSize = 1 << 16;

    private readonly List<byte[]> blocks = [];
    private readonly List<Entry> entries = [];
    private int used = BlockSize;

    public int Count => entries.Count;

    public string this[int index] => Encoding.UTF8.GetString(Bytes(entries[index]));

    public void Add(string path)
    {
        var length = Encoding.UTF8.GetByteCount(path);
        if (used + length > BlockSize)
        {
            blocks.Add(new byte[Math.Max(BlockSize, length)]);
            used = 0;
        }

        Encoding.UTF8.GetBytes(path, blocks[^1].AsSpan(used));
        entries.Add(new Entry(blocks.Count - 1, (ushort)used, (ushort)length));
        used += length;
    }

    /// <summary>Puts the paths in ordinal order, each once.</summary>
    public void Sort()
    {
        entries.Sort((a, b) => Bytes(a).SequenceCompareTo(Bytes(b)));
        var kept = 0;
        for (var i = 0; i < entries.Count; i++)
        {
            if (kept == 0 || !Bytes(entries[i]).SequenceEqual(Bytes(entries[kept - 1]))) entries[kept++] = entries[i];
        }

        entries.RemoveRange(kept, entries.Count - kept);
    }

    /// <summary>True where a path is there. The paths must be in order.</summary>
    public bool Contains(string path)
    {
        var bytes = Encoding.UTF8.GetBytes(path);
        var (low, high) = (0, entries.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = Bytes(entries[middle]).SequenceCompareTo(bytes);
            if (order == 0) return true;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return false;
    }

    /// <summary>Writes the paths, a line each.</summary>
    public void WriteTo(IBufferWriter<byte> writer)
    {
        foreach (var entry in entries)
        {
            writer.Write(Bytes(entry));
            writer.Write("\n"u8);
        }
    }

    public IEnumerator<string> GetEnumerator() => Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ReadOnlySpan<byte> Bytes(Entry entry) => blocks[entry.Block].AsSpan(entry.First, entry.Length);

    private readonly record struct Entry(int Block, ushort First, ushort Length);
}
