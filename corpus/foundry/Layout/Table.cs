using System.Collections.Immutable;
using DocIndex.Foundry.Truth;

namespace DocIndex.Foundry.Layout;

internal enum Align { Left, Right, Center }

/// <summary>What a row is on the page.</summary>
internal enum RowSort { Header, Group, Item, Subtotal, Total, Remark }

/// <summary>One cell.</summary>
internal sealed record Cell(string Text)
{
    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;

    public Align Align { get; init; }

    public bool Bold { get; init; }

    /// <summary>Steps of indentation.</summary>
    public int Indent { get; init; }

    /// <summary>A raised mark behind the text, such as "1"; or null.</summary>
    public string? Mark { get; init; }

    /// <summary>What a reader takes from it, where it is an amount.</summary>
    public AmountTruth? Amount { get; init; }
}

/// <summary>One row; spans are counted as in HTML.</summary>
internal sealed record TableRow(RowSort Sort, ImmutableArray<Cell> Cells)
{
    /// <summary>The page ends before it.</summary>
    public bool BreaksBefore { get; init; }
}

/// <summary>Lines, shades and where they stand.</summary>
internal enum Rules { Grid, Across, None, Banded, ShadedGroups, HeadAndTotal, Frame, Dotted, EveryOther }

/// <summary>A table on the page.</summary>
internal sealed record Table(ImmutableArray<TableRow> Rows, int Columns)
{
    public string? Caption { get; init; }

    public bool CaptionBelow { get; init; }

    /// <summary>Printed under it; or null.</summary>
    public string? Note { get; init; }

    public Rules Rules { get; init; }

    /// <summary>The header comes again after a page break.</summary>
    public bool RepeatsHeader { get; init; }

    /// <summary>It goes on with the rows of the table before it.</summary>
    public bool Continues { get; init; }

    /// <summary>Size of its letters beside the page's, 1 for the same.</summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>How many of the first columns hold words.</summary>
    public int WordColumns { get; init; } = 1;

    /// <summary>The header's rows.</summary>
    public IEnumerable<TableRow> Header => Rows.Where(r => r.Sort == RowSort.Header);

    /// <summary>The rows with their cells in a full grid: what a span covers is null.</summary>
    public Cell?[][] Grid()
    {
        var grid = Rows.Select(_ => new Cell?[Columns]).ToArray();
        var taken = Rows.Select(_ => new bool[Columns]).ToArray();
        for (var r = 0; r < Rows.Length; r++)
        {
            var column = 0;
            foreach (var cell in Rows[r].Cells)
            {
                while (column < Columns && taken[r][column]) column++;
                if (column >= Columns) throw new InvalidOperationException(
                    $"Row {r} of '{Caption}' has more cells than columns.");
                grid[r][column] = cell;
                for (var y = r; y < Math.Min(r + cell.RowSpan, Rows.Length); y++)
                    for (var x = column; x < column + cell.ColumnSpan; x++) taken[y][x] = true;
            }
        }

        return grid;
    }
}
