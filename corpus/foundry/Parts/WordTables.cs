using System.Collections.Immutable;
using DocIndex.Foundry.Layout;

namespace DocIndex.Foundry.Parts;

/// <summary>Tables that hold words.</summary>
internal static class WordTables
{
    /// <summary>A table with a header.</summary>
    public static ImmutableArray<Block> Of(IReadOnlyList<string> heads, IEnumerable<string[]> rows) =>
    [
        new TableBlock(new Table(
            [
                new TableRow(RowSort.Header, [.. heads.Select(h => new Cell(h) { Bold = true })]),
                .. rows.Select(r => new TableRow(RowSort.Item, [.. r.Select(c => new Cell(c))])),
            ], heads.Count) { WordColumns = heads.Count }),
    ];

    /// <summary>A table of keys and values, without header.</summary>
    public static TableBlock Keys(IEnumerable<(string Key, string Value)> entries, Rules rules) =>
        new(new Table([.. entries.Select(e => new TableRow(RowSort.Item, [new Cell(e.Key) { Bold = true },
            new Cell(e.Value)]))], 2) { WordColumns = 2, Rules = rules });
}
