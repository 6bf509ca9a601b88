using DocIndex.Amounts;
using DocIndex.Records;

namespace DocIndex.Checks;

/// <summary>Writes what a figure should be in the figure's own unit and precision.</summary>
internal static class PrintedLike
{
    /// <summary>The middle of an interval, written like a figure.</summary>
    public static string Middle(Interval interval, Amount like)
    {
        var middle = (interval.Low + interval.High) / 2;
        return IsMoney(like) ? DanishNumber.InUnit(middle, like.HalfWidth, like.Unit) : Count(middle, like.Printed);
    }

    /// <summary>A count with as many decimals as another.</summary>
    public static string Count(decimal value, string like) => DanishNumber.Format(value, like.IndexOf(',', StringComparison.Ordinal) is var comma and >= 0 ? like.Skip(comma + 1).TakeWhile(char.IsAsciiDigit).Count() : 0);

    /// <summary>"kr." for money, else what is counted.</summary>
    public static string UnitOf(Amount amount) => IsMoney(amount) ? "kr." : amount.Unit is { Length: > 0 } unit ? unit : "antal";

    private static bool IsMoney(Amount amount) => amount.Unit is null or "kr." or "1.000 kr." or "mio. kr." or "mia. kr.";
}
