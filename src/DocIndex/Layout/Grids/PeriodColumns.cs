using DocIndex.Amounts;

namespace DocIndex.Layout.Grids;

/// <summary>
/// Parts figures that stand as close as the groups of one, by the periods above them: "927 696" below "2029 2030" are
/// two where each ends, begins or stands centred with a period of its own. Must not part the groups of a figure
/// ("1 161"), which stand below one period.
/// </summary>
internal static class PeriodColumns
{
    private const double SameEdge = 2.5;
    private const int FewestPeriods = 2;
    private const int MostHeaderRows = 5;

    /// <summary>The rows with such figures parted; rows without them are the same.</summary>
    public static List<List<Segment>> Parted(List<List<Segment>> rows)
    {
        var header = rows.Take(MostHeaderRows).Select(row => row.FindAll(s => HeaderGrammar.FindRun(s.Text, 1).Count > 0))
            .MaxBy(row => row.Count) ?? [];
        if (header.Count < FewestPeriods) return rows;
        return [.. rows.Select(row => row.Exists(s => header.Contains(s)) ? row : row.SelectMany(s => Parts(s, header)).ToList())];
    }

    private static IEnumerable<Segment> Parts(Segment segment, List<Segment> header)
    {
        if (segment.Words.Count < 2 || !segment.IsFigure) return [segment];
        var parts = new List<List<Reading.SheetWord>>();
        var last = -1;
        foreach (var word in segment.Words)
        {
            var own = header.FindIndex(h => Stands(h, word));
            if (parts.Count == 0 || own >= 0 && last >= 0 && own != last) parts.Add([word]);
            else parts[^1].Add(word);
            if (own >= 0) last = own;
        }

        return parts.Count == 1 ? [segment] : parts.Select(p => new Segment(p));
    }

    private static bool Stands(Segment header, Reading.SheetWord word) =>
        Math.Abs(header.X1 - word.Box.X1) < SameEdge || Math.Abs(header.X0 - word.Box.X0) < SameEdge
            || Math.Abs(header.X0 + header.X1 - word.Box.X0 - word.Box.X1) < 2 * SameEdge;
}
