using System.Globalization;
using DocIndex.Amounts;
using DocIndex.Checks;
using DocIndex.Records;

namespace DocIndex.Linking.Rules;

/// <summary>
/// DI6003 same-initiative: what two linked documents say of one initiative for one year must agree in one price level.
/// Amounts in other levels are compared only by the user's own factors, and only for a difference larger than one in
/// twenty. Must not compare an initiative with a row that two others share a name with, nor rows that are no initiative
/// of their note: what a part of the whole costs ("heraf løn"), or the whole itself.
/// </summary>
internal static class SameInitiatives
{
    private const double SameName = 0.75;
    private const decimal ConversionRoom = 0.05m;

    /// <summary>Looks at linked documents; those that are versions of one are compared elsewhere.</summary>
    public static CrossOutcome Apply(Dictionary<string, LinkedNote> notes, IReadOnlyList<Link> links, PriceLevels levels)
    {
        var outcome = new CrossOutcome(CheckRule.SameInitiative);
        foreach (var pairs in links.Where(l => l.Kind is "continues" or "repeats" or "refers").Select(l => (l.From, l.To)).Distinct().GroupBy(p => p.From, p => p.To))
        {
            var later = notes[pairs.Key];
            var rows = Rows(later);
            foreach (var earlier in pairs.Select(to => notes[to]))
                foreach (var (mine, other) in Matching(rows, Rows(earlier)))
                {
                    if (mine.Standing == Standing.Doubtful || other.Standing == Standing.Doubtful) outcome.Skip(later.Id, CheckReasons.DoubtfulFigure);
                    else if (mine.PriceLevel is null || other.PriceLevel is null) outcome.Skip(later.Id, CheckReasons.NoLevel);
                    else if (levels.Factor(other.PriceLevel, mine.PriceLevel, other.ControlArea) is not { } factor) outcome.Skip(later.Id, CheckReasons.NoConversion);
                    else Compare(outcome, later, earlier, mine, other, factor);
                }
        }
        return outcome;
    }

    /// <summary>Item rows of the same name and area, cell by cell for the years that both have.</summary>
    private static IEnumerable<(Amount, Amount)> Matching(List<IGrouping<(string Label, string? ControlArea), Amount>> later, List<IGrouping<(string Label, string? ControlArea), Amount>> earlier)
    {
        foreach (var row in later)
        {
            var alike = earlier.Where(o => o.Key.ControlArea == row.Key.ControlArea && LabelLikeness.Likeness(o.Key.Label, row.Key.Label) >= SameName).ToList();
            if (alike is not [var only]) continue;
            foreach (var amount in row.DistinctBy(a => a.Year))
                if (only.FirstOrDefault(o => o.Year == amount.Year) is { } other) yield return (amount, other);
        }
    }

    private static List<IGrouping<(string Label, string? ControlArea), Amount>> Rows(LinkedNote note)
    {
        var items = note.Amounts
            .Where(a => a is { Kind: AmountKind.Proposed, Role: RowRole.Item, Year: not null }).ToList();
        var tables = items.ToLookup(a => (a.Source.Cell?.Table, a.Year, a.Source.Cell?.Column));
        return
        [
            .. items.Where(a => a.Initiative is not null || note.Initiatives.IsEmpty)
                .GroupBy(a => (a.Label, a.ControlArea))
                .Where(row => !row.All(a =>
                    IsSumOfOthers(a, tables[(a.Source.Cell?.Table, a.Year, a.Source.Cell?.Column)]))),
        ];
    }

    /// <summary>
    /// A row that the others of its table, or those above it, add up to is the whole, whatever it is called.
    /// </summary>
    private static bool IsSumOfOthers(Amount amount, IEnumerable<Amount> column)
    {
        var others = column.Where(a => !ReferenceEquals(a, amount) && a.Value != 0).ToList();
        return AddUp(amount, others)
            || AddUp(amount, others.FindAll(a => a.Source.Cell?.Row < amount.Source.Cell?.Row));
    }

    private static bool AddUp(Amount amount, List<Amount> others) => others.Count > 1
        && others.Aggregate(default(Interval), (sum, a) => sum + AmountGrid.IntervalOf(a))
            .Meets(AmountGrid.IntervalOf(amount));

    private static void Compare(CrossOutcome outcome, LinkedNote later, LinkedNote earlier, Amount mine, Amount other, decimal factor)
    {
        var own = AmountGrid.IntervalOf(other);
        var expected = new Interval(Math.Min(own.Low * factor, own.High * factor), Math.Max(own.Low * factor, own.High * factor));
        if (factor != 1) expected = new Interval(expected.Low - Math.Abs(expected.Low) * ConversionRoom, expected.High + Math.Abs(expected.High) * ConversionRoom);
        if (expected.Meets(AmountGrid.IntervalOf(mine))) { outcome.Pass(later.Id); return; }
        var (da, en) = factor == 1 ? ("", "") : ($" Omregnet fra {other.PriceLevel} til {mine.PriceLevel} med {DanishNumber.Format(factor, 4)}.", $" Converted from {other.PriceLevel} to {mine.PriceLevel} by {factor.ToString("0.0000", CultureInfo.InvariantCulture)}.");
        outcome.Fail(
            new Suspect(
                CheckRule.SameInitiative, Severity.Warning, mine.Source,
                new LocalizedText(
                    $"{mine.Label}, {mine.Year}: her står {mine.Printed} ({mine.Unit}), i ”{earlier.Title}” {other.Printed} ({other.Unit}).{da}",
                    $"{mine.Label}, {mine.Year}: {mine.Printed} ({mine.Unit}) is printed here, {other.Printed} ({other.Unit}) in “{earlier.Title}”.{en}"),
                null, expected, AmountGrid.IntervalOf(mine), [other.Source]),
            [later.Id, earlier.Id]);
    }
}
