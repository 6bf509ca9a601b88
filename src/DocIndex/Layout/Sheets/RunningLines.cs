using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout.Grids;
using DocIndex.Reading;

namespace DocIndex.Layout.Sheets;

/// <summary>
/// Headers and footers: lines in the margin that come again on other pages at the same height with other numbers at most, page numbers, and what
/// a tagged file marks as no part of its text. Must not take the header of a table that goes on, or a heading that is used on each page.
/// </summary>
internal static partial class RunningLines
{
    private const double Margin = 0.11;
    private const double SameHeight = 6;
    private const int MostLines = 3;
    private const double FarBelow = 1.6;

    [GeneratedRegex(@"[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits { get; }

    /// <summary>The words of all running lines.</summary>
    public static HashSet<SheetWord> Find(IReadOnlyList<Sheet> sheets)
    {
        var candidates = sheets.SelectMany(Candidates).ToList();
        var words = new HashSet<SheetWord>(ReferenceEqualityComparer.Instance);
        foreach (var group in candidates.GroupBy(c => Digits.Replace(c.Row.Text, "#")))
            foreach (var (sheet, row) in group)
            {
                var again = group.Select(o => o.Sheet.Number).Distinct().Count() > 1 && group.Any(o => o.Sheet != sheet && Math.Abs(o.Row.Top - row.Top) < SameHeight);
                if (again || StandsApart(sheet, row) || LineText.IsRunning(row.Text) || row.Words.TrueForAll(w => w.IsArtifact)) words.UnionWith(row.Words);
            }
        return words;
    }

    /// <summary>A line at the very bottom, far below all other text, that ends in a page number or is set smaller than the text.</summary>
    private static bool StandsApart(Sheet sheet, TextRow row)
    {
        if (row.Top < (1 - Margin) * sheet.Height) return false;
        var above = sheet.Words.Where(w => w.Rotation == 0 && w.Box.Y1 < row.Top).ToList();
        if (above.Count == 0 || row.Top - above.Max(w => w.Box.Y1) < FarBelow * row.Size) return false;
        return char.IsAsciiDigit(row.Text[^1]) || row.Size < 0.93 * above.GroupBy(w => Math.Round(w.Size, 1)).MaxBy(g => g.Count())!.Key;
    }

    private static IEnumerable<(Sheet Sheet, TextRow Row)> Candidates(Sheet sheet)
    {
        var rows = TextRow.Of(sheet.Words.Where(w => w.Rotation == 0));
        var top = rows.Take(MostLines).Where(r => r.Bottom < Margin * sheet.Height);
        var bottom = rows.TakeLast(MostLines).Where(r => r.Top > (1 - Margin) * sheet.Height);
        return top.Concat(bottom).Distinct().Where(r => HeaderGrammar.FindRun(r.Text, 2).Count == 0).Select(r => (sheet, r));
    }
}
