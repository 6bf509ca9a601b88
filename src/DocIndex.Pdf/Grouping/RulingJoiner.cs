using System.Collections.Immutable;

namespace DocIndex.Pdf.Grouping;

/// <summary>Joins lines that lie on one another or touch end to end, as borders are drawn cell by cell.</summary>
internal static class RulingJoiner
{
    /// <summary>Lines this close, in points, lie on one line.</summary>
    private const double Across = 0.6;

    /// <summary>Ends this close, in points, touch.</summary>
    private const double Along = 1.0;

    /// <summary>Horizontal lines from top to bottom, then vertical lines from left to right.</summary>
    public static ImmutableArray<Ruling> Join(List<Ruling> rulings)
    {
        var joined = ImmutableArray.CreateBuilder<Ruling>();
        Join(rulings.Where(ruling => ruling.IsHorizontal), joined, ruling => ruling.Y1, ruling => (ruling.X1, ruling.X2), (ruling, from, to) => ruling with { X1 = from, X2 = to });
        Join(rulings.Where(ruling => !ruling.IsHorizontal), joined, ruling => ruling.X1, ruling => (ruling.Y1, ruling.Y2), (ruling, from, to) => ruling with { Y1 = from, Y2 = to });
        return joined.ToImmutable();
    }

    private static void Join(
        IEnumerable<Ruling> rulings, ImmutableArray<Ruling>.Builder joined, Func<Ruling, double> position,
        Func<Ruling, (double From, double To)> extent, Func<Ruling, double, double, Ruling> extend)
    {
        var sorted = rulings.OrderBy(position).ToList();
        for (var start = 0; start < sorted.Count;)
        {
            var end = start + 1;
            while (end < sorted.Count && position(sorted[end]) - position(sorted[start]) <= Across)
                end++;
            JoinOneLine(sorted.Skip(start).Take(end - start).OrderBy(ruling => extent(ruling).From), joined, extent, extend);
            start = end;
        }
    }

    private static void JoinOneLine(
        IEnumerable<Ruling> line, ImmutableArray<Ruling>.Builder joined,
        Func<Ruling, (double From, double To)> extent, Func<Ruling, double, double, Ruling> extend)
    {
        Ruling? last = null;
        foreach (var next in line)
        {
            if (last is not { } open)
            {
                last = next;
                continue;
            }
            var (from, to) = extent(open);
            var (nextFrom, nextTo) = extent(next);
            if (nextFrom > to + Along)
            {
                joined.Add(open);
                last = next;
                continue;
            }
            var longer = nextTo - nextFrom > to - from ? next with { X1 = open.X1, X2 = open.X2, Y1 = open.Y1, Y2 = open.Y2 } : open;
            last = extend(longer with { Thickness = Math.Max(open.Thickness, next.Thickness) }, from, Math.Max(to, nextTo));
        }
        if (last is { } remaining)
            joined.Add(remaining);
    }
}
