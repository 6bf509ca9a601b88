using System.Runtime.CompilerServices;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace DocIndex.Pdf.Adapter;

/// <summary>Puts letters on the page: the text matrices and the showing of strings (ISO 32000, 9.4).</summary>
/// <param name="matrices">The text matrices, which PdfPig's operators move as well.</param>
internal sealed class TextShower(PageMarks marks, MarkedContentStack markedContent, TextMatrices matrices, Box page)
{
    /// <summary>A larger letter, in points, is no letter but damage.</summary>
    private const double MaxSide = 1e5;

    /// <summary>What lets more through than this cannot be seen.</summary>
    private const double Faintest = 0.05;

    private const int FillAndStroke = 2;
    private const int StrokeOnly = 1;
    private const int Invisible = 3;
    private const int ClipOnly = 7;

    private LetterStyle? lastStyle;
    private StyleKey lastKey;

    private readonly record struct StyleKey(FontStyle? Font, float Size, Rgb Colour, int RenderMode, bool IsSlanted,
        bool IsOpaque);

    /// <summary>Moves along the line by thousandths of the size, against the writing direction.</summary>
    public void Adjust(in GraphicsState state, double thousandths)
    {
        var by = -thousandths / 1000 * state.FontSize;
        if (state.Font is { IsVertical: true })
            Advance(0, by);
        else
            Advance(by * state.HorizontalScale, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Show(in GraphicsState state, PageFont font, ReadOnlyMemory<byte> bytes)
    {
        var matrix = Matrix.Of(matrices.TextMatrix).Then(state.Ctm);
        if (!matrix.IsFinite)
            return;
        var run = new Run(matrix, state, font);
        var style = StyleOf(state, font, run);
        var vertical = font.IsVertical;
        double x = 0, y = 0;
        for (var at = 0; at < bytes.Length;)
        {
            var glyph = font.Next(bytes, ref at);
            if (!markedContent.IsHidden)
                Put(run, style, glyph, x, y, vertical);
            var spacing = state.CharacterSpacing + (glyph.IsWordSpace ? state.WordSpacing : 0);
            if (vertical)
                y += glyph.Width * state.FontSize + spacing;
            else
                x += (glyph.Width * state.FontSize + spacing) * state.HorizontalScale;
        }
        Advance(x, y);
    }

    private void Advance(double x, double y)
    {
        var matrix = Matrix.Of(matrices.TextMatrix);
        var (e, f) = matrix.Apply(x, y);
        if ((matrix with { E = e, F = f }).IsFinite)
            matrices.TextMatrix = TransformationMatrix.FromValues(matrix.A, matrix.B, matrix.C, matrix.D, e, f);
    }

    /// <summary>
    /// What is the same for all letters of one string: the vectors of one unit of size along and across the line.
    /// </summary>
    private readonly struct Run
    {
        public readonly Matrix Matrix;
        public readonly double AlongX, AlongY, UpX, UpY, Rise, Size;
        public readonly float Rotation, Ascent, Descent;
        public readonly Box Clip;

        public Run(in Matrix matrix, in GraphicsState state, PageFont font)
        {
            Matrix = matrix;
            Clip = state.Clip;
            var wide = state.FontSize * state.HorizontalScale;
            (AlongX, AlongY) = (matrix.A * wide, matrix.B * wide);
            (UpX, UpY) = (matrix.C * state.FontSize, matrix.D * state.FontSize);
            Rise = state.Rise;
            Size = Math.Sqrt(UpX * UpX + UpY * UpY);
            Ascent = font.Style.Ascent;
            Descent = font.Style.Descent;
            Rotation = RotationOf(font.IsVertical ? (-UpX, -UpY) : (AlongX, AlongY));
        }

        private static float RotationOf((double X, double Y) direction)
        {
            if (Math.Abs(direction.Y) < 1e-3 * Math.Abs(direction.X))
                return direction.X < 0 ? 180 : 0;
            if (Math.Abs(direction.X) < 1e-3 * Math.Abs(direction.Y))
                return direction.Y > 0 ? 90 : 270;
            var degrees = Math.Round(Math.Atan2(direction.Y, direction.X) * 180 / Math.PI, 1);
            return (float)(degrees < 0 ? degrees + 360 : degrees);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Put(in Run run, LetterStyle style, Glyph glyph, double textX, double textY, bool vertical)
    {
        var (x, y) = run.Matrix.Apply(textX, textY + run.Rise);
        double alongX = run.AlongX * glyph.Width, alongY = run.AlongY * glyph.Width;
        double low = run.Descent, high = run.Ascent;
        if (vertical)
        {
            // A vertical letter hangs below its origin, half its width on either side.
            (alongX, alongY) = (run.AlongX, run.AlongY);
            x -= alongX / 2;
            y -= alongY / 2;
            (low, high) = (glyph.Width, 0);
        }

        // Slanted letters lean out of their boxes as italic ones do; a box is as long as the advance.
        var (upX, upY) = run.Rotation % 180 == 0 ? (0, run.UpY) : run.Rotation % 180 == 90 ? (run.UpX, 0)
            : (run.UpX, run.UpY);
        double x1 = x + upX * low, x2 = x + upX * high, y1 = y + upY * low, y2 = y + upY * high;
        var left = Math.Min(Math.Min(x1, x2), Math.Min(x1, x2) + alongX);
        var right = Math.Max(Math.Max(x1, x2), Math.Max(x1, x2) + alongX);
        var top = Math.Min(Math.Min(y1, y2), Math.Min(y1, y2) + alongY);
        var bottom = Math.Max(Math.Max(y1, y2), Math.Max(y1, y2) + alongY);
        // Said so that what is not a number is left out as well.
        if (!(right >= page.Left && left <= page.Right && bottom >= page.Top && top <= page.Bottom
            && right - left < MaxSide && bottom - top < MaxSide))
            return;
        if (right < run.Clip.Left || left > run.Clip.Right || bottom < run.Clip.Top || top > run.Clip.Bottom)
            style = marks.Shared(style with { IsInvisible = true });
        var advance = vertical ? Math.Abs(glyph.Width) * run.Size : Math.Sqrt(alongX * alongX + alongY * alongY);
        var text = glyph.Text;
        var letter = new Letter(
            text, style, new(left, top, right, bottom), new(x, y, advance, run.Rotation), markedContent.IsArtifact,
                marks.Grounds.Count);
        if (text.Length == 1 && text[0] < '\uFB00')
            marks.Add(letter);
        else
            PutEach(letter, Ligatures.Split(text));
    }

    private void PutEach(in Letter letter, string[] characters)
    {
        marks.Add(letter.With(characters[0], letter.Style));
        var turn = letter.Rotation * Math.PI / 180;
        foreach (var character in characters.AsSpan(1))
            marks.Add(letter.With(character, letter.Box, letter.X + Math.Cos(turn) * letter.Advance,
                letter.Y + Math.Sin(turn) * letter.Advance, 0));
    }

    private LetterStyle StyleOf(in GraphicsState state, PageFont font, in Run run)
    {
        // Letters that are filled and stroked are seen by either.
        var isOpaque = state.FillOpacity >= Faintest || state.RenderMode % 4 is StrokeOnly or FillAndStroke;
        var colour = state.RenderMode % 4 == StrokeOnly || state.RenderMode % 4 == FillAndStroke
            && state.Stroke != Rgb.Black ? state.Stroke : state.Fill;
        var slanted =
            Math.Abs(run.AlongX * run.UpX + run.AlongY * run.UpY) > 0.1 * run.Size * Math.Sqrt(run.AlongX * run.AlongX + run.AlongY * run.AlongY);
        var key = new StyleKey(font.Style, (float)Math.Round(run.Size, 2), colour, state.RenderMode, slanted, isOpaque);
        if (lastStyle is not null && key == lastKey)
            return lastStyle;
        lastKey = key;
        lastStyle = marks.Shared(new LetterStyle(
            font.Style.Name, Math.Round(run.Size, 2), font.Style.IsBold || state.RenderMode % 4 == FillAndStroke,
                font.Style.IsItalic || slanted, colour,
            state.RenderMode is Invisible or ClipOnly || !isOpaque));
        return lastStyle;
    }
}
