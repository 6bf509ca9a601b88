using System.Globalization;
using System.Text;
using DocIndex.Foundry.Drawing;
using DocIndex.Records;

namespace DocIndex.Foundry.Scoring;

/// <summary>A run as tables of text.</summary>
internal static class ScoreReport
{
    private const int Worst = 10;

    /// <summary>Fewer notes than this say little of a value.</summary>
    private const int LeastNotes = 5;

    /// <summary>All figures by form, then the values that are the worst of each figure, then how far standings can be
    /// trusted.</summary>
    public static string Summary(IReadOnlyList<NoteScore> scores)
    {
        var text = new StringBuilder();
        text.AppendLine(Header("form"));
        foreach (var form in scores.GroupBy(s => s.Form)) text.AppendLine(Line(form.Key, [.. form]));
        if (scores.Select(s => s.Form).Distinct().Count() > 1) text.AppendLine(Line("all", scores));
        var values = Values(scores).ToList();
        foreach (var figure in Figure.All)
        {
            var mean = figure.Measure(scores);
            // What few notes show may be chance: how far a value is from the mean weighs by the root of their number.
            var worst = values.Select(v => (v.Name, Notes: v.Scores.Select(s => s.Note.Seed).Distinct().Count(),
                    Value: figure.Measure(v.Scores)))
                .Where(v => v.Notes >= LeastNotes && (figure.LowIsBad ? v.Value < mean : v.Value > mean))
                .OrderByDescending(v => Math.Abs((v.Value - mean)!.Value) * Math.Sqrt(v.Notes));
            text.Append(CultureInfo.InvariantCulture, $"\nworst {figure.Heading}: ").AppendJoin(", ", worst.Take(Worst)
                .Select(v => $"{v.Name} {Print(v.Value)}"));
        }

        return text.AppendLine("\n").Append(Calibration(scores)).ToString();
    }

    /// <summary>Every figure for every value of every dimension.</summary>
    public static string ByValue(IReadOnlyList<NoteScore> scores)
    {
        var text = new StringBuilder();
        foreach (var dimension in Values(scores).GroupBy(v => v.Name.Split(':')[0]))
        {
            text.AppendLine(Header(dimension.Key));
            foreach (var (name, own) in dimension) text.AppendLine(Line(name.Split(':', 2)[1], own));
            text.AppendLine();
        }

        return text.ToString();
    }

    /// <summary>Standing against right and wrong, for each form.</summary>
    public static string Calibration(IReadOnlyList<NoteScore> scores)
    {
        var text = new StringBuilder("standing      right   wrong   share right\n");
        foreach (var standing in Enum.GetValues<Standing>())
        {
            var (right, wrong) = (scores.Sum(s => s.Standings.GetValueOrDefault(standing).Right),
                scores.Sum(s => s.Standings.GetValueOrDefault(standing).Wrong));
            if (right + wrong > 0) text.AppendLine(CultureInfo.InvariantCulture,
                $"{standing,-10} {right,8} {wrong,7}   {(double)right / (right + wrong),11:0.000}");
        }

        return text.ToString();
    }

    private static IEnumerable<(string Name, List<NoteScore> Scores)> Values(IReadOnlyList<NoteScore> scores) =>
        from dimension in Dimensions.All
        from value in dimension.Values
        let own = scores.Where(s => s.Note.Choices.Has(dimension, value)).ToList()
        where own.Count > 0
        select ($"{dimension.Name}:{value}", own);

    private static string Header(string first) => $"{first,-26} {"n",5} " + string.Join(' ',
        Figure.All.Select(f => $"{f.Heading,10}"));

    private static string Line(string name, IReadOnlyCollection<NoteScore> scores) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-26} {scores.Count,5} ") + string.Join(' ',
            Figure.All.Select(f => $"{Print(f.Measure(scores)),10}"));

    private static string Print(double? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-";
}
