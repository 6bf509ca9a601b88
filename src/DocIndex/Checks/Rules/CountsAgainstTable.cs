using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Amounts;
using DocIndex.Records;

namespace DocIndex.Checks.Rules;

/// <summary>
/// The counts of DI5005 prose-vs-table: "fra 642 til 480" in a sentence that names a row of a table of counts must be two of the row's figures. Where one is and
/// the other is not, the other is the suspect. Must not compare where neither is: the sentence may then count something else.
/// </summary>
internal static class CountsAgainstTable
{
    private const double Named = 0.6;

    /// <summary>What contradicts a row, and how many counts were found in their row.</summary>
    public static (ImmutableArray<Suspect> Suspects, int Passed) Apply(CheckContext context)
    {
        var suspects = ImmutableArray.CreateBuilder<Suspect>();
        var passed = 0;
        var rows = context.Record.Figures.Where(f => f.Source.Cell is not null).GroupBy(f => (f.Source.Cell!.Value.Table, f.Source.Cell.Value.Row)).Where(g => g.Count() > 1).ToList();
        foreach (var sentence in context.Sentences)
            foreach (var pair in FromTo.Find(sentence.Text))
            {
                if (rows.Where(r => LabelLikeness.Coverage(r.First().Label, sentence.Text) >= Named).ToList() is not [var row]) continue;
                var (hasFrom, hasTo) = (row.Any(f => f.Value == pair.From.Value), row.Any(f => f.Value == pair.To.Value));
                passed += (hasFrom ? 1 : 0) + (hasTo ? 1 : 0);
                if (hasFrom == hasTo) continue;
                var (other, own) = hasFrom ? (pair.To, pair.From) : (pair.From, pair.To);
                var cells = row.Where(f => f.Value != own.Value).ToList();
                if (cells.Count > 0) suspects.Add(ToSuspect(sentence, other, own, cells));
            }
        return (suspects.ToImmutable(), passed);
    }

    private static Suspect ToSuspect(ProseSentence sentence, SaidNumber number, SaidNumber own, List<Figure> cells)
    {
        var row = cells[0];
        var listed = string.Join(", ", cells.Select(c => $"{c.Source.Text} ({c.Year?.ToString(CultureInfo.InvariantCulture) ?? "–"})"));
        return new Suspect(
            CheckRule.ProseAgainstTable, number.Approximate ? Severity.Warning : Severity.Error, sentence.Locate(number.Printed),
            new LocalizedText($"Teksten siger {number.Printed}, men {row.Table} har {listed} for {row.Label}.", $"The text says {number.Printed}, but {row.Table} has {listed} for {row.Label}."),
            cells.Count == 1 ? cells[0].Source.Text : null, new Interval(cells.Min(c => c.Value), cells.Max(c => c.Value)), number.Interval, [.. cells.Select(c => c.Source), sentence.Locate(own.Printed)])
        { Unit = number.Unit ?? "antal" };
    }
}
