using System.Globalization;

namespace DocIndex.Tests.Generality;

/// <summary>
/// Constructed notes in the manner of other municipalities: other units, headers, columns, signs and layouts than the seeds have. What is read of each stands beside it
/// as text. DOCINDEX_REGENERATE=1 writes these files anew, and fails, so that every changed line is read.
/// </summary>
public sealed class ConstructedNotesTests
{
    private static readonly string s_folder = RepositoryRoot.Combine("tests", "DocIndex.Tests", "Generality", "Fixtures");

    public static TheoryData<string> Notes() =>
        [.. Directory.GetFiles(s_folder, "*.txt").Where(f => !f.EndsWith(".expected.txt", StringComparison.Ordinal)).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Notes))]
    public void Process_ConstructedNote_IsReadAsWrittenBesideIt(string file)
    {
        var document = Pipeline.Process(file, File.ReadAllBytes(Path.Combine(s_folder, file))).Document.ShouldNotBeNull();
        var expected = Path.Combine(s_folder, Path.ChangeExtension(file, ".expected.txt"));

        var read = Describe(document);

        if (Environment.GetEnvironmentVariable("DOCINDEX_REGENERATE") is not null)
        {
            File.WriteAllText(expected, read);
            Assert.Fail("The expected file was written anew; read it, then run without DOCINDEX_REGENERATE.");
        }
        read.ShouldBe(File.ReadAllText(expected));
    }

    private static string Describe(ProcessedDocument document)
    {
        var record = document.Record;
        var lines = new List<string>
        {
            string.Join(" | ", record.Kind, record.Code ?? "-", record.Title ?? "-", record.Municipality ?? "-", record.Administration ?? "-", record.Committee ?? "-", record.BudgetYear),
            "",
        };
        foreach (var row in record.Amounts.GroupBy(a => (a.Source.Cell!.Value.Table, a.Source.Cell.Value.Row)))
        {
            var first = row.First();
            lines.Add($"{first.Table} | {first.Label} | {first.Role} {first.Direction} | {first.ControlArea ?? "-"} | {first.Unit ?? "?"} | {first.PriceLevel ?? "-"}");
            foreach (var amount in row) lines.Add($"    {amount.Year?.ToString(CultureInfo.InvariantCulture) ?? amount.Period ?? "-"} {amount.Basis} {Money(amount.Value)} {amount.Standing}".Replace("  ", " ", StringComparison.Ordinal).Insert(0, "  "));
        }
        lines.AddRange(record.Figures.Select(f => $"figure | {f.Label} | {f.Year} | {f.Value.ToString(CultureInfo.InvariantCulture)} {f.Unit}"));
        lines.Add("");
        lines.AddRange(record.Initiatives.Select(i => $"initiative | {i.Name} | {string.Join(", ", i.PerYear.Select(y => $"{y.Year} {Money(y.Value)}"))}"));
        lines.Add($"request | {string.Join(", ", record.Request?.PerYear.Select(y => y.Effect == y.Value ? $"{y.Year} {Money(y.Value)}" : $"{y.Year} {Money(y.Value)} (effect {(y.Effect is { } e ? Money(e) : "unknown")})") ?? [])}");
        lines.AddRange(record.Statements.Select(s => $"statement | {s.Text} | {Money(s.Value)} | {s.Period?.From}-{s.Period?.To}{(s.Period is { Recurring: true } ? " yearly" : "")} | {s.Scope}"));
        lines.AddRange(document.Checks.Findings.Select(f => $"finding | {f.Severity} {f.Rule} | {f.Message.Da}"));
        return string.Join('\n', lines) + "\n";
    }

    private static string Money(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
