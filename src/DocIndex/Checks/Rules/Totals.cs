using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Amounts;
using DocIndex.Records;
using DocIndex.Vocabulary;

namespace DocIndex.Checks.Rules;

/// <summary>
/// DI5001 row-total, DI5002 column-total and, for subtotals and net rows, DI5003 part-of-whole: a printed total must be the sum of its row or column
/// within rounding. Where a row and a column are both off by the same amount, the figure that they share is the suspect; else it is the printed
/// total. What another reading of a flattened table would mend (<see cref="OtherReadings"/>), or what a figure that was
/// lost from a row may explain (<see cref="UnreadRows"/>), is not checked.
/// Tables of years' work, persons and cases are added up as well. Heraf rows are never added, but each may not exceed
/// its whole.
/// </summary>
internal static class Totals
{
    /// <summary>The three rules over all tables of a record.</summary>
    public static ImmutableArray<RuleOutcome> Apply(CheckContext context)
    {
        var before = TablesBefore(context.Grids);
        var halfRead = context.UnreadRows.Select(r => r.Table).ToHashSet();
        var isFlattened = context.Record.Format == DocumentFormat.Text;
        var checks = context.Grids.Concat(context.Counts)
            .SelectMany(g => isFlattened ? OtherReadings.Settle(g, TableArithmetic.Check(g), context.NoteMarks)
                : TableArithmetic.Check(g))
            .Select(c => c.Reason is null
            && (Misses(c, context.Unread) || IsInLabel(c, context.Swallowing)) ? c with { Reason = CheckReasons.UnreadCell }
            : c is { Reason: null, Agrees: false } && halfRead.Contains(TableOf(c))
                ? c with { Reason = CheckReasons.UnreadCell }
            : c is { Reason: null, Agrees: false }
                && (context.Lost.MayBeIn(c) || isFlattened && LacksUnread(c, context))
                ? c with { Reason = CheckReasons.UnreadCell }
            : SumsTableBefore(c, before) ? c with { Reason = CheckReasons.UnknownAddends }
            : IsGuessed(c) ? c with { Reason = CheckReasons.DoubtfulFigure } : c).ToList();
        var failed = checks.Where(c => c.Reason is null && !c.Agrees).ToList();
        var columns = failed.Where(c => c.Kind == SumKind.Column).ToLookup(TableOf);
        var shared = new Dictionary<SumCheck, Amount>(ReferenceEqualityComparer.Instance);
        foreach (var row in failed.Where(c => c.Kind == SumKind.Row))
            foreach (var column in columns[TableOf(row)])
                if (Shared(row, column) is { } figure)
                {
                    shared.TryAdd(row, figure);
                    shared.TryAdd(column, figure);
                }

        var parts = Parts.Apply(context);
        var sums = Outcome(CheckRule.PartOfWhole);
        return
        [
            Outcome(CheckRule.RowTotal), Outcome(CheckRule.ColumnTotal),
            new RuleOutcome(CheckRule.PartOfWhole, [.. sums.Suspects, .. parts.Suspects], sums.Passed + parts.Passed, [.. sums.NotChecked, .. parts.NotChecked]),
        ];

        RuleOutcome Outcome(CheckRule rule)
        {
            var own = checks.Where(c => RuleOf(c, context.Vocabulary) == rule).ToList();
            var suspects = own.Where(c => c.Reason is null && !c.Agrees)
                .Select(c => ToSuspect(rule, c, shared.GetValueOrDefault(c))).ToImmutableArray();
            return new RuleOutcome(rule, suspects, own.Count(c => c.Reason is null && c.Agrees), RuleOutcome.Reasons(own.Select(c => c.Reason).OfType<string>()));
        }
    }

    /// <summary>True where a cell that may be part of the sum could not be read: one beside the total of a row, or above or below that of a column.</summary>
    private static bool Misses(SumCheck check, ImmutableArray<CellPosition> unread) => check.Target.Source.Cell is { } target
        && unread.Any(cell => cell.Table == target.Table && (check.Kind == SumKind.Row ? cell.Row == target.Row : cell.Column == target.Column));

    /// <summary>
    /// True where what a total is larger by than its sum is printed in the table and was not read: a row was lost.
    /// </summary>
    private static bool LacksUnread(SumCheck check, CheckContext context)
    {
        if (NumberGrammar.Parse(check.Target.Printed) is not { Value: not 0 } printed) return false;
        var unit = Math.Abs(check.Target.Value / printed.Value);
        var lacking = AmountGrid.IntervalOf(check.Target) + -check.Expected;
        return context.UnreadFigures.Have(lacking, unit) || context.UnreadFigures.Have(-lacking, unit);
    }

    /// <summary>True where figures of a column that nothing names do not add up: they may be no column.</summary>
    private static bool IsGuessed(SumCheck check) => check is { Reason: null, Agrees: false, Kind: SumKind.Column,
        Target: { Standing: Standing.Inferred, Year: null, Period: null } };

    /// <summary>True where a figure of the sum may stand in a label: in that of its row, or of any row of the column.</summary>
    private static bool IsInLabel(SumCheck check, ImmutableArray<CellPosition> labels) => check.Target.Source.Cell is { } target
        && labels.Any(cell => cell.Table == target.Table && (check.Kind == SumKind.Column || cell.Row == target.Row));

    /// <summary>
    /// True where a total that its own rows contradict holds with the rows of the table before in the same columns, or
    /// where that has the same name and no total: the two are one that was read in parts, and a figure of the first may
    /// be lost.
    /// </summary>
    private static bool SumsTableBefore(SumCheck check, Dictionary<int, AmountGrid> before)
    {
        if (check.Reason is not null || check.Agrees || check.Kind != SumKind.Column
            || check.Target.Source.Cell is not { } target) return false;
        if (!before.TryGetValue(target.Table, out var grid)) return false;
        if (check.Target.Table == grid.Name && !WholeRows.IsPrinted(grid)) return true;
        var addends = grid.Rows.Where(r => r.Sort == RowSort.Item)
            .Select(r => r.ByColumn.GetValueOrDefault(target.Column)).OfType<Amount>();
        return (check.Expected + addends
            .Aggregate(default(Interval), (sum, a) =>
            sum + AmountGrid.IntervalOf(a))).Meets(AmountGrid.IntervalOf(check.Target));
    }

    /// <summary>For each table that has the columns or the name of the one before it, that one.</summary>
    private static Dictionary<int, AmountGrid> TablesBefore(ImmutableArray<AmountGrid> grids) =>
        grids.Zip(grids.Skip(1)).Where(pair => pair.First.Columns.SequenceEqual(pair.Second.Columns)
            || pair.First.Name == pair.Second.Name)
            .ToDictionary(pair => pair.Second.Table, pair => pair.First);

    private static int TableOf(SumCheck check) => check.Target.Source.Cell!.Value.Table;

    private static CheckRule RuleOf(SumCheck check, DanishVocabulary vocabulary) =>
        check.Kind == SumKind.Row ? CheckRule.RowTotal
        : check.Target.Role == RowRole.Subtotal || RowLabel.SortOf(check.Target.Label, vocabulary) == RowSort.Net ? CheckRule.PartOfWhole
        : CheckRule.ColumnTotal;

    /// <summary>The figure that stands in both sums, where one correction of it mends both.</summary>
    private static Amount? Shared(SumCheck row, SumCheck column)
    {
        foreach (var figure in row.Addends.Select(a => a.Amount).Append(row.Target))
            if ((ReferenceEquals(figure, column.Target) || column.Addends.Any(a => ReferenceEquals(a.Amount, figure))) && Corrected(row, figure).Meets(Corrected(column, figure)))
                return figure;
        return null;
    }

    /// <summary>What a figure would have to be for a sum to hold.</summary>
    private static Interval Corrected(SumCheck check, Amount figure)
    {
        if (ReferenceEquals(check.Target, figure)) return check.Expected;
        var others = default(Interval);
        var own = 1;
        foreach (var (amount, factor) in check.Addends)
        {
            if (ReferenceEquals(amount, figure)) own = factor;
            else others += factor < 0 ? -AmountGrid.IntervalOf(amount) : AmountGrid.IntervalOf(amount);
        }
        var rest = AmountGrid.IntervalOf(check.Target) + -others;
        return own < 0 ? -rest : rest;
    }

    private static Suspect ToSuspect(CheckRule rule, SumCheck check, Amount? shared)
    {
        var figure = shared ?? check.Target;
        var expected = Corrected(check, figure);
        var fix = PrintedLike.Middle(expected, figure);
        var (what, whatEn) = check.Kind == SumKind.Row ? ("årene i rækken", "the years of the row") : ("rækkerne i kolonnen", "the rows of the column");
        var place = $"{figure.Table}, {figure.Label}, {figure.Year?.ToString(CultureInfo.InvariantCulture) ?? figure.Period}";
        var sum = PrintedLike.Middle(check.Expected, check.Target);
        var unit = string.IsNullOrEmpty(figure.Unit) ? "" : $" ({figure.Unit})";
        var message = ReferenceEquals(figure, check.Target)
            ? new LocalizedText($"{place}: der står {figure.Printed}, men {what} giver {sum}{unit}.", $"{place}: {figure.Printed} is printed, but {whatEn} add up to {sum}{unit}.")
            : new LocalizedText($"{place}: der står {figure.Printed}; med {fix} ville både række og kolonne stemme{unit}.", $"{place}: {figure.Printed} is printed; with {fix} both row and column would add up{unit}.");
        return new Suspect(
            rule, Severity.Error, figure.Source, message, fix, expected, AmountGrid.IntervalOf(figure),
            [.. check.Addends.Select(a => a.Amount).Append(check.Target).Where(a => !ReferenceEquals(a, figure)).Select(a => a.Source)]) { Unit = PrintedLike.UnitOf(figure) };
    }
}
