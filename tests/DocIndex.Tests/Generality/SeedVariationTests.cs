using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using DocIndex.Evaluation;
using DocIndex.Linking;
using DocIndex.Publishing;
using DocIndex.Records;

namespace DocIndex.Tests.Generality;

/// <summary>The seeds with other years, amounts, labels and municipality are read as well as the seeds themselves.</summary>
public sealed class SeedVariationTests
{
    private static readonly (string, string)[] s_otherWords =
    [
        ("Københavns Kommune", "Odense Kommune"), ("i København", "i Odense"), ("Jobcenter København", "Jobcenter Odense"), ("Beskæftigelses- og Integrationsforvaltningen", "Beskæftigelses- og Socialforvaltningen"),
        ("Ishøj", "Tårnby"), ("Introduktionsstillinger", "Praktikpladser"), ("AC-pakke", "Klimapakke"), ("Udsatte boligområder", "Grønne byrum"), ("Kontrol og kvalitetssikring", "Vedligehold af veje"),
        ("Implementering 1.000", "Kystsikring 1.000"), ("Budgetaftale 20", "Finansaftale 20"), ("Lavere sagsstammer", "Kortere ventelister"), ("Indfasning af", "Opstart af"),
        ("BI24", "KU7"), ("BI05", "TMF112"), ("BI2 ", "KU31 "), ("\"BI2\"", "\"KU31\""),
    ];

    public static TheoryData<string, int, int> Seeds()
    {
        var data = new TheoryData<string, int, int>();
        foreach (var file in Directory.GetFiles(RepositoryRoot.Combine("corpus", "gold"), "*.json").Order(StringComparer.Ordinal))
        {
            data.Add(Path.GetFileName(file), 7, 2);
            data.Add(Path.GetFileName(file), -3, 3);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Process_SeedWithOtherYearsAmountsAndNames_ReadsItAsWell(string goldFile, int yearShift, int factor)
    {
        var gold = JsonNode.Parse(File.ReadAllText(RepositoryRoot.Combine("corpus", "gold", goldFile)))!;
        var name = gold["documents"]![0]!["file"]!.GetValue<string>();
        var variation = new SeedVariation(yearShift, factor, s_otherWords);
        var text = variation.Text(File.ReadAllText(RepositoryRoot.Combine("seeds", name)), gold);
        var expected = GoldRecord.Read(goldFile, variation.Gold(gold));

        var document = Pipeline.Process(name, Encoding.UTF8.GetBytes(text)).Document.ShouldNotBeNull();

        var result = Evaluator.Evaluate(expected, Export.Of([document], Linker.Link([document.Record])));
        var differences = result.Documents.SelectMany(d => d.Differences).Where(d => d.Field is "amounts" or "initiatives" or "initiatives.perYear" or "statements" or "title" or "code" or "budgetYear" or "committee" or "kind");
        string.Join('\n', differences.Take(8).Select(d => $"{d.Kind} {d.Field}: {d.Expected} / {d.Found}")).ShouldBeEmpty();
        result.ConfidentlyWrong.ShouldBe(0);
        document.Checks.Findings.Count(f => f.Severity == Severity.Error).ShouldBe(gold["findings"]!.AsArray().Count);
        document.Checks.Findings.Where(f => f.Severity == Severity.Warning).ShouldBeEmpty();
    }

    [Fact]
    public void Process_FewerYears_ColumnsAndTotalsFollow()
    {
        var text = Seed("000_360f2463238157fa.txt")
            .Replace("2026 2027 2028 2029 I alt", "2026 2027 2028 I alt", StringComparison.Ordinal)
            .Replace("6.311 6.311 6.311 6.311 25.244", "6.311 6.311 6.311 18.933", StringComparison.Ordinal);

        var amounts = Read(text).Record.Amounts.Where(a => a.Kind == AmountKind.Proposed).ToList();

        amounts.Count.ShouldBe(16);
        amounts.ShouldAllBe(a => a.Value == (a.Year == null ? 18_933_000m : 6_311_000m) && a.Standing == Standing.Verified);
    }

    [Fact]
    public void Process_RowsInOtherOrder_FiguresStayWithTheirLabels()
    {
        var lines = Seed("004_fa977796f0bb0cd1.txt").Split('\n');
        var first = Array.FindIndex(lines, l => l.StartsWith("Skæv DUT (flere samtaler), jf. kon-", StringComparison.Ordinal));
        var last = Array.FindIndex(lines, l => l.StartsWith("Udgifter til service i alt", StringComparison.Ordinal)) - 1;
        var rows = new List<List<string>> { new() };
        foreach (var line in lines[first..(last + 1)])
        {
            rows[^1].Add(line);
            if (char.IsDigit(line.TrimEnd()[^1])) rows.Add([]);
        }
        rows.Reverse();
        var shuffled = string.Join('\n', [.. lines[..first], .. rows.SelectMany(r => r), .. lines[(last + 1)..]]);

        Figures(Read(shuffled)).ShouldBe(Figures(Read(string.Join('\n', lines))), ignoreOrder: true);
    }

    private static IEnumerable<string> Figures(ProcessedDocument document) =>
        document.Record.Amounts.Select(a => $"{a.Table} {a.Label} {a.Year}{a.Period} {a.Value} {a.Role} {a.ControlArea} {a.Standing}");

    private static string Seed(string file) => File.ReadAllText(RepositoryRoot.Combine("seeds", file));

    private static ProcessedDocument Read(string text) => Pipeline.Process("kopi.txt", Encoding.UTF8.GetBytes(text)).Document.ShouldNotBeNull();
}
