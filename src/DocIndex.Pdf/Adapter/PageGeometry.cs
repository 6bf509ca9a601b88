using UglyToad.PdfPig.Tokens;

namespace DocIndex.Pdf.Adapter;

/// <summary>The visible part of a page and how user space maps to it: upright, origin top left, points.</summary>
internal sealed record PageGeometry(double Width, double Height, Matrix ToPage)
{
    private const double MaxSide = 1e6;

    /// <summary>A4 stands in for a page without a usable media box.</summary>
    private static readonly double[] StandardBox = [0, 0, 595.276, 841.89];

    /// <summary>The geometry of a page that tells nothing of its own.</summary>
    public static PageGeometry Standard { get; } =
        new(StandardBox[2], StandardBox[3], new Matrix(1, 0, 0, -1, 0, StandardBox[3]));

    public Box Visible => new(0, 0, Width, Height);

    public static PageGeometry Of(DictionaryToken page, Lookup lookup)
    {
        var media = Normalised(lookup.Numbers(lookup.Inherited(page, "MediaBox"), 4)) ?? StandardBox;
        var crop = Normalised(lookup.Numbers(lookup.Inherited(page, "CropBox"), 4)) ?? media;
        var visible =
            Normalised([Math.Max(media[0], crop[0]), Math.Max(media[1], crop[1]), Math.Min(media[2], crop[2]),
            Math.Min(media[3], crop[3])], false) ?? media;
        var (left, bottom, right, top) = (visible[0], visible[1], visible[2], visible[3]);
        var turn = ((lookup.Integer(lookup.Inherited(page, "Rotate")) ?? 0) / 90 % 4 + 4) % 4;
        var matrix = turn switch
        {
            1 => new Matrix(0, 1, 1, 0, -bottom, -left),
            2 => new Matrix(-1, 0, 0, 1, right, -bottom),
            3 => new Matrix(0, -1, -1, 0, top, right),
            _ => new Matrix(1, 0, 0, -1, -left, top),
        };
        var unit = lookup.Number(page.Entry("UserUnit")) is > 0 and < 1000 and var given ? given : 1;
        var (width, height) = turn % 2 == 0 ? (right - left, top - bottom) : (top - bottom, right - left);
        return new PageGeometry(width * unit, height * unit, matrix.Then(new Matrix(unit, 0, 0, unit, 0, 0)));
    }

    /// <summary>The page turned so that text of a direction runs to the right.</summary>
    /// <param name="rotation">A right angle in degrees clockwise, as letters have it.</param>
    public PageGeometry Turned(int rotation) => rotation switch
    {
        90 => new(Height, Width, ToPage.Then(new Matrix(0, -1, 1, 0, 0, Width))),
        180 => new(Width, Height, ToPage.Then(new Matrix(-1, 0, 0, -1, Width, Height))),
        270 => new(Height, Width, ToPage.Then(new Matrix(0, 1, -1, 0, Height, 0))),
        _ => this,
    };

    private static double[]? Normalised(double[]? box, bool swap = true)
    {
        if (box is not [var x1, var y1, var x2, var y2])
            return null;
        if (swap)
            (x1, x2, y1, y2) = (Math.Min(x1, x2), Math.Max(x1, x2), Math.Min(y1, y2), Math.Max(y1, y2));
        return x2 - x1 is > 0 and < MaxSide && y2 - y1 is > 0 and < MaxSide ? [x1, y1, x2, y2] : null;
    }
}
