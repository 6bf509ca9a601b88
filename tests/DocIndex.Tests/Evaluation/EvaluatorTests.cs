using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Checks;
using DocIndex.Evaluation;
using DocIndex.Publishing;
using DocIndex.Records;

namespace DocIndex.Tests.Evaluation;

public sealed class EvaluatorTests
{
    [Fact]
    public void Evaluate_SameFigureProducedTwice_CountsOnce()
    {
        var result = Evaluate(
            """ "amounts": [{ "table": "Tabel 1", "label": "Drift", "role": "item", "year": 2030, "value": 7000 }] """,
            Record() with { Amounts = [Amount("Drift", 2030, 7000), Amount("Drift", 2030, 7000)] });

        result.Scores()["amounts"].ShouldBe(new Score(1, 0, 1));
        result.ConfidentlyWrong.ShouldBe(1);
    }

    [Theory]
    [InlineData("Drift", 2030, 7000, Standing.Read, true, 0)]
    [InlineData("drif-t", 2030, 7000, Standing.Verified, true, 0)]
    [InlineData("Anlæg", 2030, 7000, Standing.Read, false, 1)]
    [InlineData("Drift", 2031, 7000, Standing.Inferred, false, 0)]
    [InlineData("Drift", 2030, -7000, Standing.Verified, false, 1)]
    [InlineData("Drift", 2030, 8000, Standing.Doubtful, false, 0)]
    public void Evaluate_OneAmount_MatchesByLabelYearRoleAndValue(
        string label, int year, int value, Standing standing, bool matches, int confidentlyWrong)
    {
        var result = Evaluate(
            """ "amounts": [{ "label": "Drift", "role": "item", "year": 2030, "value": 7000 }] """,
            Record() with { Amounts = [Amount(label, year, value) with { Standing = standing }] });

        result.Scores()["amounts"].ShouldBe(matches ? new Score(1, 0, 0) : new Score(0, 1, 1));
        result.ConfidentlyWrong.ShouldBe(confidentlyWrong);
    }

    [Fact]
    public void Evaluate_AmountOfAnotherValue_NamesWhatTheGoldRecordSays()
    {
        var result = Evaluate(
            """ "amounts": [{ "label": "Drift", "role": "item", "year": 2030, "value": 7000 }] """,
            Record() with { Amounts = [Amount("Drift", 2030, 7500)] });

        var extra = result.Documents.Single().Differences.Single(d => d.Kind == DifferenceKind.Extra);
        extra.Expected.ShouldBe("7000");
        extra.Source.ShouldBe("note.txt:12");
        extra.ConfidentlyWrong.ShouldBeTrue();
    }

    [Fact]
    public void Evaluate_FieldThatTheGoldRecordLeavesOut_IsNotJudged()
    {
        var result = Evaluate(
            """ "code": "X1", "amounts": [{ "label": "Drift", "year": 2030, "value": 7000, "unit": null }] """,
            Record() with { Code = "X1", Title = "En note", Amounts = [Amount("Drift", 2030, 7000) with { Role = RowRole.Total, Unit = "kr." }] });

        var scores = result.Scores();
        scores.Keys.ShouldBe(["amounts", "amounts.unit", "code", "metadata"]);
        scores["amounts"].F1.ShouldBe(1);
        scores["amounts.unit"].ShouldBe(new Score(0, 0, 1));
    }

    [Fact]
    public void Evaluate_NothingToFindAndNothingFound_IsAFullScore()
    {
        var result = Evaluate(""" "statements": [], "date": null """, Record());

        result.Scores()["statements"].F1.ShouldBe(1);
        result.Scores()["date"].Precision.ShouldBe(1);
        result.Documents.Single().Differences.ShouldBeEmpty();
    }

    [Fact]
    public void Evaluate_DocumentWithoutRecord_MissesEverything()
    {
        var gold = GoldRecord.Read("gold.json", """{ "documents": [{ "file": "gone.txt", "code": "X1", "risks": [{ "text": "brand" }] }] }""");

        var result = Evaluator.Evaluate(gold, Export(Record(), []));

        result.Scores()["code"].ShouldBe(new Score(0, 1, 0));
        result.Scores()["risks"].ShouldBe(new Score(0, 1, 0));
    }

    [Fact]
    public void Evaluate_InitiativeWithAWrongYear_ScoresEachYear()
    {
        var initiative = new Initiative(
            "Flere hænder i plejen", [new(2030, 10, 10, null), new(2031, 11, 11, null)], null, null, [], [], [], Standing.Read, At(3));
        var result = Evaluate(
            """ "initiatives": [{ "name": "Flere hænder i plejen.", "perYear": [{ "year": 2030, "value": 10 }, { "year": 2031, "value": 12 }] }] """,
            Record() with { Initiatives = [initiative] });

        result.Scores()["initiatives"].ShouldBe(new Score(1, 0, 0));
        result.Scores()["initiatives.perYear"].ShouldBe(new Score(1, 1, 1));
    }

    [Fact]
    public void Evaluate_GoalsWithTheSameKey_PairsThoseWhoseAttributesAgree()
    {
        var goals = new[] { "2031", "2030" }.Select(d => new Goal(d, "sager", null, null, null, -40, "sager", null, d, At(1)));
        var result = Evaluate(
            """ "goals": [{ "unit": "sager", "baseline": null, "target": null, "deadline": "2030" }, { "unit": "sager", "deadline": "2031" }] """,
            Record() with { Goals = [.. goals] });

        result.Scores()["goals.deadline"].ShouldBe(new Score(2, 0, 0));
    }

    [Theory]
    [InlineData("column-total", Severity.Error, 9300, 1, 0, 0)]
    [InlineData("column-total", Severity.Error, 9400, 0, 1, 1)]
    [InlineData("row-total", Severity.Error, 9300, 0, 1, 1)]
    [InlineData("row-total", Severity.Warning, 9300, 0, 1, 0)]
    public void Evaluate_Findings_MatchByRuleAndFigure(string rule, Severity severity, int found, int matched, int missing, int extra)
    {
        var finding = new Finding(
            "f", "DI5002", rule, severity, "open", null, new("", ""), null, "kr.", ["note-txt"], null,
            Interval.Around(found, 5), [At(4)]);
        var gold = GoldRecord.Read(
            "gold.json",
            """{ "documents": [{ "file": "note.txt" }], "findings": [{ "rule": "column-total", "found": { "low": 9299.5, "high": 9300.5 } }] }""");

        var result = Evaluator.Evaluate(gold, Export(Record(), [finding]));

        result.Scores()["findings"].ShouldBe(new Score(matched, missing, extra));
    }

    [Fact]
    public void Evaluate_NestedSections_AreNotHeldAgainstAGoldRecordWithoutLevels()
    {
        var result = Evaluate(
            """ "sections": [{ "heading": "Økonomi" }] """,
            Record() with { Sections = [new("Økonomi", SectionRole.Economy, 1, At(1)), new("Løn", SectionRole.Other, 2, At(2))] });

        result.Scores()["sections"].ShouldBe(new Score(1, 0, 0));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{ \"documents\": [] }")]
    [InlineData("{ \"documents\": [{}] }")]
    [InlineData("{")]
    public void Read_NoGoldRecords_SaysWhichFileIsWrong(string json) =>
        Should.Throw<FormatException>(() => GoldRecord.Read("gold/x.json", json)).Message.ShouldContain("gold/x.json");

    private static EvaluationResult Evaluate(string goldFields, DocumentRecord record) => Evaluator.Evaluate(
        GoldRecord.Read("gold.json", $$"""{ "documents": [{ "file": "note.txt", {{goldFields}} }] }"""), Export(record, []));

    private static Export Export(DocumentRecord record, ImmutableArray<Finding> findings) => new(1, [record], findings, [], []);

    private static DocumentRecord Record() => new() { Id = "note-txt", File = "note.txt", Format = DocumentFormat.Text };

    private static Amount Amount(string label, int year, decimal value) => new()
    {
        Table = "Tabel 1", Label = label, Year = year, Value = value, Printed = "7", Standing = Standing.Read, Source = At(12),
    };

    private static SourceLocation At(int line) => new("note-txt", 1, null, new LineSpan(line, line), null, null, "7");
}
