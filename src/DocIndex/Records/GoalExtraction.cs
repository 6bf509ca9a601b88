using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Records.Told;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// Goals from prose, lists and the cells of goal columns (<see cref="GoalGrammar"/>), then from tables of figures
/// (<see cref="GoalTables"/>). Outside sections on goals and effects a sentence must say that something is expected or
/// aimed at. Must not take amounts of money, years, or what a law or reform does ("reducerer antallet af målgrupper fra
/// 13 til 5").
/// </summary>
/// <param name="now">The year in which the document was written; null where it does not say.</param>
internal sealed class GoalExtraction(DocumentText text, SegmentRoles roles, int? now)
{
    /// <summary>A change in per cent that is said beside its ends may be rounded by so much.</summary>
    private const decimal MostRounding = 1.5m;

    /// <summary>A shorter word says nothing of what a goal is about.</summary>
    private const int ShortestWord = 4;

    private static readonly Regex s_secondAim = new(@",?\s+og\s+(?=at\s)", RegexOptions.CultureInvariant);

    private readonly GoalGrammar _grammar = GoalGrammar.Of(text.Vocabulary);
    private readonly ImmutableArray<Goal>.Builder _goals = ImmutableArray.CreateBuilder<Goal>();
    private SourceLocation? _cell;

    /// <summary>All goals, in order.</summary>
    public ImmutableArray<Goal> Extract()
    {
        var keepOpened = false;
        foreach (var block in text.Told)
        {
            if (block.Role != BlockRole.List) keepOpened = false;
            if (block.Role is not (BlockRole.Paragraph or BlockRole.List)) continue;
            var before = "";
            var sentences = Sentences.Split(roles.WithoutLabel(block.Text));
            for (var i = 0; i < sentences.Count; i++)
            {
                var found = _goals.Count;
                var aims = AimsOf(sentences[i]);
                Take(block, aims[0], roles.At(block), keepOpened, before);
                foreach (var aim in aims.Skip(1)) TakeTarget(block, aim);
                if (aims.Length == 1) TakeFurther(block, sentences[i], found);
                before = sentences[i];
                if (i + 1 < sentences.Count
                    && TakeBehind(block, sentences[i], sentences[i + 1], found)) before = sentences[++i];
            }
            keepOpened |= block.Text.EndsWith(':') && IsKept(block.Text);
        }
        var tables = new GoalTables(text, roles, _grammar);
        foreach (var table in FactTable.Of(text))
        {
            var found = tables.Of(table).ToList();
            foreach (var goal in found.Where(
                g => !_goals.Any(o => (o.Baseline, o.Target, o.TargetHigh, o.Unit) == (
                    g.Baseline, g.Target, g.TargetHigh, g.Unit)))) _goals.Add(goal);
            if (found.Count == 0) TakeCells(table);
        }
        foreach (var table in text.Tables)
            if (tables.OfScheme(table) is { } scheme) _goals.Add(scheme);
        return [.. _goals.Where(g => !_goals.Any(told => RepeatsChange(g, told)))];
    }

    /// <summary>
    /// "Reduktion af langvarige sager med 100 … 2020" behind "Antallet af sager over et år reduceres fra 265 til 165 …
    /// 2020": the change of a goal that was told with both ends, by the same time, is no goal of its own. Must not take
    /// that of something else, or by another time.
    /// </summary>
    private static bool RepeatsChange(Goal goal, Goal told) =>
        goal is { Change: { } change, Baseline: null, Deadline: not null }
        && told.Target - told.Baseline == change && told.Deadline == goal.Deadline
        && WordsOf(goal).Intersect(WordsOf(told), StringComparer.Ordinal).Any();

    private static IEnumerable<string> WordsOf(Goal goal) =>
        PhraseSet.Normalize(goal.Indicator ?? "").Split(' ').Where(w => w.Length >= ShortestWord);

    /// <summary>
    /// A column headed "Målsætning" tells goals in sentences; what "Fastholde … :" opens goes on to the cell's end.
    /// </summary>
    private void TakeCells(FactTable table)
    {
        if (table.Column(text.Vocabulary.FactColumns["goal"]) is not { } column) return;
        foreach (var cell in table.Table.Cells.Where(c => c.Column == column && c.Row >= table.Rows[0]))
        {
            _cell = cell.Source;
            var keepOpened = false;
            foreach (var sentence in Sentences.Split(cell.Text))
            {
                Take(table.Block, sentence, SectionRole.Goals, keepOpened, "");
                keepOpened |= IsKept(sentence) && sentence.Contains(':', StringComparison.Ordinal);
            }
            _cell = null;
        }
    }

    /// <summary>
    /// "Målet er 15 pct. for fraværet (nu 20) og 40 timer for ventetiden (nu 52) i 2029": a sentence with a figure and
    /// its start in brackets more than once is as many goals; what stands before the first, and the time, hold for all.
    /// Must not part what is said once ("40 unge (nu 52) og deres familier").
    /// </summary>
    private void TakeFurther(Block block, string sentence, int before)
    {
        var parts = s_nextFigure.Split(sentence);
        var isOpen = _goals.Count <= before + 1 && parts.Length > 1;
        if (!isOpen || parts[0].AsSpan().IndexOfAnyInRange('0', '9') is not (> 0 and var first)) return;
        var time = _grammar.Deadline.Match(parts[^1]) is { Success: true } when ? $" {when.Value}" : "";
        var said = parts.Select((part, i) => (i == 0 ? "" : parts[0][..first]) + part
            + (i + 1 < parts.Length ? time : "")).ToList();
        var claims = said.ConvertAll(s => GoalClaim.In(s, text.Vocabulary, now));
        if (!claims.TrueForAll(c => c is { Baseline: not null })) return;
        if (_goals.Count > before) _goals.RemoveAt(before);
        for (var i = 0; i < claims.Count; i++)
            Add(block, sentence, said[i][claims[i]!.Start..], claims[i]!.Baseline, claims[i]!.Target,
                unit: _grammar.UnitOf(claims[i]!.Unit, ""), direction: claims[i]!.Direction);
    }

    private static readonly Regex s_nextFigure = new(@"(?<=[0-9][^()]*\))\s*,?\s+(?:og|samt)\s+(?=(?:ca\.\s*)?[0-9])",
        RegexOptions.CultureInvariant);

    private bool IsKept(string sentence) => _grammar.Keep.Leading(sentence) is not null;

    private void Take(Block block, string sentence, SectionRole role, bool keepOpened, string preceding)
    {
        var inGoals = role is SectionRole.Goals or SectionRole.Effects;
        if (role == SectionRole.Background && !_grammar.Aim.In(sentence)
            && GoalClaim.In(sentence, text.Vocabulary, now) is not { Baseline: not null }) return;
        if (inGoals && (keepOpened || IsKept(sentence)))
        {
            TakeKept(block, sentence);
            return;
        }
        var isAhead = IsAhead(sentence);
        if (!inGoals && !isAhead && !_grammar.Expectation.In(sentence) && !IsToChange(sentence))
        {
            if (role is SectionRole.Content or SectionRole.Other) TakeMore(block, sentence);
            return;
        }
        var before = _goals.Count;
        foreach (Match match in _grammar.FromTo.Matches(sentence)) TakeFromTo(block, sentence, match);
        var spans = _goals.Count - before;
        foreach (Match match in _grammar.ChangeBy.Matches(sentence))
            if (spans != 1 || !IsRestated(sentence, match, before)) TakeChange(block, sentence, match);
        if (spans == 0 && _goals.Count == before + 1
            && StartOf(sentence, _goals[before]) is { } start) _goals[before] = _goals[before] with { Baseline = start,
            Target = start + _goals[before].Change };
        if (inGoals && _grammar.SameLevel.IsMatch(sentence) && _goals.Count == before)
            TakeLevelBefore(block, sentence, preceding);
        if (_goals.Count == before && inGoals && !_grammar.Bounded.IsMatch(sentence)) TakeMore(block, sentence);
        if (_goals.Count == before && (inGoals || isAhead)) TakeClaim(block, sentence, preceding);
        if (inGoals && (_goals.Count == before && block.Role == BlockRole.List || _goals.Count == before
            && _grammar.Aim.In(sentence))
            || _goals.Count == before && _grammar.Aim.Leading(sentence) is not null
                && _grammar.Bounded.IsMatch(sentence))
            TakeTarget(block, sentence);
        if (_goals.Count == before && isAhead && TellsCount(sentence)) TakeTarget(block, sentence);
        var isItem = role == SectionRole.Goals && (block.Role == BlockRole.List || block.Within is not null);
        var isAimed = isAhead
            && (role == SectionRole.Goals || _grammar.Aim.In(sentence) || _grammar.Bounded.IsMatch(sentence)
            && text.Vocabulary.GoalWords["then"].In(sentence));
        if (_goals.Count == before && (isAimed || isItem)) TakeAim(block, sentence);
    }

    /// <summary>
    /// "… skal fraværet være faldet fra 12 til 10 pct.": a change from one figure to another of a unit, which is to
    /// come. Must not take what has changed, hours ("skal holde åbent fra 8 til 16"), or demands that change by
    /// themselves ("falder kravet fra 4 til 1 samtale").
    /// </summary>
    private bool IsToChange(string sentence) =>
        text.Vocabulary.GoalWords["then"].In(_grammar.ChangedThen.Replace(sentence, ""))
        && (text.Vocabulary.GoalWords["increase"].In(sentence) || _grammar.Down.In(sentence))
        && _grammar.FromTo.Matches(sentence).Any(m => _grammar.IsUnit(m.Groups["toUnit"].Value));

    /// <summary>True where a sentence names a time after the year in which it was written.</summary>
    private bool IsAhead(string sentence) => LatestTime(sentence) is { } time
        && int.Parse(time[..4], CultureInfo.InvariantCulture) > now;

    /// <summary>
    /// "Antallet af medlemmer skal stadig være mindst 760 i 2028": a bound of what its subject counts, which is to
    /// come. Must not match a number that is, or has been.
    /// </summary>
    private bool TellsCount(string sentence) => _grammar.Bounded.Match(sentence) is { Success: true } bounded
        && _grammar.Count.In(sentence[..bounded.Index])
        && (text.Vocabulary.GoalWords["then"].In(sentence[..bounded.Index])
            || _grammar.Expectation.In(sentence[..bounded.Index]));

    /// <summary>
    /// "fra 112 til 92 unge, svarende til et fald på 18 pct.", "med 20 unge, fra 112 til 92" are one goal said twice;
    /// the change in its own unit is kept.
    /// </summary>
    private bool IsRestated(string sentence, Match match, int goal)
    {
        var (said, by) = (_goals[goal], Value(match.Groups["by"]));
        if (said.Baseline is not { } from || said.Target is not { } to || by is not { } change) return false;
        var unit = _grammar.UnitOf(match.Groups["unit"].Value, "");
        if (change == Math.Abs(to - from))
        {
            _goals[goal] = said with { Change = to - from, Unit = unit ?? said.Unit };
            return true;
        }
        // "en nedgang på 33 %, svarende til fra 45 til 30" says the share first, and means both.
        var isBehind = match.Index > _grammar.FromTo.Match(sentence).Index;
        var isShare = isBehind && unit == "pct." && from != 0
            && Math.Abs(change - Math.Abs(to - from) / from * 100) <= MostRounding;
        return isShare || isBehind && _grammar.Restated.IsMatch(sentence[..match.Index]);
    }

    /// <summary>
    /// "Et fald på 5 procentpoint er målet; udgangspunktet er 26 pct.": where the one change of a sentence starts from;
    /// null where it does not say.
    /// </summary>
    private decimal? StartOf(string sentence, Goal goal) =>
        goal is { Change: not null, Baseline: null }
            && GoalFigure.All(sentence, text.Vocabulary, now).FindAll(f => f.Part == GoalPart.Baseline) is [var only]
            && _grammar.UnitOf(only.Unit, "") == goal.Unit ? only.Value : null;

    /// <summary>
    /// A goal by figures with words, in one sentence or in two ("I dag er … opgjort til 12 dage. I 2029 skal der være
    /// tale om 9 dage").
    /// </summary>
    private void TakeClaim(Block block, string sentence, string preceding)
    {
        var said = sentence;
        var claim = GoalClaim.In(said, text.Vocabulary, now);
        if (claim is null or { Baseline: null } && preceding.Length > 0 && !_goals.Any(g => g.Text == preceding)
            && GoalClaim.In($"{preceding} {sentence}", text.Vocabulary, now) is { Baseline: not null } both)
            (said, claim) = ($"{preceding} {sentence}", both);
        if (claim is null) return;
        var lead = said[..claim.Start].TrimEnd(' ', ':');
        Add(block, said, lead.Length > 5 ? lead : said, claim.Baseline, claim.Target,
            unit: _grammar.UnitOf(claim.Unit, lead), direction: claim.Direction);
    }

    /// <summary>
    /// "Ventetiden må højst være 14 dage i 2029. I 2026 var den 12 dage.": a goal whose next sentence says where it
    /// starts from. Must not take a next sentence that says a goal of its own.
    /// </summary>
    private bool TakeBehind(Block block, string sentence, string behind, int before)
    {
        var isOpen = _goals.Count == before || _goals.Count == before + 1
            && _goals[before] is { Baseline: null, Change: null };
        var (first, next) = (GoalFigure.All(sentence, text.Vocabulary, now),
            GoalFigure.All(behind, text.Vocabulary, now));
        var isBaseline = next is [{ Part: GoalPart.Baseline } start]
            && (start.Unit.Length == 0 || first.Exists(f => f.Unit == start.Unit));
        var isAimed = first.Exists(f => f.Part is GoalPart.Target or GoalPart.AtLeast or GoalPart.AtMost
            && f.Unit.Length > 0);
        if (!isOpen || !isBaseline || !isAimed || first.Exists(f => f.Part == GoalPart.Baseline)) return false;
        var said = $"{sentence} {behind}";
        if (_goals.Count > before)
        {
            _goals[before] = _goals[before] with { Text = said, Baseline = next[0].Value };
            return true;
        }
        if (GoalClaim.In(said, text.Vocabulary, now) is not { Baseline: not null } claim) return false;
        var lead = said[..claim.Start].TrimEnd(' ', ':');
        Add(block, said, lead.Length > 5 ? lead
            : said, claim.Baseline, claim.Target, unit: _grammar.UnitOf(claim.Unit, lead), direction: claim.Direction);
        return true;
    }

    /// <summary>
    /// "… viste 150 unge på herberg. Målet er at fastholde dette niveau frem til 2025": the last count of the sentence
    /// before is to stay.
    /// </summary>
    private void TakeLevelBefore(Block block, string sentence, string preceding)
    {
        if (_grammar.Counted.Matches(preceding)
            .LastOrDefault(m => !GoalGrammar.IsYear(m.Groups["to"].Value) && _grammar.IsUnit(m.Groups["unit"].Value))
                is not { } level) return;
        var about = preceding[level.Groups["unit"].Index..].TrimEnd('.');
        Add(block, sentence, about, target: Value(level.Groups["to"]),
            unit: _grammar.UnitOf(level.Groups["unit"].Value, ""), direction: GoalDirection.Keep);
    }

    /// <summary>A sentence that aims at two things, each with a figure and an "at" of its own, is two.</summary>
    private string[] AimsOf(string sentence)
    {
        var parts = s_secondAim.Split(sentence);
        var aims = parts.Length > 1 && _grammar.Aim.In(parts[0]) && parts.All(p => p.Any(char.IsAsciiDigit));
        return aims ? parts : [sentence];
    }

    /// <summary>
    /// "Målet er, at 40 pct. af beboerne bruger parken i 2029": the one figure of the aim, whatever words say how it is
    /// reached. Must not take a sentence with several.
    /// </summary>
    private void TakeAim(Block block, string sentence)
    {
        if (GoalFigure.All(sentence, text.Vocabulary, now)
            .FindAll(f => f.Unit.Length > 0 && f.Part is not (GoalPart.Baseline or GoalPart.Change))
                is not [var only]) return;
        var isShare = _grammar.UnitOf(only.Unit, "") == "pct.";
        var about = sentence[(isShare ? only.End : only.End - only.Unit.Length)..].TrimEnd('.');
        Add(block, sentence, about, target: only.Value, unit: isShare ? "pct." : _grammar.UnitOfCounted(only.Unit));
    }

    private void TakeTarget(Block block, string sentence)
    {
        if (_grammar.Bounded.Match(sentence) is { Success: true } bounded
            && !GoalGrammar.IsYear(bounded.Groups["to"].Value))
        {
            var lead = sentence[..bounded.Index];
            if (lead.Trim().Length < 12) lead = sentence[(bounded.Index + bounded.Length)..].TrimEnd('.');
            Add(block, sentence, lead, target: Value(bounded.Groups["to"]),
                unit: _grammar.UnitOf(bounded.Groups["unit"].Value, lead),
                direction: _grammar.IsAtLeast(bounded.Groups["bound"].Value) ? GoalDirection.AtLeast
                    : GoalDirection.AtMost);
        }
        else if (!TakeRange(block, sentence, null) && _grammar.MustChange.In(sentence))
        {
            Add(block, sentence, sentence, direction: _grammar.Down.In(sentence) ? GoalDirection.Decrease
                : GoalDirection.Increase);
        }
    }

    private bool TakeRange(Block block, string sentence, GoalDirection? direction)
    {
        if (_grammar.Range.Match(sentence) is not { Success: true } range
            || GoalGrammar.IsYear(range.Groups["low"].Value)) return false;
        var lead = sentence[..range.Index];
        Add(block, sentence, lead, target: Value(range.Groups["low"]), high: Value(range.Groups["high"]),
            unit: _grammar.UnitOf(range.Groups["unit"].Value, lead), direction: direction);
        return true;
    }

    private void TakeKept(Block block, string sentence)
    {
        if (TakeRange(block, sentence, GoalDirection.Keep)) return;
        var shares = _grammar.Share.Matches(sentence);
        foreach (Match share in shares)
            Add(block, sentence, sentence[..shares[0].Index].Replace(" på hhv.", "", StringComparison.Ordinal).Trim()
                + " " + share.Groups["of"].Value,
                target: Value(share.Groups["value"]), unit: "pct.", direction: GoalDirection.Keep);
    }

    private void TakeFromTo(Block block, string sentence, Match match)
    {
        if (GoalGrammar.IsYear(match.Groups["from"].Value) || GoalGrammar.IsYear(match.Groups["to"].Value)
            || IsMoney(sentence, match)) return;
        var unit = _grammar.IsUnit(match.Groups["toUnit"].Value) ? match.Groups["toUnit"].Value
            : match.Groups["fromUnit"].Value;
        var (from, to) = (Value(match.Groups["from"]), Value(match.Groups["to"]));
        var lead = sentence[..match.Index];
        Add(block, sentence, lead, from, to, unit: _grammar.UnitOf(unit, lead),
            direction: to < from ? GoalDirection.Decrease : GoalDirection.Increase);
    }

    private void TakeChange(Block block, string sentence, Match match)
    {
        if (GoalGrammar.IsYear(match.Groups["by"].Value) || IsMoney(sentence, match)) return;
        if (_grammar.UnitOf(match.Groups["unit"].Value, sentence[..match.Groups["by"].Index]) is not { } unit) return;
        var down = _grammar.Down.In(match.Groups["verb"].Value);
        var indicator = match.Groups["of"].Value.Trim().Length > 3 ? match.Groups["of"].Value : match.Index > 25
            ? sentence[..match.Index] : sentence;
        foreach (var year in match.Groups["year"].Captures.Select(c => c.Value).DefaultIfEmpty(null))
            AddChange(Value(match.Groups["by"]), year);
        if (match.Groups["more"].Success) AddChange(Value(match.Groups["by2"]), match.Groups["year2"].Value);

        void AddChange(decimal? by, string? year) =>
            Add(block, sentence, indicator, change: down ? -by : by, unit: unit,
                direction: down ? GoalDirection.Decrease : GoalDirection.Increase, deadline: year);
    }

    private void TakeMore(Block block, string sentence)
    {
        foreach (Match match in _grammar.More.Matches(sentence))
            Add(block, sentence, "flere " + match.Groups["what"].Value, change: Value(match.Groups["value"]),
                unit: _grammar.UnitOfCounted(match.Groups["what"].Value), direction: GoalDirection.Increase);
    }

    private void Add(
        Block block, string sentence, string indicator, decimal? baseline = null, decimal? target = null,
        decimal? high = null, decimal? change = null,
        string? unit = null, GoalDirection? direction = null, string? deadline = null) =>
        _goals.Add(new Goal(
            sentence, indicator.Trim(' ', ',', '-'), baseline, target, high, change, unit, direction,
            deadline ?? LatestTime(sentence),
            _cell is { } cell ? cell with { Text = sentence } : text.Locate(block, sentence)));

    /// <summary>
    /// The latest time that a sentence names: what it starts from lies before what it aims at, whichever is said first.
    /// A day or a month is as exact as it was said; a quarter or "ultimo" is a year.
    /// </summary>
    private string? LatestTime(string sentence)
    {
        var exact = DateGrammar.Find(sentence).Where(d => d.Form is DateForm.Day or DateForm.Month)
            .Select(d => d.Date!.Value.ToString(
                d.Form == DateForm.Day ? "yyyy-MM-dd" : "yyyy-MM", CultureInfo.InvariantCulture))
            .Max(StringComparer.Ordinal);
        var year = _grammar.Deadline.Matches(sentence).Select(m => m.Groups["year"].Value).Max(StringComparer.Ordinal);
        return exact is not null && string.CompareOrdinal(exact[..4], year ?? "") >= 0 ? exact : year;
    }

    private static bool IsMoney(string sentence, Match match) =>
        ProseAmountGrammar.Find(sentence).Any(a => a.Start < match.Index + match.Length && match.Index < a.End);

    private static decimal? Value(Group group) => NumberGrammar.Parse(group.Value.Trim())?.Value;
}
