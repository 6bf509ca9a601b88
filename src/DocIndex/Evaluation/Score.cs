namespace DocIndex.Evaluation;

/// <summary>
/// How many items of a field were found, missed and made up. Nothing to find and nothing found is a full score:
/// each of the three ratios is then 1.
/// </summary>
/// <param name="Matched">Items that stand in the gold record and were produced.</param>
/// <param name="Missing">Items that stand in the gold record only.</param>
/// <param name="Extra">Items that were produced only.</param>
public readonly record struct Score(int Matched, int Missing, int Extra)
{
    /// <summary>Share of what was produced that is right.</summary>
    public double Precision => Ratio(Matched, Matched + Extra);

    /// <summary>Share of what is to be found that was produced.</summary>
    public double Recall => Ratio(Matched, Matched + Missing);

    /// <summary>Harmonic mean of the two; 1 only where nothing is missing and nothing is extra.</summary>
    public double F1 => Ratio(2 * Matched, 2 * Matched + Missing + Extra);

    /// <summary>Counts of two scores together.</summary>
    public static Score operator +(Score a, Score b) => new(a.Matched + b.Matched, a.Missing + b.Missing, a.Extra + b.Extra);

    private static double Ratio(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
