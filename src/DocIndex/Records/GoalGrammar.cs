using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>The patterns in which goals are said, and their units.</summary>
internal sealed class GoalGrammar
{
    private const int ShortestUnit = 4;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string About = @"(?:ca\.\s*|omkring\s+|cirka\s+)?(?<![0-9.,])";
    private const string UnitWord = @"(?:%|pct\.?|procent(?:point)?|[\p{Ll}][\p{L}0-9]+(?:\s+pr\.\s+\p{L}+[²³]?)?)?";

    /// <summary>When a level was or is to be: "i 2026", "ved årsskiftet 2024/25".</summary>
    private const string When =
        @"(?:\s*,?\s*(?:i|ved|primo|ultimo|medio|pr\.)\s+(?:(?!\b(?:til|fra)\b)[^,.;]){2,40}?)?";

    private readonly PhraseSet _small;
    private readonly PhraseSet _units;
    private readonly PhraseSet _atLeast;
    private readonly PhraseSet _atMost;

    private static readonly ConditionalWeakTable<DanishVocabulary, GoalGrammar> s_grammars = [];

    /// <summary>The grammar of a vocabulary; made once for each.</summary>
    public static GoalGrammar Of(DanishVocabulary vocabulary) =>
        s_grammars.GetValue(vocabulary, v => new GoalGrammar(v));

    private GoalGrammar(DanishVocabulary vocabulary)
    {
        var words = vocabulary.GoalWords;
        _small = vocabulary.SmallWords;
        (_units, _atLeast, _atMost) = (vocabulary.GoalUnits, words["atLeast"], words["atMost"]);
        (Expectation, MustChange, Down, Keep, Aim, Count) = (words["expectation"], words["mustChange"],
            words["decrease"], words["keep"], words["aim"], words["count"]);
        var bound = $"(?:{words["atLeast"].Pattern()}|{words["atMost"].Pattern()})";
        var change = $"(?:{words["increase"].Pattern()}|{words["decrease"].Pattern()})";
        FromTo = new Regex(
            @"(?<!\bskala(?:en)?\s+)\bfra\s+" + About + "(?<from>" + NumberGrammar.Digits
            + @")\s*(?<fromUnit>(?!i\s)" + UnitWord + @")(?:\s+(?!til\b|i\b)[\p{L}.]+){0,4}"
            + When + @"\s+til\s+(?<bound>" + bound + @")?\s*" +
            About + "(?<to>" + NumberGrammar.Digits + @")(?![0-9.,]*[0-9])\s*(?<toUnit>" + UnitWord + ")", Options);
        ChangeBy = new Regex(
            @"\b(?<verb>" + change + @")\b(?<of>[^.;,]*?)\s(?:på|med)\s+(?:" + words["atLeast"].Pattern()
                + @"\s+|yderligere\s+)?" +
            About + "(?<by>" + NumberGrammar.Digits + @")(?![0-9.,]*[0-9])\s*(?<unit>" + UnitWord + ")" +
            @"(?:\s+i\s+(?:henholdsvis\s+|hhv\.\s*)?(?<year>20[0-9][0-9])(?:\s+og\s+(?:i\s+)?(?<year>20[0-9][0-9])"
                + @")?)?(?<more>\s+samt\s+med\s+yderligere\s+(?<by2>" + NumberGrammar.Digits
                + @")\s+\p{L}+\s+i\s+(?<year2>20[0-9][0-9]))?",
            Options);
        ChangedThen = new Regex($@"\b{change}\s+(?={words["then"].Pattern()}\b)\p{{L}}+(?:et|en)\b", Options);
        ShareSaidAgain = new Regex(
            $@"\bud\s+af\b[^.;]*,\s+{vocabulary.TargetGroupWords["namely"].Pattern()}\s+"
            + $@"(?<value>{NumberGrammar.Digits})\s*(?:%|pct\.?|procent),?\s+(?:skal|bør|skulle)\b", Options);
        Bounded = new Regex(@"\b(?<bound>" + bound + @")(?:\s+(?:er|være|blive|bliver))?\s*" + About
            + "(?<to>" + NumberGrammar.Digits + @")(?![0-9.,]*[0-9])\s*(?<unit>" + UnitWord + ")", Options);
    }

    /// <summary>"falder kravet": a demand, or an aim, that changes by itself, and aims at nothing.</summary>
    public Regex ChangedThen { get; }

    /// <summary>
    /// "fra 1370 til max. 1330 fuldtidspersoner", but not the ends of "en skala fra 1 til 5": groups from, fromUnit,
    /// bound, to, toUnit.
    /// </summary>
    public Regex FromTo { get; }

    /// <summary>
    /// "en nedgang i antallet på ca. 12", "reduceres med 40 personer i 2020": groups verb, of, by, unit, year, by2,
    /// year2.
    /// </summary>
    public Regex ChangeBy { get; }

    /// <summary>"på min. 90%", "mindst 5 stk.": groups bound, to, unit.</summary>
    public Regex Bounded { get; }

    /// <summary>"på 35-45", "på mellem 72-86 sager pr. medarbejder": groups low, high, unit.</summary>
    public Regex Range { get; } = new(
        @"\b(?:på|mellem)\s+(?:mellem\s+)?(?<low>" + NumberGrammar.Digits + @")\s*(?:[-–]|\bog\b)\s*(?<high>"
            + NumberGrammar.Digits + @")\s*(?<unit>" + UnitWord + ")", Options);

    /// <summary>", dvs. 90 pct., skal": group value.</summary>
    public Regex ShareSaidAgain { get; }

    /// <summary>"66 pct. fra sygedagpenge": groups value, of.</summary>
    public Regex Share { get; } = new(
        @"(?<![0-9.,])(?<value>" + NumberGrammar.Digits
            + @")\s*(?:%|pct\.?|procent)\s*(?<of>(?:fra|for|blandt|af)\s+[\p{L} ]+?)?(?=\s+og\s|[.,;]|$)", Options);

    /// <summary>"300 flere forberedende planer", "150 flere i ressourceforløb": groups value, what.</summary>
    public Regex More { get; } = new(
        @"(?:(?<![\p{L}0-9.,])(?<value>[0-9][0-9.]*)\s+flere|(?<!\b(?:til|for|af|på|hos)\s+)(?<![\p{L}0-9.,])"
            + @"(?<value>[0-9][0-9.]*)\s+nye)\s+(?<what>[\p{Ll}][\p{L} ]+?)(?=,|\.|\ssamt\b|\sog\b|\stil\b|\sder\b|$)",
            Options);

    /// <summary>
    /// "i 2019", "i løbet af 2019 og 2020", "igennem 2016", "når 2029 er omme": group year, the last one said.
    /// </summary>
    public Regex Deadline { get; } = new(
        @"\b(?:i|igennem|inden|senest(?: i)?|løbet af|udgangen af|frem til|frem mod|til og med|ultimo|slutningen "
            + @"af)\s+(?:løbet\s+af\s+)?(?:20[0-9][0-9]\s+og\s+)?(?<year>20[0-9][0-9])\b"
        + @"|\bnår\s+(?<year>20[0-9][0-9])\s+er\s+\p{L}+", Options);

    /// <summary>Words by which a sentence says that something is expected or aimed at.</summary>
    public PhraseSet Expectation { get; }

    /// <summary>"skal øges" without a figure.</summary>
    public PhraseSet MustChange { get; }

    /// <summary>Words by which a sentence says that it tells a goal, whatever block it stands in.</summary>
    public PhraseSet Aim { get; }

    /// <summary>Words that say how many there are of something ("antallet af").</summary>
    public PhraseSet Count { get; }

    /// <summary>What says a change again in another measure: "svarende til", "dvs.".</summary>
    public Regex Restated { get; } = new(
        @"(?:svarende\s+til|dvs\.|det\s+vil\s+sige|altså|eller|\()\s*(?:en?t?\s+)?(?:\p{L}+\s+)?$", Options);

    /// <summary>"dette niveau", "det nuværende niveau": what is to stay was said before.</summary>
    public Regex SameLevel { get; } = new(@"\b(?:dette|samme)\s+(?:lave\s+|høje\s+)?niveau\b", Options);

    /// <summary>"150 unge": groups to, unit.</summary>
    public Regex Counted { get; } = new(
        @"(?<![0-9.,])(?<to>" + NumberGrammar.Digits + @")(?![0-9.,]*[0-9])\s*(?<unit>" + UnitWord + ")", Options);

    /// <summary>Words for a fall.</summary>
    public PhraseSet Down { get; }

    /// <summary>Words for what is to stay as it is.</summary>
    public PhraseSet Keep { get; }

    /// <summary>True for a bound that is the least, false for one that is the most.</summary>
    public bool IsAtLeast(string bound) => _atLeast.Exact(bound) is not null;

    /// <summary>True where a printed word is a unit of persons, cases, time or share.</summary>
    public bool IsUnit(string word) =>
        word.Trim().StartsWith('%') || _units.Leading(word) is not null || IsCountedNoun(word.Trim());

    /// <summary>True for a word behind a number that is no small word: whatever is counted is a unit.</summary>
    private bool IsCountedNoun(string word) => word.Split(" pr. ")[0] is { Length: > 1 } noun && char.IsLetter(noun[0])
        && !noun.Contains(' ', StringComparison.Ordinal) && _small.Exact(noun) is null;

    /// <summary>
    /// The unit behind a number or, where none stands there, the last word before it that is one, alone or as the end
    /// of a compound.
    /// </summary>
    public string? UnitOf(string printed, string before)
    {
        var unit = printed.Trim();
        if (unit.StartsWith('%') || _units.Leading(unit) is "pct" or "procent" or "procentpoint") return "pct.";
        if (_units.Leading(unit) is { } known) return known == "stk" ? "stk." : unit;
        if (IsCountedNoun(unit)) return unit;
        var words = PhraseSet.Normalize(before).Split(' ');
        for (var i = words.Length - 1; i >= 0; i--)
        {
            if (words[i].EndsWith("sager", StringComparison.Ordinal)) return "sager";
            var isMeasure = i > 0 && char.IsAsciiDigit(words[i - 1][0]) || i > 0 && words[i - 1].EndsWith('½');
            if (_units.Exact(words[i]) is { } exact && !isMeasure) return exact;
        }
        return null;
    }

    /// <summary>AtLeast or AtMost where the words before a figure set a bound; else null.</summary>
    public GoalDirection? BoundOf(string words) =>
        words.Length == 0 ? null : words is ">" or "≥" || _atLeast.In(words) ? GoalDirection.AtLeast
            : words is "<" or "≤" || _atMost.In(words) ? GoalDirection.AtMost : null;

    /// <summary>
    /// The unit of what is counted: the end of its last word that is a unit ("rehabiliteringsteammøder"); people where
    /// only their place is named ("i ressourceforløb").
    /// </summary>
    public string UnitOfCounted(string what)
    {
        var last = what.Split(' ')[^1].ToLowerInvariant();
        if (what.StartsWith("i ", StringComparison.Ordinal) || what.StartsWith("på ", StringComparison.Ordinal))
            return "borgere";
        for (var i = 0; i + ShortestUnit <= last.Length; i++)
            if (_units.Exact(last[i..]) is { } unit) return unit;
        return last;
    }

    /// <summary>True for a bare year, which is no goal.</summary>
    public static bool IsYear(string digits) => NumberGrammar.Parse(digits) is { LooksLikeYear: true };
}
