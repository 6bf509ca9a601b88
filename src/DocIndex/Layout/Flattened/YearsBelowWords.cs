using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Amounts;

namespace DocIndex.Layout.Flattened;

/// <summary>
/// A header whose years stand below the words that make years of them: "Budget" above "27", "Over-" above "slag 2027".
/// Must not match figures below words that name no budget, or numbers of two digits that do not rise by one.
/// </summary>
internal static class YearsBelowWords
{
    private const int FewestYears = 2;
    private const int Digits = 2;

    /// <summary>Two lines that stand below each other, the years whole in the lower; null where they are no such header.</summary>
    public static (FlatLine Above, FlatLine Below)? Joined(FlatLine above, FlatLine below)
    {
        if (below.Gap > 0 || above.Pieces.Length <= below.Pieces.Length) return null;
        var years = below.Pieces.Select(p => Number(p.Text)).ToList();
        var areBare = years.Count >= FewestYears && below.Pieces.All(p => p.Text.Length == Digits) && years.Zip(years.Skip(1)).All(y => y.Second == y.First + 1);
        if (!areBare && !below.Pieces.All(p => p.Sort == PieceSort.Words && LineText.StartsLower(p.Text) && p.Text.Any(char.IsAsciiDigit))) return null;
        var words = below.Pieces.Select(year => above.Pieces.Where(p => p.Sort == PieceSort.Words
            && p.Start < year.End && year.Start < p.End).ToList()).ToList();
        if (!words.TrueForAll(w => w.Count == 1 && (areBare || w[0].Text.EndsWith('-')))) return null;
        var whole = below.Pieces.Zip(words, (year, word) => Whole(word[0], year)).ToImmutableArray();
        return whole.All(p => p.NamesYear)
            ? (above with { Pieces = above.Pieces.RemoveRange(words.Select(w => w[0])) }, below with { Pieces = whole }) : null;
    }

    private static Piece Whole(Piece word, Piece year)
    {
        var text = word.Text.EndsWith('-') ? word.Text[..^1] + year.Text : word.Text + " " + year.Text;
        return new(PieceSort.Period, text, Math.Min(word.Start, year.Start), Math.Max(word.End, year.End), CellText.PeriodOf(text));
    }

    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
