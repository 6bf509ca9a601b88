namespace DocIndex.Pdf.Adapter;

/// <summary>
/// Collects the current path on the page and, when it is painted, keeps what is of use for tables: straight
/// horizontal and vertical lines as rulings, filled rectangles as shaded boxes.
/// </summary>
internal sealed class PathBuilder(PageMarks marks)
{
    /// <summary>A filled shape no thicker than this many points is a line.</summary>
    private const double MaxLineThickness = 2.5;

    /// <summary>A larger square is no dot of a dotted line, in points.</summary>
    private const double MaxDot = 1.6;

    /// <summary>A line may deviate from the horizontal or vertical by this many points.</summary>
    private const double Slant = 0.3;

    /// <summary>Slanted strokes of this size may be the cross or tick of a check box.</summary>
    private const double MinCross = 2;
    private const double MaxCross = 16;

    /// <summary>More points than any path has; what a damaged one adds is dropped.</summary>
    private const int MaxPoints = 500_000;

    /// <summary>Round shapes of this size may be bullets.</summary>
    private const double MinDisc = 1.2;
    private const double MaxDisc = 9;

    private readonly List<PathPoint> points = [];
    private readonly List<Subpath> subpaths = [];
    private Subpath current;
    private PathPoint? closedAt;

    /// <summary>A point of the path, and whether a curve leads to it.</summary>
    private readonly record struct PathPoint(double X, double Y, bool ByCurve);

    private struct Subpath
    {
        public int Start;
        public int Count;
        public bool HasCurve;
        public bool IsClosed;
    }

    public void MoveTo(in Matrix ctm, double x, double y)
    {
        Finish();
        closedAt = null;
        Append(ctm, x, y, byCurve: false);
    }

    public void LineTo(in Matrix ctm, double x, double y) => Append(ctm, x, y, byCurve: false);

    public void CurveTo(in Matrix ctm, double x, double y)
    {
        Append(ctm, x, y, byCurve: true);
        current.HasCurve = true;
    }

    public void Rectangle(in Matrix ctm, double x, double y, double width, double height)
    {
        MoveTo(ctm, x, y);
        LineTo(ctm, x + width, y);
        LineTo(ctm, x + width, y + height);
        LineTo(ctm, x, y + height);
        Close();
    }

    /// <summary>Closes the subpath; a further line starts where it started.</summary>
    public void Close()
    {
        if (current.Count == 0)
            return;
        current.IsClosed = true;
        closedAt = points[current.Start];
        Finish();
    }

    public void Clear()
    {
        points.Clear();
        subpaths.Clear();
        current = default;
        closedAt = null;
    }

    /// <summary>The box around the path; null for an empty one.</summary>
    public Box? Bounds()
    {
        Finish();
        Box? all = null;
        foreach (var path in subpaths)
            all = all?.Union(BoundsOf(path)) ?? BoundsOf(path);
        return all;
    }

    public void Stroke(in GraphicsState state)
    {
        Finish();
        var thickness = state.LineWidth * state.Ctm.Scale;
        AddDisc(state);
        foreach (var path in subpaths)
        {
            if (thickness > MaxLineThickness && BoundsOf(path).Intersect(state.Clip) is { } wide)
                marks.AddGround(Grown(wide, thickness / 2), null);
            for (var i = 1; i < path.Count; i++)
                if (!points[path.Start + i].ByCurve)
                    StrokeSegment(points[path.Start + i - 1], points[path.Start + i], thickness, state);
            if (path.IsClosed && path.Count > 2)
                StrokeSegment(points[path.Start + path.Count - 1], points[path.Start], thickness, state);
        }
    }

    public void Fill(in GraphicsState state)
    {
        Finish();
        if (subpaths.Count == 2 && FillFrame(state))
            return;
        AddDisc(state);
        foreach (var path in subpaths)
        {
            if (BoundsOf(path).Intersect(state.Clip) is not { } box)
                continue;
            AddGround(path, box, state);
            if (path.HasCurve || path.Count < 3 || path.Count > 12)
                continue;
            // A small square is where two lines meet.
            if (!AddThin(box, state.Fill) && IsRectangle(path) && Math.Max(box.Width, box.Height) > MaxLineThickness)
                marks.Add(new ShadedBox(box, state.Fill));
        }
    }

    /// <summary>One closed shape of curves alone, as wide as it is high.</summary>
    private void AddDisc(in GraphicsState state)
    {
        if (subpaths is not [{ HasCurve: true, Count: >= FewestOfDisc } path]
            || BoundsOf(path).Intersect(state.Clip) is not { } box)
            return;
        var isRound = box.Width is >= MinDisc and <= MaxDisc && Math.Abs(box.Width - box.Height) < Slant * box.Width;
        for (var i = path.Start + 1; isRound && i < path.Start + path.Count; i++)
            isRound = points[i].ByCurve;
        if (isRound)
            marks.AddDisc(box);
    }

    private const int FewestOfDisc = 4;

    /// <summary>The colour is certain of one rectangle that lets nothing through.</summary>
    private void AddGround(in Subpath path, Box box, in GraphicsState state)
    {
        if (Math.Min(box.Width, box.Height) <= MaxLineThickness)
            return;
        var isCertain = subpaths.Count == 1 && IsRectangle(path) && state.FillOpacity == 1 && !state.FillsWithPattern;
        marks.AddGround(box, isCertain ? state.Fill : null);
    }

    private static Box Grown(Box box, double by) => new(box.Left - by, box.Top - by, box.Right + by, box.Bottom + by);

    private void Append(in Matrix ctm, double x, double y, bool byCurve)
    {
        if (points.Count >= MaxPoints)
            return;
        var (px, py) = ctm.Apply(x, y);
        if (current.Count == 0)
        {
            current.Start = points.Count;
            if (closedAt is { } start)
            {
                points.Add(start);
                current.Count++;
            }
            closedAt = null;
        }
        points.Add(new(px, py, byCurve));
        current.Count++;
    }

    private void Finish()
    {
        if (current.Count > 0)
            subpaths.Add(current);
        current = default;
    }

    private Box BoundsOf(in Subpath path)
    {
        double left = double.MaxValue, top = double.MaxValue, right = double.MinValue, bottom = double.MinValue;
        for (var i = path.Start; i < path.Start + path.Count; i++)
        {
            var (x, y, _) = points[i];
            (left, right) = (Math.Min(left, x), Math.Max(right, x));
            (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y));
        }
        return new Box(left, top, right, bottom);
    }

    private bool IsRectangle(in Subpath path)
    {
        var box = BoundsOf(path);
        for (var i = path.Start; i < path.Start + path.Count; i++)
        {
            var (x, y, _) = points[i];
            if (Math.Min(x - box.Left, box.Right - x) > Slant || Math.Min(y - box.Top, box.Bottom - y) > Slant)
                return false;
        }
        return !path.HasCurve && path.Count is 4 or 5;
    }

    private void StrokeSegment(in PathPoint from, in PathPoint to, double thickness, in GraphicsState state)
    {
        double width = Math.Abs(to.X - from.X), height = Math.Abs(to.Y - from.Y);
        if (Math.Max(width, height) < 1)
            return;
        var box =
            new Box(Math.Min(from.X, to.X), Math.Min(from.Y, to.Y), Math.Max(from.X, to.X), Math.Max(from.Y, to.Y));
        if (Math.Min(width, height) > Slant)
        {
            if (Math.Max(width, height) <= MaxCross && Math.Min(width, height) >= MinCross
                && box.Intersect(state.Clip) is { } cross)
                marks.AddSlanted(cross);
            return;
        }
        if (box.Intersect(state.Clip) is { } visible)
            AddLine(visible, width >= height, thickness, state.Stroke);
    }

    private bool AddThin(Box box, Rgb colour)
    {
        double thin = Math.Min(box.Width, box.Height), length = Math.Max(box.Width, box.Height);
        if (length <= MaxDot && thin * 2 > length)
            marks.AddDot(box, colour);
        if (thin > MaxLineThickness || length < Math.Max(2, 3 * thin))
            return false;
        AddLine(box, box.Width >= box.Height, thin, colour);
        return true;
    }

    private void AddLine(Box box, bool horizontal, double thickness, Rgb colour)
    {
        double x = (box.Left + box.Right) / 2, y = (box.Top + box.Bottom) / 2;
        marks.Add(horizontal ? new Ruling(box.Left, y, box.Right, y, thickness, colour)
            : new Ruling(x, box.Top, x, box.Bottom, thickness, colour));
    }

    /// <summary>A border drawn as the area between two rectangles is four lines.</summary>
    private bool FillFrame(in GraphicsState state)
    {
        var (first, second) = (BoundsOf(subpaths[0]), BoundsOf(subpaths[1]));
        var (outer, inner) = first.Width >= second.Width ? (first, second) : (second, first);
        if (!IsRectangle(subpaths[0]) || !IsRectangle(subpaths[1]) || inner.Width <= 0 || inner.Height <= 0)
            return false;
        double left = inner.Left - outer.Left, top = inner.Top - outer.Top, right = outer.Right - inner.Right, bottom =
            outer.Bottom - inner.Bottom;
        if (Math.Min(Math.Min(left, right), Math.Min(top, bottom)) < 0
            || Math.Max(Math.Max(left, right), Math.Max(top, bottom)) is 0 or > MaxLineThickness)
            return false;
        foreach (var side in (ReadOnlySpan<Box>)[outer with { Bottom = inner.Top }, outer with { Top = inner.Bottom },
            outer with { Right = inner.Left }, outer with { Left = inner.Right }])
            if (side.Width > 0 && side.Height > 0 && side.Intersect(state.Clip) is { } visible)
                AddThin(visible, state.Fill);
        return true;
    }
}
