namespace DocIndex.Reading.Personal;

/// <summary>The cells of a table as one text, row by row, with what their heads say of the numbers in them.</summary>
internal sealed class GridText
{
    private readonly Grid _grid;
    private readonly NumberWords _words;
    private readonly JoinedText _joined = new();

    public GridText(Grid grid, NumberWords words)
    {
        (_grid, _words) = (grid, words);
        for (var i = 0; i < grid.Cells.Length; i++)
        {
            var endsRow = i + 1 == grid.Cells.Length || grid.Cells[i + 1].Row != grid.Cells[i].Row;
            _joined.Add(grid.Cells[i].Text, endsRow ? Joints.RowBorder : Joints.CellBorder);
        }
    }

    public string Text => _joined.Text;

    /// <summary>The cells' texts without the digits of numbers, in the grid's order.</summary>
    public List<string> Without(IReadOnlyList<PersonalNumber> numbers) => _joined.Without(numbers);

    /// <summary>What the nearest words above a number's cell, or else those left of it, say.</summary>
    public WordSays HeadOf(int start, int end)
    {
        var cell = _grid.Cells[_joined.PieceAt(start)];
        var above = _grid.Cells.Where(c => c.Row < cell.Row && IsOver(c, cell) && HasWords(c));
        // The lines of a head are read together; what stands over an entry of words is the column's head still.
        var said = above.Select(c => _words.Head(c.Text)).FirstOrDefault(s => s != WordSays.Nothing);
        if (said != WordSays.Nothing) return said;
        var left = _grid.Cells.LastOrDefault(c => IsBeside(c, cell) && c.Column < cell.Column && HasWords(c));
        return left is null ? WordSays.Nothing : _words.Head(left.Text);
    }

    private static bool IsOver(GridCell cell, GridCell below) =>
        cell.Column <= below.Column && below.Column < cell.Column + cell.ColumnSpan;

    private static bool IsBeside(GridCell cell, GridCell other) =>
        cell.Row <= other.Row && other.Row < cell.Row + cell.RowSpan;

    private static bool HasWords(GridCell cell) => cell.Text.Any(char.IsLetter);
}
