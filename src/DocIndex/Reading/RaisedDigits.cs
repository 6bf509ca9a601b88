using System.Collections.Immutable;

namespace DocIndex.Reading;

/// <summary>
/// Digits that are printed small and raised behind a word are the mark of a note, or a power, and become raised digits:
/// "1.200" with a raised 3 is not the number 12003. So does a letter behind a figure. Must not touch what merely is
/// small, or begins a line.
/// </summary>
internal static class RaisedDigits
{
    private const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const string Letters = "ᵃᵇᶜᵈᵉᶠᵍʰ";
    private const int LongestMark = 3;

    /// <summary>A mark is smaller than this, in parts of the word's size, and stands higher than that.</summary>
    private const double SmallDigit = 0.85;
    private const double Raise = 0.15;

    /// <summary>From where to where a mark begins behind its word, in parts of the word's size.</summary>
    private const double Overlap = -0.2;
    private const double Gap = 0.4;

    /// <summary>
    /// The words with marks written as raised digits. A mark may come before its word: words are in the order of their
    /// baselines.
    /// </summary>
    public static ImmutableArray<SheetWord> Mark(ImmutableArray<SheetWord> words)
    {
        var marked = words.ToBuilder();
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (word is { Rotation: 0, Text: [>= 'a' and <= 'h'] } && words.Any(other => IsMarkOf(word, other)
                && char.IsAsciiDigit(other.Text[^1]))) marked[i] = word with { Text = Letters[word.Text[0] - 'a'].ToString() };
            else if (IsSmallNumber(word) && words.Any(other => IsMarkOf(word, other)))
                marked[i] = word with { Text = string.Concat(word.Text.Select(c => c == ')' ? c : Digits[c - '0'])) };
        }
        return marked.ToImmutable();
    }

    private static bool IsSmallNumber(SheetWord word) =>
        word.Rotation == 0 && word.Text.Length <= LongestMark && word.Text is [>= '0' and <= '9', ..]
            && word.Text.All(c => char.IsAsciiDigit(c) || c == ')');

    private static bool IsMarkOf(SheetWord mark, SheetWord word)
    {
        if (word.Rotation != 0 || mark.Size > SmallDigit * word.Size)
            return false;
        var (raised, gap) = (word.Baseline - mark.Baseline, mark.Box.X0 - word.Box.X1);
        return raised > Raise * word.Size && raised < word.Size && gap > Overlap * word.Size && gap < Gap * word.Size;
    }
}
