using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Vocabulary;

namespace DocIndex.Records.Told;

/// <summary>What a figure of a goal is.</summary>
internal enum GoalPart { Open, Baseline, Target, AtLeast, AtMost, Change }

/// <summary>
/// A number in a sentence on a goal, with its unit and what the words right before and after it make of it.
/// </summary>
/// <param name="Unit">As printed; empty where the number has none.</param>
internal sealed partial record GoalFigure(int Start, int End, decimal Value, string Unit, GoalPart Part)
{
    private const int ReachBefore = 60;

    /// <summary>A noun, "pct.", "MWh": any word behind a number that is no small word is what it counts.</summary>
    [GeneratedRegex(@"(?<![0-9.,/§-])(?!0[0-9])(?<value>[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]+(?:,[0-9]+)?)"
        + @"(?![0-9]|\.[0-9]|/[0-9]|-[0-9])(?:\s*(?<unit>%|pct\b\.?|procent(?:point)?\b)"
            + @"|\s+(?<unit>\p{L}[\p{L}0-9-]+))?", RegexOptions.CultureInvariant)]
    private static partial Regex Number { get; }

    /// <summary>
    /// The figures of a text in order. Must not take years, dates, money, grades ("02"), ages and spans of time that
    /// belong to a name ("borgere over 80 år", "inden 30 dage").
    /// </summary>
    public static List<GoalFigure> All(string text, DanishVocabulary vocabulary, int? now)
    {
        var (words, figures) = (vocabulary.GoalWords, new List<GoalFigure>());
        var dates = DateGrammar.Find(text).ToList();
        var money = ProseAmountGrammar.Find(text);
        var from = 0;
        foreach (Match match in Number.Matches(text))
        {
            var value = match.Groups["value"];
            if (NumberGrammar.Parse(value.Value) is not { LooksLikeYear: false } number
                || dates.Exists(d => d.Start < match.Index + match.Length && match.Index < d.Start
                    + d.Length)) continue;
            if (money.Any(a => a.Start < match.Index + match.Length && match.Index < a.End)) continue;
            var unit = match.Groups["unit"].Value;
            if (vocabulary.SmallWords.Exact(unit) is not null || words["now"].Leading(unit) is not null) unit = "";
            // What the figure before it took may reach over this one.
            var before = text[Math.Min(value.Index, Math.Max(from, value.Index - ReachBefore))..value.Index];
            var negated = Negated.Match(before);
            if (!negated.Success && Qualifies(before, unit, vocabulary)) continue;
            var end = unit.Length > 0 ? match.Index + match.Length : value.Index + value.Length;
            var part = negated.Success ? negated.Groups["more"].Success ? GoalPart.AtMost : GoalPart.AtLeast
                : PartOf(before, text[end..], words);
            from = end;
            if (part is GoalPart.Open && YearOfClause(text, value.Index, end, vocabulary) is { } clauseYear)
                part = now is { } written ? clauseYear > written ? GoalPart.Target : GoalPart.Baseline : part;
            if (part is GoalPart.Open or GoalPart.Target && YearBefore.Match(before) is { Success: true } own
                && !InYear.IsMatch(text, end))
                part = YearIsAhead(own, figures, now) ? GoalPart.Target : GoalPart.Baseline;
            if (InYear.Match(text, end) is { Success: true } year)
            {
                from = year.Index + year.Length;
                if (part is GoalPart.Open or GoalPart.Target)
                    part = YearIsAhead(year, figures, now) ? GoalPart.Target : GoalPart.Baseline;
            }
            else if (part == GoalPart.Baseline && words["now"].Leading(text[end..].TrimStart(' ', ',', '(')) is { } cue)
                from = Math.Min(text.Length, end + cue.Length + 2);
            figures.Add(new GoalFigure(value.Index, end, number.Value, unit, part));
        }
        return figures;
    }

    /// <summary>"inden 30 dage", "over 80 år": an age or a span of time that belongs to a name.</summary>
    private static bool Qualifies(string before, string unit, DanishVocabulary vocabulary) =>
        vocabulary.GoalWords["qualifier"].Trailing(before) is not null
            && vocabulary.MeasureUnits.Exact(unit) is not null;

    /// <summary>"Ingen elev bør tilbringe mere end 45", "ikke under 90": a bound said by what must not be.</summary>
    [GeneratedRegex(@"\b(?:ingen|ikke|aldrig|intet)\b[^.;]*\b(?:(?<more>mere\s+end|over|flere\s+end|længere\s+end)"
        + @"|mindre\s+end|under|færre\s+end)\s+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Negated { get; }

    /// <summary>"12 dage i 2025": the year that a figure is of.</summary>
    [GeneratedRegex(@"\G\s*,?\s*\(?(?:(?:i|ved\s+udgangen\s+af|inden|senest\s+i|ultimo|primo|medio)\s+"
        + @"(?:\p{L}+\s+)?)?(?<year>(?:19|20)[0-9][0-9])(?![0-9])\)?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InYear { get; }

    /// <summary>
    /// The one year of the clause that a figure stands in, where no other number stands in it: "36 pct. af deltagerne
    /// har lønnede timer i 2030". Null where there is none, or where several might be meant.
    /// </summary>
    private static int? YearOfClause(string text, int start, int end, DanishVocabulary vocabulary)
    {
        var from = ClauseStart(text, start);
        var stop = ClauseStop.Match(text, end);
        var clause = text[from..(stop.Success ? stop.Index : text.Length)];
        var sentenceEnd = SentenceEnd.Match(clause, Math.Min(clause.Length, end - from));
        if (sentenceEnd.Success) clause = clause[..sentenceEnd.Index];
        var years = Years.Matches(clause).ToList();
        var numbers = Number.Matches(clause).Count(m =>
            NumberGrammar.Parse(m.Groups["value"].Value) is { LooksLikeYear: false }
            && !Qualifies(clause[..m.Index], m.Groups["unit"].Value, vocabulary));
        return years is [var only] && numbers == 1
            ? int.Parse(only.Value, System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Where the clause of a figure begins; a relative clause belongs to the one that it stands in.</summary>
    private static int ClauseStart(string text, int figure)
    {
        var from = StopBefore(text, figure);
        while (from > 1 && text[from - 1] == ',')
        {
            var before = StopBefore(text, from - 1);
            var isRelative = Relative.IsMatch(text, from)
                || before > 0 && text[before - 1] == ',' && Relative.IsMatch(text, before);
            if (!isRelative) break;
            from = before;
        }
        return from;
    }

    private static int StopBefore(string text, int at) =>
        at < 1 ? 0 : text.LastIndexOfAny([';', ',', '(', ':'], at - 1) + 1;

    [GeneratedRegex(@"\G\s*(?:der|som|hvor)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Relative { get; }

    /// <summary>"… i 2030 mod 55 pct. i 2026" sets another figure against the first.</summary>
    [GeneratedRegex(@"[;,(:]|\s(?=mod\s+(?:ca\.\s*)?[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseStop { get; }

    [GeneratedRegex(@"(?<![0-9.,])(?:19|20)[0-9][0-9](?![0-9.,][0-9]|[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Years { get; }

    [GeneratedRegex(@"(?<!pct|ca|pr)\.\s+\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd { get; }

    /// <summary>"I 2026 var den 12", "(2026: 83)": the year that a figure is of, said before it.</summary>
    [GeneratedRegex(@"(?:\b(?:i|ved\s+udgangen\s+af|ultimo|primo|medio)\s+(?:\p{L}+\s+)?|\()(?<year>(?:19"
        + @"|20)[0-9][0-9])(?:\)?:|\s+\p{L}[^0-9;.]*|\s*,)?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex YearBefore { get; }

    private static bool YearIsAhead(Match year, List<GoalFigure> figures, int? now) =>
        now is { } written ? int.Parse(year.Groups["year"].Value,
            System.Globalization.CultureInfo.InvariantCulture) > written : figures.Exists(
                f => f.Part == GoalPart.Baseline);

    /// <summary>The words next to the figure decide; those of its clause before it where none of them does.</summary>
    private static GoalPart PartOf(string before, string after,
        System.Collections.Immutable.ImmutableSortedDictionary<string, PhraseSet> words)
    {
        if (words["atLeast"].Trailing(before) is not null || before.TrimEnd() is [.., '≥' or '>'])
            return GoalPart.AtLeast;
        if (words["atMost"].Trailing(before) is not null || before.TrimEnd() is [.., '≤' or '<'])
            return GoalPart.AtMost;
        var behind = after.TrimStart(' ', ',', '(');
        if (words["now"].Leading(behind) is not null && !after.StartsWith('.') && !IsOfNext(behind, words["now"]))
            return GoalPart.Baseline;
        if (words["by"].Trailing(before) is not null) return GoalPart.Change;
        // "må højst være uden strøm i 2 minutter": the bound of the clause.
        var clause = before[(before.LastIndexOfAny([',', ';', '.', ':', '(']) + 1)..];
        if (words["then"].In(clause) && words["atLeast"].In(clause)) return GoalPart.AtLeast;
        if (words["then"].In(clause) && words["atMost"].In(clause)) return GoalPart.AtMost;
        var now = Last(words["now"], before);
        var then = Last(words["then"], before);
        return now < 0 && then < 0 ? GoalPart.Open : now > then ? GoalPart.Baseline : GoalPart.Target;
    }

    /// <summary>
    /// "66 pct. (nu 61)": a word for now right before a figure tells of that one. Must not match "12 dage i dag, 9 i
    /// 2029".
    /// </summary>
    private static bool IsOfNext(string behind, PhraseSet now) =>
        FigureNext.Match(behind) is { Success: true } next && now.Exact(next.Groups["cue"].Value) is not null;

    [GeneratedRegex(@"^(?<cue>\p{L}[\p{L}. ]{0,30}?)\s+(?:ca\.?\s*|kun\s+|omkring\s+)?[0-9]",
        RegexOptions.CultureInvariant)]
    private static partial Regex FigureNext { get; }

    private static int Last(PhraseSet phrases, string text)
    {
        for (var start = text.Length - 1; start >= 0; start--)
            if ((start == 0 || !char.IsLetterOrDigit(text[start - 1])) && char.IsLetterOrDigit(text[start])
                && phrases.Leading(text[start..]) is not null) return start;
        return -1;
    }
}
