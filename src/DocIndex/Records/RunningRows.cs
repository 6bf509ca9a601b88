using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// Rows that print what the row above comes to up to each year, whatever they are called ("Gevinst siden start"): the
/// same money once more, and so asked for no second time. Must not take a row that is phased in beside one that is the
/// same each year (100 100 100 above 100 200 300), or one that agrees by few digits.
/// </summary>
internal static class RunningRows
{
    private const int FewestYears = 3;
    private const int FewestDigits = 6;

    /// <summary>The amounts with the role and the kind of such rows.</summary>
    public static ImmutableArray<Amount> Name(ImmutableArray<Amount> amounts, DanishVocabulary vocabulary)
    {
        var found = AmountGrid.Of(amounts, vocabulary).SelectMany(grid => grid.Rows.Zip(grid.Rows.Skip(1))
            .Where(pair => pair.Second.Sort is RowSort.Item or RowSort.Net or RowSort.Total
                && RunsUp(pair.First, pair.Second))
            .Select(pair => (grid.Table, pair.Second.Row))).ToHashSet();
        return found.Count == 0 ? amounts
            : [.. amounts.Select(a => a.Source.Cell is { } cell && found.Contains((cell.Table, cell.Row))
                ? a with { Role = RowRole.Subtotal, Kind = KindOf(a) } : a)];
    }

    private static AmountKind KindOf(Amount amount) =>
        amount.Kind == AmountKind.Proposed ? AmountKind.Other : amount.Kind;

    private static bool RunsUp(AmountRow above, AmountRow row)
    {
        var years = row.ByColumn.Where(c => c.Value.Year is not null).OrderBy(c => c.Value.Year).ToList();
        var added = years.Select(c => above.ByColumn.GetValueOrDefault(c.Key)).ToList();
        if (years.Count < FewestYears || years.DistinctBy(c => c.Value.Year).Count() < years.Count
            || added.OfType<Amount>().Count(a => a.Value != 0) < FewestYears
            || added.OfType<Amount>().DistinctBy(a => a.Value).Count() < 2) return false;
        var sum = default(Amounts.Interval);
        foreach (var (amount, printed) in added.Zip(years.Select(c => c.Value)))
        {
            if (amount is not null) sum += AmountGrid.IntervalOf(amount);
            if (!sum.Meets(AmountGrid.IntervalOf(printed))) return false;
        }

        return years.Skip(1).Sum(c => DigitsOf(c.Value.Value)) >= FewestDigits;
    }

    /// <summary>Digits before the zeros at the end.</summary>
    private static int DigitsOf(decimal value) =>
        Math.Abs(Math.Round(value)).ToString(CultureInfo.InvariantCulture).TrimEnd('0').Length;
}
