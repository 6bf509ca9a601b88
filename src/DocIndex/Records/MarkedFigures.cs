using System.Collections.Immutable;
using DocIndex.Amounts;

namespace DocIndex.Records;

/// <summary>
/// Figures whose last digit may be the mark of a note that was printed raised behind them ("2.365¹" as "23651"): a note
/// of the document begins with that digit, and the figure has one decimal more than all others of its table, or a sum
/// that fails holds without it. Must not match a figure of a document that has no such note.
/// </summary>
internal static class MarkedFigures
{
    private const int FewestOthers = 3;
    private const int Ten = 10;

    /// <summary>Those with a decimal more than the others of their table.</summary>
    public static IEnumerable<Amount> WithDecimalMore(ImmutableArray<Amount> amounts, ImmutableHashSet<char> marks) =>
        amounts.Where(a => a.Source.Cell is not null).GroupBy(a => a.Source.Cell!.Value.Table).SelectMany(table =>
        {
            var most = table.GroupBy(Decimals).MaxBy(g => g.Count())!;
            return most.Key == 0 || most.Count() < FewestOthers ? []
                : table.Where(a => MayBeMarked(a, marks) && Decimals(a) == most.Key + 1);
        });

    /// <summary>Those without whose last digit a sum holds that fails with it.</summary>
    public static IEnumerable<Amount> In(SumCheck failing, ImmutableHashSet<char> marks)
    {
        if (MayBeMarked(failing.Target, marks) && failing.Expected.Meets(Shortened(failing.Target)))
            yield return failing.Target;
        foreach (var (amount, factor) in failing.Addends.Where(a => MayBeMarked(a.Amount, marks)))
        {
            var sum = failing.Addends.Aggregate(default(Interval), (s, a) => s + Signed(
                ReferenceEquals(a.Amount, amount) ? Shortened(a.Amount) : AmountGrid.IntervalOf(a.Amount), a.Factor));
            if (sum.Meets(AmountGrid.IntervalOf(failing.Target))) yield return amount;
        }
    }

    private static bool MayBeMarked(Amount amount, ImmutableHashSet<char> marks) =>
        amount.Printed.Length > 1 && marks.Contains(amount.Printed[^1]);

    /// <summary>Behind a comma, or a point that sets no thousands apart.</summary>
    private static int Decimals(Amount amount)
    {
        var mark = amount.Printed.LastIndexOf(',') is >= 0 and var comma ? comma : amount.Printed.LastIndexOf('.');
        if (mark < 0) return 0;
        var digits = amount.Printed[(mark + 1)..].TakeWhile(char.IsAsciiDigit).Count();
        return amount.Printed[mark] == ',' || digits < DigitsOfThousands ? digits : 0;
    }

    private const int DigitsOfThousands = 3;

    /// <summary>What a figure is without its last digit.</summary>
    private static Interval Shortened(Amount amount)
    {
        var step = amount.HalfWidth * 2;
        var digits = Math.Truncate(amount.Value / step / Ten);
        var own = Decimals(amount) > 0 ? step * Ten : step;
        return Interval.Around(digits * own, own / 2);
    }

    private static Interval Signed(Interval interval, int factor) => factor < 0 ? -interval : interval;
}
