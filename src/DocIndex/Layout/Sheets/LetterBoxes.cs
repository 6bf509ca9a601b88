using DocIndex.Layout.Grids;
using DocIndex.Reading;

namespace DocIndex.Layout.Sheets;

/// <summary>
/// A row of options of which some have a lone x before them: the x is a ticked box, the others are empty ones. Must not take a formula, a size
/// ("3 x 4 m"), or a sentence.
/// </summary>
internal static class LetterBoxes
{
    private const double Gap = 1.2;
    private const int MostWords = 5;

    /// <summary>The row with boxes for its letters, or as it is.</summary>
    public static TextRow Mark(TextRow row)
    {
        if (!row.Words.Exists(IsMark)) return row;
        var parts = Segment.Of(row, Gap, []);
        if (parts.Count < 2 || !parts.TrueForAll(IsOption) || !parts.Exists(p => IsMark(p.Words[0]))) return row;
        return new TextRow([.. parts.SelectMany(p => IsMark(p.Words[0])
            ? p.Words.Skip(1).Prepend(p.Words[0] with { Text = "☒" })
            : p.Words.Prepend(p.Words[0] with { Text = "☐", Box = p.Words[0].Box with { X1 = p.Words[0].Box.X0 } }))]);
    }

    private static bool IsMark(SheetWord word) => word.Text is "x" or "X";

    private static bool IsOption(Segment part) =>
        part.Words.Count <= MostWords && !part.Words.Skip(1).Any(IsMark) && !part.Text.Any(char.IsAsciiDigit) && part.Words.Exists(w => w.Text.Length > 1 && char.IsUpper(w.Text[0])) && !part.Text.EndsWith('.');
}
