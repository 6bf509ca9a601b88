using DocIndex.Amounts;
using DocIndex.Reading;

namespace DocIndex.Layout.Grids;

/// <summary>
/// Parts tables that stand beside each other: all their rulings break at the same place, each has a caption on one line, or the periods of the header
/// come twice with labels between. Must not part a table by the rulings under its header groups, or a long list set in columns under one ruling.
/// </summary>
internal static class SideBySide
{
    private const double Gap = 1.2;

    /// <summary>The words of each table, left to right.</summary>
    public static List<List<SheetWord>> Split(List<AlignedLine> lines, List<SheetWord> words, IReadOnlyList<SheetRuling> rulings)
    {
        var at = ByRulings(words, rulings) ?? ByCaptions(lines) ?? ByPeriods(lines);
        if (at is not { } x || words.Exists(w => w.Box.X0 < x && w.Box.X1 > x)) return [words];
        var left = words.Where(w => w.Box.X1 <= x).ToList();
        var right = words.Where(w => w.Box.X0 >= x).ToList();
        return left.Count < 4 || right.Count < 4 ? [words] : [left, right];
    }

    private static double? ByRulings(List<SheetWord> words, IReadOnlyList<SheetRuling> rulings)
    {
        var box = Boxes.Around(words.Select(w => w.Box));
        var own = rulings.Where(r => r.IsHorizontal && r.Y0 > box.Y0 - 8 && r.Y0 < box.Y1 + 8 && r.X0 < box.X1 && r.X1 > box.X0 && r.Length > 20).ToList();
        var breaks = own.GroupBy(r => Math.Round(r.Y0 / 2)).Select(g => g.OrderBy(r => r.X0).ToList())
            .SelectMany(g => g.Zip(g.Skip(1)).Where(p => p.Second.X0 - p.First.X1 > 5).Select(p => (Low: p.First.X1, High: p.Second.X0))).ToList();
        foreach (var candidate in breaks)
        {
            var middle = (candidate.Low + candidate.High) / 2;
            if (own.Exists(r => r.X0 < middle && r.X1 > middle)) continue;
            if (breaks.Count(b => b.Low < middle && middle < b.High) >= 2 && own.Count(r => r.X1 <= middle) >= 2) return middle;
        }
        return null;
    }

    private static double? ByCaptions(List<AlignedLine> lines)
    {
        foreach (var line in lines.Take(3))
            if (Segment.Of(line.Row, Gap, []) is [var one, var other] && Caption.Begins(one.Text) && Caption.Begins(other.Text)) return other.X0 - 1;
        return null;
    }

    private static double? ByPeriods(List<AlignedLine> lines)
    {
        foreach (var line in lines.Take(4))
        {
            var periods = line.Segments.Select(s => (Segment: s, Run: HeaderGrammar.FindAll(s.Text).Select(p => $"{p.Basis}{p.Year}{p.Period}").ToList())).Where(p => p.Run.Count > 0).ToList();
            if (periods.Count < 4 || periods.Count % 2 != 0) continue;
            var half = periods.Count / 2;
            if (!Enumerable.Range(0, half).All(i => periods[i].Run.SequenceEqual(periods[i + half].Run))) continue;
            var (low, high) = (periods[half - 1].Segment.X1, periods[half].Segment.X0);
            var labels = lines.SelectMany(l => l.Segments).Where(s => s.X0 > low && s.X1 < high && s.Text.Any(char.IsLetter)).ToList();
            if (labels.Count >= 2) return labels.Min(s => s.X0) - 1;
        }
        return null;
    }
}
