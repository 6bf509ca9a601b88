namespace DocIndex.Layout.Grids;

/// <summary>
/// Finds the white columns that part the rows of a table. A place is a boundary where rows have a gap and none, or next to none, has text; rows
/// whose text lies across several columns (titles, headers over groups, headings) are left out of account.
/// </summary>
internal sealed class ColumnFinder
{
    /// <summary>A text lies across columns where it overlaps two neighbours of another row that are this far apart, in parts of the size.</summary>
    private const double MinParting = 0.75;

    /// <summary>Figures of neighbouring columns may stand closer.</summary>
    private const double MinPartingOfFigures = 0.2;

    private const double MinWhite = 0.12;

    /// <summary>So many rows with several texts tell the columns.</summary>
    private const int FewestRows = 3;

    private readonly IReadOnlyList<List<Segment>> _rows;
    private readonly HashSet<Segment> _spanning = [];

    private ColumnFinder(IReadOnlyList<List<Segment>> rows) => _rows = rows;

    /// <summary>Segments that lie across columns.</summary>
    public IReadOnlySet<Segment> Spanning => _spanning;

    /// <summary>Column boundaries, left to right, without the outer edges.</summary>
    public static (List<double> Boundaries, ColumnFinder Finder) Find(IReadOnlyList<List<Segment>> rows, IReadOnlyList<double> cuts)
    {
        var finder = new ColumnFinder(rows);
        finder.MarkSpanning();
        var boundaries = finder.Valleys();
        foreach (var cut in cuts)
            if (!boundaries.Exists(v => v.Low - 2 <= cut && cut <= v.High + 2)) boundaries.Add((cut, cut, 0));
            else for (var i = 0; i < boundaries.Count; i++)
                if (boundaries[i].Low - 2 <= cut && cut <= boundaries[i].High + 2) boundaries[i] = (cut, cut, boundaries[i].Support);
        return ([.. boundaries.Select(v => (v.Low + v.High) / 2).Distinct().Order()], finder);
    }

    private void MarkSpanning()
    {
        var enough = _rows.Count <= 4 ? 1 : 2;
        var partings = _rows.Select(row => (Row: row, Partings: row.Zip(row.Skip(1), (left, right) => new Parting(left, right, left.IsFigure && right.IsFigure)).Where(p => p.IsWide).ToList()))
            .Where(r => r.Partings.Count > 0).ToList();
        // A line that names periods side by side tells by itself where columns are parted.
        var header = partings.Where(r => r.Row.Count(NamesPeriod) >= FewestPeriods)
            .Select(r => (r.Row, Partings: r.Partings.FindAll(p => NamesPeriod(p.Left) && NamesPeriod(p.Right)))).ToList();
        foreach (var row in _rows)
            foreach (var segment in row)
                if (!segment.IsFigure && !NamesPeriod(segment) && header.Exists(other => other.Row != row
                    && other.Partings.Exists(p => p.IsCrossedBy(segment)))) _spanning.Add(segment);
                else if (partings.Where(other => other.Row != row && other.Partings.Exists(p => p.IsCrossedBy(segment))).Take(enough).Count() == enough) _spanning.Add(segment);
    }

    private static bool NamesPeriod(Segment text) => Segment.IsYear(text.Text)
        || Amounts.HeaderGrammar.FindRun(text.Text, 1).Count > 0;

    private const int FewestPeriods = 3;

    /// <summary>Two neighbours of one row.</summary>
    private readonly record struct Parting(Segment Left, Segment Right, bool AreFigures)
    {
        public bool IsWide => Right.X0 - Left.X1 >= (AreFigures ? MinPartingOfFigures : MinParting) * Left.Size;

        public bool IsCrossedBy(Segment segment) =>
            Reaches(segment, Left) && Reaches(segment, Right) || AreFigures && segment.X0 < Left.X1 + 0.5 && segment.X1 > Right.X0 - 0.5;
    }

    private static bool Reaches(Segment segment, Segment other) => segment.Overlap(other) > Math.Min(2, other.Width / 2);

    private List<(double Low, double High, int Support)> Valleys()
    {
        var edges = new SortedSet<double>();
        foreach (var row in _rows)
            foreach (var segment in row) { edges.Add(segment.X0); edges.Add(segment.X1); }
        var xs = edges.ToArray();
        if (xs.Length < 2) return [];
        var (covered, parted) = (new int[xs.Length], new int[xs.Length]);
        foreach (var row in _rows)
        {
            // A heading of rows, or a title, stands over the columns as it happens to be long.
            if (row is [{ IsFigure: false }] && _rows.Count(r => r.Count > 1) >= FewestRows) continue;
            var own = row.Where(s => !_spanning.Contains(s)).ToList();
            for (var i = 0; i < own.Count; i++)
            {
                Count(covered, xs, own[i].X0, own[i].X1);
                if (i > 0 && row.IndexOf(own[i]) == row.IndexOf(own[i - 1]) + 1) Count(parted, xs, own[i - 1].X1, own[i].X0);
            }
        }
        var enough = _rows.Count <= 3 ? 1 : 2;
        var valleys = Runs(xs, i => covered[i] == 0 && parted[i] > 0)
            .Select(run => (Low: xs[run.First], High: xs[run.Last + 1], Support: Enumerable.Range(run.First, run.Last - run.First + 1).Max(i => parted[i])))
            .Where(v => v.Support >= enough && v.High - v.Low >= MinWhite * _rows[0][0].Size).ToList();
        // Where many rows part and hardly one has text, that one protrudes.
        foreach (var run in Runs(xs, i => covered[i] > 0 && parted[i] >= 6 && covered[i] * 8 <= parted[i]))
        {
            var (low, high) = (xs[run.First], xs[run.Last + 1]);
            if (high - low < 0.4 * _rows[0][0].Size || valleys.Exists(v => v.Low <= high + 1 && low - 1 <= v.High)) continue;
            valleys.Add((low, high, parted[run.First]));
        }
        return valleys;
    }

    private static void Count(int[] counts, double[] xs, double from, double to)
    {
        var i = Array.BinarySearch(xs, from);
        if (i < 0) i = ~i;
        for (; i < xs.Length - 1 && xs[i] < to - 0.001; i++) counts[i]++;
    }

    private static IEnumerable<(int First, int Last)> Runs(double[] xs, Func<int, bool> holds)
    {
        for (var i = 0; i < xs.Length - 1; i++)
        {
            if (!holds(i)) continue;
            var first = i;
            while (i + 1 < xs.Length - 1 && holds(i + 1)) i++;
            yield return (first, i);
        }
    }
}
