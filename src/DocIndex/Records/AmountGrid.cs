using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>A row of an <see cref="AmountGrid"/>.</summary>
/// <param name="Row">Row of the table, as in the amounts' sources.</param>
/// <param name="ByColumn">The row's amounts by the column of the table.</param>
public sealed record AmountRow(int Row, string Label, RowSort Sort, ImmutableSortedDictionary<int, Amount> ByColumn);

/// <summary>The amounts of one table as rows and columns again, for arithmetic.</summary>
/// <param name="Table">Index of the table in the document.</param>
/// <param name="Rows">In the table's order; rows without amounts are left out.</param>
/// <param name="Columns">Table columns that hold amounts, in order.</param>
public sealed record AmountGrid(int Table, string Name, ImmutableArray<AmountRow> Rows, ImmutableArray<int> Columns)
{
    /// <summary>All amounts tables of a document, in order.</summary>
    public static ImmutableArray<AmountGrid> Of(IEnumerable<Amount> amounts, DanishVocabulary vocabulary) =>
    [
        .. amounts.Where(a => a.Source.Cell is not null).GroupBy(a => a.Source.Cell!.Value.Table).OrderBy(g => g.Key)
        .Select(table => new AmountGrid(
            table.Key, table.First().Table,
            RowsOf(table, vocabulary),
            [.. table.Select(a => a.Source.Cell!.Value.Column).Distinct().Order()])),
    ];

    private static ImmutableArray<AmountRow> RowsOf(IEnumerable<Amount> table, DanishVocabulary vocabulary)
    {
        var rows = ImmutableArray.CreateBuilder<AmountRow>();
        foreach (var row in table.GroupBy(a => a.Source.Cell!.Value.Row).OrderBy(g => g.Key))
        {
            var label = row.First().Label;
            var isPart = rows.Count > 0 && IsPartUnderHeading(label, rows[^1].Label, vocabulary);
            rows.Add(new AmountRow(row.Key, label, isPart ? RowSort.Part : SortOf(row, vocabulary),
                row.ToImmutableSortedDictionary(a => a.Source.Cell!.Value.Column, a => a)));
        }

        return rows.ToImmutable();
    }

    /// <summary>
    /// "Udgifter heraf jord" below "Udgifter Bassin": the heading of a group stands before both labels. Must not match
    /// a label of its own that has "heraf" among its words.
    /// </summary>
    private static bool IsPartUnderHeading(string label, string above, DanishVocabulary vocabulary)
    {
        for (var at = label.IndexOf(' ', StringComparison.Ordinal); at > 0; at = label.IndexOf(' ', at + 1))
        {
            if (!above.StartsWith(label[..(at + 1)], StringComparison.Ordinal)) return false;
            if (vocabulary.Rows.Leading(label[(at + 1)..]) == "part") return true;
        }

        return false;
    }

    private static RowSort SortOf(IEnumerable<Amount> row, DanishVocabulary vocabulary)
    {
        var sort = RowLabel.SortOf(row.First().Label, vocabulary);
        if (sort != RowSort.Item) return sort;
        // What a row sums tells more than a label that says nothing of it.
        return row.Select(a => a.Role).Distinct().ToList() is not [var only] ? sort : only switch
        {
            RowRole.Subtotal => RowSort.Group,
            RowRole.Total => RowSort.Total,
            RowRole.Net => RowSort.Net,
            _ => sort,
        };
    }

    /// <summary>True for a column that sums the years of its row.</summary>
    public bool IsTotalColumn(int column) =>
        Rows.Select(r => r.ByColumn.GetValueOrDefault(column))
            .FirstOrDefault(a => a is not null) is { Year: null, Period: "I alt" };

    /// <summary>
    /// True where a row has two amounts that are asked for in one year, and nothing but the header of their columns
    /// tells them apart: alternatives ("Model A", "Model B") must not be added up. Amounts of different control areas,
    /// committees, grants or bases are no such two.
    /// </summary>
    internal static bool HasYearTwice(IEnumerable<Amount> amounts) =>
        amounts.Where(a => a is { Kind: AmountKind.Proposed, Year: not null, Source.Cell: not null })
            .GroupBy(a => (a.Source.Cell!.Value.Table, a.Source.Cell!.Value.Row, a.Year, a.ControlArea, a.Committee,
                a.Grant, a.Basis)).Any(g => g.Skip(1).Any());

    /// <summary>The interval of an amount in kroner.</summary>
    public static Interval IntervalOf(Amount amount) => Interval.Around(amount.Value, amount.HalfWidth);
}
