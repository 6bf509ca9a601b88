using System.Text;
using DocIndex.Records;

namespace DocIndex.Tests.Records;

/// <summary>Rows that are totals by what they sum, and totals of two levels. The notes are constructed.</summary>
public sealed class SumRowsTests
{
    [Theory]
    [InlineData("Kommunal andel", RowRole.Net)]
    [InlineData("Det søgte beløb", RowRole.Net)]
    [InlineData("Resultat", RowRole.Net)]
    public void Build_LastRowThatSumsTotalAndRowsSince_IsAskedForOnce(string label, RowRole role)
    {
        var record = Table($"""
            | Bænke | 1.250 | 1.310 |
            | Træer | 640 | 705 |
            | Udgifter i alt | 1.890 | 2.015 |
            | Gave fra en fond | -400 | -450 |
            | {label} | 1.490 | 1.565 |
            """);
        RoleOf(record, label).ShouldBe(role);
        record.Request!.PerYear.Select(y => y.Value).ShouldBe([1_490_000, 1_565_000]);
        record.Initiatives.Select(i => i.Name).ShouldNotContain(label);
    }

    [Theory]
    [InlineData("Kontingenter | 310 | 325", "Ansøgning | 1.487 | 1.613", 2)]
    [InlineData("Kontingenter | 310", "Ansøgning | 1.487", 1)]
    public void Build_LastRowThatSumsAllRows_IsATotal(string second, string last, int years)
    {
        var (pay, trips) = years > 1 ? ("852 | 944", "325 | 344") : ("852", "325");
        var record = Table($"| Løn | {pay} |\n| {second} |\n| Kørsel | {trips} |\n| {last} |", years);
        RoleOf(record, "Ansøgning").ShouldBe(RowRole.Total);
        record.Request!.PerYear[0].Value.ShouldBe(1_487_000);
    }

    [Theory]
    [InlineData("| Løn | 852 | 944 |\n| Kørsel | 852 | 944 |")]
    [InlineData("| Løn | 852 | 944 |\n| Leje | 0 | 0 |\n| Kørsel | 852 | 944 |")]
    [InlineData("| Model 1 | 100 | 100 |\n| Model 2 | 200 | 200 |\n| Model 3 | 300 | 300 |")]
    [InlineData("| Løn | 852 | 944 |\n| Leje | 325 | 344 |\n| Kørsel | 1.177 | 1.300 |")]
    public void Build_RowThatRepeatsOneOrSumsByChance_StaysAnItem(string rows) =>
        Table(rows).Amounts.Select(a => a.Role).Distinct().ShouldBe([RowRole.Item]);

    [Fact]
    public void Build_SubtotalAndOneMoreRow_AreOneGrandTotal()
    {
        var note = Note("""
            | Sø og sti (Anlæg) | Anlæg | 1.250 | 6.300 |
            | Bro | Anlæg | 640 | 2.950 |
            | Anlægsudgifter i alt | | 1.890 | 9.250 |
            | Drift af søen | Service | 45 | 160 |
            | I alt | | 1.935 | 9.410 |
            """, "Tabel 1. Anlæg og afledt drift", "1.000 kr. | Styringsområde | 2027 | 2028");
        note.Record.Request!.PerYear.Select(y => y.Value).ShouldBe([1_935_000, 9_410_000]);
        RoleOf(note.Record, "Anlægsudgifter i alt").ShouldBe(RowRole.Subtotal);
        note.Checks.Findings.Where(f => f.Severity > Severity.Info).ShouldBeEmpty();
    }

    [Fact]
    public void Build_NetThatALaterNetGoesOnFrom_IsAskedForOnce()
    {
        var record = Table("""
            | Løn | 1.250 | 1.310 |
            | Billetter | -300 | -345 |
            | Netto | 950 | 965 |
            | Flytning | 120 | 0 |
            | Netto i alt | 1.070 | 965 |
            """);
        record.Request!.PerYear.Select(y => y.Value).ShouldBe([1_070_000, 965_000]);
    }

    [Theory]
    [InlineData("Nuværende budget, svømmehal", "Budget efter forslaget")]
    [InlineData("Udgifter i dag", "Udgifter efter nedlæggelsen")]
    [InlineData("Gældende budget", "Budget herefter")]
    public void Build_BudgetBeforeAndAfter_IsNotAskedFor(string before, string after)
    {
        var record = Table(
            $"| {before} | 4.125 | 4.180 |\n| Kortere åbningstid | -275 | -660 |\n| {after} | 3.850 | 3.520 |");
        record.Amounts.Where(a => a.Kind == AmountKind.Proposed).Select(a => a.Label).Distinct().ShouldBe(["Kortere åbningstid"]);
        record.Request!.PerYear.Select(y => y.Value).ShouldBe([-275_000, -660_000]);
    }

    [Fact]
    public void Build_BudgetsAlone_AreAskedFor() =>
        Table("| Budget i dag til sport | 4.125 | 4.180 |\n| Budget i dag til musik | 275 | 660 |").Amounts
            .Select(a => a.Kind).Distinct().ShouldBe([AmountKind.Proposed]);

    [Theory]
    [InlineData("| Tag | 0,60 |\n| Facade | 2,31 |\n| Udgifter i alt | 2,91 |\n| Fond | -1,44 |\n| Indtægter i alt | -1,44 |\n| Det koster | 1,46 |", RowRole.Net)]
    [InlineData("| Tag | 0,60 |\n| Facade | 2,31 |\n| Udgifter i alt | 2,91 |\n| Fond | -1,44 |\n| Indtægter i alt | -1,44 |\n| Det koster | 1,40 |", RowRole.Item)]
    [InlineData("| Tag | 0,60 |\n| Facade | 2,31 |\n| Bygning i alt | 2,91 |\n| Hal | 1,44 |\n| Hal i alt | 1,44 |\n| Det koster | 4,36 |", RowRole.Item)]
    public void Build_RowRightBelowTotalsOfBothSigns_IsWhatTheyComeTo(string rows, RowRole role) =>
        RoleOf(Note(rows, "Tabel 1. Økonomi", "mio. kr. | 2027").Record, "Det koster").ShouldBe(role);

    [Theory]
    [InlineData("Tilsammen | 1.177 | 1.269", 1_177)]
    [InlineData("Kørsel | 40 | 30", 1_217)]
    public void Build_TableGoesOnUnderItsHeaderPrintedAgain_WhatAllRowsComeToIsAskedFor(string last, int asked)
    {
        var next = $"\n\n| 1.000 kr. | 2027 | 2028 |\n|---|---|---|\n| Pedel | 325 | 325 |\n| {last} |\n";
        var request = Note("| Løn | 852 | 944 |" + next, "Tabel 1. Økonomi", "1.000 kr. | 2027 | 2028").Record.Request;
        (request is { Standing: < Standing.Doubtful } ? request.PerYear[0].Value : 0).ShouldBe(asked * 1000);
    }

    private static RowRole RoleOf(DocumentRecord record, string label) =>
        record.Amounts.First(a => a.Label == label).Role;

    private static DocumentRecord Table(string rows, int years = 2) =>
        Note(rows, "Tabel 1. Økonomi", "1.000 kr. | 2027" + (years > 1 ? " | 2028" : "")).Record;

    private static ProcessedDocument Note(string rows, string caption, string header) => Pipeline.Process("note.md",
        Encoding.UTF8.GetBytes($"# Budgetnotat: En sø i byen\n\n## Økonomi\n\n{caption}\n\n| {header} |\n|"
            + string.Concat(Enumerable.Repeat("---|", header.Split('|').Length)) + $"\n{rows}\n")).Document.ShouldNotBeNull();
}
