using System.Text;
using DocIndex.Reading;

namespace DocIndex.Tests.Reading;

public sealed class MarkdownReaderTests
{
    public static TheoryData<string, string> Texts() => new()
    {
        { "# BI24 Titel\n\nEn\nto *tre*\n", "1 Heading1 BI24 Titel|3-4 Paragraph En to tre" },
        { "Resume\n======\n\nTekst", "1-2 Heading1 Resume|4 Paragraph Tekst" },
        { "- a\n  - b\n- c", "1 ListItem1 a|2 ListItem2 b|3 ListItem1 c" },
        { "- [x] Service\n- [ ] Anlæg", "1 CheckBoxes ☒ Service|2 CheckBoxes ☐ Anlæg" },
        { "6,3 mio. kr.[^1]\n\n[^1]: Netto.", "1 Paragraph 6,3 mio. kr.¹|3 Footnote 1 Netto." },
        { "Til: BIU\nDato: 12.06.2025", "1 Paragraph Til: BIU|2 Paragraph Dato: 12.06.2025" },
        { "Til: BIU\nDet er en sætning", "1-2 Paragraph Til: BIU Det er en sætning" },
        { "---\ntitle: \"Flere pladser\"\ndate: 2025-06-12\n---\n\nTekst", "2 Title Flere pladser|3 Paragraph 2025-06-12|6 Paragraph Tekst" },
        { "---\ntitle: Flere pladser\n---\n\n# Titlen\n\nTekst", "2 Paragraph title: Flere pladser|5 Heading1 Titlen|7 Paragraph Tekst" },
        { "A\n\n---\n\nB", "1 Paragraph A|5 Paragraph B" },
        { "<p>Hej</p>\n\nTekst", "1 Paragraph Hej|3 Paragraph Tekst" },
        { "![billede](x.png)\n\n[tekst](http://x)", "3 Paragraph tekst" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Read_Text_PiecesHaveTheLinesOfTheFile(string text, string expected) => Pieces(text).ShouldBe(expected);

    public static TheoryData<string, string, string> Tables() => new()
    {
        { "pipes", "| t.kr. | 2026 | 2027 |\n|---|---:|---:|\n| Løn | 6.311 | -900 |\n| **I alt** | | 5 |", "t.kr. | 2026 | 2027\nLøn | 6.311 | -900\nI alt | · | 5" },
        { "a grid", "+-----+------+\n| A   | 2026 |\n+=====+======+\n| Løn | 1    |\n+-----+------+", "A | 2026\nLøn | 1" },
        { "raw HTML", "<table><tr><td>a</td><td>1</td></tr></table>", "a | 1" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Read_Table_CellsStandWhereTheyAreSeen(string what, string text, string expected) => MarkupText.Of(Read(text).Elements.ShouldHaveSingleItem().Grid.ShouldNotBeNull()).ShouldBe(expected, what);

    [Fact]
    public void Read_Table_CellsKnowTheirLineAndHeader()
    {
        var grid = Read("Før\n\n| A | B |\n|---|---|\n| **c** | d |\n").Elements[1].Grid.ShouldNotBeNull();

        grid.HeaderRows.ShouldBe(1);
        grid.Cells.Select(c => (c.Text, c.Lines.Single().Number, c.IsBold)).ShouldBe([("A", 3, false), ("B", 3, false), ("c", 5, true), ("d", 5, false)]);
    }

    [Fact]
    public void Read_BoldParagraph_IsBoldOnlyThroughout() =>
        Read("**Resume**\n\n**Resume** og mere").Elements.Select(e => e.IsBold).ShouldBe([true, false]);

    [Fact]
    public void Read_WindowsLineEndsAndNesting_AreNoTrouble()
    {
        Pieces("# A\r\n\r\nb\r\n").ShouldBe("1 Heading1 A|3 Paragraph b");
        var (document, diagnostics) = DocumentReader.Read("a.md", Encoding.UTF8.GetBytes(new string('>', 5000) + " dybt"), new ReadingOptions());
        (document is not null || diagnostics.Single().Code == DiagnosticCodes.TooMuchInside).ShouldBeTrue();
    }

    private static string Pieces(string text) => string.Join('|', Read(text).Elements.Select(e =>
        $"{e.Lines[0].Number}{(e.Lines.Length > 1 ? $"-{e.Lines[^1].Number}" : "")} {e.Kind}{(e.Level > 0 ? $"{e.Level}" : "")} {e.Text}"));

    private static SourceDocument Read(string text) => DocumentReader.Read("a.md", Encoding.UTF8.GetBytes(text), new ReadingOptions()).Document.ShouldNotBeNull();
}
