using DocIndex.Amounts;

namespace DocIndex.Checks.Rules;

/// <summary>
/// Tells whether one figure is another with a slip of the keyboard: one digit for another, two neighbours swapped, or a digit too many or too few. Must not take
/// figures of a single digit for each other.
/// </summary>
internal static class Slips
{
    private const int FewestDigits = 2;

    /// <summary>True where the interval's middle, written to a precision, is one slip from the said value.</summary>
    /// <param name="step">One unit of the last digit said, in kroner.</param>
    public static bool IsOne(decimal said, Interval figure, decimal step)
    {
        var a = Digits(said, step);
        var b = Digits((figure.Low + figure.High) / 2, step);
        if (a == b || Math.Min(a.Length, b.Length) < FewestDigits) return false;
        if (a.Length == b.Length)
        {
            var different = Enumerable.Range(0, a.Length).Where(i => a[i] != b[i]).ToList();
            return different.Count == 1 || different is [var i, var j] && j == i + 1 && a[i] == b[j] && a[j] == b[i];
        }
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        return longer.Length == shorter.Length + 1 && Enumerable.Range(0, longer.Length).Any(i => longer.Remove(i, 1) == shorter);
    }

    /// <summary>How many digits a value has that is written to a precision.</summary>
    public static int DigitsOf(decimal said, decimal step) => Digits(said, step).TrimEnd('0').Length;

    private static string Digits(decimal value, decimal step) =>
        Math.Round(Math.Abs(value) / step, MidpointRounding.AwayFromZero).ToString("F0", System.Globalization.CultureInfo.InvariantCulture);
}
