using DocIndex.Reading;

namespace DocIndex.Layout.Sheets;

/// <summary>
/// Letters along the side of a page: turned text, and single upright letters set below each other. Must not take the figures of a narrow column.
/// </summary>
internal static class SideLetters
{
    private const int FewestLetters = 4;

    /// <summary>The words of side letters, group by group from top to bottom.</summary>
    public static List<List<SheetWord>> Find(Sheet sheet)
    {
        var turned = sheet.Words.Where(w => w.Rotation != 0).GroupBy(w => (w.Rotation, Math.Round(w.Baseline / 4))).Select(g => g.ToList());
        var groups = turned.ToList();
        var letters = sheet.Words.Where(w => w.Rotation == 0 && w.Text.Length == 1 && char.IsLetter(w.Text[0])).OrderBy(w => w.Box.Y0).ToList();
        foreach (var column in letters.GroupBy(w => Math.Round((w.Box.X0 + w.Box.X1) / 2 / 5)).Where(g => g.Count() >= FewestLetters))
        {
            List<SheetWord> run = [];
            foreach (var letter in column.Append(null))
            {
                if (letter is not null && (run.Count == 0 || letter.Box.Y0 - run[^1].Box.Y1 < 1.2 * letter.Size && letter.Box.Y0 > run[^1].Box.Y0)) { run.Add(letter); continue; }
                if (run.Count >= FewestLetters && run.TrueForAll(w => StandsAlone(sheet, w))) groups.Add(run);
                run = letter is null ? [] : [letter];
            }
        }
        return groups;
    }

    private static bool StandsAlone(Sheet sheet, SheetWord letter) => !sheet.Words.Any(o =>
        o != letter && o.Rotation == 0 && o.Box.Y0 < letter.Box.Y1 && letter.Box.Y0 < o.Box.Y1 && (Math.Abs(o.Box.X0 - letter.Box.X1) < letter.Size || Math.Abs(letter.Box.X0 - o.Box.X1) < letter.Size));
}
