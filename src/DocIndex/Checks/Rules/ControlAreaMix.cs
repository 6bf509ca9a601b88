using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Records;
using DocIndex.Vocabulary;

namespace DocIndex.Checks.Rules;

/// <summary>
/// DI5016 control-area: a total that names one control area ("Serviceudgifter i alt") must not add a row that names
/// another ("Anlægsudgift til ombygning"). Only a total that holds with the row in it shows that the row is counted there.
/// Must not look at totals of all areas, nor at rows that name an area in passing ("Drift af nye anlæg").
/// </summary>
internal static class ControlAreaMix
{
    private const int LongestName = 2;

    /// <summary>Looks at every total row that names an area.</summary>
    public static RuleOutcome Apply(CheckContext context)
    {
        var suspects = ImmutableArray.CreateBuilder<Suspect>();
        var reasons = new List<string>();
        var passed = 0;
        foreach (var grid in context.Grids)
            for (var r = 0; r < grid.Rows.Length; r++)
            {
                var total = grid.Rows[r];
                if (total.Sort != RowSort.Total || total.ByColumn.Values.FirstOrDefault() is not { ControlArea: { } area } first) continue;
                var items = grid.Rows.Take(r).Reverse().TakeWhile(row => row.Sort == RowSort.Item).ToList();
                var others = items.FindAll(row => row.ByColumn.Values.Any(a => a.Value != 0) && AreaOf(row.Label, context) is { } own && own != area);
                var (withAll, without) = (IsSumOf(total, items), IsSumOf(total, [.. items.Except(others)]));
                if (items.Count == 0) continue;
                if (others.Count == 0 || without) passed++;
                else if (withAll) suspects.Add(ToSuspect(first, others[0], context));
                else reasons.Add(CheckReasons.UnknownAddends);
            }
        return new RuleOutcome(CheckRule.ControlAreaMix, suspects.ToImmutable(), passed, RuleOutcome.Reasons(reasons));
    }

    /// <summary>True where the rows make the total in every column, and all are sure.</summary>
    private static bool IsSumOf(AmountRow total, List<AmountRow> rows) => total.ByColumn.All(cell =>
    {
        var addends = rows.Select(r => r.ByColumn.GetValueOrDefault(cell.Key)).OfType<Amount>().Append(cell.Value).ToList();
        var sum = addends.SkipLast(1).Aggregate(default(Interval), (all, a) => all + AmountGrid.IntervalOf(a));
        return addends.TrueForAll(a => a.Standing != Standing.Doubtful) && sum.Meets(AmountGrid.IntervalOf(cell.Value));
    });

    /// <summary>The area that a row's own label or cell names, or a word of it that stands for itself: in brackets, behind a dash or alone before a colon.</summary>
    private static string? AreaOf(string label, CheckContext context)
    {
        var words = context.Vocabulary;
        if (words.ControlAreaPhrases.All(label).Distinct().ToList() is [var phrase]) return phrase;
        return label.Split(['(', ')', ':', '–', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(part => part.Split(' ').Length <= LongestName).Select(part => words.ControlAreas.Exact(part)).OfType<string>().Distinct().ToList() is [var only] ? only : null;
    }

    private static Suspect ToSuspect(Amount total, AmountRow of, CheckContext context)
    {
        var row = of.ByColumn.Values.First(a => a.Value != 0);
        var area = AreaOf(of.Label, context);
        return new Suspect(
            CheckRule.ControlAreaMix, Severity.Warning, row.Source,
            new LocalizedText(
                $"{row.Table}, {row.Label}: rækken hører under {area}, men er lagt ind i {total.Label} under {total.ControlArea}.",
                $"{row.Table}, {row.Label}: the row is {area}, but {total.Label} counts it under {total.ControlArea}."),
            null, null, AmountGrid.IntervalOf(row), [total.Source]);
    }
}
