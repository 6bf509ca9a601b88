using System.Text.RegularExpressions;
using DocIndex.Reading;

namespace DocIndex.Layout.Grids;

/// <summary>
/// Lines and leaders that are typed: rows of hyphens, underscores or equal signs are rulings, rows of points between a label and its figures are
/// nothing. A dash alone stands for "none" and stays.
/// </summary>
internal static partial class DrawnWithLetters
{
    [GeneratedRegex(@"^(?:-{4,}|_{3,}|={3,}|[─━]{3,}|–{3,}|—{2,})$", RegexOptions.CultureInvariant)]
    private static partial Regex Line { get; }

    [GeneratedRegex(@"(?:[.…·]\s?){4,}[.…·]*$|…+$", RegexOptions.CultureInvariant)]
    private static partial Regex Leader { get; }

    /// <summary>The words without what is drawn, and the rulings with it.</summary>
    public static (IReadOnlyList<SheetWord> Words, IReadOnlyList<SheetRuling> Rulings) Split(IReadOnlyList<SheetWord> words, IReadOnlyList<SheetRuling> rulings)
    {
        if (!words.Any(w => w.Text.Length >= 3 && !char.IsLetterOrDigit(w.Text[^1]) || w.Text == ".")) return (words, rulings);
        var kept = new List<SheetWord>();
        var drawn = new List<SheetRuling>(rulings);
        foreach (var word in words)
        {
            if (Line.IsMatch(word.Text))
            {
                var y = (word.Box.Y0 + word.Box.Y1) / 2;
                drawn.Add(new SheetRuling(word.Box.X0, y, word.Box.X1, y, 0.5));
                continue;
            }
            var leader = Leader.Match(word.Text);
            if (!leader.Success) { kept.Add(word); continue; }
            if (leader.Index == 0) continue;
            var right = word.Box.X0 + (word.Box.X1 - word.Box.X0) * leader.Index / word.Text.Length;
            kept.Add(word with { Text = word.Text[..leader.Index], Box = word.Box with { X1 = right } });
        }
        return (WithoutLonePoints(kept), drawn);
    }

    /// <summary>". . . . ." set as words of their own.</summary>
    private static List<SheetWord> WithoutLonePoints(List<SheetWord> words)
    {
        var points = words.Count(w => w.Text is "." or "·" or "…");
        return points < 4 ? words : [.. words.Where(w => w.Text is not ("." or "·" or "…"))];
    }
}
