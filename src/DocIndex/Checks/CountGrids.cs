using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Records;
using DocIndex.Vocabulary;

namespace DocIndex.Checks;

/// <summary>
/// Tables of other quantities than money as grids, for the same arithmetic. Years' work and what is printed with decimals are rounded; persons
/// and cases are exact, what has no unit is rounded. Must not add up shares and indices, rows of different
/// units, or a column of a table of money that has neither year nor unit: a mean, a price, a share.
/// </summary>
internal static class CountGrids
{
    /// <summary>The tables whose rows can be added up, in order.</summary>
    /// <param name="money">Numbers of the tables that hold money.</param>
    public static ImmutableArray<AmountGrid> Of(
        ImmutableArray<Figure> figures, IReadOnlySet<int> money, DanishVocabulary vocabulary)
    {
        var grids = ImmutableArray.CreateBuilder<AmountGrid>();
        foreach (var table in figures.Where(f => IsCounted(f, money))
            .GroupBy(f => f.Source.Cell!.Value.Table).OrderBy(g => g.Key))
        {
            var units = table.Select(f => f.Unit).OfType<string>().Distinct().ToList();
            if (units.Count > 1 || units.Exists(IsShare)) continue;
            var grid = AmountGrid.Of(table.Select(f => ToAmount(f, table)), vocabulary);
            grids.AddRange(grid.Select(g => g with { Rows = [.. g.Rows.Select(r => r with { Sort = SortOf(r, vocabulary) })] }));
        }
        return grids.ToImmutable();
    }

    private static bool IsCounted(Figure figure, IReadOnlySet<int> money) => figure.Source.Cell is { } cell
        && (figure.Year is not null || figure.Unit is not null || !money.Contains(cell.Table));

    private static bool IsShare(string unit) => unit.ToLowerInvariant() is "pct." or "pct" or "procent" or "%" or "andel" or "indeks" or "indekstal";

    private static RowSort SortOf(AmountRow row, DanishVocabulary vocabulary) =>
        row.Sort != RowSort.Quantity ? row.Sort : vocabulary.Rows.All(row.Label).Contains("total") ? RowSort.Total : RowSort.Item;

    private static Amount ToAmount(Figure figure, IEnumerable<Figure> table)
    {
        var printed = NumberGrammar.Parse(figure.Source.Text.Split(' ')[0]);
        var rounded = figure.Unit is null or "årsværk" || table.Any(f => f.Value % 1 != 0);
        var half = printed is { HalfWidth: < 0.5m and > 0 } p ? p.HalfWidth : rounded ? 0.5m : 0m;
        return new Amount
        {
            Table = figure.Table, Label = figure.Label, Kind = AmountKind.Other, Year = figure.Year, Value = figure.Value, HalfWidth = half,
            Printed = printed?.Printed ?? figure.Source.Text, Unit = figure.Unit ?? "", Standing = Standing.Read, Source = figure.Source,
        };
    }
}
