using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DocIndex.Vocabulary;

namespace DocIndex.Records.Told;

/// <summary>The patterns in which prose names and counts groups of people; made once for each vocabulary.</summary>
internal sealed class GroupPatterns
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly ConditionalWeakTable<DanishVocabulary, GroupPatterns> s_patterns = [];

    /// <summary>The patterns of a vocabulary.</summary>
    public static GroupPatterns Of(DanishVocabulary vocabulary) =>
        s_patterns.GetValue(vocabulary, v => new GroupPatterns(v));

    private GroupPatterns(DanishVocabulary vocabulary)
    {
        var words = vocabulary.TargetGroupWords;
        var people = words["people"].Pattern();
        const string number = @"[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+";
        Counted = new Regex(
            @"(?<bound>\b(?:under|over|højst|mindst|op\s+til|max\.?|maks\.?|flere\s+end|mere\s+end)\s+)?"
            + $@"(?<approx>ca\.\s*|omkring\s+)?(?<![0-9.,-])(?<count>{number})\s+"
            + $@"(?<unit>{words["counted"].Pattern()})\b(?<rest>(?:\s+og\s+\p{{Ll}}+)?"
            + @"(?:[^.,;()]|(?<=[0-9])\.(?=\s?[-–]\s?[0-9]|\s+\p{Ll})){0,70})"
            + @"(?<clause>,\s+der\s+[^.,;]+)?", Options);
        var named = $@"\b(?:\p{{Ll}}+e\s+(?:og\s+\p{{Ll}}+e\s+)?)?{people}\b"
            + @"(?:\s+(?:i|på|med|uden|over|under)\s+(?:\p{Ll}+(?:e|t)\s+(?!og\b|eller\b|samt\b))?[\p{L}-]+(?:\s+for\s+[\p{L}-]+)?)?";
        Named = new Regex(named, Options);
        Changed = new Regex(
            $@"\bantallet\s+af\s+(?<who>(?:\p{{Ll}}+e\s+)?{people}\b(?:\s+(?!er\b|var\b|fra\b)[\p{{L}}-]+){{0,4}})"
            + @"\s+(?:er\s+\p{L}+(?:et|t)|steg|faldt|voksede)\s+fra\s+(?:ca\.\s*)?[0-9][0-9.]*"
            + $@"(?:\s+i\s+(?:19|20)[0-9][0-9])?\s+til\s+(?:ca\.\s*)?(?<count>{number})"
            + @"(?:\s+i\s+(?<year>(?:19|20)[0-9][0-9]))?", Options);
        OfNumber = new Regex($@"\bantallet\s+af\s+(?<who>{named})", Options);
        var (aimed, concerns) = (WithAdverb(words["aimed"].Pattern(), words),
            WithAdverb(words["concerns"].Pattern(), words));
        var aims = $@"\b(?:{aimed}|{concerns})\s+";
        Aims = new Regex(aims + $@"(?:{words["within"].Pattern()}\s+)?", Options);
        Aimed = new Regex(
            aims
            + @"(?:(?:[\p{L}-]{3,}s(?=\s+[0-9])|de|alle|både|dels|især|ca\.?|omkring|knap|godt|i\s+alt|de\s+ca\.?)"
            + @"\s+)*$",
            Options);
    }

    /// <summary>"ca. 7.700 helårspersoner på sygedagpenge": groups bound, approx, count, unit, rest, clause.</summary>
    public Regex Counted { get; }

    /// <summary>A noun for people with what describes it before and its place behind: "unge i botilbud".</summary>
    public Regex Named { get; }

    /// <summary>
    /// "Antallet af unge i botilbud er faldet fra 112 i 2020 til 94 i 2024": how many there are after a change that has
    /// happened; groups who, count, year.
    /// </summary>
    public Regex Changed { get; }

    /// <summary>"antallet af sygemeldte borgere": group who.</summary>
    public Regex OfNumber { get; }

    /// <summary>
    /// What a sentence says before the people that it aims at: a word that aims, perhaps an adverb within it, and
    /// articles.
    /// </summary>
    public Regex Aimed { get; }

    /// <summary>A word that aims, perhaps with an adverb, wherever it stands in a sentence.</summary>
    public Regex Aims { get; }

    private static string WithAdverb(string phrases, ImmutableSortedDictionary<string, PhraseSet> words) =>
        phrases.Replace(@"\s+", $@"(?:\s+{words["within"].Pattern()})?\s+", StringComparison.Ordinal);
}
