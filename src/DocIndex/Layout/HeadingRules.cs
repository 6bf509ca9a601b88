using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Layout;

/// <summary>
/// Tells headings by the vocabulary, by numbering, and by how they stand: short, alone, without a finite verb, followed by text. Must not take
/// the short last line of a paragraph, a one-line sentence, a date or a row label for one.
/// </summary>
internal sealed partial class HeadingRules(DanishVocabulary vocabulary, LineSpacing spacing)
{
    private const int LongestKnown = 100;
    private const int LongestUnknown = 75;
    private const int MostWords = 9;

    private readonly Regex _namedPart = new($@"^{vocabulary.PartWords.Pattern()}\s+(?:[0-9]+|[A-Z])\s*[:.–-]\s*\S", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    [GeneratedRegex(@"^[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]?\s+\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered { get; }

    /// <summary>True for what the vocabulary knows as a heading, whole or by its first words.</summary>
    public bool IsKnownHeading(string text) =>
        text.Length <= LongestKnown && LineText.StartsUpper(WithoutNumber(text)) && text is not [.., '.' or ',' or ';' or '-']
        && (vocabulary.SectionRoles.Exact(WithoutNumber(text)) is not null
            || (vocabulary.SectionRoles.Leading(WithoutNumber(text)) is not null && (!LineText.HasFiniteVerb(text) || text.Contains('(') || text.EndsWith('?') || text.Contains(", der ", StringComparison.Ordinal))));

    /// <summary>True where the vocabulary knows the whole text as a heading.</summary>
    public bool IsKnownExactly(string text) => vocabulary.SectionRoles.Exact(WithoutNumber(text)) is not null;

    /// <summary>True for "Del 1: Fremrykning", "Indsats 2 – …": a part that the document names and numbers.</summary>
    public bool NamesPart(string text) => _namedPart.IsMatch(text) && text.Length <= LongestKnown;

    /// <summary>True where the wording is that of a heading: short, few words, no finite verb, hardly a figure. How it stands must say so too.</summary>
    public static bool LooksLikeHeading(string text) =>
        text.Length > 0 && !IsUnfinished(text) && text.Length <= LongestUnknown && !text.EndsWith(':') && LineText.StartsUpper(text) && char.IsLetter(text.TrimStart('”', '"', '“', '»')[0])
        && text.Split(' ').Length <= MostWords && !LineText.HasFiniteVerb(text) && text.Count(char.IsAsciiDigit) <= 4;

    private static bool IsUnfinished(string text) => text is [.., '.' or ',' or ';' or '-'] || LineText.BreaksOff(text);

    /// <summary>The level of the heading that a line is; 0 where it is none.</summary>
    public int LevelAt(int i, IReadOnlyList<SourceLine> lines, Func<int, int> gap, ImmutableArray<TableRegion> regions)
    {
        var text = lines[i].Text.Trim();
        if (NamesPart(text) && gap(i) > spacing.WithinParagraph) return 2;
        if (IsUnfinished(text)) return 0;
        var exact = vocabulary.SectionRoles.Exact(WithoutNumber(text)) is not null;
        var continued = i + 1 < lines.Count && gap(i + 1) <= spacing.WithinParagraph && LineText.StartsLower(lines[i + 1].Text);
        if (IsKnownHeading(text) && !continued && (exact || !LooksLikeProse(i, lines, gap))) return Numbered.IsMatch(text) && !exact ? 2 : 1;
        if (IsNumberedHeading(i, lines, gap, regions)) return 2;
        if (!LooksLikeHeading(text)) return 0;
        var alone = i > 0 && gap(i) > spacing.WithinParagraph && StandsAlone(i, lines, gap);
        return alone && !EndsParagraph(i, lines, gap) && IsFollowedByText(i, lines, regions) ? 2 : 0;
    }

    /// <summary>"1. Fremrykning af indsatsen" alone between blank lines, with text below; an item of a list is none.</summary>
    public bool IsNumberedHeading(int i, IReadOnlyList<SourceLine> lines, Func<int, int> gap, ImmutableArray<TableRegion> regions)
    {
        var text = lines[i].Text.Trim();
        return Numbered.IsMatch(text) && text.Length <= LongestUnknown + 10 && text is not [.., '.' or ',' or ';' or '-'] && !LineText.HasFiniteVerb(text)
            && i > 0 && gap(i) > spacing.WithinParagraph && StandsAlone(i, lines, gap)
            && !Numbered.IsMatch(lines[i + 1].Text.Trim()) && IsFollowedByText(i, lines, regions);
    }

    /// <summary>Blank lines follow, or the line breaks where the next line's first word would have fitted.</summary>
    private bool StandsAlone(int i, IReadOnlyList<SourceLine> lines, Func<int, int> gap) =>
        i + 1 < lines.Count && (gap(i + 1) > spacing.WithinParagraph
            || (LineText.StartsUpper(lines[i + 1].Text) && lines[i + 1].Text.Trim().Length > spacing.Width / 2 && LineText.NextWordWouldFit(lines[i].Text, lines[i + 1].Text, spacing.Width * 8 / 10)));

    private bool LooksLikeProse(int i, IReadOnlyList<SourceLine> lines, Func<int, int> gap) =>
        lines[i].Text.TrimEnd().Length > spacing.Width * 8 / 10 && i + 1 < lines.Count && gap(i + 1) <= spacing.WithinParagraph && lines[i + 1].Text.Trim().Length > spacing.Width / 2
        || (i > 0 && gap(i) <= spacing.WithinParagraph && !LineText.EndsSentence(lines[i - 1].Text) && lines[i - 1].Text.TrimEnd().Length > spacing.Width * 8 / 10);

    /// <summary>The line before is a full line that stops in mid-sentence, so this one is its end.</summary>
    private bool EndsParagraph(int i, IReadOnlyList<SourceLine> lines, Func<int, int> gap) =>
        gap(i) <= spacing.WithinParagraph + 1 && !LineText.EndsSentence(lines[i - 1].Text) && lines[i - 1].Text.TrimEnd().Length > spacing.Width * 8 / 10;

    private static bool IsFollowedByText(int i, IReadOnlyList<SourceLine> lines, ImmutableArray<TableRegion> regions)
    {
        if (i + 1 >= lines.Count) return false;
        var next = lines[i + 1];
        return next.Text.Trim().Length > 30 || LineText.MarkerLength(next.Text) > 0 || regions.Any(r => next.Number - 1 >= r.First && next.Number - 1 <= r.Last);
    }

    private static string WithoutNumber(string text) => HeadingNumber.Strip(text);
}
