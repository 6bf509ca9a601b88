using DocIndex.Foundry.Drawing;

namespace DocIndex.Foundry.Content;

/// <summary>Which way a note's money goes.</summary>
/// <param name="Savings">How many rows of the opposite sign.</param>
/// <param name="Sign">1 where costs are printed positive; -1 where the note saves and prints it negative.</param>
/// <param name="Saves">The note as a whole saves.</param>
internal sealed record Stance(int Savings, int Sign, bool Saves);

/// <summary>Dimensions of what a note is about.</summary>
internal static class CaseDimensions
{
    /// <summary>How many years.</summary>
    public static Dimension<int> Span { get; } = new("span",
        ("four-years", 4), ("one-year", 1), ("two-years", 2), ("three-years", 3), ("five-years", 5),
            ("eight-years", 8));

    /// <summary>How many rows the main table has.</summary>
    public static Dimension<Func<Lot, int>> Rows { get; } = new("rows",
        ("three-or-four", lot => lot.Between(3, 4)), ("one", _ => 1), ("two", _ => 2),
            ("five-to-eight", lot => lot.Between(5, 8)),
        ("nine-to-sixteen", lot => lot.Between(9, 16)), ("seventeen-to-forty", lot => lot.Between(17, 40)));

    /// <summary>How an amount runs over the years.</summary>
    public static Dimension<Func<Lot, int, int, int, decimal>> Profile { get; } = new("profile",
        ("flat", (_, amount, _, _) => amount),
        ("growing", (_, amount, y, _) => amount + y * amount / 5),
        ("fading", (_, amount, y, years) => amount * (years - y + 1) / (years + 1)),
        ("first-year-more", (_, amount, y, _) => y == 0 ? amount * 2 + 135 : amount),
        ("half-first-year", (_, amount, y, _) => y == 0 ? amount / 2 : amount),
        ("ends-early", (lot, amount, y, years) => y > 0 && y >= years - lot.Between(0, 2) ? 0 : amount),
        ("any", (lot, amount, _, _) => amount * lot.Between(60, 140) / 100));

    /// <summary>Costs, savings, and which of them is printed with a minus.</summary>
    public static Dimension<Stance> Stance { get; } = new("stance",
        ("costs", new(0, 1, false)), ("costs-and-one-saving", new(1, 1, false)), ("costs-and-income", new(2, 1, false)),
        ("saving-negative", new(0, -1, true)), ("saving-positive", new(0, 1, true)), ("saving-and-cost",
            new(1, -1, true)));

    /// <summary>How a row is named.</summary>
    public static Dimension<Func<Lot, string, int, string>> Labels { get; } = new("labels",
        ("short", (_, label, _) => label),
        ("counted", (lot, label, _) =>
            $"{label}, {lot.Between(2, 19)} {lot.Pick(["årsværk", "stillinger", "pladser", "timer ugentligt"])}"),
        ("outlined", (_, label, row) => $"{1 + row / 4}.{1 + row % 4} {label}"),
        ("lettered", (_, label, row) => $"{(char)('a' + row % 26)}) {label}"),
        ("phrase", (lot, label, _) =>
            $"{label} {lot.Pick(["til den nye indsats i hele kommunen", "i forbindelse med opstart og drift", "jf. aftalen om et samlet løft af området"])}"),
        ("bracketed", (lot, label, _) =>
            $"{label} ({lot.Pick(["netto", "jf. bilag 2", "inkl. moms", "varig drift", "delvist finansieret"])})"),
        ("sentence", (lot, label, _) =>
            $"{label}: der ansættes medarbejdere og købes udstyr, så " +
            $"{lot.Pick(["indsatsen kan begynde i hele kommunen fra årets start", "ordningen kommer op i fuldt omfang i løbet af første halvår"])}, og erfaringerne samles op undervejs"),
        ("dashed", (lot, label, _) => $"{label} - {lot.Pick(["løbende drift", "etablering", "afledte udgifter"])}"),
        ("year-in-label", (lot, label, _) => $"{label} (aftale {lot.Between(2014, 2025)})"));
}
