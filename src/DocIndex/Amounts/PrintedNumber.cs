namespace DocIndex.Amounts;

/// <summary>A number as it was printed, before any unit.</summary>
/// <param name="Value">With its sign.</param>
/// <param name="HalfWidth">Half a unit of the last printed digit: 0.5 for "6.311", 0.05 for "6,3". Positive.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Grouped">True where the thousands are set apart ("6.311").</param>
public readonly record struct PrintedNumber(decimal Value, decimal HalfWidth, string Printed, bool Grouped)
{
    /// <summary>True for a bare whole number that could be a calendar year of a budget (1990–2079).</summary>
    public bool LooksLikeYear => !Grouped && HalfWidth == 0.5m && Value is >= 1990 and <= 2079 && Printed.Length == 4;
}
