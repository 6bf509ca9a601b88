using DocIndex.Reading;

namespace DocIndex.Layout.Grids;

/// <summary>A table as it stands on one page: cells of words, by rows and columns counted from 0.</summary>
internal sealed record PageGrid(int Page, Box Box, int Rows, int Columns, List<PageCell> Cells)
{
    /// <summary>True where ruled lines enclose the cells.</summary>
    public bool IsRuled { get; init; }

    /// <summary>Rows from the top that are header for certain, since figures begin below them; 0 where that is not known.</summary>
    public int HeaderRows { get; init; }

    /// <summary>The words that stand on its page: those of its cells, and those of rows that began on the page before.</summary>
    public IEnumerable<SheetWord> Words => (BrokenRow ?? []).Concat(Cells.SelectMany(c => c.Words)
        .Where(w => !(GoesOn?.Contains(w) ?? false)));

    /// <summary>What stands on the page of a row that began on the page before, whose cells hold it; null for none.</summary>
    public IReadOnlyList<SheetWord>? BrokenRow { get; init; }

    /// <summary>Words of its last row that stand on the next page; null for none.</summary>
    public IReadOnlySet<SheetWord>? GoesOn { get; init; }
}

/// <summary>A cell with its words by lines.</summary>
internal sealed record PageCell(int Row, int Column, int RowSpan, int ColumnSpan, List<List<SheetWord>> Lines)
{
    public IEnumerable<SheetWord> Words => Lines.SelectMany(l => l);

    public string Text => string.Join(' ', Words.Select(w => w.Text));

    /// <summary>The text as if no blanks stood in it, as in figures whose thousands they set apart.</summary>
    public string Closed => string.Concat(Words.Select(w => w.Text));

    /// <summary>True where it holds a figure and nothing else.</summary>
    public bool IsFigure => Segment.AreFigure([.. Words]);

    public Box Box => Boxes.Around(Words.Select(w => w.Box));

    /// <summary>False where the words lie across a column's edge, so that they could belong to the next.</summary>
    public bool IsClear { get; init; } = true;

    /// <summary>True where its lines are one figure that did not fit on one.</summary>
    public bool IsBroken { get; init; }
}

/// <summary>Arithmetic of boxes.</summary>
internal static class Boxes
{
    public static Box Around(IEnumerable<Box> boxes)
    {
        var (x0, y0, x1, y1) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var box in boxes) (x0, y0, x1, y1) = (Math.Min(x0, box.X0), Math.Min(y0, box.Y0), Math.Max(x1, box.X1), Math.Max(y1, box.Y1));
        return x0 > x1 ? default : new Box(x0, y0, x1, y1);
    }

    public static bool HoldsMiddle(this Box box, Box inner) =>
        (inner.X0 + inner.X1) / 2 is var x && (inner.Y0 + inner.Y1) / 2 is var y && x >= box.X0 && x <= box.X1 && y >= box.Y0 && y <= box.Y1;

    public static Box Grown(this Box box, double by) => new(box.X0 - by, box.Y0 - by, box.X1 + by, box.Y1 + by);

    public static bool Meets(this Box a, Box b) => a.X0 <= b.X1 && b.X0 <= a.X1 && a.Y0 <= b.Y1 && b.Y0 <= a.Y1;
}
