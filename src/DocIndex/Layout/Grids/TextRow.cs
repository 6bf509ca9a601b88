using DocIndex.Reading;

namespace DocIndex.Layout.Grids;

/// <summary>Words of one baseline, from left to right.</summary>
internal sealed class TextRow
{
    /// <summary>Words of one row overlap in height by at least this part of the lower one's height.</summary>
    private const double MinOverlap = 0.5;

    public TextRow(List<SheetWord> words)
    {
        Words = words;
        Top = words.Min(w => w.Box.Y0);
        Bottom = words.Max(w => w.Box.Y1);
        Left = words.Min(w => w.Box.X0);
        Right = words.Max(w => w.Box.X1);
        var main = words.MaxBy(w => w.Text.Length * w.Size)!;
        (Size, Baseline) = (main.Size, main.Baseline);
    }

    public List<SheetWord> Words { get; }

    public double Top { get; }

    public double Bottom { get; }

    public double Left { get; }

    public double Right { get; }

    /// <summary>Of most of its letters.</summary>
    public double Size { get; }

    public double Baseline { get; }

    public double Middle => (Top + Bottom) / 2;

    public string Text => string.Join(' ', Words.Select(w => w.Text));

    public override string ToString() => Text;

    /// <summary>Upright words in rows from top to bottom.</summary>
    public static List<TextRow> Of(IEnumerable<SheetWord> words)
    {
        var rows = new List<List<SheetWord>>();
        SheetWord? band = null;
        foreach (var word in words.OrderBy(w => (w.Box.Y0 + w.Box.Y1) / 2).ThenBy(w => w.Box.X0))
        {
            if (band is not null && IsBeside(band, word))
            {
                rows[^1].Add(word);
                // The row keeps the height of its largest word, so that rows don't creep together.
                if (Height(word) > Height(band)) band = word;
                continue;
            }
            rows.Add([word]);
            band = word;
        }
        foreach (var row in rows) row.Sort((a, b) => a.Box.X0.CompareTo(b.Box.X0));
        return [.. rows.Select(r => new TextRow(r))];
    }

    private static double Height(SheetWord word) => word.Box.Y1 - word.Box.Y0;

    private static bool IsBeside(SheetWord row, SheetWord word)
    {
        if (Math.Abs(row.Baseline - word.Baseline) < 0.2 * Math.Min(row.Size, word.Size)) return true;
        var overlap = Math.Min(row.Box.Y1, word.Box.Y1) - Math.Max(row.Box.Y0, word.Box.Y0);
        return overlap > MinOverlap * Math.Min(Height(row), Height(word));
    }
}
