namespace DocIndex.Foundry.Drawing;

/// <summary>
/// A stream of drawn numbers for one purpose of one note (SplitMix64). Each purpose has a stream of its own, so that
/// what is drawn for one
/// part of a note stays the same when another part is laid out otherwise.
/// </summary>
internal sealed class Lot
{
    private ulong _state;

    private Lot(ulong seed) => _state = seed;

    /// <summary>The stream of a purpose.</summary>
    public static Lot Of(long seed, string purpose)
    {
        // FNV-1a: the same on every machine and in every run.
        var hash = 14695981039346656037UL ^ (ulong)seed;
        foreach (var c in purpose) hash = (hash ^ c) * 1099511628211UL;
        var lot = new Lot(hash);
        lot.Next();
        return lot;
    }

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + (int)(Next() % (ulong)(high - low + 1));

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Chance(int percent) => Between(1, 100) <= percent;

    /// <summary>One of the items.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Between(0, items.Count - 1)];

    /// <summary>So many different items, in drawn order; all of them where there are not so many.</summary>
    public List<T> Take<T>(IEnumerable<T> items, int count)
    {
        var left = items.ToList();
        var taken = new List<T>();
        while (taken.Count < count && left.Count > 0)
        {
            var n = Between(0, left.Count - 1);
            taken.Add(left[n]);
            left.RemoveAt(n);
        }

        return taken;
    }

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
