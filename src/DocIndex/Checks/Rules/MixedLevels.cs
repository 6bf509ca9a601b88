using System.Collections.Immutable;
using DocIndex.Records;

namespace DocIndex.Checks.Rules;

/// <summary>
/// DI5013 mixed-levels: figures that a table adds up must be in one price level and in one unit. Must not speak of columns that stand beside
/// each other in different price levels, or of cells that print their own unit, where nothing adds them up; a table
/// with a label that took figures is not checked.
/// </summary>
internal static class MixedLevels
{
    /// <summary>Looks at every printed total.</summary>
    public static RuleOutcome Apply(CheckContext context)
    {
        var suspects = ImmutableArray.CreateBuilder<Suspect>();
        var reasons = new List<string>();
        var passed = 0;
        foreach (var grid in context.Grids)
        {
            if (context.Swallowing.Any(cell => cell.Table == grid.Table))
            {
                reasons.Add(CheckReasons.UnreadCell);
                continue;
            }

            var found = new List<Suspect>();
            foreach (var check in TableArithmetic.Check(grid).Where(c => !c.Addends.IsEmpty))
            {
                var addends = check.Addends.Select(a => a.Amount).ToList();
                if (Several(addends.Select(a => a.PriceLevel)) is { } levels) found.Add(ToSuspect(check, levels, ("prisniveauer", "price levels")));
                else if (Several(addends.Where(a => a.Value != 0).Select(a => a.Unit)) is { } units) found.Add(ToSuspect(check, units, ("enheder", "units")));
                else passed++;
            }
            // One remark on a table is enough.
            suspects.AddRange(found.Take(1));
        }
        return new RuleOutcome(CheckRule.MixedLevels, suspects.ToImmutable(), passed, RuleOutcome.Reasons(reasons));
    }

    private static string? Several(IEnumerable<string?> values)
    {
        var distinct = values.OfType<string>().Distinct().ToList();
        return distinct.Count > 1 ? string.Join(", ", distinct) : null;
    }

    private static Suspect ToSuspect(SumCheck check, string values, (string Da, string En) what)
    {
        var total = check.Target;
        return new Suspect(
            CheckRule.MixedLevels, what.En == "units" && check.Agrees ? Severity.Info : Severity.Warning, total.Source,
            new LocalizedText($"{total.Table}, {total.Label}: {total.Printed} lægger tal i forskellige {what.Da} sammen ({values}).", $"{total.Table}, {total.Label}: {total.Printed} adds figures in different {what.En} ({values})."),
            null, null, AmountGrid.IntervalOf(total), [.. check.Addends.Select(a => a.Amount.Source)]);
    }
}
