namespace DocIndex.Pdf.Adapter;

/// <summary>
/// Pages that were made to be read turned: nearly all letters run up or down the sheet, but for upright lines that run
/// along its margins. A page with a few turned words beside upright ones, like the labels of a chart or a heading in
/// the margin, is not one.
/// </summary>
internal static class Sideways
{
    /// <summary>Fewer letters are a stamp.</summary>
    private const int MinLetters = 20;

    private const double Nearly = 0.95;

    /// <summary>Upright lines in the margins, in parts of the page's height, run along every page of a document.</summary>
    private const double Margin = 0.11;

    /// <summary>The direction of the page's letters, 90 or 270; null for any other page.</summary>
    /// <param name="height">Of the page, in points.</param>
    public static int? Rotation(List<Letter> letters, double height)
    {
        int down = 0, up = 0, all = 0;
        foreach (var letter in letters)
        {
            if (letter.IsSpace || letter.Style.IsInvisible)
                continue;
            if (letter.Rotation == 0 && (letter.Box.Bottom < Margin * height || letter.Box.Top > (1 - Margin) * height))
                continue;
            all++;
            down += letter.Rotation == 90 ? 1 : 0;
            up += letter.Rotation == 270 ? 1 : 0;
        }
        if (all < MinLetters)
            return null;
        return down >= Nearly * all ? 90 : up >= Nearly * all ? 270 : null;
    }
}
