using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Amounts;
using DocIndex.Records;
using DocIndex.Vocabulary;

namespace DocIndex.Checks.Rules;

/// <summary>
/// The heraf rows of DI5003 part-of-whole: a part may not exceed the row that it stands under, within rounding. Must not compare a part with a
/// whole of the other sign, or with a row of another control area.
/// </summary>
internal static class Parts
{
    /// <summary>Every heraf row against the nearest row above it that is none.</summary>
    public static RuleOutcome Apply(CheckContext context)
    {
        var suspects = ImmutableArray.CreateBuilder<Suspect>();
        var reasons = new List<string>();
        var passed = 0;
        foreach (var grid in context.Grids)
        {
            AmountRow? whole = null;
            foreach (var row in grid.Rows)
            {
                if (row.Sort is RowSort.Running) continue;
                if (row.Sort != RowSort.Part) { whole = row; continue; }
                if (whole is null) continue;
                foreach (var (column, part) in row.ByColumn)
                {
                    if (!whole.ByColumn.TryGetValue(column, out var all)) continue;
                    if (part.Standing == Standing.Doubtful || all.Standing == Standing.Doubtful) reasons.Add(CheckReasons.DoubtfulFigure);
                    else if (Math.Sign(part.Value) * Math.Sign(all.Value) < 0) reasons.Add(CheckReasons.OtherSign);
                    else if (Size(part).Low > Size(all).High) suspects.Add(ToSuspect(part, all));
                    else passed++;
                }
            }
        }
        return new RuleOutcome(CheckRule.PartOfWhole, suspects.ToImmutable(), passed, RuleOutcome.Reasons(reasons));
    }

    private static Interval Size(Amount amount) => Interval.Around(Math.Abs(amount.Value), amount.HalfWidth);

    private static Suspect ToSuspect(Amount part, Amount whole)
    {
        var column = part.Year?.ToString(CultureInfo.InvariantCulture) ?? part.Period;
        return new Suspect(
            CheckRule.PartOfWhole, Severity.Error, part.Source,
            new LocalizedText(
                $"{part.Table}, {part.Label}, {column}: delen {part.Printed} er større end helheden {whole.Printed} ({whole.Label}).",
                $"{part.Table}, {part.Label}, {column}: the part {part.Printed} is larger than the whole {whole.Printed} ({whole.Label})."),
            null, new Interval(Math.Min(0, whole.Value - whole.HalfWidth), Math.Max(0, whole.Value + whole.HalfWidth)), AmountGrid.IntervalOf(part), [whole.Source]);
    }
}
