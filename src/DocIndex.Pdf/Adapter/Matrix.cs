using UglyToad.PdfPig.Core;

namespace DocIndex.Pdf.Adapter;

/// <summary>A transformation of the plane: x' = A·x + C·y + E, y' = B·x + D·y + F.</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static Matrix Identity => new(1, 0, 0, 1, 0, 0);

    /// <summary>First this transformation, then the other.</summary>
    public Matrix Then(in Matrix next) => new(
        A * next.A + B * next.C, A * next.B + B * next.D,
        C * next.A + D * next.C, C * next.B + D * next.D,
        E * next.A + F * next.C + next.E, E * next.B + F * next.D + next.F);

    public (double X, double Y) Apply(double x, double y) => (A * x + C * y + E, B * x + D * y + F);

    /// <summary>The box around a transformed rectangle.</summary>
    public Box Around(double left, double bottom, double right, double top)
    {
        var (x1, y1) = Apply(left, bottom);
        var (x2, y2) = Apply(right, bottom);
        var (x3, y3) = Apply(left, top);
        var (x4, y4) = Apply(right, top);
        return new Box(Math.Min(Math.Min(x1, x2), Math.Min(x3, x4)), Math.Min(Math.Min(y1, y2), Math.Min(y3, y4)),
            Math.Max(Math.Max(x1, x2), Math.Max(x3, x4)), Math.Max(Math.Max(y1, y2), Math.Max(y3, y4)));
    }

    /// <summary>By how much lengths grow on average.</summary>
    public double Scale => Math.Sqrt(Math.Abs(A * D - B * C));

    /// <summary>False when coordinates would be lost in infinity.</summary>
    public bool IsFinite => double.IsFinite(A + B + C + D + E + F) && Math.Abs(E) < 1e9 && Math.Abs(F) < 1e9;

    public static Matrix Of(in TransformationMatrix matrix) =>
        new(matrix.A, matrix.B, matrix.C, matrix.D, matrix.E, matrix.F);

    public static Matrix From(double[]? numbers) =>
        numbers is [var a, var b, var c, var d, var e, var f] ? new(a, b, c, d, e, f) : Identity;
}
