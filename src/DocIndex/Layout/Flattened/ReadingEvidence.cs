using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Vocabulary;

namespace DocIndex.Layout.Flattened;

/// <summary>
/// What speaks for a reading, and what against it: whole rows, labels, years that rise by one, and printed sums that
/// hold. A sum counts once for each distinct column, and not at all where chance would give it (zeros, one addend), so
/// that rows and columns changed about do not confirm each other.
/// </summary>
internal sealed partial class ReadingEvidence
{
    private const int FewestAddends = 2;

    private readonly FlatReading _reading;
    private readonly DanishVocabulary _vocabulary;

    public ReadingEvidence(FlatReading reading, DanishVocabulary vocabulary)
    {
        (_reading, _vocabulary) = (reading, vocabulary);
        (Held, Failed) = Sums();
        Score = Total();
    }

    /// <summary>The more, the better the reading explains what is printed.</summary>
    public double Score { get; }

    /// <summary>
    /// What speaks for its being a table at all: sums that fail are the document's own where blanks keep the columns.
    /// </summary>
    public double ScoreAsTable { get; private set; }

    /// <summary>Printed sums that hold.</summary>
    public int Held { get; }

    /// <summary>Printed sums that do not.</summary>
    public int Failed { get; }

    /// <summary>True where every row with figures has one in each column, and a label.</summary>
    public bool IsWhole => Filled.All(r => r.Figures.All(f => f is not null) && HasLabel(r));

    private IEnumerable<FlatRow> Filled => _reading.Rows.Where(r => !r.IsBare);

    private bool HasLabel(FlatRow row) => _reading.Order == TextOrder.YearsDown || _reading.LabelOf(row).Any(char.IsLetter);

    private double Total()
    {
        var rows = Filled.ToList();
        if (rows.Count == 0) return 0;
        var whole = rows.Count(r => r.Figures.All(f => f is not null)) / (double)rows.Count;
        var labels = rows.Count(HasLabel) / (double)rows.Count;
        var bad = rows.Count(r => IsBad(_reading.LabelOf(r))) / (double)rows.Count;
        var sums = Held + Failed == 0 ? 0 : (Held - Failed) / (double)(Held + Failed);
        var isAligned = _reading.Order is TextOrder.Aligned or TextOrder.YearsDown;
        var shape = FlatSettings.WholeRows * whole + FlatSettings.Labels * labels
            + (isAligned ? FlatSettings.Aligned : 0) + (YearsRise() ? FlatSettings.Years : 0)
            - FlatSettings.BadLabels * bad - (HasFragment ? FlatSettings.Fragments : 0);
        ScoreAsTable = shape + FlatSettings.Sums * (isAligned ? Math.Max(0, sums) : sums);
        return shape + FlatSettings.Sums * sums;
    }

    /// <summary>A label that is a sentence, ends one before its last words, or holds figures of a row.</summary>
    private static bool IsBad(string label) =>
        (LineText.EndsSentence(label) || EndWithin.IsMatch(label)) && LineText.HasFiniteVerb("x " + label)
        || HoldsFigure(label) || HeaderGrammar.FindRun(label, 2).Count > 1;

    /// <summary>"… på grund af nedbrud. Der kan spares". Must not match an abbreviation ("bl.a. Løn").</summary>
    [GeneratedRegex(@"\p{Ll}{4,}[.!?]\s+\p{Lu}\p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex EndWithin { get; }

    private static bool HoldsFigure(string label) =>
        LineShape.Of(label, yearsAreText: true).Numbers.Any(n => n.Number is { Grouped: true })
            || EndOfRange.IsMatch(label);

    /// <summary>"… 16 409-20": a range that the figures behind it go on. Must not match "2019-20".</summary>
    [GeneratedRegex(@"\s[0-9]{1,3}[-–][0-9]{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex EndOfRange { get; }

    /// <summary>
    /// True where a label holds a figure: a row has more of them than the header names columns, and nothing tells which
    /// column has no header.
    /// </summary>
    public bool HasFigureInLabel => Filled.Any(r => HoldsFigure(_reading.LabelOf(r)));

    /// <summary>True where a figure is the rest of one.</summary>
    public bool HasFragment => Filled.Any(r => r.Figures.Any(f => f is not null && CellText.IsRestOfFigure(f.Text)));

    /// <summary>
    /// True where no year stands right of a later one, but where a group of columns begins again: a header that was put
    /// together in the wrong order has one.
    /// </summary>
    public bool YearsAreInOrder => Years().ToList() is var years && years.Zip(years.Skip(1))
        .All(y => y.Second >= y.First || y.Second == years[0]);

    private IEnumerable<int> Years() => (_reading.Order == TextOrder.YearsDown
            ? _reading.Rows.Select(_reading.LabelOf) : _reading.FigureHeads.Select(h => h.Text))
        .Select(head => CellText.PeriodOf(head)?.Year ?? HeaderGrammar.FindAll(head).LastOrDefault()?.Year).OfType<int>();

    private bool YearsRise()
    {
        var years = Years().Distinct().ToList();
        return years.Count > 0 && years.Zip(years.Skip(1)).All(y => y.Second == y.First + 1);
    }

    private (int Held, int Failed) Sums()
    {
        var (held, failed) = (0, 0);
        var rows = Filled.ToList();
        var sorts = rows.ConvertAll(r => RowLabel.SortOf(_reading.LabelOf(r), _vocabulary));
        for (var t = 1; t < rows.Count; t++)
        {
            if (sorts[t] is not (RowSort.Total or RowSort.Net)) continue;
            var since = sorts.FindLastIndex(t - 1, s => s is RowSort.Total or RowSort.Net) + 1;
            var columns = Enumerable.Range(0, _reading.FigureHeads.Length).Where(c => ValueOf(rows[t], c) is not null).ToList();
            if (columns.Count == 0) continue;
            var addends = Addends(rows, sorts, t, since).ToList();
            // The total of one row says that row again, and tells nothing.
            if (addends.Exists(a => a.Count == 1 && columns.TrueForAll(c => Holds(rows, a, t, c)))) continue;
            var best = addends.Where(a => a.Count >= FewestAddends)
                .Select(a => (Held: columns.Count(c => Holds(rows, a, t, c) && !IsChance(rows, a, c)),
                    Failed: columns.Count(c => !Holds(rows, a, t, c))))
                .OrderBy(b => b.Failed).ThenByDescending(b => b.Held).FirstOrDefault();
            var distinct = columns.Select(c => string.Join('|', rows.Select(r => ValueOf(r, c)))).Distinct().Count();
            held += Math.Min(best.Held, distinct);
            failed += best.Failed;
        }

        return (held, failed);
    }

    private static IEnumerable<List<int>> Addends(List<FlatRow> rows, List<RowSort> sorts, int total, int since)
    {
        // Costs and savings may have totals of their own below both.
        var negative = Enumerable.Range(0, total).Where(r => sorts[r] == RowSort.Item).ToLookup(r => IsNegative(rows[r]));
        if (negative[true].Any() && negative[false].Any())
        {
            yield return [.. negative[true]];
            yield return [.. negative[false]];
        }

        yield return [.. Enumerable.Range(since, total - since).Where(r => sorts[r] == RowSort.Item)];
        yield return [.. Enumerable.Range(0, total).Where(r => sorts[r] == RowSort.Item)];
        yield return [.. Enumerable.Range(0, total).Where(r => sorts[r] == RowSort.Total)];
        var above = SumsAbove(rows, total);
        yield return [.. above];
        // Totals of stages are summed by that of their area, which begins below that of another.
        foreach (var before in Enumerable.Range(0, total).Where(r =>
            sorts[r] == RowSort.Total).TakeLast(MostTotalsBack))
        {
            yield return [.. Enumerable.Range(before + 1, total - before - 1).Where(r => sorts[r] == RowSort.Total)];
            yield return [.. Enumerable.Range(before + 1, total - before - 1).Where(r => sorts[r] == RowSort.Item)];
        }
    }

    private const int MostTotalsBack = 8;

    /// <summary>Rows that stand above those that they sum, in every column.</summary>
    private static HashSet<int> SumsAbove(List<FlatRow> rows, int end)
    {
        var found = new HashSet<int>();
        for (var r = 0; r < end; r++)
        {
            var columns = Enumerable.Range(0, rows[r].Figures.Length).Where(c => ValueOf(rows[r], c) is not null).ToList();
            var addends = new List<int>();
            for (var next = r + 1; next < end && columns.Count > 1; next++)
            {
                addends.Add(next);
                if (addends.Count < FewestAddends || !columns.TrueForAll(c => Holds(rows, addends, r, c))) continue;
                found.Add(r);
                r = next;
                break;
            }
        }

        return found;
    }

    private static bool IsNegative(FlatRow row) => Enumerable.Range(0, row.Figures.Length)
        .Select(c => ValueOf(row, c)).OfType<Interval>().All(v => v.High <= 0);

    private static bool Holds(List<FlatRow> rows, List<int> addends, int total, int column)
    {
        var sum = addends.Select(r => ValueOf(rows[r], column)).OfType<Interval>().Aggregate(default(Interval), (s, next) => s + next);
        return sum.Meets(ValueOf(rows[total], column)!.Value);
    }

    /// <summary>True where no more than one figure is added: the total prints it again, whatever the order.</summary>
    private static bool IsChance(List<FlatRow> rows, List<int> addends, int column) =>
        addends.Select(r => ValueOf(rows[r], column)).OfType<Interval>().Count(p => p.Low > 0 || p.High < 0) < FewestAddends;

    private static Interval? ValueOf(FlatRow row, int column) =>
        row.Figures[column] is not { } cell ? null
            : (CellText.NumberAndWords(cell.Text) ?? CellText.NumberAndWords(cell.Text.Replace('.', ','))) is { Number.Number: { } number }
                ? Interval.Around(number.Value, number.HalfWidth) : null;
}
