using System.Runtime.InteropServices;

namespace DocIndex.Storing.Terms;

/// <summary>One document in the list of a term: three bytes, in ascending order of the documents.</summary>
/// <param name="low">Lower byte of the document's place in its block.</param>
/// <param name="high">Upper byte of it.</param>
/// <param name="value">What the term weighs there.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly struct TermEntry(byte low, byte high, byte value)
{
    /// <summary>Bytes of an entry.</summary>
    public const int Size = 3;

    private readonly byte _low = low;
    private readonly byte _high = high;

    public TermEntry(int offset, byte value)
        : this((byte)offset, (byte)(offset >> 8), value)
    {
    }

    public byte Value { get; } = value;

    /// <summary>The document's number less that of its block's first.</summary>
    public int Offset => _low | (_high << 8);
}
