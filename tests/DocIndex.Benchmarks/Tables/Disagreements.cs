using System.Text;
using DocIndex.Layout.Grids;

namespace DocIndex.Benchmarks.Tables;

/// <summary>Truth and result as grids of text, to be read side by side.</summary>
internal static class Disagreements
{
    private const int Widest = 28;

    public static string Write(List<TruthTable> truth, List<PageGrid?> given, List<PageGrid> found)
    {
        var text = new StringBuilder();
        for (var t = 0; t < truth.Count; t++)
        {
            var (wanted, had) = (Relations.Of(truth[t].Cells), Relations.Of(TableBenchmark.Texts(given[t])));
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"== table {t + 1}, page {truth[t].Page}: {Relations.Shared(wanted, had)} of {wanted.Count} relations, {had.Count} found\n-- truth\n");
            Grid(text, truth[t].Cells);
            text.Append("-- found in the region\n");
            Grid(text, TableBenchmark.Texts(given[t]));
        }
        foreach (var grid in found)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"== found on page {grid.Page}, {grid.Box.X0:F0} {grid.Box.Y0:F0} {grid.Box.X1:F0} {grid.Box.Y1:F0}\n");
            Grid(text, TableBenchmark.Texts(grid));
        }
        return text.ToString();
    }

    private static void Grid(StringBuilder text, IReadOnlyList<GridText> cells)
    {
        if (cells.Count == 0) { text.Append("(none)\n"); return; }
        var columns = cells.Max(c => c.ColumnTo) + 1;
        var widths = Enumerable.Range(0, columns).Select(c => Math.Min(Widest, cells.Where(x => x.Column == c && x.ColumnTo == c).Select(x => x.Text.Length).DefaultIfEmpty(1).Max())).ToArray();
        for (var r = 0; r <= cells.Max(c => c.RowTo); r++)
        {
            for (var c = 0; c < columns; c++)
            {
                var cell = cells.FirstOrDefault(x => x.Row <= r && r <= x.RowTo && x.Column <= c && c <= x.ColumnTo);
                var shown = cell is null ? "" : cell.Column < c ? "<" : cell.Row < r ? "^" : cell.Text;
                text.Append(shown.Length > widths[c] ? shown[..widths[c]] : shown.PadRight(widths[c])).Append(" | ");
            }
            text.Append('\n');
        }
    }
}
