using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Amounts;
using DocIndex.Records;

namespace DocIndex.Checks.Rules;

/// <summary>The words of what prose-vs-table finds.</summary>
internal static class ProseSuspects
{
    private const int MostSources = 12;

    /// <summary>An amount that contradicts the row it is about.</summary>
    public static Suspect Of(Statement statement, Interval said, StatementTarget.Found found, Interval hull, ImmutableArray<SourceLocation> alike)
    {
        var row = found.Row.Figures[0];
        var label = row.Printed.Label;
        var years = Years(statement.Period);
        var expected = hull.High <= 0 ? -hull : hull;
        var same = found.Row.Figures.Select(f => f.Amount).Distinct().Count() == 1;
        var printed = same && AmountGrid.IntervalOf(row.Printed) == row.Amount ? $"{row.Printed.Printed} ({row.Printed.Unit})" : Said.Like(row.Amount, statement);
        var message = new LocalizedText(
            $"{statement.Section}: teksten siger {statement.Text}, men {row.Printed.Table} har {printed} for {label} {years}".TrimEnd() + ".",
            $"{statement.Section}: the text says {statement.Text}, but {row.Printed.Table} has {printed} for {label} {years}".TrimEnd() + ".");
        return new Suspect(
            CheckRule.ProseAgainstTable, found.Severity, statement.Source, message, same ? Said.Like(row.Amount, statement) : null, expected, said,
            [.. found.Row.Figures.Select(f => f.Printed.Source), .. alike]);
    }

    /// <summary>An amount that is asked for and stands in no table.</summary>
    public static Suspect Unknown(Statement statement, Interval said, List<RowCandidate> candidates)
    {
        var middle = (said.Low + said.High) / 2;
        var nearest = candidates.SelectMany(c => c.Figures).MinBy(f => Math.Abs(Math.Abs(f.Amount.Low + f.Amount.High) / 2 - middle))!;
        var years = statement.Period is null ? "perioden" : Years(statement.Period);
        var yearsEn = statement.Period is null ? "the period" : years;
        return new Suspect(
            CheckRule.ProseAgainstTable, Severity.Warning, statement.Source,
            new LocalizedText(
                $"{statement.Section}: teksten siger {statement.Text}; ingen tabel har det beløb for {years}. Nærmest er {Said.Like(nearest.Amount, statement)} ({nearest.Printed.Table}, {nearest.Printed.Label}).",
                $"{statement.Section}: the text says {statement.Text}; no table has that amount for {yearsEn}. Nearest is {Said.Like(nearest.Amount, statement)} ({nearest.Printed.Table}, {nearest.Printed.Label})."),
            null, nearest.Amount.High <= 0 ? -nearest.Amount : nearest.Amount, said, [.. candidates.SelectMany(c => c.Figures).Select(f => f.Printed.Source).Take(MostSources)]);
    }

    private static string Years(Period? period) => period switch
    {
        { From: { } from, To: { } to } when from == to => from.ToString(CultureInfo.InvariantCulture),
        { From: { } from } => $"{from}-{period.To}",
        _ => "",
    };
}
