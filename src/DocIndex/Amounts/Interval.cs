namespace DocIndex.Amounts;

/// <summary>
/// A closed interval of kroner; <c>Low &lt;= High</c>. A rounded figure is the interval of half a unit of its last printed digit on
/// either side, and two figures agree when their intervals meet (XBRL Calculations 1.1).
/// </summary>
public readonly record struct Interval(decimal Low, decimal High)
{
    /// <summary>The interval of a figure that was rounded to <paramref name="halfWidth"/> on either side.</summary>
    public static Interval Around(decimal value, decimal halfWidth) => new(value - halfWidth, value + halfWidth);

    /// <summary>The sum of two intervals: bounds are added.</summary>
    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    /// <summary>The negated interval: bounds are swapped.</summary>
    public static Interval operator -(Interval a) => new(-a.High, -a.Low);

    /// <summary>True where the two have a point in common.</summary>
    public bool Meets(Interval other) => Low <= other.High && other.Low <= High;
}
