namespace DocIndex.Pdf.Adapter;

/// <summary>
/// Tells the letters that a reader of the page does not see: not painted, too small to be seen, or in the colour of
/// what they stand on.
/// Must not take white letters on a dark ground, nor any on a ground whose colour is not certain (images, patterns,
/// shapes that are no
/// rectangles), nor the recognised text under a scan.
/// </summary>
internal static class HiddenText
{
    /// <summary>Letters of fewer points are not seen.</summary>
    private const double MinSize = 0.6;

    /// <summary>Colours whose channels all differ by less are one to the eye; a twentieth of the range.</summary>
    private const int SameColour = 12;

    /// <summary>
    /// An image that covers this part of a page, with more unpainted letters on it than others, is a scan with its
    /// text.
    /// </summary>
    private const double ScanArea = 0.5;

    /// <summary>
    /// Grounds looked at for one page, many times what a real page needs; after that, letters are taken for visible.
    /// </summary>
    private const int MaxSearch = 20_000_000;

    private static readonly Rgb Paper = new(255, 255, 255);

    /// <summary>The letters that are seen; a diagnostic says where others hold figures.</summary>
    public static Letter[] Without(PageMarks marks, Box page, ReadBudget budget)
    {
        var keepsUnpainted = IsScan(marks, page);
        var colours = marks.Grounds.Select(ground => ground.Colour).OfType<Rgb>().Append(Paper).ToHashSet();
        var searched = 0;
        var hidden = new List<Letter>();
        var seen = new List<Letter>(marks.Letters.Count);
        foreach (var letter in marks.Letters)
            (IsHidden(letter) ? hidden : seen).Add(letter);
        if (hidden.Exists(letter => letter.Text is [>= '0' and <= '9']))
            budget.Report(DiagnosticTable.HiddenFigures,
                string.Concat(hidden.Select(letter => letter.Text).Take(MaxQuoted)).Trim());
        return [.. seen];

        bool IsHidden(Letter letter)
        {
            if (letter.Style.IsInvisible)
                return !keepsUnpainted;
            if (letter.Style.Size < MinSize)
                return true;
            if (searched > MaxSearch || !colours.Any(colour => IsAlike(colour, letter.Style.Colour)))
                return false;
            return Ground(letter) is { } ground && IsAlike(ground, letter.Style.Colour);
        }

        Rgb? Ground(Letter letter)
        {
            var (x, y) = ((letter.Box.Left + letter.Box.Right) / 2, (letter.Box.Top + letter.Box.Bottom) / 2);
            for (var i = Math.Min(letter.Ground, marks.Grounds.Count) - 1; i >= 0; i--)
            {
                searched++;
                var (box, colour) = marks.Grounds[i];
                if (x >= box.Left && x <= box.Right && y >= box.Top && y <= box.Bottom)
                    return colour;
            }
            return Paper;
        }
    }

    /// <summary>Letters that a diagnostic quotes.</summary>
    private const int MaxQuoted = 60;

    private static bool IsScan(PageMarks marks, Box page)
    {
        var largest = marks.Images.Count > 0 ? marks.Images.Max(image => image.Box.Width * image.Box.Height) : 0;
        if (largest < ScanArea * page.Width * page.Height)
            return false;
        var unpainted = marks.Letters.Count(letter => letter.Style.IsInvisible);
        return unpainted * 2 > marks.Letters.Count;
    }

    private static bool IsAlike(Rgb one, Rgb other) =>
        Math.Abs(one.Red - other.Red) < SameColour && Math.Abs(one.Green - other.Green) < SameColour
            && Math.Abs(one.Blue - other.Blue) < SameColour;
}
