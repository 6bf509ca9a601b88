using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Amounts;

namespace DocIndex.Layout.Flattened;

/// <summary>
/// A header whose years have two digits and stand below the words that make years of them: "Budget" above "27". Must not
/// match figures below words that name no budget, or numbers that do not rise by one.
/// </summary>
internal static class YearsBelowWords
{
    private const int FewestYears = 2;
    private const int Digits = 2;

    /// <summary>Two lines that stand below each other, the years whole in the lower; null where they are no such header.</summary>
    public static (FlatLine Above, FlatLine Below)? Joined(FlatLine above, FlatLine below)
    {
        if (below.Gap > 0 || below.Pieces.Length < FewestYears || !below.Pieces.All(p => p.Text.Length == Digits)
            || above.Pieces.Length <= below.Pieces.Length) return null;
        var years = below.Pieces.Select(p => Number(p.Text)).ToList();
        if (!years.Zip(years.Skip(1)).All(y => y.Second == y.First + 1)) return null;
        var words = below.Pieces.Select(year => above.Pieces.Where(p => p.Sort == PieceSort.Words
            && p.Start < year.End && year.Start < p.End).ToList()).ToList();
        if (!words.TrueForAll(w => w.Count == 1)) return null;
        var whole = below.Pieces.Zip(words, (year, word) => Whole(word[0], year)).ToImmutableArray();
        return whole.All(p => p.NamesYear)
            ? (above with { Pieces = above.Pieces.RemoveRange(words.Select(w => w[0])) }, below with { Pieces = whole }) : null;
    }

    private static Piece Whole(Piece word, Piece year) => new(PieceSort.Period, word.Text + " " + year.Text,
        Math.Min(word.Start, year.Start), Math.Max(word.End, year.End), CellText.PeriodOf(word.Text + " " + year.Text));

    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
