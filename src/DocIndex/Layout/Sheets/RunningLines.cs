using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout.Grids;
using DocIndex.Reading;

namespace DocIndex.Layout.Sheets;

/// <summary>
/// Headers and footers: lines in the margin that come again on other pages at the same height with other numbers at most, page numbers, and what
/// a tagged file marks as no part of its text. Must not take the header of a table that goes on, or a heading that is
/// used on each page, or the rows of
/// a ruled table that reaches from the margin into the page.
/// </summary>
internal static partial class RunningLines
{
    private const double Margin = 0.11;
    private const double MarginOfRepeated = 0.15;
    private const double SameHeight = 6;
    private const int MostLines = 3;
    private const int MostNumbers = 2;
    private const int MostRepeatedLines = 6;
    private const double FarBelow = 1.6;

    /// <summary>Numbers of pages. Must not match amounts: rows of a table may stand at the same height, too.</summary>
    [GeneratedRegex(@"(?<![0-9.,])[0-9]{1,3}(?![0-9]|[.,][0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Digits { get; }

    /// <summary>The words of all running lines.</summary>
    public static HashSet<SheetWord> Find(IReadOnlyList<Sheet> sheets)
    {
        var candidates = sheets.SelectMany(Candidates).ToList();
        var words = new HashSet<SheetWord>(ReferenceEqualityComparer.Instance);
        foreach (var group in candidates.GroupBy(c => ArePages(Digits.Matches(c.Row.Text))
            ? Digits.Replace(c.Row.Text, "#") : c.Row.Text))
            foreach (var (sheet, row, isOutermost) in group)
            {
                var again = group.Select(o => o.Sheet.Number).Distinct().Count() > 1 && group.Any(o => o.Sheet != sheet && Math.Abs(o.Row.Top - row.Top) < SameHeight);
                var alone = isOutermost
                    && (StandsApart(sheet, row) || LineText.IsRunning(row.Text)
                    || row.Words.TrueForAll(w => w.IsArtifact));
                if (again || alone) words.UnionWith(row.Words);
            }
        return words;
    }

    /// <summary>One number, or two short ones ("2 af 14"): more of them are figures of a row.</summary>
    private static bool ArePages(MatchCollection numbers) =>
        numbers.Count < MostNumbers || numbers.Count == MostNumbers && numbers.All(n => n.Length < DigitsOfAmount);

    private const int DigitsOfAmount = 3;

    /// <summary>A line at the very bottom, far below all other text, that ends in a page number or is set smaller than the text.</summary>
    private static bool StandsApart(Sheet sheet, TextRow row)
    {
        if (row.Top < (1 - Margin) * sheet.Height) return false;
        var above = sheet.Words.Where(w => w.Rotation == 0 && w.Box.Y1 < row.Top).ToList();
        if (above.Count == 0 || row.Top - above.Max(w => w.Box.Y1) < FarBelow * row.Size) return false;
        return char.IsAsciiDigit(row.Text[^1]) || row.Size < 0.93 * above.GroupBy(w => Math.Round(w.Size, 1)).MaxBy(g => g.Count())!.Key;
    }

    /// <summary>
    /// Lines in the margins; what does not come again is one only as one of the outermost in the narrower margin.
    /// </summary>
    private static IEnumerable<(Sheet Sheet, TextRow Row, bool IsOutermost)> Candidates(Sheet sheet)
    {
        var rows = TextRow.Of(sheet.Words.Where(w => w.Rotation == 0));
        var top = rows.Take(MostRepeatedLines)
            .Select((r, i) => (Row: r, IsOutermost: i < MostLines && r.Bottom < Margin * sheet.Height))
            .Where(c => c.Row.Bottom < MarginOfRepeated * sheet.Height);
        var bottom = rows.TakeLast(MostRepeatedLines).Reverse()
            .Select((r, i) => (Row: r, IsOutermost: i < MostLines && r.Top > (1 - Margin) * sheet.Height))
            .Where(c => c.Row.Top > (1 - MarginOfRepeated) * sheet.Height);
        var found = top.Concat(bottom).DistinctBy(c => c.Row)
            .Where(c => !IsOfTableHeader(rows, rows.IndexOf(c.Row))).ToList();
        if (found.Count == 0) return [];
        var tables = RulingComponents.Of(sheet).Select(c => Lattice.Of(c, openSides: true)).OfType<Lattice>()
            .Where(l => l.Columns > 1 && ReachesIn(l.Box, sheet)).Select(l => l.Box).ToList();
        return found.Where(c => !tables.Exists(t => t.HoldsMiddle(Boxes.Around(c.Row.Words.Select(w => w.Box)))))
            .Select(c => (sheet, c.Row, c.IsOutermost));
    }

    /// <summary>
    /// True for a line of periods, for the lines right above it that are set as closely, and for what stands below
    /// those periods ("1.000 kr.", "(2)").
    /// </summary>
    private static bool IsOfTableHeader(List<TextRow> rows, int at)
    {
        if (at > 0 && HeaderGrammar.FindRun(rows[at - 1].Text, 2).Count > 0
            && AreBelow(Texts(rows[at - 1]), Texts(rows[at]))) return true;
        while (HeaderGrammar.FindRun(rows[at].Text, 2).Count == 0)
        {
            if (at + 1 == rows.Count || rows[at + 1].Top - rows[at].Bottom > CloseLines * rows[at].Size) return false;
            at++;
        }

        return true;
    }

    private static List<Segment> Texts(TextRow row) => Segment.Of(row, GapOfColumns, []);

    /// <summary>Each text of a line begins, ends or stands centred with one of the line above it.</summary>
    private static bool AreBelow(List<Segment> above, List<Segment> below) => below.Count > 1
        && below.TrueForAll(b => above.Exists(a => TableShape.IsBelow((a.X0, a.X1), (b.X0, b.X1))));

    private const double GapOfColumns = 0.95;

    private const double CloseLines = 0.9;

    private static bool ReachesIn(Box box, Sheet sheet) => box.Y1 > 2 * Margin * sheet.Height
        && box.Y0 < (1 - 2 * Margin) * sheet.Height;
}
