using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Records;
using DocIndex.Vocabulary;

namespace DocIndex.Checks.Rules;

/// <summary>
/// DI5001 row-total and DI5002 column-total: a printed total must be the sum of its row or column within rounding. Where a row and a column are both
/// off by the same amount, the figure that they share is the suspect; else it is the printed total. Heraf rows are never added.
/// </summary>
internal static class Totals
{
    public const string RowCode = "DI5001";
    public const string RowRule = "row-total";
    public const string ColumnCode = "DI5002";
    public const string ColumnRule = "column-total";

    private const int Specificity = 3;

    /// <summary>Both rules over all tables of a record.</summary>
    public static (RuleOutcome Rows, RuleOutcome Columns) Apply(DocumentRecord record, DanishVocabulary vocabulary)
    {
        var checks = AmountGrid.Of(record.Amounts, vocabulary).SelectMany(g => TableArithmetic.Check(g)).ToList();
        var failed = checks.Where(c => c.Reason is null && !c.Agrees).ToList();
        var shared = failed.Where(c => c.Kind == SumKind.Row)
            .SelectMany(r => failed.Where(c => c.Kind == SumKind.Column && c.Target.Source.Cell!.Value.Table == r.Target.Source.Cell!.Value.Table).Select(c => (Row: r, Column: c, Figure: Shared(r, c))))
            .Where(p => p.Figure is not null).ToList();
        return (Outcome(SumKind.Row), Outcome(SumKind.Column));

        RuleOutcome Outcome(SumKind kind)
        {
            var own = checks.Where(c => c.Kind == kind).ToList();
            var suspects = own.Where(c => c.Reason is null && !c.Agrees)
                .Select(c => ToSuspect(c, shared.Where(p => p.Row == c || p.Column == c).Select(p => p.Figure).FirstOrDefault(), record)).ToImmutableArray();
            return new RuleOutcome(kind == SumKind.Row ? RowRule : ColumnRule, suspects, own.Count(c => c.Reason is null && c.Agrees), RuleOutcome.Reasons(own.Select(c => c.Reason).OfType<string>()));
        }
    }

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

    private static Suspect ToSuspect(SumCheck check, Amount? shared, DocumentRecord record)
    {
        var figure = shared ?? check.Target;
        var expected = Corrected(check, figure);
        var fix = DanishNumber.InUnit((expected.Low + expected.High) / 2, figure.HalfWidth, figure.Unit);
        var (what, whatEn) = check.Kind == SumKind.Row ? ("årene i rækken", "the years of the row") : ("rækkerne i kolonnen", "the rows of the column");
        var place = $"{figure.Table}, {figure.Label}, {figure.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? figure.Period}";
        var sum = DanishNumber.InUnit((check.Expected.Low + check.Expected.High) / 2, check.Target.HalfWidth, check.Target.Unit);
        var message = ReferenceEquals(figure, check.Target)
            ? new LocalizedText($"{place}: der står {figure.Printed}, men {what} giver {sum} ({figure.Unit}).", $"{place}: {figure.Printed} is printed, but {whatEn} add up to {sum} ({figure.Unit}).")
            : new LocalizedText($"{place}: der står {figure.Printed}; med {fix} ville både række og kolonne stemme ({figure.Unit}).", $"{place}: {figure.Printed} is printed; with {fix} both row and column would add up ({figure.Unit}).");
        return new Suspect(
            check.Kind == SumKind.Row ? RowCode : ColumnCode, check.Kind == SumKind.Row ? RowRule : ColumnRule, Severity.Error, figure.Source, Specificity, message, fix,
            expected, AmountGrid.IntervalOf(figure), [.. check.Addends.Select(a => a.Amount).Append(check.Target).Where(a => !ReferenceEquals(a, figure)).Select(a => a.Source)]);
    }
}
