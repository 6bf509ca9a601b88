namespace DocIndex.Storing.Terms;

/// <summary>How long a document is, in one byte that is never 0: sixteen classes to every doubling, so that a class is right to some two per cent.</summary>
internal static class LengthClass
{
    private static readonly double[] s_words = [.. Enumerable.Range(-1, 256).Select(c => Math.Pow(2, c / 16.0) - 1)];

    /// <summary>The class of a number of words.</summary>
    public static byte Of(int words) => (byte)Math.Min(255, 1 + Math.Round(16 * Math.Log2(1 + words)));

    /// <summary>The words of a document of a class.</summary>
    public static double Words(byte lengthClass) => Math.Max(0, s_words[lengthClass]);
}
