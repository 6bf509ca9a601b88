using System.Globalization;
using System.Text.RegularExpressions;
using DocIndex.Reading;

namespace DocIndex.Layout.Grids;

/// <summary>Neighbouring words of one row with no wide gap between them.</summary>
internal sealed partial class Segment
{
    [GeneratedRegex(@"^(?:[-−–]?[Kk]r\.?(?=[-−–(+÷]?[0-9])|[-−–]?T?DKK)?"
        + @"[-−–(+$£€÷~<>]?[\s$€]*\(?[0-9.,'’]*[0-9][0-9.,'’]*\s?"
        + @"(?:[)%*†‡\p{L}-]{0,3}|-?(?:t|mio|mill|mia)?\.?(?:kr\.?|kroner|DKK))$"
        + @"|^(?:[-–—−.*]{1,3}|n/?a|N/?A|\.{2,}|X|x|NA|ND|\$|%)$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure { get; }

    public Segment(List<SheetWord> words)
    {
        Words = words;
        (X0, X1) = (words[0].Box.X0, words.Max(w => w.Box.X1));
        (Top, Bottom) = (words.Min(w => w.Box.Y0), words.Max(w => w.Box.Y1));
    }

    public List<SheetWord> Words { get; }

    public double X0 { get; }

    public double X1 { get; }

    public double Top { get; }

    public double Bottom { get; }

    public double Width => X1 - X0;

    public double Size => Words[0].Size;

    public string Text => string.Join(' ', Words.Select(w => w.Text));

    /// <summary>True for a figure, a dash or a mark that stands for one.</summary>
    public bool IsFigure => _isFigure ??= AreFigure(Words);

    private bool? _isFigure;

    public static bool IsFigureText(string text) => text.Length <= 24 && !NoteMark.IsMatch(text) && (text.Length <= 4 || text.AsSpan().ContainsAnyInRange('0', '9')) && Figure.IsMatch(text);

    /// <summary>
    /// "1)", "¹": the mark of a note, which stands behind a figure and belongs to it. Must not match the end of
    /// "(1.250)", or of a measure ("m²").
    /// </summary>
    [GeneratedRegex(@"^(?:[0-9]{1,2}\)|[" + RaisedLetters.Marks + @"]{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex NoteMark { get; }

    /// <summary>True for a word that is such a mark.</summary>
    public static bool IsNoteMark(SheetWord word) => NoteMark.IsMatch(word.Text);

    /// <summary>True for words that make one figure, with the mark of a note behind it or without.</summary>
    public static bool AreFigure(IReadOnlyList<SheetWord> words) => IsFigureText(string.Concat(
        words.Take(words.Count > 1 && IsNoteMark(words[^1]) ? words.Count - 1 : words.Count).Select(w => w.Text)));

    /// <summary>True for a figure with digits, not a mark that stands for one.</summary>
    public static bool IsNumber(SheetWord word) => word.Text.AsSpan().ContainsAnyInRange('0', '9') && IsFigureText(word.Text);

    /// <summary>True for a year alone, with a note mark or without.</summary>
    public static bool IsYear(string text) =>
        text.Trim('*', '.', ',', '-', '¹') is { Length: 4 } digits && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2100;

    public bool Overlaps(double x0, double x1) => X0 < x1 && x0 < X1;

    public double Overlap(Segment other) => Math.Min(X1, other.X1) - Math.Max(X0, other.X0);

    public override string ToString() => Text;

    /// <summary>
    /// Cuts a row where the gap between two words is wider than <paramref name="gap"/> times their size, and at vertical lines. The mark of a list
    /// item stays with its text; leaders (rows of points) cut.
    /// </summary>
    public static List<Segment> Of(TextRow row, double gap, IReadOnlyList<double> cuts)
    {
        var segments = new List<Segment>();
        List<SheetWord> words = [];
        foreach (var word in row.Words)
        {
            if (words.Count > 0)
            {
                var before = words[^1];
                var wide = word.Box.X0 - before.Box.X1 > gap * Math.Min(Math.Max(before.Size, word.Size), 1.5 * row.Size);
                var cut = cuts.Any(x => before.Box.X1 <= x + 1.5 && word.Box.X0 >= x - 1.5 && (before.Box.X0 + before.Box.X1) / 2 < x && (word.Box.X0 + word.Box.X1) / 2 > x);
                if (cut || wide && !IsMark(words, segments.Count, word, row.Size) || CloseFigures.AreTwo(words, word))
                {
                    segments.Add(new Segment(words));
                    words = [];
                }
            }
            words.Add(word);
        }
        if (words.Count > 0) segments.Add(new Segment(words));
        return segments;
    }

    /// <summary>A bullet before its text, the number of a list item at the line's start, or the sign of a currency before its amount.</summary>
    private static bool IsMark(List<SheetWord> words, int segmentsBefore, SheetWord next, double size)
    {
        if (words.Count != 1) return false;
        var (mark, gap) = (words[0].Text, next.Box.X0 - words[0].Box.X1);
        if (mark is "$" or "€" or "£" or "kr.") return next.Text.Any(char.IsAsciiDigit) && gap < 8 * size;
        if (gap >= 4 * size) return false;
        return LineText.IsBullet(mark + " x") && mark is not ("-" or "–") || segmentsBefore == 0 && LineText.MarkerLength(mark + " x") > mark.Length && !IsFigureText(next.Text);
    }
}
