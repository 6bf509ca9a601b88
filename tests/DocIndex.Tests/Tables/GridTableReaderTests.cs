using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Records;
using DocIndex.Tables;
using DocIndex.Vocabulary;

namespace DocIndex.Tests.Tables;

public sealed class GridTableReaderTests
{
    /// <summary>Amounts that come out of a grid written with bars; "=" stands for a cell that the one to its left spans, "^" for one that the one above does.</summary>
    private static string Amounts(string grid, string caption = "Tabel 1. Udgifter (1.000 kr.)", bool boldHeadings = false)
    {
        var rows = grid.Split('\n').Select(r => r.Split('|').Select(c => c.Trim()).ToArray()).ToArray();
        var line = new SourceLine(1, 1, grid.ReplaceLineEndings(" "));
        var cells = ImmutableArray.CreateBuilder<GridCell>();
        for (var r = 0; r < rows.Length; r++)
            for (var c = 0; c < rows[r].Length; c++)
            {
                if (rows[r][c] is "" or "=" or "^") continue;
                var across = 1 + rows[r].Skip(c + 1).TakeWhile(x => x == "=").Count();
                var down = 1 + rows.Skip(r + 1).TakeWhile(x => c < x.Length && x[c] == "^").Count();
                cells.Add(new GridCell(r, c, down, across, rows[r][c], [line]) { IsBold = boldHeadings && rows[r].Skip(1).All(x => x.Length == 0) });
            }
        var found = new Grid(rows.Length, rows.Max(r => r.Length), cells.ToImmutable());
        ImmutableArray<Block> blocks = [new Block(0, BlockRole.Caption, 0, caption, 1, [line]), new Block(1, BlockRole.Table, 0, "", 1, [line]) { Grid = found }];
        var document = new SourceDocument("id", "x.html", new string('0', 64), DocumentFormat.Html, 1, [line]);
        var tables = TableReader.Read(document, blocks, DanishVocabulary.Default, []);
        var (record, _) = RecordBuilder.Build(document, blocks, tables, DanishVocabulary.Default);
        return string.Join('\n', record.Amounts.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Label} · {a.Year?.ToString(CultureInfo.InvariantCulture) ?? a.Period}{(a.Basis is { } b ? " " + b : "")} · {a.Value:0}")));
    }

    [Fact]
    public void Read_YearsAndTotal_EachCellHasItsYear() => Amounts("""
        Indsats  | 2026  | 2027  | I alt
        Mentorer | 1.200 |       | 1.200
        I alt    | 1.200 |       | 1.200
        """).ShouldBe("""
        Mentorer · 2026 · 1200000
        Mentorer · I alt · 1200000
        I alt · 2026 · 1200000
        I alt · I alt · 1200000
        """);

    [Theory]
    [InlineData("Spor | Nord | Syd |", "Cykler | 14 | 16 |", "")]
    [InlineData("Bænke | gave | fond |", "Cykler | 14 | 16 | 30",
        "Cykler · 2026 · 14000\nCykler · 2027 · 16000\nCykler · I alt · 30000")]
    public void Read_WordsBelowAnEmptyRow_HeadOtherColumnsWhereNothingElseStandsBelow(
        string words, string row, string more) =>
        Amounts($"Indsats | 2026 | 2027 | I alt\nMentorer | 1.200 | 300 | 1.500\n | | | \n{words}\n{row}").ShouldBe(
            ("Mentorer · 2026 · 1200000\nMentorer · 2027 · 300000\nMentorer · I alt · 1500000\n" + more).TrimEnd());

    [Fact]
    public void Read_BudgetOverslag_CountsFromTheBudgetsYearNotTheAccounts() => Amounts("""
        1.000 kr. | R 2021 | KB    | B 2022 | F 2023 | BO1   | BO 2 2025
        Løn       | 8.412  | 8.655 | 8.590  | 8.720  | 8.730 | 8.740
        """).ShouldBe("""
        Løn · 2021 Account · 8412000
        Løn · 2022 Corrected · 8655000
        Løn · 2022 Budget · 8590000
        Løn · 2023 · 8720000
        Løn · 2024 Estimate · 8730000
        Løn · 2025 Estimate · 8740000
        """);

    [Fact]
    public void Read_YearOverTwoColumns_IsTheYearOfBoth() => Amounts("""
        1.000 kr. | Budget 2025        | =
        ^         | Oprindeligt budget | Korrigeret budget pr. 31. oktober
        Skoler    | 603.775            | 607.210
        Bus       | 97                 | 99
        """).ShouldBe("""
        Skoler · 2025 Budget · 603775000
        Skoler · 2025 Corrected · 607210000
        Bus · 2025 Budget · 97000
        Bus · 2025 Corrected · 99000
        """);

    [Fact]
    public void Read_YearsDownTheFirstColumn_AreTurned() => Amounts("""
        År   | Mentorer | Lokaler
        2026 | 1.200    | 300
        2027 | 1.100    | 200
        """).ShouldBe("""
        Mentorer · 2026 · 1200000
        Mentorer · 2027 · 1100000
        Lokaler · 2026 · 300000
        Lokaler · 2027 · 200000
        """);

    [Fact]
    public void Read_NumbersOfTheColumnsAlone_AreNoRow() => Amounts("""
        (1)       | (2)
        Broer     | 10
        Veje      | 20
        """).ShouldNotContain("(1)");

    [Fact]
    public void Read_NumbersOfTheColumnsUnderAHeaderAgain_AreNoRow() => Amounts("""
        1.000 kr. | 2026 | 2027
        (1)       | (2)  | (3)
        Broer     | 10   | 20
        1.000 kr. | 2026 | 2027
        (1)       | (2)  | (3)
        Veje      | 30   | 40
        """).ShouldBe("""
        Broer · 2026 · 10000
        Broer · 2027 · 20000
        Veje · 2026 · 30000
        Veje · 2027 · 40000
        """);

    [Fact]
    public void Read_HeaderOfOtherYearsBelow_BeginsAnotherTable() => Amounts("""
        1.000 kr. | 2026 | 2027
        Broer     | 10   | 20
        1.000 kr. | 2028 | 2029
        Broer     | 30   | 40
        """).ShouldBe("""
        Broer · 2026 · 10000
        Broer · 2027 · 20000
        Broer · 2028 · 30000
        Broer · 2029 · 40000
        """);

    [Fact]
    public void Read_HeaderOfSeveralRowsAgain_IsOneTable() => Amounts("""
        Initiativ | Drift    | =        | Anlæg    | =
        ^         | 2026     | 2027     | 2026     | 2027
        ^         | mio. kr. | mio. kr. | mio. kr. | mio. kr.
        Broer     | 1,0      | 2,0      | 3,0      | 4,0
        Initiativ | Drift    | =        | Anlæg    | =
                  | 2026     | 2027     | 2026     | 2027
                  | mio. kr. | mio. kr. | mio. kr. | mio. kr.
        Veje      | 5,0      | 6,0      | 7,0      | 8,0
        """, caption: "Tabel 1. Udgifter").ShouldEndWith("""
        Veje · 2026 · 5000000
        Veje · 2027 · 6000000
        Veje · 2026 · 7000000
        Veje · 2027 · 8000000
        """);

    [Fact]
    public void Read_HeaderAgain_IsNoRow() => Amounts("""
        1.000 kr. | 2026 | 2027
        Broer     | 10   | 20
        1.000 kr. | 2026 | 2027
        Veje      | 30   | 40
        """).ShouldBe("""
        Broer · 2026 · 10000
        Broer · 2027 · 20000
        Veje · 2026 · 30000
        Veje · 2027 · 40000
        """);

    [Fact]
    public void Read_BoldRowWithoutFigures_HeadsTheRowsBelow() => Amounts("""
        1.000 kr. | 2026 | 2027
        Skoler    |      |
        Løn       | 10   | 20
        Lokaler   | 30   | 40
        """, boldHeadings: true).ShouldStartWith("Skoler Løn · 2026 · 10000");

    [Fact]
    public void Read_PlainRowsWithoutFiguresBelowATotal_HeadTheRowsBelow() => Amounts("""
        1.000 kr. | 2026 | 2027
        I alt     | 90   | 120
        Skoler    |      |
        Løn       | 10   | 20
        Lokaler   | 30   | 40
        Ældre     |      |
        Vikarer   | 50   | 60
        """).ShouldContain("Skoler Lokaler · 2027 · 40000");

    [Fact]
    public void Read_PlainRowWithoutFigures_IsAnEmptyRow() => Amounts("""
        1.000 kr. | 2026 | 2027
        Skoler    |      |
        Løn       | 10   | 20
        """).ShouldStartWith("Løn · 2026 · 10000");

    [Fact]
    public void Read_GroupBesideSeveralRows_StandsBeforeTheirLabels() => Amounts("""
        Område | 1.000 kr. | 2026 | 2027
        Skoler | Løn       | 10   | 20
        ^      | Lokaler   | 30   | 40
        """).ShouldContain("Skoler Lokaler · 2027 · 40000");

    [Fact]
    public void Read_BlanksBetweenThousands_AreOneNumber() => Amounts("""
        1.000 kr. | 2026   | 2027
        Løn       | 12 581 | 1 250 000
        Lokaler   | 300    | 400
        """).ShouldContain("Løn · 2026 · 12581000");

    [Theory]
    [InlineData("Årsværk", "4")]
    [InlineData("Længde i m", "1030")]
    public void Read_ColumnOfQuantitiesBesideKroner_GivesNoAmounts(string header, string value) => Amounts($"""
        Vej       | {header} | Budget 2026
        Nygade    | {value}  | 180.000 kr.
        Algade    | {value}  | 200.000 kr.
        """, "Tabel 1. Nye veje").Split('\n').Length.ShouldBe(2);

    [Fact]
    public void Read_AccountNumbersAndRunningNumbers_AreNoAmounts() => Amounts("""
        Nr. | Konto | Forslag | 2026
        1   | 35.10 | Løn     | 10
        2   | 35.11 | Lokaler | 30
        """).ShouldBe("""
        Løn · 2026 · 10000
        Lokaler · 2026 · 30000
        """);
}
