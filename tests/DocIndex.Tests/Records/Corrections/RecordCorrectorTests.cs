using System.Collections.Immutable;
using System.Text;
using DocIndex.Records;
using DocIndex.Records.Corrections;

namespace DocIndex.Tests.Records.Corrections;

public sealed class RecordCorrectorTests
{
    private const string Note =
        "Budgetnotat om mødesteder for ældre\n\nØkonomi\nTabel 1. Udgifter (1.000 kr.)\n 2026 2027\nPersonale 1.000 1.000\nHusleje 200 300\nI alt 1.200 1.400\n\nRisici\nDer er risiko for, at huslejen stiger mere end ventet.\n\nPersonalet kan mangle, hvis det er svært at ansætte.\n";

    [Fact]
    public void Apply_AmountSet_IsFollowedByTotalsInitiativesAndRequest()
    {
        var record = Correct(Note, "set: \"amounts[label=Husleje,year=2027].value\"\n    value: 400.000").Record;

        Amount(record, "Husleje", 2027).Value.ShouldBe(400_000);
        Amount(record, "Husleje", 2027).Effect.ShouldBe(400_000);
        Amount(record, "Husleje", 2027).Standing.ShouldBe(Standing.Verified);
        record.Initiatives.Single(i => i.Name == "Husleje").PerYear.Single(y => y.Year == 2027).Value.ShouldBe(400_000);
        record.Corrections.ShouldHaveSingleItem().ShouldBe(new AppliedCorrection(
            "amounts[label=Husleje,year=2027].value", CorrectionAction.Set, "300000", "400000", "Fordi", Amount(record, "Husleje", 2027).Source));
    }

    [Fact]
    public void Apply_AmountSetSoThatTheTotalNoLongerHolds_IsAFinding()
    {
        Process(Note, "set: \"amounts[label=Husleje,year=2026].value\"\n    value: 900000").Checks.Findings.ShouldNotBeEmpty();
        Process(Note, null).Checks.Findings.ShouldContain(f => f.Rule == "column-total"); // 1.300 is printed as 1.400
    }

    [Fact]
    public void Apply_AddedTargetGroupWithQuote_StandsWithItsPlace()
    {
        var record = Correct(Note, "add: targetGroups\n    value: {name: Ældre i egen bolig, count: 7.700, unit: personer}\n    reads: mødesteder for ældre").Record;

        var group = record.TargetGroups.Single(g => g.Name == "Ældre i egen bolig");
        group.Count.ShouldBe(7700);
        group.Source.Lines.ShouldBe(new LineSpan(1, 1));
    }

    [Fact]
    public void Apply_TwoRemovedByNumber_MeanTheRecordAsItWasRead()
    {
        var document = Process(Note, null);
        document.Record.Risks.Length.ShouldBe(2);

        Correct(Note, "remove: \"risks[0]\"", "remove: \"risks[1]\"").Record.Risks.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("set: budgetYear\n    value: 2030", "2030")]
    [InlineData("set: committee\n    value: Socialudvalget", "Socialudvalget")]
    [InlineData("set: date\n    value: 1. maj 2025", "2025-05-01")]
    [InlineData("set: kind\n    value: handleplan", "handleplan")]
    [InlineData("set: categories\n    value: [Nyt, Varigt]", "Nyt, Varigt")]
    [InlineData("set: budgetYear\n    value: null", null)]
    public void Apply_SingleValues_AreReadAsTheirTypes(string correction, string? expected) =>
        Correct(Note, correction).Record.Corrections.ShouldHaveSingleItem().To.ShouldBe(expected);

    [Fact]
    public void Apply_DocumentChangedButThePlaceReadsTheSame_IsMadeAndSaid()
    {
        var (record, diagnostics) = Correct(Note, "set: \"amounts[label=Husleje,year=2027].value\"\n    value: 400000\n    sha256: 0000\n    reads: \"300\"");

        Amount(record, "Husleje", 2027).Value.ShouldBe(400_000);
        diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.CorrectionKept);
    }

    [Theory]
    [InlineData("set: \"amounts[label=Husleje,year=2027].value\"\n    value: 1\n    sha256: 0000\n    reads: \"250\"", "no longer reads '250'")]
    [InlineData("set: \"amounts[label=Husleje,year=2027].value\"\n    value: 1\n    sha256: 0000", "has changed since")]
    [InlineData("set: \"amounts[label=Husleje,year=2027].value\"\n    value: 1\n    reads: \"250\"", "no longer reads '250'")]
    [InlineData("set: \"amounts[label=Strøm,year=2027].value\"\n    value: 1", "No 'amounts' fits")]
    [InlineData("set: \"amounts[year=2027].value\"\n    value: 1", "3 'amounts' fit")]
    [InlineData("add: targetGroups\n    value: {name: Unge}\n    reads: unge på gaden", "does not say 'unge på gaden'")]
    [InlineData("add: targetGroups\n    value: {name: Unge}\n    sha256: 0000", "has changed since")]
    [InlineData("remove: \"risks[7]\"", "No 'risks' fits")]
    public void Apply_WhatItWasMadeOfIsGone_IsNotMadeAndSaid(string correction, string why)
    {
        var (record, diagnostics) = Correct(Note, correction);

        RecordJsonOf(record).ShouldBe(RecordJsonOf(Process(Note, null).Record));
        var diagnostic = diagnostics.ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe(DiagnosticCodes.CorrectionNotMade);
        diagnostic.Message.ShouldContain(why);
    }

    [Fact]
    public void Correct_StoredDocument_IsTheSameAsReadingItAgain()
    {
        var options = Options("set: \"amounts[label=Husleje,year=2027].value\"\n    value: 400.000");

        var again = Pipeline.Correct(Process(Note, null), options);

        RecordJsonOf(again.Record).ShouldBe(RecordJsonOf(Pipeline.Process("notat.txt", Encoding.UTF8.GetBytes(Note), options).Document!.Record));
    }

    private static string RecordJsonOf(DocumentRecord record) => System.Text.Json.JsonSerializer.Serialize(record, RecordJson.Compact);

    private static Amount Amount(DocumentRecord record, string label, int year) => record.Amounts.Single(a => a.Label == label && a.Year == year);

    private static (DocumentRecord Record, ImmutableArray<Diagnostic> Diagnostics) Correct(string note, params string[] corrections)
    {
        var document = Process(note, corrections);
        return (document.Record, [.. document.Diagnostics.Where(d => d.Code.StartsWith("DI400", StringComparison.Ordinal))]);
    }

    private static ProcessedDocument Process(string note, params string[]? corrections) =>
        Pipeline.Process("notat.txt", Encoding.UTF8.GetBytes(note), Options(corrections ?? [])).Document.ShouldNotBeNull();

    private static PipelineOptions Options(params string[] corrections) => new()
    {
        Corrections = CorrectionsFile.Read("corrections.yaml", "corrections:\n" + string.Concat(corrections.Select(c => $"  - document: notat-txt\n    why: Fordi\n    {c}\n"))),
    };
}
