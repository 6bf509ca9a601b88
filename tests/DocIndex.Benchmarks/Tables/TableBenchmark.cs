using DocIndex.Layout.Grids;
using DocIndex.Pdf;
using DocIndex.Reading;

namespace DocIndex.Benchmarks.Tables;

/// <summary>Tables of a folder in the form of the ICDAR 2013 competition: structure with regions given, and end to end.</summary>
internal static class TableBenchmark
{
    public static int Run(string folder, string? report)
    {
        var scores = new List<(string Name, Score Structure, Score EndToEnd)>();
        if (report is not null) Directory.CreateDirectory(report);
        foreach (var file in Directory.EnumerateFiles(folder, "*.pdf").Order(StringComparer.Ordinal))
        {
            if (!File.Exists(file[..^4] + "-str.xml") || !File.Exists(file[..^4] + "-reg.xml")) continue;
            var truth = TruthTable.Read(file);
            using var pdf = PdfDocument.Open(File.ReadAllBytes(file), new PdfLimits());
            var sheets = pdf.Pages.Select(PdfSheets.SheetOf).ToList();
            var given = truth.Select(t => InRegion(sheets[t.Page - 1], t.Box)).ToList();
            var found = sheets.SelectMany(TableFinder.Find).ToList();
            var structure = Score.Of(truth.Select(t => Relations.Of(t.Cells)), given.Select(g => Relations.Of(Texts(g))));
            var endToEnd = Score.Of([truth.SelectMany(t => Relations.Of(t.Cells)).ToList()], [found.SelectMany(g => Relations.Of(Texts(g))).ToList()]);
            scores.Add((Path.GetFileNameWithoutExtension(file), structure, endToEnd));
            if (report is not null) File.WriteAllText(Path.Combine(report, Path.GetFileNameWithoutExtension(file) + ".txt"), Disagreements.Write(truth, given, found));
        }
        if (scores.Count == 0)
        {
            Console.Error.WriteLine($"No PDF with NAME-reg.xml and NAME-str.xml beside it in {folder}.");
            return 2;
        }
        Console.WriteLine($"{"",-12}{"structure",26}{"end to end",30}");
        Console.WriteLine($"{"document",-12}{"prec.",10}{"recall",8}{"F1",8}{"prec.",14}{"recall",8}{"F1",8}");
        foreach (var (name, structure, endToEnd) in scores) Print(name, structure, endToEnd);
        Print("average", Score.Average(scores.Select(s => s.Structure)), Score.Average(scores.Select(s => s.EndToEnd)));
        return 0;
    }

    private static void Print(string name, Score structure, Score endToEnd) => Console.WriteLine(FormattableString.Invariant(
        $"{name,-12}{structure.Precision,10:F3}{structure.Recall,8:F3}{structure.F1,8:F3}{endToEnd.Precision,14:F3}{endToEnd.Recall,8:F3}{endToEnd.F1,8:F3}"));

    private static PageGrid? InRegion(Sheet sheet, (double X0, double Y0, double X1, double Y1) box)
    {
        var region = new Box(box.X0 - 1, sheet.Height - box.Y1 - 1, box.X1 + 1, sheet.Height - box.Y0 + 1);
        var words = sheet.Words.Where(w => w.Rotation == 0 && region.HoldsMiddle(w.Box)).ToList();
        return words.Count == 0 ? null : PageGridBuilder.Build(sheet.Number, words, sheet.Rulings, sheet.Shades);
    }

    internal static List<GridText> Texts(PageGrid? grid) => grid is null ? [] :
        [.. grid.Cells.Select(c => new GridText(c.Row, c.Column, c.Row + c.RowSpan - 1, c.Column + c.ColumnSpan - 1, Relations.Plain(string.Concat(c.Words.Select(w => w.Text)))))];
}

/// <summary>Precision, recall and their harmonic mean.</summary>
internal sealed record Score(double Precision, double Recall, double F1)
{
    public static Score Of(IEnumerable<List<(string, string, char)>> truth, IEnumerable<List<(string, string, char)>> found)
    {
        var (shared, wanted, had) = (0, 0, 0);
        foreach (var (t, f) in truth.Zip(found))
        {
            shared += Relations.Shared(t, f);
            wanted += t.Count;
            had += f.Count;
        }
        var (precision, recall) = (had == 0 ? wanted == 0 ? 1 : 0 : (double)shared / had, wanted == 0 ? 1 : (double)shared / wanted);
        return new Score(precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    /// <summary>Averages of the documents; F1 is the mean of theirs.</summary>
    public static Score Average(IEnumerable<Score> scores)
    {
        var all = scores.ToList();
        return new Score(all.Average(s => s.Precision), all.Average(s => s.Recall), all.Average(s => s.F1));
    }
}
