using System.Collections.Immutable;
using DocIndex.Indexing;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Tables;
using DocIndex.Tests.Storing;

namespace DocIndex.Tests.Indexing;

public sealed class PassagesTests
{
    [Fact]
    public void Of_Blocks_GivesTitleHeadingsAndTextUnderTheirSection()
    {
        var document = SmallDocument.Of("a", "Titlen", "Før alt", "# Resume", "Et  afsnit\u0007 her", "# Økonomi", "Et andet");

        Text(document).ShouldBe(
            """
            Title - Titlen @
            Text - Før alt @1-1
            Heading Resume Resume @2-2
            Text Resume Et afsnit her @3-3
            Heading Økonomi Økonomi @4-4
            Text Økonomi Et andet @5-5
            """);
    }

    [Fact]
    public void Of_RunningLines_LeavesThemOut()
    {
        var document = SmallDocument.Of("a", null, "tekst", "Budget 2026 4/5");
        document = document with { Blocks = document.Blocks.SetItem(1, document.Blocks[1] with { Role = BlockRole.Running }) };

        Text(document).ShouldBe("Text - tekst @1-1");
    }

    [Fact]
    public void Of_MendedBlock_HasTheMendedTextAndAllItsLines()
    {
        var document = SmallDocument.Of("a", null, "for sygedagpen-", "gemodtagere");
        var block = new Block(0, BlockRole.Paragraph, 0, "for sygedagpengemodtagere", 1, document.Source.Lines);

        Text(document with { Blocks = [block] }).ShouldBe("Text - for sygedagpengemodtagere @1-2");
    }

    [Theory]
    [InlineData("Lavere sagsstammer", "BI24 – Lavere sagsstammer", "Title - Lavere sagsstammer @1-1")]
    [InlineData("Lavere sagsstammer", "BI24 Lavere sagsstammer (udløb)", "Title - Lavere sagsstammer @1-1|Heading - BI24 Lavere sagsstammer (udløb) @1-1")]
    [InlineData(null, "Lavere sagsstammer", "Title - Lavere sagsstammer @1-1")]
    public void Of_TitleBlock_IsNotSaidTwice(string? title, string block, string passages)
    {
        var document = SmallDocument.Of("a", title, block).With(record => record with { Code = "BI24" });
        document = document with { Blocks = [document.Blocks[0] with { Role = BlockRole.Title }] };

        Text(document).ShouldBe(passages.Replace('|', '\n'));
    }

    [Fact]
    public void Of_TableBlock_GivesTheTablesRows()
    {
        Text(WithTable("Tabel 1. Udgifter", "2026 2027", "Løn 100 200", "I alt 100 200")).ShouldBe(
            """
            Text - Tabel 1. Udgifter @1-4
            TableRow - 2026 | 2027 @2-2
            TableRow - Løn | 100 | 200 @3-3
            TableRow - I alt | 100 | 200 @4-4
            Text - Efter tabellen @5-5
            """);
    }

    [Fact]
    public void Of_TableBlockThatSaysMore_IsKeptBesideTheRows()
    {
        var passages = Text(WithTable("Tabel 1. Udgifter", "2026 2027", "Løn 100 200", "I alt 100 200 forudsat"));

        passages.ShouldContain("TableRow - I alt | 100 | 200 @4-4");
        passages.ShouldContain("I alt 100 200 forudsat @1-4");
    }

    [Fact]
    public void Of_TableThatNoBlockHolds_ComesLast()
    {
        var document = WithTable("Tabel 1. Udgifter", "2026 2027", "Løn 100 200", "I alt 100 200");
        document = document with { Blocks = [document.Blocks[^1]] };

        Text(document).ShouldStartWith("Text - Efter tabellen @5-5\nText - Tabel 1. Udgifter");
    }

    [Fact]
    public void Of_NoBlocks_CutsTheSourceAtBlankLines()
    {
        var document = SmallDocument.Of("a", null, "", "et", "to", " ", "tre") with { Blocks = [] };

        Text(document).ShouldBe("Text - et to @2-3\nText - tre @5-5");
        Passages.Of(document with { Blocks = default, Tables = default, Source = document.Source with { Lines = default } }).ShouldBeEmpty();
    }

    private static ProcessedDocument WithTable(params string[] tableLines)
    {
        var document = SmallDocument.Of("a", null, [.. tableLines, "Efter tabellen"]);
        var lines = document.Source.Lines;
        var cells = new List<Cell>();
        for (var row = 0; row < 3; row++)
        {
            string[] label = row == 0 ? [] : row == 1 ? ["Løn"] : ["I alt"];
            string[] numbers = row == 0 ? ["2026", "2027"] : ["100", "200"];
            cells.AddRange(label.Select(text => Cell(row, 0, text)));
            cells.AddRange(numbers.Select((text, i) => Cell(row, i + 1, text)));
        }

        var table = new Table(
            0, "Tabel 1. Udgifter", null, 1, new LineSpan(1, 4), [], 3, [.. cells],
            new SourceLocation("a", 1, null, new LineSpan(1, 4), null, null, ""));
        ImmutableArray<SourceLine> inTable = [.. lines.Take(4)];
        return document with
        {
            Tables = [table],
            Blocks =
            [
                new Block(0, BlockRole.Table, 0, string.Join('\n', tableLines), 1, inTable),
                new Block(1, BlockRole.Paragraph, 0, "Efter tabellen", 1, [lines[4]]),
            ],
        };

        static Cell Cell(int row, int column, string text) =>
            new(row, column, 1, 1, text, CellPlacement.Explicit, SmallDocument.Source("a", row + 2, text) with { Cell = new CellPosition(0, row, column) });
    }

    private static string Text(ProcessedDocument document) => string.Join('\n', Passages.Of(document).Select(passage =>
        $"{passage.Role} {passage.Section ?? "-"} {passage.Text} @{(passage.Source.Lines is { } lines ? $"{lines.First}-{lines.Last}" : "")}"));
}
