using DocIndex.Reading;

namespace DocIndex.Layout.Sheets;

/// <summary>
/// Letters along the side of a page: turned text, and single upright letters set below each other. Must not take the figures of a narrow column.
/// </summary>
internal static class SideLetters
{
    private const int FewestLetters = 4;
    private const double SameColumn = 5;

    /// <summary>The words of side letters, group by group from top to bottom.</summary>
    public static List<List<SheetWord>> Find(Sheet sheet)
    {
        var turned = sheet.Words.Where(w => w.Rotation != 0).GroupBy(w => (w.Rotation, Math.Round(w.Baseline / 4))).Select(g => g.ToList());
        var groups = turned.ToList();
        var letters = sheet.Words.Where(w => w.Rotation == 0 && w.Text.Length == 1 && char.IsLetter(w.Text[0])).OrderBy(Middle).ToList();
        var columns = new List<List<SheetWord>>();
        foreach (var letter in letters)
            if (columns.Count > 0 && Middle(letter) - Middle(columns[^1][0]) < SameColumn) columns[^1].Add(letter);
            else columns.Add([letter]);
        foreach (var column in columns.Where(c => c.Count >= FewestLetters).Select(c => c.OrderBy(w => w.Box.Y0).ToList()))
        {
            List<SheetWord> run = [];
            foreach (var letter in column.Append<SheetWord?>(null))
            {
                if (letter is not null && (run.Count == 0 || letter.Box.Y0 - run[^1].Box.Y1 < 1.2 * letter.Size && letter.Box.Y0 > run[^1].Box.Y0)) { run.Add(letter); continue; }
                if (run.Count >= FewestLetters && run.TrueForAll(w => StandsAlone(sheet, run, w))) groups.Add(run);
                run = letter is null ? [] : [letter];
            }
        }
        return groups;
    }

    private static double Middle(SheetWord word) => (word.Box.X0 + word.Box.X1) / 2;

    private static bool StandsAlone(Sheet sheet, List<SheetWord> run, SheetWord letter) => !sheet.Words.Any(o =>
        !run.Contains(o) && o.Rotation == 0 && o.Box.Y0 < letter.Box.Y1 && letter.Box.Y0 < o.Box.Y1 && (Math.Abs(o.Box.X0 - letter.Box.X1) < letter.Size || Math.Abs(letter.Box.X0 - o.Box.X1) < letter.Size));
}
