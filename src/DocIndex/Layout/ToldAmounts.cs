using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Layout;

/// <summary>
/// Lines of running text that tell amounts with their units among the words of a sentence ("3,3 mio. kr. i 2011, 4,8
/// mio. kr. i"), and the lines that such a sentence goes on over: they are no header and no row, whatever years and
/// figures they end in. So is a line that prints a number to call or to be registered by. Must not match a row whose cells print their units ("Etablering 738 t.kr. 390 t.kr."), or what
/// begins below the end of the sentence.
/// </summary>
internal static partial class ToldAmounts
{
    /// <summary>For each line whether it is one.</summary>
    public static ImmutableArray<bool> In(IReadOnlyList<SourceLine> lines, DanishVocabulary vocabulary)
    {
        var told = new bool[lines.Count];
        for (var i = 0; i < told.Length; i++)
        {
            var text = lines[i].Text;
            told[i] = !lines[i].IsBlank
                && (TellsAmount(text) || IsCutByDash(text) || HoldsRegisterNumber(text, vocabulary) || i > 0 && told[i - 1] && GoesOn(lines[i - 1].Text, text));
        }

        return [.. told];
    }

    /// <summary>
    /// "Tlf. 70 10 20 30 · CVR 12 34 56 78". Must not match fewer digits, or a row whose label no such word ends.
    /// </summary>
    private static bool HoldsRegisterNumber(string text, DanishVocabulary vocabulary) =>
        RegisterNumber.Matches(text).Any(m => vocabulary.RegisterWords.Trailing(text[..m.Index]) is not null);

    [GeneratedRegex(@"(?<=[\s:.])[0-9](?:[ -]?[0-9]){7,12}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex RegisterNumber { get; }

    /// <summary>True for words that no wide gap parts, with an amount before the last of their figures.</summary>
    public static bool TellsAmount(string text) => text.AsSpan().ContainsAnyInRange('0', '9')
        && !text.Trim().Contains("  ", StringComparison.Ordinal) && !text.Contains('\t')
        && CellText.SaysAmount(MarkedFigure.Replace(LineShape.Of(text, yearsAreText: true).Lead, ""));

    /// <summary>"… mill. kr. 16,11a": the first figure of a row, with the mark of a note behind it.</summary>
    [GeneratedRegex(@"(?<=\s)[-−–÷(]?[0-9][0-9.,]*\)?[a-z?]$", RegexOptions.CultureInvariant)]
    private static partial Regex MarkedFigure { get; }

    /// <summary>
    /// "… et budget på 420.000 kr. - det beløb er": one figure that a word or a verb of the sentence leads to, with
    /// words in lower case behind a dash. Must not match a row whose next cell is empty ("Løn 1.200 - Se note",
    /// "Løn 1.200 - udgår").
    /// </summary>
    private static bool IsCutByDash(string text)
    {
        if (text.Trim().Contains("  ", StringComparison.Ordinal) || text.Contains('\t')) return false;
        var shape = LineShape.Of(text, yearsAreText: true);
        if (shape.Numbers is not [{ Number: not null }, { Number: null }]
            || !LineText.StartsLower(shape.Tail)) return false;
        return LineText.BreaksOff(shape.Lead) || LineText.HasFiniteVerb("x " + shape.Lead);
    }

    /// <summary>
    /// True for a line that is set apart from the rows above it, and holds fewer figures than they do, each with a unit
    /// of its own where theirs have none: it tells of an amount below the table. Must not match a total that is set
    /// apart, whose figures stand in the columns.
    /// </summary>
    /// <param name="gap">Blank lines before it.</param>
    /// <param name="columns">How many columns of figures the table has.</param>
    /// <param name="rows">The lines of the rows above it.</param>
    public static bool TellsBelow(string text, int gap, int columns, IEnumerable<string> rows)
    {
        if (gap == 0 || text.Trim().Contains("  ", StringComparison.Ordinal) || text.Contains('\t')) return false;
        var own = LineShape.Of(text, yearsAreText: true);
        return own.Lead.Length > 0 && own.Numbers.Length < columns && Figures(own).Any()
            && Figures(own).All(n => n.Unit is not null)
            && !rows.Any(row => Figures(LineShape.Of(row, yearsAreText: true)).Any(n => n.Unit is not null));
    }

    private static IEnumerable<NumberToken> Figures(LineShape shape) => shape.Numbers.Where(n => n.Number is not null);

    /// <summary>True where a sentence that tells amounts goes on in the next line.</summary>
    public static bool GoesOn(string before, string text) => !LineText.EndsSentence(before)
        && (LineText.BreaksOff(before) || LineText.StartsLower(text));
}
