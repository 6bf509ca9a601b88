using System.Collections.Immutable;
using System.Numerics;
using DocIndex.Indexing;

namespace DocIndex.Searching.Matching;

/// <summary>
/// Documents, as one byte for each place of each block: 0 for a document that is not in the set; else what the set was made for weighs there, as
/// <see cref="TermWeight.Packed"/>. A block of which no document is in the set may be left out.
/// </summary>
internal sealed class DocumentSet(int blocks)
{
    private readonly byte[]?[] _blocks = new byte[]?[blocks];

    /// <summary>The places of a block; null where none is in the set.</summary>
    public byte[]? this[int block]
    {
        get => _blocks[block];
        set => _blocks[block] = value;
    }

    /// <summary>How many documents are in the set.</summary>
    public int Count()
    {
        var count = 0;
        foreach (var block in _blocks)
        {
            if (block is not null) count += block.Length - block.AsSpan().Count((byte)0);
        }

        return count;
    }

    /// <summary>The documents that are in all of the sets, of which there is at least one, with the weight of the first.</summary>
    public static DocumentSet All(ImmutableArray<DocumentSet> sets) =>
        Fold(sets, static (a, b) => a is null || b is null ? null : Zip(a, b, static (x, y) => Vector.AndNot(x, Vector.Equals(y, Vector<byte>.Zero))));

    /// <summary>The documents that are in any of the sets, of which there is at least one; the larger weight counts.</summary>
    public static DocumentSet Any(ImmutableArray<DocumentSet> sets) => Fold(sets, static (a, b) => a is null ? b : b is null ? a : Zip(a, b, TermWeight.Larger));

    /// <summary>The documents of the set that are not in another.</summary>
    public DocumentSet Without(DocumentSet other) =>
        Fold([this, other], static (a, b) => a is null || b is null ? a : Zip(a, b, static (x, y) => x & Vector.Equals(y, Vector<byte>.Zero)));

    /// <summary>The documents of the set that have what it was made for in their title.</summary>
    public DocumentSet InTitle() => Fold([this, this], static (a, _) => a is null ? null : Zip(a, a, static (x, _) => x & TermWeight.AreInTitle(x)));

    private static DocumentSet Fold(ImmutableArray<DocumentSet> sets, Func<byte[]?, byte[]?, byte[]?> join)
    {
        if (sets.Length == 1) return sets[0];
        var result = new DocumentSet(sets[0]._blocks.Length);
        for (var i = 0; i < result._blocks.Length; i++)
        {
            result._blocks[i] = sets[0]._blocks[i];
            for (var k = 1; k < sets.Length; k++) result._blocks[i] = join(result._blocks[i], sets[k]._blocks[i]);
        }

        return result;
    }

    /// <summary>Joins places as many at a time as a vector holds; what is left of a small block is filled up with zeros.</summary>
    private static byte[] Zip(byte[] a, byte[] b, Func<Vector<byte>, Vector<byte>, Vector<byte>> join)
    {
        var result = new byte[a.Length];
        var whole = result.Length / Vector<byte>.Count * Vector<byte>.Count;
        for (var i = 0; i < whole; i += Vector<byte>.Count) join(new Vector<byte>(a, i), new Vector<byte>(b, i)).CopyTo(result, i);
        if (whole == result.Length) return result;
        Span<byte> filled = stackalloc byte[Vector<byte>.Count];
        join(Filled(a, filled), Filled(b, filled)).CopyTo(filled);
        filled[..(result.Length - whole)].CopyTo(result.AsSpan(whole));
        return result;

        Vector<byte> Filled(byte[] places, Span<byte> room)
        {
            room.Clear();
            places.AsSpan(whole).CopyTo(room);
            return new Vector<byte>(room);
        }
    }
}
