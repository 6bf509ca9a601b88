using System.Collections.Immutable;
using DocIndex.CorpusMaker.Authoring;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Notes;

/// <summary>Short ways to say facts that rows of a table give.</summary>
internal static class Facts
{
    /// <summary>An initiative whose money stands in one row.</summary>
    public static InitiativeFact Initiative(string name, TableBuilder table, string row, string? priceLevel, int sign = 1, string? area = null, string[]? columns = null, string? total = "sum") =>
        new(name, Years(table, row, sign, area, columns), total is not null && table.Has(row, total) ? table[row, total].Id : null, priceLevel);

    /// <summary>A request that one row gives.</summary>
    public static RequestFact Request(TableBuilder table, string row, string? priceLevel, int sign = 1, string[]? columns = null, string? total = "sum") =>
        new(Years(table, row, sign, null, columns), total is not null && table.Has(row, total) ? table[row, total].Id : null, priceLevel);

    private static ImmutableArray<YearFigure> Years(TableBuilder table, string row, int sign, string? area, string[]? columns) =>
        [.. table.YearColumns.Where(c => columns is null || columns.Contains(c.Id)).Where(c => table.Has(row, c.Id))
            .Select(c => new YearFigure(c.Year!.Value, table[row, c.Id].Id, sign, area))];
}
