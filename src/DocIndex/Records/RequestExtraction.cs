using System.Collections.Immutable;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// What the whole document asks for: the net row of the main table, else the printed totals that no later total adds up, else the sum of its
/// items. Totals of several control areas are added, each area kept apart in the tables.
/// </summary>
internal static class RequestExtraction
{
    public static Request? Extract(ImmutableArray<Initiative> initiatives, ImmutableArray<Amount> amounts, DanishVocabulary vocabulary, SourceLocation document)
    {
        var main = initiatives.Select(i => i.Source.Cell?.Table).FirstOrDefault(t => t is not null)
            ?? amounts.Where(a => a.Kind == AmountKind.Proposed).Select(a => a.Source.Cell?.Table).FirstOrDefault();
        var grid = AmountGrid.Of(amounts.Where(a => a.Kind == AmountKind.Proposed), vocabulary).FirstOrDefault(g => g.Table == main);
        if (grid is null) return FromParts(initiatives, document);
        var rows = grid.Rows.Where(r => r.Sort == RowSort.Net).ToList();
        if (rows.Count == 0) rows = [.. grid.Rows.Where(r => r.ByColumn.Values.Any(a => a.Role == RowRole.Total))];
        if (rows.Count == 0) rows = [.. grid.Rows.Where(r => r.Sort == RowSort.Item)];
        var used = rows.SelectMany(r => r.ByColumn.Values).ToList();
        if (used.Count == 0) return null;
        var perYear = used.Where(a => a.Year is not null).GroupBy(a => a.Year!.Value).OrderBy(g => g.Key)
            .Select(g => new YearAmount(g.Key, g.Sum(a => a.Value), g.All(a => a.Effect is not null) ? g.Sum(a => a.Effect) : null, OneOf(g.Select(a => a.ControlArea))));
        var totals = used.Where(a => a is { Year: null, Period: "I alt" }).ToList();
        return new Request([.. perYear], totals.Count == 0 ? null : totals.Sum(a => a.Value), OneOf(used.Select(a => a.PriceLevel)), used.Max(a => a.Standing), used[0].Source);
    }

    private static Request? FromParts(ImmutableArray<Initiative> initiatives, SourceLocation document)
    {
        if (initiatives.IsEmpty || initiatives.Any(i => i.PerYear.IsEmpty)) return null;
        var perYear = initiatives.SelectMany(i => i.PerYear).GroupBy(y => y.Year).OrderBy(g => g.Key)
            .Select(g => new YearAmount(g.Key, g.Sum(y => y.Value), g.Sum(y => y.Effect), OneOf(g.Select(y => y.ControlArea))));
        return new Request([.. perYear], null, null, Standing.Inferred, document);
    }

    private static string? OneOf(IEnumerable<string?> values) => values.Distinct().ToList() is [var only] ? only : null;
}
