using System.Collections.Immutable;
using DocIndex.Reading;

namespace DocIndex.Layout.Flattened;

/// <summary>A cell of a reading, with the lines that it was read from.</summary>
internal sealed record FlatCell(string Text, ImmutableArray<SourceLine> Lines);

/// <summary>A row of a reading.</summary>
/// <param name="Words">Its words, by column of words; null where there are none.</param>
/// <param name="Figures">By column of figures; null where the cell is empty.</param>
/// <param name="Remark">What stands behind the figures, or null.</param>
internal sealed record FlatRow(ImmutableArray<FlatCell?> Words, ImmutableArray<FlatCell?> Figures, FlatCell? Remark = null)
{
    /// <summary>True for a row of words alone: a heading of those below it, or a row whose cells are all empty.</summary>
    public bool IsBare => Figures.All(f => f is null);

    /// <summary>All cells that hold something.</summary>
    public IEnumerable<FlatCell> Cells => Words.Concat(Figures).Append(Remark).OfType<FlatCell>();
}

/// <summary>How a reading takes the order of the text.</summary>
internal enum TextOrder
{
    /// <summary>Columns are kept by blanks.</summary>
    Aligned,

    /// <summary>Row by row: a label, then its figures.</summary>
    ByRows,

    /// <summary>Columns are kept by blanks, and the rows are years.</summary>
    YearsDown,

    /// <summary>Column by column: the labels, then each period with its figures.</summary>
    ByColumns,

    /// <summary>The labels, then the periods, then the figures row by row.</summary>
    LabelsThenRows,

    /// <summary>The labels, then the periods, then the figures column by column.</summary>
    LabelsThenColumns,
}

/// <summary>One way to read a table out of flattened text: a hypothesis that evidence holds against others.</summary>
/// <param name="WordHeads">What stands over each column of words; null where nothing does.</param>
/// <param name="FigureHeads">What stands over each column of figures.</param>
/// <param name="Label">Which column of words names the rows.</param>
internal sealed record FlatReading(
    TextOrder Order, ImmutableArray<FlatCell?> WordHeads, ImmutableArray<FlatCell> FigureHeads, int Label,
    ImmutableArray<FlatRow> Rows)
{
    /// <summary>What stands over the remarks behind the figures, or null.</summary>
    public FlatCell? RemarkHead { get; init; }

    /// <summary>The caption above it, or null.</summary>
    public FlatCell? Caption { get; init; }

    /// <summary>All lines that it explains, in order.</summary>
    public IReadOnlyList<SourceLine> Lines => [.. WordHeads.Concat(FigureHeads).Append(RemarkHead).Append(Caption).OfType<FlatCell>()
        .Concat(Rows.SelectMany(r => r.Cells)).SelectMany(c => c.Lines).DistinctBy(l => l.Number).OrderBy(l => l.Number)];

    /// <summary>The label of a row, or an empty text.</summary>
    public string LabelOf(FlatRow row) => row.Words.ElementAtOrDefault(Label)?.Text ?? "";

    /// <summary>The cells of the table as a grid.</summary>
    /// <param name="placementOf">How sure the column of a row's figures is.</param>
    public Grid ToGrid(Func<FlatRow, CellPlacement> placementOf)
    {
        var (words, figures) = (WordHeads.Length, FigureHeads.Length);
        var columns = words + figures + (Rows.Any(r => r.Remark is not null) ? 1 : 0);
        var cells = new List<GridCell>();
        for (var w = 0; w < words; w++) Add(0, w, WordHeads[w], CellPlacement.Explicit);
        for (var f = 0; f < figures; f++) Add(0, words + f, FigureHeads[f], CellPlacement.Explicit);
        if (columns > words + figures) Add(0, words + figures, RemarkHead, CellPlacement.Explicit);
        for (var r = 0; r < Rows.Length; r++)
        {
            for (var w = 0; w < words; w++) Add(r + 1, w, Rows[r].Words[w], CellPlacement.Explicit);
            for (var f = 0; f < figures; f++) Add(r + 1, words + f, Rows[r].Figures[f], placementOf(Rows[r]));
            if (columns > words + figures) Add(r + 1, words + figures, Rows[r].Remark, CellPlacement.Explicit);
        }

        var lines = Lines;
        return new Grid(Rows.Length + 1, columns, [.. cells]) { HeaderRows = 1, Page = lines[0].Page, PageTo = lines[^1].Page };

        void Add(int row, int column, FlatCell? cell, CellPlacement placement)
        {
            if (cell is { Text.Length: > 0 })
                cells.Add(new GridCell(row, column, 1, 1, cell.Text, cell.Lines) { Page = cell.Lines[0].Page, Placement = placement });
        }
    }
}
