using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;

namespace DocIndex.Records.Told;

/// <summary>
/// Goals as the patterns of <see cref="GoalGrammar"/> say them, added to those found. Must not take years or amounts of
/// money for figures of a goal.
/// </summary>
/// <param name="now">The year in which the document was written; null where it does not say.</param>
internal sealed class PatternGoals(DocumentText text, GoalGrammar grammar, FoundGoals goals, int? now)
{
    /// <summary>A change in per cent that is said beside its ends may be rounded by so much.</summary>
    private const decimal MostRounding = 1.5m;

    /// <summary>Fewer characters before a bound name nothing that it bounds; what stands behind it does.</summary>
    private const int ShortestLead = 12;

    private const int ShortestIndicator = 3;

    /// <summary>"I 2027 forventes antallet ": a change further on has its indicator before it.</summary>
    private const int LongestOpening = 25;

    /// <summary>
    /// "fra 112 til 92 unge, svarende til et fald på 18 pct.", "med 20 unge, fra 112 til 92" are one goal said twice;
    /// the change in its own unit is kept.
    /// </summary>
    public bool IsRestated(string sentence, Match match, int goal)
    {
        var (said, by) = (goals[goal], Value(match.Groups["by"]));
        if (said.Baseline is not { } from || said.Target is not { } to || by is not { } change) return false;
        var unit = grammar.UnitOf(match.Groups["unit"].Value, "");
        if (change == Math.Abs(to - from))
        {
            goals[goal] = said with { Change = to - from, Unit = unit ?? said.Unit };
            return true;
        }
        // "en nedgang på 33 %, svarende til fra 45 til 30" says the share first, and means both.
        var isBehind = match.Index > grammar.FromTo.Match(sentence).Index;
        var isShare = isBehind && unit == "pct." && from != 0
            && Math.Abs(change - Math.Abs(to - from) / from * 100) <= MostRounding;
        return isShare || isBehind && grammar.Restated.IsMatch(sentence[..match.Index]);
    }

    /// <summary>
    /// "… viste 150 unge på herberg. Målet er at fastholde dette niveau frem til 2025": the last count of the sentence
    /// before is to stay.
    /// </summary>
    public void TakeLevelBefore(Block block, string sentence, string preceding)
    {
        if (grammar.Counted.Matches(preceding)
            .LastOrDefault(m => !GoalGrammar.IsYear(m.Groups["to"].Value) && grammar.IsUnit(m.Groups["unit"].Value))
                is not { } level) return;
        var about = preceding[level.Groups["unit"].Index..].TrimEnd('.');
        goals.Add(block, sentence, about, target: Value(level.Groups["to"]),
            unit: grammar.UnitOf(level.Groups["unit"].Value, ""), direction: GoalDirection.Keep);
    }

    /// <summary>
    /// "Målet er, at 40 pct. af beboerne bruger parken i 2029": the one figure of the aim, whatever words say how it is
    /// reached. Must not take a sentence with several.
    /// </summary>
    public void TakeAim(Block block, string sentence)
    {
        if (GoalFigure.All(sentence, text.Vocabulary, now)
            .FindAll(f => f.Unit.Length > 0 && f.Part is not (GoalPart.Baseline or GoalPart.Change))
                is not [var only]) return;
        var isShare = grammar.UnitOf(only.Unit, "") == "pct.";
        var about = sentence[(isShare ? only.End : only.End - only.Unit.Length)..].TrimEnd('.');
        goals.Add(block, sentence, about, target: only.Value,
            unit: isShare ? "pct." : grammar.UnitOfCounted(only.Unit));
    }

    /// <summary>
    /// "Ni ud af ti elever, dvs. 90 pct., skal have …": a share that is said in words and again in figures of those who
    /// are to do something; false where none is. Must not take one that tells how it is.
    /// </summary>
    public bool TakeShareSaidAgain(Block block, string sentence)
    {
        if (grammar.ShareSaidAgain.Match(sentence) is not { Success: true } share) return false;
        goals.Add(block, sentence, sentence, target: Value(share.Groups["value"]), unit: "pct.");
        return true;
    }

    /// <summary>
    /// "på mindst 90 pct.", "på 35-45 sager", "skal øges": a bound, a span, or a change without figures.
    /// </summary>
    public void TakeTarget(Block block, string sentence)
    {
        if (grammar.Bounded.Match(sentence) is { Success: true } bounded
            && !GoalGrammar.IsYear(bounded.Groups["to"].Value))
        {
            var lead = sentence[..bounded.Index];
            if (lead.Trim().Length < ShortestLead) lead = sentence[(bounded.Index + bounded.Length)..].TrimEnd('.');
            goals.Add(block, sentence, lead, target: Value(bounded.Groups["to"]),
                unit: grammar.UnitOf(bounded.Groups["unit"].Value, lead),
                direction: grammar.IsAtLeast(bounded.Groups["bound"].Value) ? GoalDirection.AtLeast
                    : GoalDirection.AtMost);
        }
        else if (!TakeRange(block, sentence, null) && grammar.MustChange.In(sentence))
        {
            goals.Add(block, sentence, sentence, direction: grammar.Down.In(sentence) ? GoalDirection.Decrease
                : GoalDirection.Increase);
        }
    }

    private bool TakeRange(Block block, string sentence, GoalDirection? direction)
    {
        if (grammar.Range.Match(sentence) is not { Success: true } range
            || GoalGrammar.IsYear(range.Groups["low"].Value)) return false;
        var lead = sentence[..range.Index];
        goals.Add(block, sentence, lead, target: Value(range.Groups["low"]), high: Value(range.Groups["high"]),
            unit: grammar.UnitOf(range.Groups["unit"].Value, lead), direction: direction);
        return true;
    }

    /// <summary>"Fastholde … på 66 pct. fra sygedagpenge og 40 pct. fra kontanthjælp": what is to stay.</summary>
    public void TakeKept(Block block, string sentence)
    {
        if (TakeRange(block, sentence, GoalDirection.Keep)) return;
        var shares = grammar.Share.Matches(sentence);
        foreach (Match share in shares)
            goals.Add(block, sentence, sentence[..shares[0].Index].Replace(" på hhv.", "", StringComparison.Ordinal)
                .Trim()
                + " " + share.Groups["of"].Value,
                target: Value(share.Groups["value"]), unit: "pct.", direction: GoalDirection.Keep);
    }

    /// <summary>A match of <see cref="GoalGrammar.FromTo"/>. Must not take years, money or hours.</summary>
    public void TakeFromTo(Block block, string sentence, Match match)
    {
        if (GoalGrammar.IsYear(match.Groups["from"].Value) || GoalGrammar.IsYear(match.Groups["to"].Value)
            || IsMoney(sentence, match)) return;
        var unit = grammar.IsUnit(match.Groups["toUnit"].Value) ? match.Groups["toUnit"].Value
            : match.Groups["fromUnit"].Value;
        var (from, to) = (Value(match.Groups["from"]), Value(match.Groups["to"]));
        var lead = sentence[..match.Index];
        var measure = grammar.UnitOf(unit, lead);
        if (measure is null && !TellsChange(sentence)) return;
        goals.Add(block, sentence, lead, from, to, unit: measure,
            direction: to < from ? GoalDirection.Decrease : GoalDirection.Increase);
    }

    /// <summary>Without one of these, two bare numbers may be hours ("åbent fra 8 til 16").</summary>
    private bool TellsChange(string sentence) => text.Vocabulary.GoalWords["increase"].In(sentence)
        || grammar.Down.In(sentence) || grammar.Count.In(sentence) || grammar.Aim.In(sentence);

    /// <summary>
    /// A match of <see cref="GoalGrammar.ChangeBy"/>, one for each year that it names. Must not take money.
    /// </summary>
    public void TakeChange(Block block, string sentence, Match match)
    {
        if (GoalGrammar.IsYear(match.Groups["by"].Value) || IsMoney(sentence, match)) return;
        if (grammar.UnitOf(match.Groups["unit"].Value, sentence[..match.Groups["by"].Index]) is not { } unit) return;
        var down = grammar.Down.In(match.Groups["verb"].Value);
        var of = match.Groups["of"].Value;
        var before = match.Index > LongestOpening ? sentence[..match.Index] : sentence;
        var indicator = of.Trim().Length > ShortestIndicator ? of : before;
        foreach (var year in match.Groups["year"].Captures.Select(c => c.Value).DefaultIfEmpty(null))
            AddChange(Value(match.Groups["by"]), year);
        if (match.Groups["more"].Success) AddChange(Value(match.Groups["by2"]), match.Groups["year2"].Value);

        void AddChange(decimal? by, string? year) =>
            goals.Add(block, sentence, indicator, change: down ? -by : by, unit: unit,
                direction: down ? GoalDirection.Decrease : GoalDirection.Increase, deadline: year);
    }

    /// <summary>"300 flere forberedende planer".</summary>
    public void TakeMore(Block block, string sentence)
    {
        foreach (Match match in grammar.More.Matches(sentence).Where(m => !IsOfCode(sentence, m)))
            goals.Add(block, sentence, "flere " + match.Groups["what"].Value, change: Value(match.Groups["value"]),
                unit: grammar.UnitOfCounted(match.Groups["what"].Value), direction: GoalDirection.Increase);
    }

    /// <summary>"UJ-02 Flere i fritidsjob": the number of a note's code.</summary>
    private static bool IsOfCode(string sentence, Match match) =>
        match.Groups["value"].Index is > 0 and var at && (sentence[at - 1] == '-' || char.IsLetter(sentence[at - 1]));

    private static bool IsMoney(string sentence, Match match) =>
        ProseAmountGrammar.Find(sentence).Any(a => a.Start < match.Index + match.Length && match.Index < a.End);

    private static decimal? Value(Group group) => NumberGrammar.Parse(group.Value.Trim())?.Value;
}
