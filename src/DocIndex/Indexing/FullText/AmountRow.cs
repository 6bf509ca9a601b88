namespace DocIndex.Indexing.FullText;

/// <summary>
/// A year and an amount in one number: the year times 10^15, and the amount in øre. So a range of amounts in one year is one range of numbers, and year and amount of
/// a document that come from different figures are never taken for one.
/// </summary>
internal static class AmountRow
{
    private const long Years = 1_000_000_000_000_000;

    /// <summary>Larger amounts, of five thousand milliards of kroner, are cut, or they would reach into the next year.</summary>
    private const long Most = Years / 2 - 1;

    /// <summary>Øre of an amount of kroner.</summary>
    public static long Øre(decimal kroner) => (long)Math.Clamp(Math.Round(kroner * 100), -Most, Most);

    /// <summary>The number of an amount in a year.</summary>
    public static long Of(int year, long øre) => (year * Years) + øre;

    /// <summary>The least and the largest amount that lie within bounds, in øre; null is no bound.</summary>
    public static (long From, long To) Bounds(decimal? from, decimal? to) => (
        from is { } least ? (long)Math.Clamp(Math.Ceiling(least * 100), -Most, Most) : -Most,
        to is { } most ? (long)Math.Clamp(Math.Floor(most * 100), -Most, Most) : Most);
}
