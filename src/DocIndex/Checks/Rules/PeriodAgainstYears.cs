using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Amounts;
using DocIndex.Records;
using DocIndex.Vocabulary;

namespace DocIndex.Checks.Rules;

/// <summary>
/// DI5011 period-vs-years: an amount said for each year of a period must stand in the table for each of them. It looks at the rows that have the amount in
/// some of the years: where each of them is empty or 0 in another, a person should look; where the table ends before the period or begins
/// after it does, that is told. So is an amount asked for in a single year that no table has, and that a row has in all of its
/// years. Must not look at amounts for a period as a whole, nor at rows with another amount.
/// </summary>
internal static class PeriodAgainstYears
{
    private const double ClearlyAbout = 0.5;

    /// <summary>Checks every yearly amount with a first and a last year.</summary>
    public static RuleOutcome Apply(CheckContext context)
    {
        var suspects = ImmutableArray.CreateBuilder<Suspect>();
        var reasons = new List<string>();
        var passed = 0;
        foreach (var statement in context.Record.Statements.Where(s => s is { Scope: StatementScope.Proposal, Standing: <= Standing.Read, Period: { Recurring: true, From: not null, To: not null } } && s.Period.To > s.Period.From))
        {
            var rows = (from grid in context.Grids from row in grid.Rows where row.ByColumn.Values
                .Any(a => IsSaid(statement, a)
                && ComparableLevels.AreOne(statement, a, context.Record.BudgetYear)) select (Grid: grid, Row: row))
                .ToList();
            if (rows.Count == 0) { reasons.Add(CheckReasons.NoFigures); continue; }
            if (rows.Exists(r => Missing(statement, r.Grid, r.Row).Count == 0 && !IsShort(statement, r.Grid, r.Row)))
            {
                passed++;
                continue;
            }

            var (table, of) = rows.MinBy(r => Missing(statement, r.Grid, r.Row).Count);
            // What could not be read may be the amount.
            if (context.Unread.Any(c => c.Table == table.Table && c.Row == of.Row)
                || context.UnreadRows.Contains((table.Table, of.Row)))
            {
                reasons.Add(CheckReasons.UnreadCell);
                continue;
            }

            suspects.Add(ToSuspect(statement, of, Missing(statement, table, of), table));
        }
        foreach (var statement in context.Record.Statements.Where(s => s is { Scope: StatementScope.Proposal, Standing: <= Standing.Read, Period: { Recurring: false, From: { } from, To: { } to } } && from == to))
            if (AskedInNoTable(statement, context) is { } suspect) suspects.Add(suspect);
        // What is said again in other sections is one finding.
        var once = suspects.GroupBy(s => (s.Found, s.Severity, s.Others.IsEmpty ? null : s.Others[0]))
            .Select(g => g.First() with { Also = [.. g.Skip(1).Select(s => s.Figure)] });
        return new RuleOutcome(CheckRule.PeriodAgainstYears, [.. once], passed, RuleOutcome.Reasons(reasons));
    }

    /// <summary>
    /// What is asked for in a year that no table has, where a table has that very amount, as a total or an item, in each
    /// of its own years. Must not take money of later or earlier years that the tables never meant to show.
    /// </summary>
    private static Suspect? AskedInNoTable(Statement statement, CheckContext context)
    {
        var year = statement.Period!.From;
        var grids = context.Grids.Where(g => g.Rows.Any(r => r.ByColumn.Values.Any(a => a is { Kind: AmountKind.Proposed, Year: not null }))).ToList();
        // A column whose header could not be read may be of that year.
        if (grids.Exists(g => g.Rows.Any(r => r.ByColumn.Values.Any(a => a is { Year: null, Period: null }
            && context.Vocabulary.Columns.Anywhere(a.Column ?? "") is not ("average" or "rowTotal"))))
            || context.UnreadFigures.Have(Said.Interval(statement))) return null;
        if (grids.Count == 0 || grids.Exists(g => Shows(g, year!.Value))
            || Claims.Of(statement, context.Vocabulary) != Claim.Own) return null;
        var said = Said.Interval(statement);
        var same = grids.SelectMany(g => g.Rows.Where(r => g.Rows.Length == 1 || IsMeant(r, statement)))
            .FirstOrDefault(r =>
                r.ByColumn.Values.Where(a => a is { Kind: AmountKind.Proposed, Year: not null }).ToList() is { Count: > 0 } cells
            && cells.TrueForAll(a => Said.Agrees(said, AmountGrid.IntervalOf(a)) && ComparableLevels.AreOne(statement, a, context.Record.BudgetYear)));
        if (same is null) return null;
        var first = same.ByColumn.Values.First(a => a.Year is not null);
        return new Suspect(
            CheckRule.PeriodAgainstYears, Severity.Warning, statement.Source,
            new LocalizedText($"{statement.Section}: teksten siger {statement.Text}, men ingen tabel har {year}; {first.Table} har beløbet for {first.Label} i andre år.", $"{statement.Section}: the text says {statement.Text}, but no table has {year}; {first.Table} has the amount for {first.Label} in other years."),
            null, null, said, [.. same.ByColumn.Values.Select(a => a.Source)]);
    }

    /// <summary>A whole, or a row that the sentence names: one item of several may cost as much by chance.</summary>
    private static bool IsMeant(AmountRow row, Statement statement) => row.Sort is RowSort.Total or RowSort.Net
        || LabelLikeness.Coverage(row.Label, statement.Sentence) >= ClearlyAbout;

    private static bool IsSaid(Statement statement, Amount amount) =>
        amount.Kind == AmountKind.Proposed && amount.Year >= statement.Period!.From && amount.Year <= statement.Period.To && amount.Value != 0 && Said.Agrees(Said.Interval(statement), AmountGrid.IntervalOf(amount));

    /// <summary>Years of the period that the table asks for something in and the row has no amount.</summary>
    private static List<int> Missing(Statement statement, AmountGrid grid, AmountRow row) =>
    [
        .. Years(grid).Where(y => y >= statement.Period!.From && y <= statement.Period.To
            && !row.ByColumn.Values.Any(a => a.Year == y && a.Value != 0)),
    ];

    /// <summary>The years that a table asks for something in: accounts and budgets of earlier years are none.</summary>
    private static IEnumerable<int> Years(AmountGrid grid) => grid.Rows.SelectMany(r => r.ByColumn.Values)
        .Where(a => a.Kind == AmountKind.Proposed).Select(a => a.Year).OfType<int>().Distinct().Order();

    private static bool Shows(AmountGrid grid, int year) =>
        grid.Rows.Any(r => r.ByColumn.Values.Any(a => a.Year == year));

    /// <summary>The table ends before the period, or begins after it does.</summary>
    private static bool IsShort(Statement statement, AmountGrid grid, AmountRow row) => EndsEarly(statement, grid)
        || Years(grid).Min() > statement.Period!.From && !StandsIn(row, statement.Period.From!.Value, statement);

    /// <summary>A column that was taken for the present budget, but has the very amount, is of the period.</summary>
    private static bool StandsIn(AmountRow row, int year, Statement statement) => row.ByColumn.Values
        .Any(a => a.Year == year && a.Value != 0 && Said.Agrees(Said.Interval(statement), AmountGrid.IntervalOf(a)));

    private static bool EndsEarly(Statement statement, AmountGrid grid) =>
        Years(grid).Max() < statement.Period!.To && !GoesOn(grid);

    /// <summary>"2027 og frem", "Varigt": a column behind the years says what comes after them. Must not take a sum of them.</summary>
    private static bool GoesOn(AmountGrid grid) => grid.Rows.Any(r => r.ByColumn.Any(c =>
        c.Value is { Year: null, Period: not null } && !grid.IsTotalColumn(c.Key)));

    private static Suspect ToSuspect(Statement statement, AmountRow row, List<int> missing, AmountGrid grid)
    {
        var first = row.ByColumn.Values.First(a => IsSaid(statement, a));
        var years = string.Join(", ", missing.Select(y => y.ToString(CultureInfo.InvariantCulture)));
        var (verb, verbEn, edge) = EndsEarly(statement, grid) ? ("slutter", "ends", Years(grid).Max())
            : ("begynder", "begins", Years(grid).Min());
        var message = missing.Count > 0
            ? new LocalizedText($"{statement.Section}: teksten siger {statement.Text}, men {first.Table} har intet beløb for {row.Label} i {years}.", $"{statement.Section}: the text says {statement.Text}, but {first.Table} has no amount for {row.Label} in {years}.")
            : new LocalizedText($"{statement.Section}: teksten siger {statement.Text}, men {first.Table} {verb} i {edge}.", $"{statement.Section}: the text says {statement.Text}, but {first.Table} {verbEn} in {edge}.");
        return new Suspect(
            CheckRule.PeriodAgainstYears, missing.Count > 0 ? Severity.Warning : Severity.Info, statement.Source, message, null, null, Said.Interval(statement),
            [.. row.ByColumn.Values.Where(a => IsSaid(statement, a)).Select(a => a.Source)]);
    }
}
