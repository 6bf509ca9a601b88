using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Records.Told;

namespace DocIndex.Records;

/// <summary>
/// Amounts said in prose, with the period and the scope that their sentence gives them. What the sentence leaves out is
/// taken from the list's opening sentence, from the period that the document asks for, or from the table of earlier
/// funds; nothing is given to amounts of the context.
/// </summary>
internal sealed partial class StatementExtraction(DocumentText text, int? budgetYear, ImmutableArray<Amount> amounts)
{
    /// <summary>"og til anlæg": more words between two amounts are more than a join.</summary>
    private const int MostWordsOfLink = 3;

    /// <summary>
    /// No sum of a budget is smaller; such kroner are the price of one thing ("et skærmbesøg koster 27 kr.").
    /// </summary>
    private const decimal LeastSum = 1000m;

    private readonly StatementYears _years = new(text, budgetYear, amounts);

    /// <summary>All statements, in order.</summary>
    public ImmutableArray<Statement> Extract()
    {
        var statements = ImmutableArray.CreateBuilder<Statement>();
        Period? opening = null;
        var openingScope = StatementScope.Context;
        foreach (var block in text.Told)
        {
            _runIn = block.Role == BlockRole.Heading ? null : RunInHeading(block) ?? _runIn;
            if (block.Role is not (BlockRole.Paragraph or BlockRole.List or BlockRole.SidePanel))
            {
                if (block.Role is not (BlockRole.Running or BlockRole.Footnote or BlockRole.Letterhead)) opening = null;
                continue;
            }
            if (block.Role is BlockRole.Paragraph or BlockRole.SidePanel) opening = null;
            var first = statements.Count;
            var level = PriceLevelGrammar.Find(text.OuterSectionOf(block)?.Heading ?? "");
            foreach (var sentence in Sentences.Split(block.Text))
            {
                var before = statements.Count;
                Take(block, sentence, opening, openingScope, statements);
                for (var i = before; i < statements.Count; i++)
                    statements[i] = statements[i] with { PriceLevel = LevelOf(statements[i], sentence) ?? level };
                // A sentence without an amount of its own speaks of those after it: "Beløbene er omregnet til
                // 2019-priser."
                if (statements.Count == before) level = PriceLevelGrammar.Find(sentence) ?? level;
            }

            if (!block.Text.EndsWith(':')) continue;
            // "Der gives 250 mio. kr. i 2027. De 90 mio. kr. anvendes til:": the list is about what its own sentence
            // says.
            var last = Sentences.Split(block.Text)[^1];
            var opener = statements.Skip(first).Where(s => s.Sentence == last).ToList();
            var own = (opener.Count > 0 ? opener : statements.Skip(first)).Select(s => s.Period).OfType<Period>()
                .ToList();
            openingScope = statements.Count > first ? statements[^1].Scope : ScopeOf(block, block.Text, null);
            opening = own.Count == 0 ? null : new Period(
                own.Min(p => p.From), own.Max(p => p.To), own.Exists(p => p.Recurring));
        }
        return statements.ToImmutable();
    }

    /// <summary>The heading within the text that the last paragraphs stand under; null where there is none.</summary>
    private string? _runIn;

    /// <summary>
    /// "1.5 Nøgletal: Forslaget koster …": a number and a few words that head a paragraph and those below it. Must not
    /// take the item of a list, or a label without a number.
    /// </summary>
    private static string? RunInHeading(Block block) => block.Role == BlockRole.Paragraph
        && HeadingNumber.Strip(block.Text) is var words && words.Length < block.Text.Length
        && SegmentRoles.LabelOf(block.Text) is { } label
        ? block.Text[..(block.Text.Length - words.Length)] + label : null;

    /// <summary>"1,2 mio. besøg": millions of what is counted. Must not take what names kroner.</summary>
    private bool IsCount(string sentence, ProseAmount amount) =>
        !UnitGrammar.NamesKroner("x " + sentence[amount.Start..amount.End].TrimStart(
            '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ',', ' '))
        && NextWord.Match(sentence, amount.End) is { Success: true } word
        && (text.Vocabulary.GoalUnits.Exact(word.Value.Trim()) ?? text.Vocabulary.Quantities.Exact(word.Value.Trim()))
            is not null;

    [GeneratedRegex(@"\G\s+\p{Ll}+", RegexOptions.CultureInvariant)]
    private static partial Regex NextWord { get; }

    private void Take(Block block, string sentence, Period? opening, StatementScope openingScope,
        ImmutableArray<Statement>.Builder statements)
    {
        var found = ProseAmountGrammar.Find(sentence)
            .Where(a => (a.Unit != MoneyUnit.Kroner || Math.Abs(a.Value) >= LeastSum)
            && !IsCount(sentence, a)).ToList();
        var begin = statements.Count;
        var distributed = Distributed(sentence, found);
        for (var i = 0; i < found.Count; i++)
        {
            var amount = found[i];
            var clauseStart = i == 0 ? 0 : found[i - 1].End;
            var clauseEnd = i + 1 < found.Count ? found[i + 1].Start : sentence.Length;
            var scope = ScopeOf(block, sentence, opening is null ? null : openingScope);
            var phrase = distributed[i] ?? PeriodGrammar.After(sentence, amount.End);
            var end = phrase is not null && phrase.Start >= amount.End && phrase.Start < clauseEnd ? phrase.End
                : amount.End;
            var own = PeriodGrammar.FirstIn(sentence, amount.End, CutAtComma(sentence, amount.End, clauseEnd));
            if (phrase is null && i == found.Count - 1 && own is { From: not null }) phrase = own;
            var isBefore = phrase is null || phrase.End <= amount.Start;
            phrase ??= Before(sentence, clauseStart, amount.Start, found, i);
            isBefore &= phrase is not null;
            phrase ??= own;
            if (phrase is { Recurring: true, From: null, To: null, Years: null }
                && Before(sentence, clauseStart, amount.Start, found, i) is { From: not null, To: null } since) (
                    phrase, isBefore) = (since with { Recurring = true }, true);
            if (phrase is { Recurring: true, From: null, To: null }
                && PeriodGrammar.FirstIn(sentence, end, CutAtComma(sentence, end, clauseEnd))
                    is { From: not null } years)
                phrase = years with { Recurring = true };
            var last = statements.Count > begin ? statements[^1] : null;
            var between = sentence[clauseStart..amount.Start];
            if (phrase is { Recurring: false } && phrase.From != phrase.To
                && SaysYearly(between, sentence[end..clauseEnd])) phrase = phrase with { Recurring = true };
            var period = StatementYears.Following(sentence, clauseStart, amount.End, clauseEnd, phrase, last?.Period)
                ?? Resolve(amount, phrase, scope, opening, isBefore);
            if (period is null && last is not null && StatementYears.IsPartOf(between)) period = last.Period;
            var inferred = period is null ? _years.OfTheTables(amount, scope, sentence) : null;
            period ??= inferred;
            if (scope != StatementScope.Context && period?.To < budgetYear
                && !text.Vocabulary.Scopes.Holds("context", sentence)) scope = StatementScope.Previous;
            if (scope == StatementScope.Context && period?.To < budgetYear
                && !text.Vocabulary.Scopes.Holds("context", sentence)
                && period.From >= budgetYear - StatementYears.RecentYears) scope = StatementScope.Previous;
            var start = StartWithInAll(sentence, amount.Start);
            if (IsDifference(sentence[amount.End..]) || IsDifference(sentence[end..]))
                (period, inferred) = (null, null);
            var printed = sentence[start..end].Trim();
            statements.Add(new Statement(
                printed, sentence, _runIn ?? text.OuterSectionOf(block)?.Heading, amount.Value, amount.HalfWidth,
                    amount.Approximate, null, period, null, null,
                DirectionOf(between, amount) ?? (StatementYears.GoesOn(between) ? last?.Direction : null), scope,
                StandingOf(block, inferred is null
                    && (period is null || phrase is { From: not null } or { To: not null })),
                        text.Locate(block, printed)));
        }
    }

    /// <summary>
    /// "0,45 mio. kr. mindre end i 2028": how far two amounts are apart, which is no amount of either year. Must not
    /// match "mere end 5 mio. kr. i 2028".
    /// </summary>
    private bool IsDifference(string behind) => text.Vocabulary.ClaimWords["difference"].Leading(behind) is not null;

    /// <summary>
    /// The price level that is said with an amount: the next one behind it, else the last one before it.
    /// </summary>
    private static string? LevelOf(Statement statement, string sentence)
    {
        var at = sentence.IndexOf(statement.Text, StringComparison.Ordinal);
        return at < 0 ? PriceLevelGrammar.Find(sentence)
            : PriceLevelGrammar.Find(sentence[at..]) ?? PriceLevelGrammar.FindLast(sentence[..at]);
    }

    /// <summary>
    /// "Hvert år afsættes der 3 mio. kr. i perioden 2027-2030", "3 mio. kr. i 2027-2030 hvert år": yearly wherever it
    /// stands in the clause. Must not take another clause's word, or a whole ("i alt").
    /// </summary>
    private static bool SaysYearly(string before, string after)
    {
        var clause = before[(before.LastIndexOf(',') + 1)..];
        return !Whole.IsMatch(clause) && (PeriodGrammar.SaysYearly(clause) || PeriodGrammar.BeginsYearly(after));
    }

    [GeneratedRegex(@"\b(?:i\s+alt|ialt|samle[td]e?|tilsammen|sammenlagt)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole { get; }

    /// <summary>What was recognised in an image is at best inferred.</summary>
    private static Standing StandingOf(Block block, bool saysPeriod) => block.Lines.Min(l => l.Confidence) switch
    {
        < RecognitionOptions.Confident => Standing.Doubtful,
        not null => Standing.Inferred,
        null => saysPeriod ? Standing.Read : Standing.Inferred,
    };

    /// <summary>
    /// "5,0 og 12,0 mio. kr. i hhv. 2026 og 2027" and "i 2026 og 2027 henholdsvis 5,0 og 12,0 mio. kr." give each
    /// amount its year.
    /// </summary>
    private static PeriodPhrase?[] Distributed(string sentence, List<ProseAmount> found)
    {
        var phrases = new PeriodPhrase?[found.Count];
        for (var last = 0; last < found.Count; last++)
            if (PeriodGrammar.After(sentence, found[last].End) is { List.Count: > 1 } after)
                Give(after, last - after.List.Count + 1);
        for (var first = 0; first < found.Count; first++)
            if (PeriodGrammar.LastIn(sentence, first == 0 ? 0 : found[first - 1].End, found[first].Start)
                is { List.Count: > 1 } before && Respectively.IsMatch(sentence[before.End..found[first].Start])) Give(
                    before, first);
        GiveYearsBefore(sentence, found, phrases);
        return phrases;

        void Give(PeriodPhrase phrase, int first)
        {
            var end = first + phrase.List.Count;
            if (first < 0 || end > found.Count
                || Enumerable.Range(first, phrase.List.Count - 1)
                .Any(i => sentence[found[i].End..found[i + 1].Start].Trim(' ', ',')
                    .Trim() is not ("" or "og" or "samt"))) return;
            for (var i = first; i < end; i++)
            {
                var year = phrase.List[i - first];
                phrases[i] = phrase with { From = year, To = year, List = [] };
            }
        }
    }

    /// <summary>
    /// "I 2026 5,0 mio. kr., i 2027 12,0 mio. kr.", "I 2026 er udgiften 5,0 mio. kr., i 2027 er den 12,0 mio. kr.":
    /// each amount of a run has its year before it, and none stands behind the last. Must not match "5,0 mio. kr. i 2026, i
    /// 2027 12,0 mio. kr. i alt", whose first has none before, nor "I 2024 gav byrådet 5,0 mio. kr. i 2026 og 6,0 mio.
    /// kr.", where a year follows its amount at once.
    /// </summary>
    private static void GiveYearsBefore(string sentence, List<ProseAmount> found, PeriodPhrase?[] phrases)
    {
        var before = found.Select((a, i) => OneBefore(sentence, i == 0 ? 0 : found[i - 1].End, a.Start)).ToList();
        for (var i = 0; i < found.Count; i++)
        {
            var end = i;
            while (end < found.Count && before[end] is not null) end++;
            if (end - i < 2) continue;
            var isAfter = PeriodGrammar.After(sentence, found[end - 1].End) is { From: not null } after
                && string.IsNullOrWhiteSpace(sentence[found[end - 1].End..after.Start]);
            for (var k = i; k < end && !isAfter; k++) phrases[k] ??= before[k];
            i = end;
        }
    }

    /// <summary>
    /// The only period between the amount before and this one, which begins with a year: right before this one, or set
    /// off from the amount before; null where there is none.
    /// </summary>
    private static PeriodPhrase? OneBefore(string sentence, int start, int end)
    {
        if (PeriodGrammar.LastIn(sentence, start, end) is not { From: not null, List.Count: 0 } phrase
            || phrase.To is { } to && to != phrase.From) return null;
        if (string.IsNullOrWhiteSpace(sentence[phrase.End..end])) return phrase;
        var isOnly = PeriodGrammar.FirstIn(sentence, start, end) is { } first && first.Start == phrase.Start;
        var lead = sentence[start..phrase.Start];
        return isOnly && (start == 0 || SetsOff.IsMatch(lead)) ? phrase : null;
    }

    /// <summary>", ", " og ", "; " between an amount and the year of the next.</summary>
    [GeneratedRegex(@"^\s*(?:[,;](?:\s+(?:og|samt|mens|men))?|og|samt|mens)\s+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SetsOff { get; }

    [GeneratedRegex(@"\b(?:henholdsvis|hhv\.)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Respectively { get; }

    /// <summary>
    /// "I 2026 afsættes 5,0 mio. kr.": a period between the amount before and this one, unless it is the other's.
    /// </summary>
    private static PeriodPhrase? Before(string sentence, int start, int end, List<ProseAmount> found, int i)
    {
        if (i > 0 && PeriodGrammar.After(sentence, found[i - 1].End) is { } others) start = Math.Min(end, others.End);
        // "24,2 mio. kr. på service i 2018-2021 og 6,3 mio. kr. på anlæg": the years belong to the amount before them.
        if (PeriodGrammar.LastIn(sentence, start, end) is not { } phrase) return null;
        var isOfBefore = i > 0 && JoinsAmounts(sentence[phrase.End..end].TrimStart(' ', ','));
        var saysWhen = phrase.From is not null || phrase.Recurring || phrase.Years is not null;
        return saysWhen && !isOfBefore ? phrase : null;
    }

    private static bool JoinsAmounts(string link) => link.Split(' ').Length <= MostWordsOfLink
        && (link.StartsWith("og ", StringComparison.Ordinal) || link.StartsWith("samt ", StringComparison.Ordinal));

    private static int CutAtComma(string sentence, int start, int end)
    {
        var comma = sentence.IndexOf(", ", start, StringComparison.Ordinal);
        return comma < 0 ? end : Math.Min(comma, end);
    }

    private static int StartWithInAll(string sentence, int start)
    {
        var lead = sentence[..start];
        return lead.EndsWith("i alt ", StringComparison.OrdinalIgnoreCase) ? start - 6 : start;
    }

    private Period? Resolve(ProseAmount amount, PeriodPhrase? phrase, StatementScope scope, Period? opening,
        bool isBefore)
    {
        if (phrase is { From: { } begins, To: null, IsOpen: false } && !isBefore && scope == StatementScope.Proposal
            && _years.Asked is { } bound && begins <= bound.To)
            return new Period(begins, bound.To, phrase.Recurring);
        if (phrase is { From: not null } or { To: not null })
            return new Period(phrase.From, phrase.To, phrase.Recurring);
        if (scope == StatementScope.Context) return phrase is { Recurring: true } ? new Period(null, null, true) : null;
        if (scope == StatementScope.Previous)
            return _years.Previous is { } earlier && phrase is { Recurring: true }
                ? new Period(earlier.From, earlier.To, true)
                : phrase is { Recurring: true } ? new Period(null, null, true) : null;
        if (phrase is { Years: { } years })
            return budgetYear is { } first ? new Period(first, first + years - 1, phrase.Recurring) : null;
        if (phrase is { Recurring: true } && _years.OfEachYear(amount) is { } each) return each;
        if (phrase is { Recurring: true })
            return _years.Said is { } asked ? new Period(asked.From, asked.To, true)
                : new Period(budgetYear, null, true);
        return opening is null ? null : opening with { Recurring = false };
    }

    private StatementScope ScopeOf(Block block, string sentence, StatementScope? opening)
    {
        var keys = text.Vocabulary.Scopes.All(sentence);
        var role = text.RoleAt(block);
        if (role == SectionRole.PreviousFunds || (keys.Contains("previous") && !keys.Contains("proposal")))
            return StatementScope.Previous;
        if (keys.Contains("context") && role is not (SectionRole.Decision or SectionRole.Economy))
            return StatementScope.Context;
        if (keys.Contains("previous") && keys[0] == "previous") return StatementScope.Previous;
        if (keys.Contains("proposal")) return StatementScope.Proposal;
        return opening ?? (role is SectionRole.Background or SectionRole.Rationale or SectionRole.Risks
            ? StatementScope.Context : StatementScope.Proposal);
    }

    private Direction? DirectionOf(string lead, ProseAmount amount) =>
        text.Vocabulary.Rows.All(lead).LastOrDefault(k => k is "expense" or "saving" or "income") is { } word
            ? Enum.Parse<Direction>(word, ignoreCase: true)
            : amount.Value < 0 ? Direction.Saving : null;
}
