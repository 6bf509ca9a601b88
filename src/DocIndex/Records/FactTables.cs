using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Tables;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>A table that tells in words, its columns known by their headers.</summary>
/// <param name="Block">The block that it stands in.</param>
/// <param name="Rows">Numbers of the rows below the header.</param>
internal sealed partial record FactTable(
    Table Table, Block Block, ImmutableArray<int> Rows, ImmutableArray<string> Headers)
{
    /// <summary>The first column whose header begins with one of the phrases; null where none does.</summary>
    /// <param name="except">Columns that are taken.</param>
    public int? Column(PhraseSet phrases, params ReadOnlySpan<int?> except)
    {
        for (var c = 0; c < Headers.Length; c++)
            if (!except.Contains(c) && Headers[c].Length is > 0 and < 60 && phrases.Leading(Headers[c]) is not null)
                return c;
        return null;
    }

    /// <summary>What stands in a cell; null where nothing does.</summary>
    public Cell? At(int row, int? column) =>
        column is { } c ? Table.Row(row).FirstOrDefault(cell => cell.Column <= c && c < cell.Column + cell.ColumnSpan)
            : null;

    /// <summary>The text in a cell; empty where there is none.</summary>
    public string Text(int row, int? column) => At(row, column)?.Text ?? "";

    /// <summary>The columns whose cells hold words rather than figures.</summary>
    public IReadOnlyList<int> WordColumns() =>
        [.. Enumerable.Range(0, Headers.Length)
            .Where(c => Share(c, s => s.Count(char.IsLetter) > 3 && NumberGrammar.Parse(s) is null) >= 0.5)];

    /// <summary>In how large a share of a column's cells something is so; empty cells are left out.</summary>
    public double Share(int column, Func<string, bool> isSo)
    {
        var cells = Rows.Select(r => Text(r, column)).Where(t => t.Length > 0).ToList();
        return cells.Count == 0 ? 0 : (double)cells.Count(isSo) / cells.Count;
    }

    /// <summary>
    /// All tables of a document, headers read from their lowest header row, or from the first row where the source
    /// tells of none; a row that holds what the rows below it hold is no header.
    /// </summary>
    public static IEnumerable<FactTable> Of(DocumentText text)
    {
        foreach (var table in text.Tables)
        {
            if (text.IsForm(table) || text.Blocks.FirstOrDefault(b => b.Index == table.Source.Block) is not { } block)
                continue;
            var header = HeaderRows(table);
            if (table.Rows <= header) continue;
            yield return new FactTable(table, block, [.. Enumerable.Range(header, table.Rows - header)],
                [.. table.Columns.Select((_, column) => HeaderOf(table, header, column))]);
        }
    }

    private static string HeaderOf(Table table, int header, int column) =>
        table.Cells.Where(c => c.Row < header && c.Column <= column && column < c.Column + c.ColumnSpan)
            .MaxBy(c => c.Row + c.RowSpan)?.Text ?? "";

    private static int HeaderRows(Table table)
    {
        var header = Math.Max(1, table.HeaderRows);
        while (header > 0 && table.Rows > header && HoldsAsBelow(table, header - 1)) header--;
        return header;
    }

    /// <summary>
    /// True for a row with a day, or a number and what it counts, in a column that holds nothing else below it. Must
    /// not match years over figures.
    /// </summary>
    private static bool HoldsAsBelow(Table table, int row) => Enumerable.Range(0, table.Columns.Length).Any(column =>
        SortOf(table.At(row, column)?.Text) is { } sort
        && Enumerable.Range(row + 1, table.Rows - row - 1).All(r => SortOf(table.At(r, column)?.Text) == sort));

    /// <summary>True for a day, false for a number with what it counts; null for anything else.</summary>
    private static bool? SortOf(string? cell) =>
        cell is null ? null
        : DateGrammar.Find(cell).Any(d => d.Length * 2 > cell.Trim().Length) ? true
        : Counted.IsMatch(cell) ? false : null;

    [GeneratedRegex(@"^\s*[0-9][0-9.,]*\s*(?:%|\p{L}{3,}[\p{L}. ]*)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Counted { get; }
}
