using System.Collections.Immutable;
using DocIndex.Foundry.Drawing;

namespace DocIndex.Foundry.Content;

/// <summary>Money for one purpose: an amount for each year in thousands of kroner, negative where it saves or
/// earns.</summary>
/// <param name="Division">The heading that it stands under where a table has headings.</param>
internal sealed record Purpose(string Label, string Division, ImmutableArray<decimal> Thousands);

/// <summary>What a note is about before anything is worded or laid out.</summary>
internal sealed record Case
{
    public required long Seed { get; init; }

    public required Choices Choices { get; init; }

    public required Place Place { get; init; }

    public required Subject Subject { get; init; }

    public required string Title { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>First of <see cref="Years"/>.</summary>
    public required int BudgetYear { get; init; }

    public required ImmutableArray<int> Years { get; init; }

    public required ImmutableArray<Purpose> Purposes { get; init; }

    /// <summary>What all purposes cost in each year, in thousands.</summary>
    public ImmutableArray<decimal> Totals => [.. Years.Select((_, y) => Purposes.Sum(p => p.Thousands[y]))];

    /// <summary>
    /// What the note as a whole speaks of in each year, in thousands: where operation and capital stand beside each
    /// other, both together.
    /// </summary>
    public ImmutableArray<decimal> Asked =>
        Choices.Of(Parts.TableDimensions.Shapes) == Parts.Shape.TwoAreas
            ? [.. Totals.Select(t => t * (1 + CapitalFactor))] : Totals;

    /// <summary>How many times its operation a purpose costs as capital, where a table has both.</summary>
    public const int CapitalFactor = 3;

    /// <summary>A stream of draws for a purpose of its own.</summary>
    public Lot Lot(string purpose) => Drawing.Lot.Of(Seed, purpose);

    /// <summary>Draws the content that the choices ask for.</summary>
    public static Case Draw(long seed, Choices choices)
    {
        var lot = Drawing.Lot.Of(seed, "case");
        var subject = lot.Pick(Subjects.All);
        var budgetYear = lot.Between(2009, 2028);
        ImmutableArray<int> years = [.. Enumerable.Range(budgetYear, choices.Of(CaseDimensions.Span))];
        var rows = choices.Of(CaseDimensions.Rows)(Drawing.Lot.Of(seed, "rows"));
        return new Case
        {
            Seed = seed,
            Choices = choices,
            Place = lot.Pick(Place.All),
            Subject = subject,
            Title = lot.Pick(subject.Titles),
            Date = new DateOnly(budgetYear - 1, lot.Between(1, 9), lot.Between(1, 28)),
            BudgetYear = budgetYear,
            Years = years,
            Purposes = DrawPurposes(seed, choices, subject, years.Length, rows),
        };
    }

    private static ImmutableArray<Purpose> DrawPurposes(long seed, Choices choices, Subject subject, int years,
        int rows)
    {
        var stance = choices.Of(CaseDimensions.Stance);
        var lot = Drawing.Lot.Of(seed, "purposes");
        var costs = lot.Take(subject.Costs, rows);
        if (rows > costs.Count) costs = [.. costs.SelectMany(c => subject.Units.Select(u => $"{c}, {u}")).Take(rows)];
        var savings = stance.Savings > 0 && rows > 1 ? Math.Min(stance.Savings, rows - 1) : 0;
        var labels = costs.Take(rows - savings).Concat(lot.Take(subject.Savings, savings)).ToList();
        var purposes = ImmutableArray.CreateBuilder<Purpose>(rows);
        for (var row = 0; row < labels.Count; row++)
        {
            var own = Drawing.Lot.Of(seed, "money " + row);
            var least = 60 * (rows > 12 ? 1 : 4);
            var amount = own.Between(least, own.Chance(25) ? 9800 : 2600);
            // Savings stay below the costs, so that it is plain which way the whole goes.
            var sign = row >= rows - savings ? -0.2m : 1;
            var profile = choices.Of(CaseDimensions.Profile);
            ImmutableArray<decimal> thousands =
                [.. Enumerable.Range(0, years)
                    .Select(y => Math.Round(profile(own, amount, y, years) * sign * stance.Sign))];
            var division = subject.Divisions[row * Math.Min(subject.Divisions.Length,
                Math.Max(1, labels.Count / 2)) / labels.Count];
            var label = choices.Of(CaseDimensions.Labels)(own, labels[row], row);
            purposes.Add(new Purpose(label, division, thousands));
        }

        if (WantsNothing(choices) && years > 1 && rows > 1)
        {
            var (row, year) = (lot.Between(0, purposes.Count - 1), lot.Pick([0, years - 1]));
            purposes[row] = purposes[row] with { Thousands = purposes[row].Thousands.SetItem(year, 0) };
        }

        return purposes.ToImmutable();
    }

    // How nothing is printed shows only where there is nothing.
    private static bool WantsNothing(Choices choices) =>
        !choices.Has(Parts.Figures.Empties, Parts.Figures.Empties.Plain)
            || choices.Of(Parts.TableDimensions.Marks) == Parts.MarkForm.Words;
}
