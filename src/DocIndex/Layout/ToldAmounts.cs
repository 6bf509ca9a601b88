using System.Collections.Immutable;
using DocIndex.Reading;

namespace DocIndex.Layout;

/// <summary>
/// Lines of running text that tell amounts with their units among the words of a sentence ("3,3 mio. kr. i 2011, 4,8
/// mio. kr. i"), and the lines that such a sentence goes on over: they are no header and no row, whatever years and
/// figures they end in. Must not match a row whose cells print their units ("Etablering 738 t.kr. 390 t.kr."), or what
/// begins below the end of the sentence.
/// </summary>
internal static class ToldAmounts
{
    /// <summary>For each line whether it is one.</summary>
    public static ImmutableArray<bool> In(IReadOnlyList<SourceLine> lines)
    {
        var told = new bool[lines.Count];
        for (var i = 0; i < told.Length; i++)
        {
            var text = lines[i].Text;
            told[i] = !lines[i].IsBlank
                && (TellsAmount(text) || i > 0 && told[i - 1] && GoesOn(lines[i - 1].Text, text));
        }

        return [.. told];
    }

    /// <summary>True for words that no wide gap parts, with an amount before the last of their figures.</summary>
    public static bool TellsAmount(string text) => text.AsSpan().ContainsAnyInRange('0', '9')
        && !text.Trim().Contains("  ", StringComparison.Ordinal) && !text.Contains('\t')
        && CellText.SaysAmount(LineShape.Of(text, yearsAreText: true).Lead);

    /// <summary>True where a sentence that tells amounts goes on in the next line.</summary>
    public static bool GoesOn(string before, string text) => !LineText.EndsSentence(before)
        && (LineText.BreaksOff(before) || LineText.StartsLower(text));
}
