using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Records.Told;

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
    private static readonly Regex s_secondAim = new(@",?\s+og\s+(?=at\s)", RegexOptions.CultureInvariant);

    /// <summary>"… skal ned fra 3 til 1 dag, og højst 2 pct. må komme retur": a goal, and a bound with a verb of its own.</summary>
    private static readonly Regex s_secondBound = new(@",\s+og\s+(?=\p{L}+\.?\s+[0-9])", RegexOptions.CultureInvariant);

    private readonly GoalGrammar _grammar = GoalGrammar.Of(text.Vocabulary);
    private readonly FoundGoals _goals = new(text, GoalGrammar.Of(text.Vocabulary));
    private PatternGoals? _patterns;
    private WordedGoals? _worded;

    private PatternGoals Patterns => _patterns ??= new PatternGoals(text, _grammar, _goals, now);

    private WordedGoals Worded => _worded ??= new WordedGoals(text.Vocabulary, _grammar, _goals);

    /// <summary>All goals, in order.</summary>
    public ImmutableArray<Goal> Extract()
    {
        TakeProse();
        TakeTables();
        return _goals.Distinct();
    }

    private void TakeProse()
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
                foreach (var aim in aims.Skip(1)) Patterns.TakeTarget(block, aim);
                if (aims.Length == 1) TakeFurther(block, sentences[i], found);
                before = sentences[i];
                if (i + 1 < sentences.Count
                    && TakeBehind(block, sentences[i], sentences[i + 1], found)) before = sentences[++i];
            }
            keepOpened |= block.Text.EndsWith(':') && IsKept(block.Text);
        }
    }

    private void TakeTables()
    {
        var tables = new GoalTables(text, roles, _grammar);
        foreach (var table in FactTable.Of(text).Where(t => !IsOfMoney(t)))
        {
            var found = tables.Of(table).ToList();
            foreach (var goal in found) _goals.AddNew(goal);
            if (found.Count == 0) TakeCells(table);
        }
        foreach (var table in text.Tables)
            if (tables.OfScheme(table) is { } scheme) _goals.Add(scheme);
    }

    /// <summary>
    /// A column headed "Målsætning" tells goals in sentences; what "Fastholde … :" opens goes on to the cell's end.
    /// </summary>
    private void TakeCells(FactTable table)
    {
        var named = table.Column(text.Vocabulary.FactColumns["goal"]);
        if ((named ?? ColumnOfClaims(table)) is not { } column) return;
        foreach (var cell in table.Table.Cells.Where(c => c.Column == column && c.Row >= table.Rows[0]))
        {
            _goals.Cell = cell.Source;
            var keepOpened = false;
            var before = _goals.Count;
            foreach (var sentence in Sentences.Split(cell.Text))
            {
                Take(table.Block, sentence, SectionRole.Goals, keepOpened, "");
                keepOpened |= IsKept(sentence) && sentence.Contains(':', StringComparison.Ordinal);
            }
            if (_goals.Count == before) Worded.Take(table.Block, cell.Text, inGoals: true, isResult: true);
            if (_goals.Count == before && IsResult(cell.Text)) Patterns.TakeAim(table.Block, cell.Text);
            _goals.Cell = null;
        }
    }

    /// <summary>
    /// Where goals are told, the first column of a table of words, if its cells are clauses with figures, whatever it
    /// is headed ("Vi vil | Vi måler det ved").
    /// </summary>
    private int? ColumnOfClaims(FactTable table) =>
        roles.At(table.Block) == SectionRole.Goals && table.WordColumns() is [var first, ..] words
        && words.Count == table.Headers.Length
        && table.Share(first, c => LineText.HasFiniteVerb(c) && c.Any(char.IsAsciiDigit)) >= MostOfColumn
            ? first : null;

    private const double MostOfColumn = 0.5;

    private static bool IsOfMoney(FactTable table) => Enumerable.Range(1, Math.Max(0, table.Headers.Length - 1))
        .Any(c => table.Share(c, cell => ProseAmountGrammar.Find(cell).Count > 0) >= MostOfColumn);

    /// <summary>
    /// "6 borgere hjemtaget", "40 pct. af forløbene foregår i grupper", "Scenen afholder 12 arrangementer om året": a
    /// cell that begins with a figure, or has one behind several words, and says what is then so. Must not take a
    /// figure alone ("6 borgere"), which the table's other columns explain, or a day.
    /// </summary>
    private static bool IsResult(string cell) => cell.Split(' ').Length > (char.IsAsciiDigit(cell[0]) ? 2 : 4)
        && !DateGrammar.Find(cell).Any();

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
            _goals.Add(block, sentence, said[i][claims[i]!.Start..], claims[i]!.Baseline, claims[i]!.Target,
                unit: _grammar.UnitOf(claims[i]!.Unit, ""), direction: claims[i]!.Direction);
    }

    private static readonly Regex s_nextFigure = new(@"(?<=[0-9][^()]*\))\s*,?\s+(?:og|samt)\s+(?=(?:ca\.\s*)?[0-9])",
        RegexOptions.CultureInvariant);

    private bool IsKept(string sentence) => _grammar.Keep.Leading(sentence) is not null;

    private void Take(Block block, string sentence, SectionRole role, bool keepOpened, string preceding)
    {
        var inGoals = role is SectionRole.Goals or SectionRole.Effects;
        if (!inGoals && Worded.IsConditional(sentence) && !_grammar.FromTo.IsMatch(sentence)) return;
        if (role == SectionRole.Background && !_grammar.Aim.In(sentence) && !IsDemanded(sentence, preceding)
            && GoalClaim.In(sentence, text.Vocabulary, now) is not { Baseline: not null }) return;
        if (Patterns.TakeShareSaidAgain(block, sentence)) return;
        if (inGoals && (keepOpened || IsKept(sentence)))
        {
            Patterns.TakeKept(block, sentence);
            return;
        }
        var isAhead = IsAhead(sentence);
        if (!inGoals && !isAhead && !_grammar.Expectation.In(sentence) && !IsToChange(sentence))
        {
            var found = _goals.Count;
            if (role is SectionRole.Content or SectionRole.Other) Patterns.TakeMore(block, sentence);
            if (_goals.Count == found && preceding.Length > 0 && _goals.Quotes(preceding))
                Worded.Take(block, sentence, inGoals: false, isResult: false);
            if (_goals.Count == found && IsDemanded(sentence, preceding)) Patterns.TakeTarget(block, sentence);
            return;
        }
        var before = _goals.Count;
        TakeFigures(block, sentence);
        if (_goals.Count > before) return;
        if (inGoals && _grammar.SameLevel.IsMatch(sentence)) Patterns.TakeLevelBefore(block, sentence, preceding);
        if (_goals.Count == before && inGoals && !_grammar.Bounded.IsMatch(sentence))
            Patterns.TakeMore(block, sentence);
        if (_goals.Count == before && (inGoals || isAhead)) TakeClaim(block, sentence, preceding);
        if (_goals.Count == before && TellsTarget(block, sentence, inGoals)) Patterns.TakeTarget(block, sentence);
        if (_goals.Count == before && isAhead && (TellsCount(sentence) || inGoals && TellsBound(sentence)))
            Patterns.TakeTarget(block, sentence);
        if (_goals.Count == before && (inGoals || isAhead || _grammar.Aim.In(sentence)))
            Worded.Take(block, sentence, inGoals, isResult: role == SectionRole.Goals && block.Role == BlockRole.List);
        if (_goals.Count == before && TellsAim(block, sentence, role, isAhead)) Patterns.TakeAim(block, sentence);
        if (_goals.Count == before && inGoals && Worded.Demands(sentence, IsAimed(block, role)))
            _goals.Add(block, sentence, sentence.TrimEnd('.'));
    }

    /// <summary>What stands in a list under a heading of goals is aimed at, whatever its words.</summary>
    private static bool IsAimed(Block block, SectionRole role) =>
        role == SectionRole.Goals && (block.Role == BlockRole.List || block.Within is not null);

    /// <summary>Changes with both ends, and changes by a figure that are no such change said again.</summary>
    private void TakeFigures(Block block, string sentence)
    {
        var before = _goals.Count;
        foreach (Match match in _grammar.FromTo.Matches(sentence)) Patterns.TakeFromTo(block, sentence, match);
        var spans = _goals.Count - before;
        foreach (Match match in _grammar.ChangeBy.Matches(sentence))
            if (spans != 1 || !Patterns.IsRestated(sentence, match, before))
                Patterns.TakeChange(block, sentence, match);
        if (spans == 0 && _goals.Count == before + 1 && StartOf(sentence, _goals[before]) is { } start)
            _goals[before] = _goals[before] with { Baseline = start, Target = start + _goals[before].Change };
    }

    private bool TellsTarget(Block block, string sentence, bool inGoals) =>
        inGoals && (block.Role == BlockRole.List || _grammar.Aim.In(sentence))
        || _grammar.Aim.Leading(sentence) is not null && _grammar.Bounded.IsMatch(sentence);

    private bool TellsAim(Block block, string sentence, SectionRole role, bool isAhead)
    {
        if (role == SectionRole.Goals && (isAhead || block.Role == BlockRole.List || block.Within is not null))
            return true;
        return isAhead && (_grammar.Aim.In(sentence)
            || _grammar.Bounded.IsMatch(sentence) && text.Vocabulary.GoalWords["then"].In(sentence));
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

    /// <summary>
    /// "Det skal medføre, at antallet falder til højst 30": a bound of a count that is demanded, or, right behind a
    /// goal, any bound that is ("Samtidig skal mindst 85 pct. …"). Must not take what a law demands of somebody.
    /// </summary>
    private bool IsDemanded(string sentence, string preceding) =>
        WordedGoals.Demanded.IsMatch(sentence) && _grammar.Bounded.Match(sentence) is { Success: true } bounded
        && (_grammar.Count.In(sentence[..bounded.Index]) || preceding.Length > 0 && _goals.Quotes(preceding));

    /// <summary>True where a sentence names a time after the year in which it was written.</summary>
    private bool IsAhead(string sentence) => _goals.LatestTime(sentence) is { } time
        && int.Parse(time[..4], CultureInfo.InvariantCulture) > now;

    /// <summary>
    /// "Antallet af medlemmer skal stadig være mindst 760 i 2028": a bound of what its subject counts, which is to
    /// come. Must not match a number that is, or has been.
    /// </summary>
    private bool TellsCount(string sentence) => _grammar.Bounded.Match(sentence) is { Success: true } bounded
        && _grammar.Count.In(sentence[..bounded.Index])
        && (text.Vocabulary.GoalWords["then"].In(sentence[..bounded.Index])
            || _grammar.Expectation.In(sentence[..bounded.Index]));

    /// <summary>"… skal fortsat være mindst 3,8 på en skala fra 1 til 5": a bound of what is to be.</summary>
    private bool TellsBound(string sentence) => _grammar.Bounded.Match(sentence) is { Success: true } bounded
        && text.Vocabulary.GoalWords["then"].In(sentence[..bounded.Index]);

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
        if (claim is null or { Baseline: null } && preceding.Length > 0 && !_goals.Quotes(preceding)
            && GoalClaim.In($"{preceding} {sentence}", text.Vocabulary, now) is { Baseline: not null } both)
            (said, claim) = ($"{preceding} {sentence}", both);
        if (claim is null) return;
        var lead = said[..claim.Start].TrimEnd(' ', ':');
        _goals.Add(block, said, lead.Length > 5 ? lead : said, claim.Baseline, claim.Target,
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
        _goals.Add(block, said, lead.Length > 5 ? lead
            : said, claim.Baseline, claim.Target, unit: _grammar.UnitOf(claim.Unit, lead), direction: claim.Direction);
        return true;
    }

    /// <summary>A sentence that aims at two things, each with a figure and an "at" of its own, is two.</summary>
    private string[] AimsOf(string sentence)
    {
        var bounds = s_secondBound.Split(sentence);
        if (bounds is [var one, var other] && GoalClaim.Reads(one, text.Vocabulary)
            && _grammar.Bounded.Match(other) is { Success: true, Index: 0 } bound
            && text.Vocabulary.GoalWords["then"].In(other[bound.Length..])) return bounds;
        var parts = s_secondAim.Split(sentence);
        var aims = parts.Length > 1 && _grammar.Aim.In(parts[0]) && parts.All(p => p.Any(char.IsAsciiDigit));
        return aims ? parts : [sentence];
    }
}
