using System.Numerics;

namespace DocIndex.Indexing;

/// <summary>What a term weighs in a document: how often it stands there, counted more where it stands out.</summary>
/// <param name="Weight">At least 1 for a term that is there.</param>
/// <param name="InTitle">It stands in the title or is the document's code.</param>
internal readonly record struct TermWeight(int Weight, bool InTitle)
{
    /// <summary>The largest weight that is told apart; by then more of the same says nothing more.</summary>
    public const int Most = 127;

    private const byte TitleFlag = 0x80;

    /// <summary>The weight in one byte, never 0.</summary>
    public byte Packed => (byte)(Math.Clamp(Weight, 1, Most) | (InTitle ? TitleFlag : 0));

    public TermWeight And(TermWeight other) => new(Weight + other.Weight, InTitle || other.InTitle);

    /// <summary>The weight that was packed, without the flag.</summary>
    public static int Of(byte packed) => packed & Most;

    /// <summary>The larger of two weights of one document; in the title where either is. 0 stands for a term that is not there.</summary>
    public static byte Larger(byte a, byte b) => (byte)(Math.Max(a & Most, b & Most) | ((a | b) & TitleFlag));

    /// <summary>The weight of both together; in the title where either is.</summary>
    public static byte Sum(byte a, byte b) => (byte)(Math.Min(Most, (a & Most) + (b & Most)) | ((a | b) & TitleFlag));

    /// <summary><see cref="Larger(byte, byte)"/> for many documents at once.</summary>
    public static Vector<byte> Larger(Vector<byte> a, Vector<byte> b) =>
        Vector.Max(a & new Vector<byte>(Most), b & new Vector<byte>(Most)) | ((a | b) & new Vector<byte>(TitleFlag));

    /// <summary>All bits for weights of terms that stand in the title, none for others.</summary>
    public static Vector<byte> AreInTitle(Vector<byte> packed) => Vector.GreaterThanOrEqual(packed, new Vector<byte>(TitleFlag));
}
