using System.Collections.Immutable;
using System.Globalization;

namespace DocIndex.Reading;

/// <summary>Words from Tesseract's table, with boxes in points. What it does not say, baseline and size, is worked out line by line from the shapes of letters.</summary>
internal static class RecognisedWords
{
    // Columns of the table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.
    private const int Columns = 12;
    private const string Page = "1";
    private const string Word = "5";

    private const string Descending = "gjpqyçþ,;()[]{}/|Q@§";
    private const string Ascending = "bdfhijklt0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅæøåéÉ";

    // Shares of a font's size in the typefaces that offices use.
    private const double Ascent = 0.72;
    private const double LowerCase = 0.52;
    private const double Descent = 0.21;

    private sealed record Row(string Line, string Text, Box Box, double Confidence);

    /// <summary>Parses the table of one page.</summary>
    public static ImmutableArray<SheetWord> Parse(string table, double width, double height)
    {
        var rows = new List<Row>();
        var (x, y) = (1.0, 1.0);
        foreach (var line in table.Split('\n'))
        {
            var cells = line.TrimEnd('\r').Split('\t', Columns);
            if (cells.Length < Columns || !Numbers(cells, out var left, out var top, out var across, out var down, out var confidence)) continue;
            if (cells[0] == Page && across > 0 && down > 0) (x, y) = (width / across, height / down);
            if (cells[0] != Word || confidence < 0 || string.IsNullOrWhiteSpace(cells[11])) continue;
            rows.Add(new Row(string.Join('.', cells[1..5]), cells[11].Trim(), new Box(left * x, top * y, (left + across) * x, (top + down) * y), Math.Clamp(confidence / 100, 0, 1)));
        }
        return [.. rows.GroupBy(r => r.Line).SelectMany(Placed).OrderBy(w => w.Baseline).ThenBy(w => w.Box.X0)];
    }

    /// <summary>Words of one baseline as lines, top to bottom.</summary>
    public static ImmutableArray<ImmutableArray<int>> Lines(ImmutableArray<SheetWord> words)
    {
        var lines = new List<List<int>>();
        for (var i = 0; i < words.Length; i++)
            if (lines.Count > 0 && words[i].Baseline - words[lines[^1][0]].Baseline < words[i].Size / 3) lines[^1].Add(i);
            else lines.Add([i]);
        return [.. lines.Select(line => line.OrderBy(i => words[i].Box.X0).ToImmutableArray())];
    }

    private static IEnumerable<SheetWord> Placed(IEnumerable<Row> line)
    {
        var words = line.ToList();
        var flat = words.FindAll(w => !w.Text.Any(Descending.Contains) && w.Text.Any(char.IsLetterOrDigit));
        var baseline = flat.Count > 0 ? Median(flat.Select(w => w.Box.Y1)) : Median(words.Select(w => w.Box.Y1 - (Descent * (w.Box.Y1 - w.Box.Y0))));
        var tall = words.FindAll(w => w.Text.Any(Ascending.Contains));
        var size = Math.Max(1, tall.Count > 0 ? Median(tall.Select(w => baseline - w.Box.Y0)) / Ascent : Median(words.Select(w => baseline - w.Box.Y0)) / LowerCase);
        return words.Select(w => new SheetWord(w.Text, w.Box, baseline, "", size, false, 0) { Confidence = w.Confidence });
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static bool Numbers(string[] cells, out double left, out double top, out double across, out double down, out double confidence)
    {
        (left, top, across, down, confidence) = (0, 0, 0, 0, 0);
        return Number(cells[6], out left) && Number(cells[7], out top) && Number(cells[8], out across) && Number(cells[9], out down) && Number(cells[10], out confidence);
    }

    private static bool Number(string text, out double number) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
