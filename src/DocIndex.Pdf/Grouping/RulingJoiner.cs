using System.Collections.Immutable;

namespace DocIndex.Pdf.Grouping;

/// <summary>Joins lines that lie on one another or touch end to end, as borders are drawn cell by cell.</summary>
internal static class RulingJoiner
{
    /// <summary>Lines this close, in points, lie on one line.</summary>
    private const double Across = 0.6;

    /// <summary>Ends this close, in points, touch.</summary>
    private const double Along = 1.0;

    /// <summary>A line without its direction: where it lies, and from where to where it runs.</summary>
    private readonly record struct Line(double At, double From, double To, double Thickness, Rgb Colour)
    {
        public double Length => To - From;
    }

    /// <summary>Horizontal lines from top to bottom, then vertical lines from left to right.</summary>
    public static ImmutableArray<Ruling> Join(List<Ruling> rulings)
    {
        var horizontal = new List<Line>();
        var vertical = new List<Line>();
        foreach (var ruling in rulings)
        {
            if (ruling.IsHorizontal)
                horizontal.Add(new(ruling.Y1, ruling.X1, ruling.X2, ruling.Thickness, ruling.Colour));
            else
                vertical.Add(new(ruling.X1, ruling.Y1, ruling.Y2, ruling.Thickness, ruling.Colour));
        }
        var joined = ImmutableArray.CreateBuilder<Ruling>(rulings.Count);
        foreach (var line in Joined(horizontal))
            joined.Add(new Ruling(line.From, line.At, line.To, line.At, line.Thickness, line.Colour));
        foreach (var line in Joined(vertical))
            joined.Add(new Ruling(line.At, line.From, line.At, line.To, line.Thickness, line.Colour));
        return joined.DrainToImmutable();
    }

    private static List<Line> Joined(List<Line> lines)
    {
        var joined = new List<Line>();
        var begin = Comparer<Line>.Create((a, b) => a.From != b.From ? a.From.CompareTo(b.From) : a.At.CompareTo(b.At));
        lines.Sort((a, b) => a.At != b.At ? a.At.CompareTo(b.At) : a.From.CompareTo(b.From));
        for (var start = 0; start < lines.Count;)
        {
            var end = start + 1;
            while (end < lines.Count && lines[end].At - lines[start].At <= Across)
                end++;
            lines.Sort(start, end - start, begin);
            var open = lines[start];
            for (var i = start + 1; i < end; i++)
            {
                var next = lines[i];
                if (next.From <= open.To + Along)
                {
                    open = Union(open, next);
                    continue;
                }
                joined.Add(open);
                open = next;
            }
            joined.Add(open);
            start = end;
        }
        return joined;
    }

    /// <summary>Both as one; the longer says where it lies and in which colour.</summary>
    private static Line Union(Line open, Line next)
    {
        var longer = next.Length > open.Length ? next : open;
        return longer with { From = open.From, To = Math.Max(open.To, next.To), Thickness = Math.Max(open.Thickness, next.Thickness) };
    }
}
