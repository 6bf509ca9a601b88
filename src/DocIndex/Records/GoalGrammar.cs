using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>The patterns in which goals are said, and their units.</summary>
internal static partial class GoalGrammar
{
    private const string About = @"(?:ca\.\s*|omkring\s+|cirka\s+)?(?<![\d.,])";
    private const string UnitWord = @"(?:%|pct\.?|procent(?:point)?|[\p{Ll}]{3,}(?:\s+pr\.\s+\p{L}+)?)?";

    /// <summary>"fra 1370 til max. 1330 fuldtidspersoner": groups from, fromUnit, bound, to, toUnit.</summary>
    [GeneratedRegex(@"\bfra\s+" + About + "(?<from>" + NumberGrammar.Digits + @")\s*(?<fromUnit>" + UnitWord + @")\s+til\s+(?<bound>max\.?|maks\.?|højst|min\.?|mindst|minimum)?\s*" +
        About + "(?<to>" + NumberGrammar.Digits + @")(?![\d.,]*\d)\s*(?<toUnit>" + UnitWord + ")", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex FromTo { get; }

    /// <summary>"en nedgang i antallet på ca. 12", "reduceres med 40 personer i 2020": groups verb, of, by, unit, year, by2, year2.</summary>
    [GeneratedRegex(@"\b(?<verb>nedgang|reduktion|fald|stigning|forøgelse|reduceres?|nedbringes?|sænkes?|falder?|øges?|stiger?|hæves?)\b(?<of>[^.;,]*?)\s(?:på|med)\s+(?:mindst\s+|yderligere\s+)?" +
        About + "(?<by>" + NumberGrammar.Digits + @")(?![\d.,]*\d)\s*(?<unit>" + UnitWord + ")" +
        @"(?:\s+i\s+(?:henholdsvis\s+|hhv\.\s*)?(?<year>20\d\d)(?:\s+og\s+(?:i\s+)?(?<year>20\d\d))?)?(?<more>\s+samt\s+med\s+yderligere\s+(?<by2>" + NumberGrammar.Digits + @")\s+\p{L}+\s+i\s+(?<year2>20\d\d))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex ChangeBy { get; }

    /// <summary>"på min. 90%", "mindst 5 stk.": groups bound, to, unit.</summary>
    [GeneratedRegex(@"\b(?<bound>mindst|min\.|minimum|højst|max\.|maks\.|maksimalt)\s*" + About + "(?<to>" + NumberGrammar.Digits + @")(?![\d.,]*\d)\s*(?<unit>" + UnitWord + ")", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Bounded { get; }

    /// <summary>"på 35-45", "på mellem 72-86 sager pr. medarbejder": groups low, high, unit.</summary>
    [GeneratedRegex(@"\b(?:på|mellem)\s+(?:mellem\s+)?(?<low>" + NumberGrammar.Digits + @")\s*(?:[-–]|\bog\b)\s*(?<high>" + NumberGrammar.Digits + @")\s*(?<unit>" + UnitWord + ")", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Range { get; }

    /// <summary>"66 pct. fra sygedagpenge": groups value, of.</summary>
    [GeneratedRegex(@"(?<![\d.,])(?<value>" + NumberGrammar.Digits + @")\s*(?:%|pct\.?|procent)\s*(?<of>(?:fra|for|blandt|af)\s+[\p{L} ]+?)?(?=\s+og\s|[.,;]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Share { get; }

    /// <summary>"300 flere forberedende planer", "150 flere i ressourceforløb": groups value, what.</summary>
    [GeneratedRegex(@"(?<![\d.,])(?<value>\d[\d.]*)\s+(?:flere|nye)\s+(?<what>[\p{Ll}][\p{L} ]+?)(?=,|\.|\ssamt\b|\sog\b|\stil\b|\sder\b|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex More { get; }

    /// <summary>Words by which a sentence says that something is expected or aimed at.</summary>
    [GeneratedRegex(@"\b(?:forvent\p{L}*|mål(?:et|ene|sætning\p{L}*)?|vurderingen er|skal\s+(?:reduceres|øges|nedbringes)|tilstræb\p{L}*|fasthold\p{L}*|(?:reducere|nedbringe|sænke|øge|hæve)s)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Expectation { get; }

    /// <summary>"skal øges" without a figure.</summary>
    [GeneratedRegex(@"\bskal\s+(?:øges|reduceres|nedbringes|sænkes|hæves)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex MustChange { get; }

    /// <summary>Words for a fall.</summary>
    [GeneratedRegex(@"\b(?:nedgang|reduktion|fald\p{L}*|reduce\p{L}*|nedbring\p{L}*|sænk\p{L}*|mindske\p{L}*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Down { get; }

    /// <summary>"i 2019", "i løbet af 2019 og 2020", "igennem 2016": group year, the last one said.</summary>
    [GeneratedRegex(@"\b(?:i|igennem|inden|senest(?: i)?|løbet af|udgangen af)\s+(?:løbet\s+af\s+)?(?:20\d\d\s+og\s+)?(?<year>20\d\d)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Deadline { get; }

    private static readonly PhraseSet UnitWords = new(new[]
    {
        "pct", "procent", "procentpoint", "personer", "fuldtidspersoner", "helårspersoner", "borgere", "sager", "uger", "dage", "måneder", "mdr", "år", "timer",
        "stk", "samtaler", "forløb", "pladser", "elever", "børn", "unge", "ældre", "årsværk", "virksomheder", "familier", "medarbejdere", "besøg", "ansøgere", "ledige", "kursister", "møder", "planer",
    }.Select(w => (w, w)));

    /// <summary>True where a printed word is a unit of persons, cases, time or share.</summary>
    public static bool IsUnit(string word) => word.Trim().StartsWith('%') || UnitWords.Leading(word) is not null;

    /// <summary>The unit behind a number or, where none stands there, the last word before it that is one, alone or as the end of a compound.</summary>
    public static string? UnitOf(string printed, string before)
    {
        var unit = printed.Trim();
        if (unit.StartsWith('%') || UnitWords.Leading(unit) is "pct" or "procent" or "procentpoint") return "pct.";
        if (UnitWords.Leading(unit) is { } known) return known == "stk" ? "stk." : unit;
        var words = PhraseSet.Normalize(before).Split(' ');
        for (var i = words.Length - 1; i >= 0; i--)
        {
            if (words[i].EndsWith("sager", StringComparison.Ordinal)) return "sager";
            var isMeasure = i > 0 && char.IsDigit(words[i - 1][0]) || i > 0 && words[i - 1].EndsWith('½');
            if (UnitWords.Exact(words[i]) is { } exact && !isMeasure) return exact;
        }
        return null;
    }

    /// <summary>True for a bare year, which is no goal.</summary>
    public static bool IsYear(string digits) => NumberGrammar.Parse(digits) is { LooksLikeYear: true };
}
