namespace DocIndex.Amounts;

/// <summary>What one unit of a printed figure is worth.</summary>
/// <param name="Label">As the record format names it: "kr.", "1.000 kr.", "mio. kr.", "mia. kr.".</param>
/// <param name="Factor">In kroner.</param>
public sealed record MoneyUnit(string Label, decimal Factor)
{
    public static readonly MoneyUnit Kroner = new("kr.", 1m);
    public static readonly MoneyUnit Thousand = new("1.000 kr.", 1_000m);
    public static readonly MoneyUnit Million = new("mio. kr.", 1_000_000m);
    public static readonly MoneyUnit Billion = new("mia. kr.", 1_000_000_000m);
}
