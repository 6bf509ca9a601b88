namespace DocIndex.Pdf.Adapter;

/// <summary>
/// Pages that were made to be read turned: nearly all letters run up or down the sheet. A page with a few turned words
/// beside upright ones,
/// like the labels of a chart or a heading in the margin, is not one.
/// </summary>
internal static class Sideways
{
    /// <summary>Fewer letters are a stamp.</summary>
    private const int MinLetters = 20;

    private const double Nearly = 0.95;

    /// <summary>The direction of the page's letters, 90 or 270; null for any other page.</summary>
    public static int? Rotation(List<Letter> letters)
    {
        int down = 0, up = 0, all = 0;
        foreach (var letter in letters)
        {
            if (letter.IsSpace || letter.Style.IsInvisible)
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
