using System.Text;

namespace DocIndex.Benchmarks.Tables;

/// <summary>A cell of a table as either side sees it.</summary>
/// <param name="Text">Without white space.</param>
internal sealed record GridText(int Row, int Column, int RowTo, int ColumnTo, string Text);

/// <summary>
/// Adjacency relations, the measure of the ICDAR 2013 table competition: for every cell with text its nearest right and lower neighbour with text.
/// </summary>
internal static class Relations
{
    public static List<(string From, string To, char Direction)> Of(IReadOnlyList<GridText> cells)
    {
        var filled = cells.Where(c => c.Text.Length > 0).ToList();
        var found = new List<(string, string, char)>();
        foreach (var cell in filled)
        {
            foreach (var right in filled.Where(o => o.Column > cell.ColumnTo && o.Row <= cell.RowTo && cell.Row <= o.RowTo))
                if (!filled.Exists(b => b.Column > cell.ColumnTo && b.ColumnTo < right.Column && b.Row <= Math.Min(right.RowTo, cell.RowTo) && Math.Max(right.Row, cell.Row) <= b.RowTo))
                    found.Add((cell.Text, right.Text, 'H'));
            foreach (var below in filled.Where(o => o.Row > cell.RowTo && o.Column <= cell.ColumnTo && cell.Column <= o.ColumnTo))
                if (!filled.Exists(b => b.Row > cell.RowTo && b.RowTo < below.Row && b.Column <= Math.Min(below.ColumnTo, cell.ColumnTo) && Math.Max(below.Column, cell.Column) <= b.ColumnTo))
                    found.Add((cell.Text, below.Text, 'V'));
        }
        return found;
    }

    /// <summary>How many relations both sides have, each counted as often as both have it.</summary>
    public static int Shared(IEnumerable<(string, string, char)> truth, IEnumerable<(string, string, char)> found)
    {
        var counts = new Dictionary<(string, string, char), int>();
        foreach (var relation in truth) counts[relation] = counts.GetValueOrDefault(relation) + 1;
        var shared = 0;
        foreach (var relation in found)
            if (counts.GetValueOrDefault(relation) is var left and > 0) { counts[relation] = left - 1; shared++; }
        return shared;
    }

    /// <summary>Letters alone: no white space, one kind of hyphen, point and quote.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
            if (!char.IsWhiteSpace(c) && c != '\u00AD') plain.Append(c switch { '‐' or '‑' or '–' or '—' or '−' => '-', '’' or '‘' => '\'', '“' or '”' => '"', _ => c });
        return plain.ToString();
    }
}
