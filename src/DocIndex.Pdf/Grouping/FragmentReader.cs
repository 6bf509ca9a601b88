using System.Runtime.CompilerServices;
namespace DocIndex.Pdf.Grouping;

/// <summary>
/// Cuts the letters of a page, in content order, where a space stands, the baseline changes or a gap opens. The
/// thresholds are those that typesetting keeps to: a word space is never under a tenth of the size, kerning never over.
/// </summary>
internal static class FragmentReader
{
    /// <summary>A wider gap, in parts of the size, separates words.</summary>
    public const double WordGap = 0.1;

    /// <summary>Baselines closer than this, in points, are one.</summary>
    public const double BaselineShift = 0.5;

    /// <summary>Letters may lie over one another by kerning this far, in parts of the size.</summary>
    public const double WidestOverlap = 0.3;

    /// <summary>A letter that begins nearer to the one before, in parts of the size, is drawn over it, not after it.</summary>
    private const double Restart = 0.1;

    private const double SameSize = 0.05;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static List<Fragment> Read(ReadOnlySpan<Letter> letters)
    {
        var fragments = new List<Fragment>(letters.Length / 4 + 1);
        var open = default(Fragment);
        var spaceBefore = false;
        double cosine = 1, sine = 0, rotation = 0, lastU = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            ref readonly var letter = ref letters[i];
            if (letter.IsSpace)
            {
                Close(fragments, ref open);
                spaceBefore = true;
                continue;
            }
            if (letter.Rotation != rotation)
            {
                rotation = letter.Rotation;
                (sine, cosine) = SinCos(rotation);
            }
            var u = letter.X * cosine + letter.Y * sine;
            var v = letter.Y * cosine - letter.X * sine;
            var end = u + letter.Advance;
            var size = letter.Style.Size;
            if (open.Count > 0 && Continues(open, u, v, size, rotation) && (letter.Advance == 0 || u - lastU > Restart * size))
            {
                open.Count++;
                lastU = u;
                open.U2 = Math.Max(open.U2, end);
                continue;
            }
            Close(fragments, ref open);
            open = new Fragment { First = i, Count = 1, U1 = u, U2 = end, V = v, Size = size, Rotation = rotation, SpaceBefore = spaceBefore };
            spaceBefore = false;
            lastU = u;
        }
        Close(fragments, ref open);
        return fragments;
    }

    private static bool Continues(in Fragment open, double u, double v, double size, double rotation)
    {
        var gap = u - open.U2;
        return rotation == open.Rotation && Math.Abs(v - open.V) <= BaselineShift && gap <= WordGap * open.Size && gap >= -WidestOverlap * open.Size
            && Math.Abs(size - open.Size) <= SameSize * open.Size;
    }

    private static void Close(List<Fragment> fragments, ref Fragment open)
    {
        if (open.Count > 0)
            fragments.Add(open);
        open = default;
    }

    /// <summary>Exact for the four right angles.</summary>
    private static (double Sine, double Cosine) SinCos(double degrees) => degrees switch
    {
        0 => (0, 1),
        90 => (1, 0),
        180 => (0, -1),
        270 => (-1, 0),
        _ => Math.SinCos(degrees * Math.PI / 180),
    };
}
