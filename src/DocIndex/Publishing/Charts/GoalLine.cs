using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing.Charts;

/// <summary>A goal as a line from where it stands (a ring) to where it is to be (a disc), from zero to the larger of the two. Each goal has its own scale.</summary>
internal static class GoalLine
{
    private const double Width = 120;
    private const double Height = 16;
    private const double Margin = 6;

    /// <param name="targetHigh">Upper end of a range; null where the target is one number.</param>
    public static HtmlElement Draw(decimal baseline, decimal target, decimal? targetHigh)
    {
        var (low, high) = (Math.Min(0, Math.Min(baseline, target)), Math.Max(0, Math.Max(baseline, Math.Max(target, targetHigh ?? target))));
        if (low == high) high = low + 1;
        var (from, to) = (X(baseline), X(target));
        var middle = Height / 2;
        return Svg.Silent("goal-line", Width, Height, [
            Svg.Line("axis", Margin, middle, Width - Margin, middle),
            Svg.Line("axis", X(0), middle - 4, X(0), middle + 4),
            Svg.Line("way", from, middle, to, middle),
            .. targetHigh is { } upper ? [Svg.Line("range", to, middle, X(upper), middle)] : (HtmlNode[])[],
            Svg.Circle("from", from, middle, 3.5),
            Svg.Circle("to", to, middle, 4)]);

        double X(decimal value) => Margin + ((Width - (2 * Margin)) * (double)((value - low) / (high - low)));
    }
}
