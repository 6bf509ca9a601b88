using static DocIndex.Tests.Reading.Word.WordFile;

namespace DocIndex.Tests.Reading.Word;

public sealed class WordTableTests
{
    private const string Restart = "<w:vMerge w:val=\"restart\"/>";
    private const string Continue = "<w:vMerge/>";

    public static TheoryData<string, string, string> Tables() => new()
    {
        { "plain", Table(["1.000 kr.", "2026", "2027"], ["Løn", "6.311", "-900"]), "1.000 kr. | 2026 | 2027\nLøn | 6.311 | -900" },
        { "empty cells", Table(["", "2026", "2027"], ["Løn", "", "5"]), "· | 2026 | 2027\nLøn | · | 5" },
        { "merged columns", Table(["", Cell("Budget", "<w:gridSpan w:val=\"2\"/>")], ["", "2026", "2027"], ["Løn", "1", "2"]), "· | Budget | →\n· | 2026 | 2027\nLøn | 1 | 2" },
        { "merged rows", Table([Cell("Service", Restart), "Løn", "1"], [Cell("", Continue), "Drift", "2"], ["Anlæg", "Hus", "3"]), "Service | Løn | 1\n↓ | Drift | 2\nAnlæg | Hus | 3" },
        { "merged both ways", Table([Cell("A", "<w:gridSpan w:val=\"2\"/>" + Restart), "1"], [Cell("", "<w:gridSpan w:val=\"2\"/>" + Continue), "2"], ["b", "c", "3"]), "A | → | 1\n↓ | → | 2\nb | c | 3" },
        { "columns that no text uses", Table(["A", "", "2026"], ["Løn", "", "1"], ["", "", ""]), "A | 2026\nLøn | 1" },
        { "several paragraphs", Table(["A", "2026"], [P("Løn og") + P("drift"), "1"]), "A | 2026\nLøn og drift | 1" },
        { "rows in a content control", "<w:tbl><w:tr>" + Cell("A") + Cell("B") + "</w:tr><w:sdt><w:sdtPr/><w:sdtContent><w:tr>" + Cell("C") + "<w:sdt><w:sdtPr/><w:sdtContent>" + Cell("D") + "</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>", "A | B\nC | D" },
        { "a row that was deleted", "<w:tbl><w:tr>" + Cell("A") + Cell("B") + "</w:tr><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + Cell("C") + Cell("D") + "</w:tr></w:tbl>", "A | B" },
        { "columns left out before a row", "<w:tbl><w:tr>" + Cell("A") + Cell("B") + "</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + Cell("2") + "</w:tr></w:tbl>", "A | B\n· | 2" },
        { "tabs between figures", Tabbed("\t2017\t2018", "Løn\t1.310\t-500", "Kurser\t75\t25", "I alt\t1.385\t-475"), "· | 2017 | 2018\nLøn | 1.310 | -500\nKurser | 75 | 25\nI alt | 1.385 | -475" },
        { "as many tabs as it takes", Tabbed("\t\t2017\t2018", "Løn til en\t1.310\t500", "Ur\t\t75\t25", "I alt\t\t1.385\t525"), "· | 2017 | 2018\nLøn til en | 1.310 | 500\nUr | 75 | 25\nI alt | 1.385 | 525" },
        { "an empty cell between tabs", Tabbed("\t2017\t2018", "Løn\t\t500", "Kurser\t75\t25", "I alt\t75\t525"), "· | 2017 | 2018\nLøn | · | 500\nKurser | 75 | 25\nI alt | 75 | 525" },
        { "a small table in a cell", Table(["A", "B"], [Table(["inde"]) + "<w:p/>", "2"]), "A | B\ninde | 2" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Read_Table_CellsStandWhereTheyAreSeen(string what, string body, string expected) => MarkupText.Of(Grid(body)).ShouldBe(expected, what);

    [Fact]
    public void Read_HeaderRows_AreThoseFromTheTopThatAreMarked()
    {
        static string Row(bool header, params string[] cells) => $"<w:tr>{(header ? "<w:trPr><w:tblHeader/></w:trPr>" : "")}{string.Concat(cells.Select(c => Cell(c)))}</w:tr>";

        Grid($"<w:tbl>{Row(true, "A", "B")}{Row(true, "C", "D")}{Row(false, "E", "F")}{Row(true, "G", "H")}</w:tbl>").HeaderRows.ShouldBe(2);
    }

    [Fact]
    public void Read_Cells_KeepBoldIndentAndALineForEachParagraph()
    {
        var grid = Grid(Table([P("I alt", null, "<w:ind w:left=\"0\"/>"), P("2026")], [P("heraf løn", null, "<w:ind w:left=\"240\"/>"), P("1") + P("2")], [Runs(R("Sum", "<w:b/>")), P("3")]));

        grid.Cells.Where(c => c.Column == 0).Select(c => (c.Indent, c.IsBold)).ShouldBe([(0.0, false), (12.0, false), (0.0, true)]);
        grid.Cells.Single(c => c.Text == "1\n2").Lines.Select(l => l.Text).ShouldBe(["1", "2"]);
    }

    public static TheoryData<string, string, string> Arrangements() => new()
    {
        { "tabs between words", Tabbed("Til:\tUdvalget\tSag 1", "Fra:\tForvaltningen\tSag 2", "Dato:\t12. maj\tSide 3"), "Paragraph Til: Udvalget Sag 1|Paragraph Fra: Forvaltningen Sag 2|Paragraph Dato: 12. maj Side 3" },
        { "a list of pages", Tabbed("Resume\t1", "Økonomi\t2", "Bilag\t3"), "Paragraph Resume 1|Paragraph Økonomi 2|Paragraph Bilag 3" },
        { "one cell", Table([P("Resume") + P("Teksten")]), "Paragraph Resume|Paragraph Teksten" },
        { "one column", Table(["En"], ["To"]), "Paragraph En|Paragraph To" },
        { "a heading with its text", Table([P("Resume", "Heading1") + P("Teksten"), "Panel"]), "Heading1 Resume|Paragraph Teksten|Paragraph Panel" },
        { "a table in a cell", Table([P("Før") + Table(["A", "B"], ["C", "D"]) + P("Efter"), "Panel"]), "Paragraph Før|Table\nA | B\nC | D|Paragraph Efter|Paragraph Panel" },
    };

    [Theory]
    [MemberData(nameof(Arrangements))]
    public void Read_TableThatArrangesThePage_IsNoTable(string what, string body, string expected) =>
        MarkupText.Of(WordReaderTests.Read(new WordFile(body))).ShouldBe(expected.Replace("|Paragraph", "\nParagraph").Replace("|Table", "\nTable"), what);

    [Theory]
    [InlineData(true, "1.000 kr.      2027   2028", "Drift", "Løn           1.310    500",
        "Kurser           75     25")]
    [InlineData(true, "1.000 kr.\t2027\t2028", "Løn\t1.310 kr.\t500 kr.", "Kurser\t\t75 kr.\t25 kr.")]
    [InlineData(false, "Vi har 12 skoler.  De er nye.", "Der er 15 børn.  Af dem er 3 små.",
        "I 2026 er der 40.  Det er flere.")]
    [InlineData(false, "1.000 kr.      2027   2028", "Løn           1.310    500")]
    public void Read_ParagraphsWithColumns_AreTypedText(bool isTyped, params string[] paragraphs) =>
        WordReaderTests.Read(new WordFile(Tabbed(paragraphs))).Elements.Select(e => e.IsTyped)
            .ShouldBe(isTyped ? [true] : paragraphs.Select(_ => false));

    [Fact]
    public void Read_HeadingStyleInTheCellsOfARealTable_LeavesItATable() =>
        MarkupText.Of(Grid(Table([P("A", "Heading1"), P("2026", "Heading1")], ["Løn", "1"]))).ShouldBe("A | 2026\nLøn | 1");

    [Fact]
    public void Read_EndOfPageInARow_CountsOnce()
    {
        var cell = "<w:p><w:r><w:lastRenderedPageBreak/><w:t>{0}</w:t></w:r></w:p>";

        var grid = Grid(Table(["A", "B"], [cell.Replace("{0}", "c", StringComparison.Ordinal), cell.Replace("{0}", "d", StringComparison.Ordinal)], ["e", "f"]));

        (grid.Page, grid.PageTo).ShouldBe((1, 2));
        grid.Cells.Select(c => c.Page).ShouldBe([1, 1, 2, 2, 2, 2]);
    }

    private static string Tabbed(params string[] rows) =>
        string.Concat(rows.Select(row => $"<w:p>{string.Join("<w:r><w:tab/></w:r>", row.Split('\t').Select(field => field.Length == 0 ? "" : R(field)))}</w:p>"));

    private static DocIndex.Reading.Grid Grid(string body) => WordReaderTests.Read(new WordFile(body)).Elements.ShouldHaveSingleItem().Grid.ShouldNotBeNull();
}
