using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Records;
using DocIndex.Vocabulary;

namespace DocIndex.Checks.Rules;

/// <summary>
/// DI5005 prose-vs-table: an amount in prose must agree with the tables in year and unit. It passes where it agrees with any row it may be
/// about, or where rows or statements add up to it. It is a finding where it is clear which row it is about (<see cref="StatementTarget"/>), a warning where
/// no table has the amount that the document asks for. Amounts of the context and parts ("heraf") that no row names are not checked, and counted as such.
/// Must not hold earlier funds against what is asked for now.
/// </summary>
internal sealed class ProseAgainstTable
{
    /// <summary>Each is held against the rows of all tables and, where none has it, every other; of a text with more, the first so many are.</summary>
    private const int MostCompared = 1_000;

    private const int MostPairs = 1_000_000;

    private const decimal SameRatio = 1.1m;

    /// <summary>Two shares that are told as one: rounding makes them differ.</summary>
    private const decimal SameShare = 1.01m;

    private readonly DocumentRecord _record;
    private readonly StatementTarget _target;
    private readonly List<(AmountGrid Grid, AmountRow Row)> _proposed;
    private readonly List<(AmountGrid Grid, AmountRow Row)> _others;
    private readonly List<(AmountGrid Grid, AmountRow Row)> _unprinted;
    private readonly List<(AmountGrid Grid, AmountRow Row)> _all;
    private readonly DanishVocabulary _vocabulary;
    private readonly HashSet<int> _halfRead;

    /// <summary>That no table has an amount is known only where all were read.</summary>
    private readonly bool _hasUnreadTable;
    private readonly ImmutableHashSet<(int Table, int Row)> _unreadRows;
    private readonly UnreadFigures _unreadFigures;
    private readonly List<(Suspect Suspect, Statement Statement, RowCandidate? Row)> _suspects = [];
    private readonly List<string> _reasons = [];
    private int _passed;

    private ProseAgainstTable(CheckContext context)
    {
        (_record, _vocabulary) = (context.Record, context.Vocabulary);
        var proposed = Grids(a => a.Kind == AmountKind.Proposed);
        _proposed = Rows(proposed);
        // What was spent is neither asked for nor given.
        _others = Rows(Grids(a => a.Kind != AmountKind.Proposed && a.Basis != ColumnBasis.Account));
        _unprinted = [.. proposed.SelectMany(grid => WholeRows.Of(grid).Select(row => (grid, row)))];
        var all = AmountGrid.Of(_record.Amounts, _vocabulary);
        _all = [.. Rows(all), .. all.SelectMany(grid => WholeRows.Of(grid).Select(row => (grid, row)))];
        _target = new StatementTarget(_record, _vocabulary);
        _unreadRows = context.UnreadRows.Union(context.Unread.Select(c => (c.Table, c.Row)));
        _unreadFigures = context.UnreadFigures;
        _hasUnreadTable = context.HasUnreadTable
            || context.Record.Format == DocumentFormat.Text && context.Grids.Any(IsAllInDoubt);
        _halfRead = [.. context.Unread.Select(c => c.Table), .. _record.Amounts
            .Where(a => a.Standing == Standing.Doubtful).Select(a => a.Source.Cell?.Table).OfType<int>()];

        ImmutableArray<AmountGrid> Grids(Func<Amount, bool> filter) =>
            AmountGrid.Of(_record.Amounts.Where(a => a.Standing != Standing.Doubtful && filter(a)), _vocabulary);

        static List<(AmountGrid, AmountRow)> Rows(ImmutableArray<AmountGrid> grids) =>
        [
            .. from grid in grids
               from row in grid.Rows
               where row.Sort is not (RowSort.Part or RowSort.Running)
               select (grid, row),
        ];
    }

    /// <summary>Checks every statement of a record, and counts in prose against tables of counts.</summary>
    public static RuleOutcome Apply(CheckContext context)
    {
        var check = new ProseAgainstTable(context);
        var most = Math.Min(MostCompared, MostPairs / Math.Max(1, check._proposed.Count + check._others.Count));
        foreach (var statement in context.Record.Statements.Take(most)) check.Take(statement);
        check._reasons.AddRange(Enumerable.Repeat(CheckReasons.TooMany, Math.Max(0, context.Record.Statements.Length - most)));
        var (counted, passed) = CountsAgainstTable.Apply(context);
        check.DropOtherMoney();
        return new RuleOutcome(CheckRule.ProseAgainstTable, [.. check.Once(), .. counted], check._passed + passed, RuleOutcome.Reasons(check._reasons));
    }

    private void Take(Statement statement)
    {
        var proposed = statement.Scope == StatementScope.Proposal;
        var said = Said.Interval(statement);
        if (CountTimesPrice.IsPrice(statement, _vocabulary)) { _reasons.Add(CheckReasons.PriceOfOne); return; }
        if (statement.Period is null && !Said.IsWhole(statement)) { _reasons.Add(proposed ? CheckReasons.NoPeriod : CheckReasons.NotProposed); return; }
        var candidates = RowCandidate.For(statement.Period, proposed ? _proposed : _others);
        // Columns of what there is may tell it, too; what was given before does not.
        if (candidates.Count == 0 && proposed)
            candidates = RowCandidate.For(statement.Period, _others.Where(r => !IsOfEarlier(r.Row)));
        if (candidates.Count == 0) { _reasons.Add(!proposed ? CheckReasons.NotProposed : statement.Period is null ? CheckReasons.NoPeriod : CheckReasons.NoFigures); return; }
        var level = candidates.RemoveAll(c =>
            !c.Figures.All(f => ComparableLevels.AreOne(statement, f.Printed, _record.BudgetYear)));
        if (candidates.Count == 0 && level > 0) { _reasons.Add(CheckReasons.OtherPriceLevel); return; }
        var agreeing = candidates.Where(c => c.Figures.Any(f => Said.Agrees(said, f.Amount))).ToList();
        if (agreeing.Count > 0 && _target.OtherInSeries(statement, candidates, agreeing) is { } series) { Judge(statement, said, series); return; }
        if (agreeing.Count > 0 || IsExplained(statement, said, candidates, proposed)) { _passed++; return; }
        if (IsOfRisk(statement)) { _reasons.Add(CheckReasons.NotProposed); return; }
        if (IsWithinBound(statement, candidates)) { _passed++; return; }
        // What several tables make together is none of them, and one of them may be of other money, or half read.
        if (SaysSeveralTables(statement) || IsSum(said, RowCandidate.For(statement.Period, _all), [])
            || IsEachYears(statement, said, _all))
        {
            _reasons.Add(CheckReasons.UnclearRow);
            return;
        }

        if (Said.IsPriceOfOne(statement)) { _reasons.Add(CheckReasons.PriceOfOne); return; }
        if (Said.IsWholeThatIsShared(statement)) { _reasons.Add(CheckReasons.UnclearRow); return; }
        // A part is not what the whole is.
        if (Said.IsPart(statement)) candidates.RemoveAll(c => c.IsWhole);
        if (Said.IsPart(statement) && !StatementTarget.IsNamed(statement, candidates)) { _reasons.Add(CheckReasons.IsPart); return; }
        var claim = Claims.Of(statement, _vocabulary);
        if (_target.Find(statement, candidates, claim) is { } found)
        {
            if (!proposed && IsOtherLevel(found.Row) && !StatementTarget.IsSlip(statement, found.Row)) { _reasons.Add(CheckReasons.OtherPriceLevel); return; }
            // A row that was read with doubt, or for other money, may be the one that is meant.
            if (RowCandidate.For(statement.Period, _all).Exists(c => c.Figures.Any(f => Said.Agrees(said, f.Amount)))) { _reasons.Add(CheckReasons.UnclearRow); return; }
            if (IsTooFarFromTold(statement, found.Row)) { _reasons.Add(CheckReasons.TooFarOff); return; }
            if (found.Row.IsWhole && (_unreadFigures.Have(said) || IsBesideHalfRead(found.Row)))
            {
                _reasons.Add(CheckReasons.UnclearRow);
                return;
            }

            Judge(statement, said, found);
            return;
        }
        if (!proposed || claim == Claim.Other) { _reasons.Add(CheckReasons.NotProposed); return; }
        if (claim == Claim.Unknown || !IsAskedFor(statement, candidates))
        {
            _reasons.Add(CheckReasons.UnclearRow);
            return;
        }

        if (_hasUnreadTable && !IsTold(statement, candidates)
            || candidates.Exists(c =>
            _halfRead.Contains(c.Grid.Table))) { _reasons.Add(CheckReasons.DoubtfulFigure); return; }
        if (!candidates.Exists(c => StatementTarget.IsNear(statement, c))) { _reasons.Add(CheckReasons.TooFarOff); return; }
        if (_unreadFigures.Have(said)) { _reasons.Add(CheckReasons.UnclearRow); return; }
        if (candidates.Exists(c => c.IsWhole && _target.IsOtherMoney(statement, c)))
        {
            _reasons.Add(CheckReasons.TooFarOff);
            return;
        }

        _suspects.Add((ProseSuspects.Unknown(statement, said, candidates), statement, null));
    }

    /// <summary>What may come to be, as the document's risks tell, is not what it asks for.</summary>
    private bool IsOfRisk(Statement statement) => _record.Risks.Any(r =>
        r.Text.Contains(statement.Sentence, StringComparison.Ordinal) || statement.Sentence.Contains(r.Text, StringComparison.Ordinal));

    /// <summary>"mindst 1,3 mio. kr.", "højst 4 mio. kr.": a bound that a whole of the table keeps.</summary>
    private bool IsWithinBound(Statement statement, List<RowCandidate> candidates)
    {
        var at = Math.Max(0, statement.Sentence.IndexOf(statement.Text, StringComparison.Ordinal));
        var near = statement.Sentence[Math.Max(0, at - ReachOfBound)..(at + Math.Min(statement.Text.Length, statement.Sentence.Length - at))];
        if (!_vocabulary.ClaimWords["bound"].In(near)) return false;
        var isLeast = _vocabulary.GoalWords["atLeast"].In(near);
        return candidates.Exists(c => c.IsWhole && c.Figures.All(f =>
            Math.Abs(f.Amount.Low + f.Amount.High) / 2 is var size && (isLeast ? size >= Math.Abs(statement.Value) : size <= Math.Abs(statement.Value))));
    }

    private const int ReachOfBound = 10;

    /// <summary>
    /// True where the text says a row's amount elsewhere, and this one is neither near it nor a slip from it: it is of
    /// other money, such as the frame that the proposal is paid from.
    /// </summary>
    private bool IsTooFarFromTold(Statement statement, RowCandidate row) => Ratio(statement, row) is var ratio
        && (ratio > MostTimesOff || ratio < 1 / MostTimesOff) && !StatementTarget.IsSharp(statement, row)
        && _record.Statements.Any(s => s.Scope == StatementScope.Proposal && s.Sentence != statement.Sentence
            && RowCandidate.For(s.Period, [(row.Grid, row.Row)]).Exists(c => c.Figures.Any(f => Said.Agrees(Said.Interval(s), f.Amount))));

    private const decimal MostTimesOff = 1.25m;

    /// <summary>True where rows or statements make the amount together, or it is what each of its years costs.</summary>
    private bool IsExplained(Statement statement, Interval said, List<RowCandidate> candidates, bool proposed) =>
        IsSum(said, candidates, RowCandidate.For(statement.Period, _unprinted)) || IsAddend(statement, candidates)
            || IsRemainder(statement, said, candidates) || IsEachYears(statement, said, proposed ? _proposed : _others);

    /// <summary>
    /// Another statement of the same years has a whole of a table that was read: it is the one that is meant.
    /// </summary>
    private bool IsTold(Statement statement, List<RowCandidate> candidates) => _record.Statements
        .Where(s => s.Scope == StatementScope.Proposal && s.Period == statement.Period && s.Value != statement.Value)
        .Any(s => candidates.Exists(c => c.IsWhole
            && c.Figures.Any(f => Said.Agrees(Said.Interval(s), f.Amount))));

    /// <summary>A table of which nothing is sure may be the one that is meant.</summary>
    private static bool IsAllInDoubt(AmountGrid grid) =>
        grid.Rows.All(r => r.ByColumn.Values.All(a => a.Standing == Standing.Doubtful));

    private bool SaysSeveralTables(Statement statement) =>
        _vocabulary.SumWords["tables"].In(statement.Sentence);

    /// <summary>True where another table of the proposal prints no whole, and could not be read in full: the text may
    /// speak of what it makes.</summary>
    private bool IsBesideHalfRead(RowCandidate row) => _proposed.Exists(r => r.Grid.Table != row.Grid.Table
        && _halfRead.Contains(r.Grid.Table) && !WholeRows.IsPrinted(r.Grid));

    private static bool IsOfEarlier(AmountRow row) => row.ByColumn.Values.Any(a => a.Kind == AmountKind.Previous);

    /// <summary>Earlier funds stand in current prices, while the text may speak in those of the budget.</summary>
    private bool IsOtherLevel(RowCandidate row) =>
        row.Figures[0].Printed.PriceLevel is { } level && _proposed.SelectMany(r => r.Row.ByColumn.Values).Select(a => a.PriceLevel).OfType<string>().Any(l => l != level);

    /// <summary>
    /// Where the text differs from one row in every year that it speaks of, now more and now less, the two are of
    /// different money. A wrong unit, or a share that was added to all, is the same in every year.
    /// </summary>
    private void DropOtherMoney()
    {
        foreach (var row in _suspects.Where(s => s.Row is not null).GroupBy(s => (s.Row!.Grid.Table, s.Row.Row.Row)).ToList())
        {
            var ratios = row.GroupBy(s => s.Statement.Period, s => Ratio(s.Statement, s.Row!)).Select(g => g.Max()).ToList();
            if (ratios.Count < 2 || ratios.Max() <= ratios.Min() * SameRatio) continue;
            var agrees = _record.Statements.Any(s => s.Scope == StatementScope.Proposal && RowCandidate.For(s.Period, [(row.First().Row!.Grid, row.First().Row!.Row)])
                .Exists(c => c.Figures.Any(f => Said.Agrees(Said.Interval(s), f.Amount))));
            if (agrees) continue;
            _reasons.AddRange(row.Select(_ => CheckReasons.TooFarOff));
            _suspects.RemoveAll(s => row.Contains(s));
        }
    }

    /// <summary>
    /// What the text says again in other sections, what one sentence says of several years, and what differs by the
    /// same share in other years, is one slip: told where it stands first, by the surest.
    /// </summary>
    private IEnumerable<Suspect> Once()
    {
        foreach (var slip in Slips())
        {
            var first = slip.MinBy(s => s.Suspect.Severity == slip.Max(o => o.Suspect.Severity) ? 0 : 1).Suspect;
            // The same share in several years is a unit, or something that the one counts and the other does not.
            var isOfYears = slip.Select(s => s.Statement.Period).Distinct().Skip(1).Any();
            yield return first with
            {
                Severity = isOfYears ? Severity.Warning : first.Severity,
                Also = [.. slip.Where(s => s.Suspect != first).SelectMany(s => s.Suspect.Others.Prepend(s.Suspect.Figure))
                    .Where(place => place != first.Figure && !first.Others.Contains(place)).Distinct()],
            };
        }
    }

    private List<List<(Suspect Suspect, Statement Statement, RowCandidate? Row)>> Slips()
    {
        var slips = new List<List<(Suspect Suspect, Statement Statement, RowCandidate? Row)>>();
        foreach (var suspect in _suspects)
        {
            if (slips.Find(slip => AreOne(slip[0], suspect)) is { } known) known.Add(suspect);
            else slips.Add([suspect]);
        }

        return slips;
    }

    private static bool AreOne(
        (Suspect, Statement Statement, RowCandidate? Row) a, (Suspect, Statement Statement, RowCandidate? Row) b)
    {
        if (a.Row is null || b.Row is null) return a.Row == b.Row && a.Statement.Value == b.Statement.Value;
        if ((a.Row.Grid.Table, a.Row.Row.Row) != (b.Row.Grid.Table, b.Row.Row.Row)) return false;
        var (one, other) = (Ratio(a.Statement, a.Row), Ratio(b.Statement, b.Row));
        return a.Statement.Sentence == b.Statement.Sentence
            || Math.Max(one, other) <= Math.Min(one, other) * SameShare;
    }

    private static decimal Ratio(Statement statement, RowCandidate row)
    {
        var figure = Math.Abs(row.Figures[0].Amount.Low + row.Figures[0].Amount.High) / 2;
        return figure == 0 ? 0 : Math.Abs(statement.Value) / figure;
    }

    private void Judge(Statement statement, Interval said, StatementTarget.Found found)
    {
        var figures = found.Row.Figures;
        var hull = new Interval(figures.Min(f => f.Amount.Low), figures.Max(f => f.Amount.High));
        if (_unreadRows.Contains((found.Row.Grid.Table, found.Row.Row.Row)))
        {
            _reasons.Add(CheckReasons.UnreadCell);
            return;
        }

        if (LacksYears(statement, found.Row))
        {
            _reasons.Add(CheckReasons.NoFigures);
            return;
        }

        var isInferred = figures.Any(f => f.Printed.Standing > Standing.Read);
        // A factor is a unit, and that of the table may have been inferred wrong.
        if (isInferred && UnitFactor.IsBetween(hull, said)) { _reasons.Add(CheckReasons.DoubtfulFigure); return; }
        if (isInferred && found.Severity > Severity.Warning) found = found with { Severity = Severity.Warning };
        if (figures.Select(f => f.Amount).Distinct().Count() > 1 && (hull.Meets(said) || hull.Meets(-said))) { _reasons.Add(CheckReasons.Changes); return; }
        var alike = _record.Statements.Where(s => !ReferenceEquals(s, statement) && s.Scope == statement.Scope && s.Period == statement.Period && Said.Agrees(Said.Interval(s), figures[0].Amount)).Select(s => s.Source);
        _suspects.Add((ProseSuspects.Of(statement, said, found, hull, [.. alike]), statement, found.Row));
    }

    /// <summary>
    /// True where the text says what several years make, and the table has no column for one of them: a column may be
    /// lost, and the sum is of other years. So it is where most years of which each is to cost as much are missing. Must
    /// not take an empty cell of a column for that.
    /// </summary>
    private static bool LacksYears(Statement statement, RowCandidate row)
    {
        if (statement.Period is not { From: { } from, To: { } to } period || from == to) return false;
        var years = row.Grid.Rows.SelectMany(r => r.ByColumn.Values).Select(a => a.Year).ToHashSet();
        var missing = Enumerable.Range(from, to - from + 1).Count(y => !years.Contains(y));
        return period.Recurring ? missing * 2 > to - from + 1 : missing > 0;
    }

    /// <summary>
    /// Rows of one table that no row sums, or the wholes of several tables, each counted once, make the amount.
    /// </summary>
    private static bool IsSum(Interval said, List<RowCandidate> candidates, List<RowCandidate> unprinted)
    {
        if (unprinted.Exists(c => c.Figures.Any(f => Said.Agrees(said, f.Amount)))) return true;
        var totals = candidates.Where(c => c.IsWhole && c.Figures.Length == 1).GroupBy(c => c.Grid.Table)
            .Select(g => g.Last()).Concat(unprinted.Where(c => !WholeRows.IsPrinted(c.Grid) && c.Figures.Length == 1)
            .DistinctBy(c => c.Grid.Table)).Select(c => c.Figures[0].Amount).Distinct().ToList();
        for (var a = 0; a < totals.Count; a++)
            for (var b = a + 1; b < totals.Count; b++)
                if (Said.Agrees(said, totals[a] + totals[b])) return true;
        return totals.Count > 2 && Said.Agrees(said, totals.Aggregate((x, y) => x + y));
    }

    /// <summary>"3,0 mio. kr. i 2026 og 2027" may be what each of the years costs.</summary>
    private static bool IsEachYears(Statement statement, Interval said, IReadOnlyList<(AmountGrid Grid, AmountRow Row)> rows) =>
        statement.Period is { Recurring: false, From: { } from, To: { } to } period && from < to
        && RowCandidate.For(period with { Recurring = true }, rows)
            .Exists(c => c.Figures.Count(f => Said.Agrees(said, f.Amount)) > to - from);

    /// <summary>Statements of one section for the same period add up to a row's figure.</summary>
    private bool IsAddend(Statement statement, List<RowCandidate> candidates)
    {
        var siblings = _record.Statements.Where(s => s.Scope == statement.Scope && s.Section == statement.Section && s.Period == statement.Period && s.Direction == statement.Direction).ToList();
        if (siblings.Count < 2) return false;
        var sum = default(Interval);
        foreach (var sibling in siblings) sum += Said.Interval(sibling);
        return candidates.Exists(c => c.Figures.Any(f => Said.Agrees(sum, f.Amount)));
    }

    /// <summary>
    /// "Medregnes de sparede ydelser på 0,9 mio. kr., er nettoudgiften 0,75 mio. kr.": what its sentence takes from a
    /// whole leaves it. So does "1.035.000 kr., hvoraf 900.000 kr. bruges": what is left is the whole.
    /// </summary>
    private bool IsRemainder(Statement statement, Interval said, List<RowCandidate> candidates) => _record.Statements
        .Where(s => !ReferenceEquals(s, statement) && s.Sentence == statement.Sentence)
        .SelectMany(s => Said.IsPart(s) ? [said + Said.Interval(s), said + -Said.Interval(s)]
            : new[] { said + Said.Interval(s) })
        .Any(whole => candidates.Exists(c => c.IsWhole && c.Figures.Any(f => Said.Agrees(whole, f.Amount))));

    /// <summary>
    /// The sentence says the years itself, and no other statement says the same amount; one that asks for it again may,
    /// where a table prints a whole that is near.
    /// </summary>
    private bool IsAskedFor(Statement statement, List<RowCandidate> candidates)
    {
        if (statement is not { Standing: <= Standing.Read, Approximate: false } || Said.IsPart(statement)) return false;
        var again = _record.Statements.Where(s => !ReferenceEquals(s, statement) && s.Sentence != statement.Sentence
            && Said.Agrees(Said.Interval(s), Said.Interval(statement))).ToList();
        if (again.Count == 0) return true;
        return again.TrueForAll(s => Claims.Of(s, _vocabulary) == Claim.Own)
            && candidates.Exists(c => c.IsGrandWhole && !c.IsAmidItems && StatementTarget.IsNear(statement, c));
    }
}
