using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Tests.Layout.Sheets;

public sealed class MarginHeadingsTests
{
    private const string Page = """
        Formålet           Kommunen vil styrke indsatsen for unge i hele byen
                           og ansætter fire nye medarbejdere til arbejdet.

        Familierne og      Støtten gives til de mange plejefamilier i byen, og
        børnene            de anbragte børn får færre skift end før.

        Pengene            1.000 kr.                    2028    2029
                           Konsulenter                 1.425   1.900
                           Akutvagt                      260     345
                           I alt                       1.685   2.245

        Forbehold          Det kan blive svært at finde konsulenter med en god
                           erfaring på området, og de kan blive dyrere.
        """;

    private static List<string> Blocks(Sheet sheet) =>
        [.. DocumentLayout.Of(Document(sheet), DanishVocabulary.Default).Blocks
            .Select(b => $"{b.Role}: {b.Text.ReplaceLineEndings("/")}")];

    private static SourceDocument Document(Sheet sheet) =>
        new("id", "notat.pdf", new string('0', 64), DocumentFormat.Pdf, 1, []) { Sheets = [sheet] };

    /// <summary>The page with the words that begin left of a column in bold.</summary>
    private static Sheet BoldUpTo(double column, string drawing, IEnumerable<SheetRuling>? rulings = null)
    {
        var sheet = DrawnPage.Of(drawing, rulings);
        var right = 50 + column * DrawnPage.Across;
        return sheet with { Words = [.. sheet.Words.Select(w => w with { IsBold = w.Box.X0 < right })] };
    }

    [Fact]
    public void Of_HeadingsInTheMargin_StandBeforeTheTextBesideThem()
    {
        var blocks = Blocks(BoldUpTo(16, Page));
        blocks.IndexOf("Heading: Formålet").ShouldBe(0);
        blocks[1].ShouldStartWith("Paragraph: Kommunen vil styrke");
        blocks.ShouldContain("Heading: Forbehold");
    }

    [Fact]
    public void Of_HeadingOverTwoLines_IsOneAndLeavesTheParagraphWhole()
    {
        var blocks = Blocks(BoldUpTo(16, Page));
        blocks.ShouldContain("Heading: Familierne og børnene");
        blocks.ShouldContain("Paragraph: Støtten gives til de mange plejefamilier i byen, "
            + "og de anbragte børn får færre skift end før.");
    }

    [Fact]
    public void Of_HeadingBesideATable_StandsBeforeIt()
    {
        var blocks = Blocks(BoldUpTo(16, Page));
        var at = blocks.IndexOf("Heading: Pengene");
        blocks[at + 1].ShouldStartWith("Table: 1.000 kr. 2028 2029/Konsulenter");
    }

    [Fact]
    public void Of_TablesOfTwoHeadings_AreNotOne()
    {
        var page = Page + """


            Midler fra         1.000 kr.                    2028    2029
            før                Kurser                        320     330
                               Pulje                         750     750
            """;
        var blocks = Blocks(BoldUpTo(16, page));
        blocks.Count(b => b.StartsWith("Table:", StringComparison.Ordinal)).ShouldBe(2);
        blocks.ShouldContain("Heading: Midler fra før");
    }

    [Fact]
    public void Of_HeadingsInTheTypeOfTheText_AreThoseThatComeThreeTimes() =>
        Blocks(DrawnPage.Of(Page)).ShouldContain("Heading: Familierne og børnene");

    [Fact]
    public void Of_SentenceThatBeginsInTheMargin_StaysWhole()
    {
        var page = Page.Replace("Formålet           Kommunen", "Det indstilles,    at byen", StringComparison.Ordinal);
        string.Join('\n', Blocks(BoldUpTo(16, page))).ShouldContain("Det indstilles, at byen vil styrke");
    }

    [Theory]
    [InlineData("1.1      ", "1.2      ")]
    [InlineData("a)       ", "b)       ")]
    [InlineData("Dato:    ", "Sted:    ")]
    [InlineData("1. maj   ", "3. juni  ")]
    [InlineData("Uge 12   ", "Uge 14   ")]
    public void Of_NumbersKeysAndDatesBeforeParagraphs_AreNoHeadings(string first, string second)
    {
        var drawing = $"""
            {first}     Kommunen vil styrke indsatsen for unge i hele byen
                          og ansætter fire nye medarbejdere til arbejdet.

            {second}     Støtten gives til de mange plejefamilier i byen, og
                          de anbragte børn får færre skift end før.

            {first}     Det kan blive svært at finde konsulenter med en god
                          erfaring på området, og de kan blive dyrere.
            """;
        Blocks(BoldUpTo(9, drawing)).ShouldNotContain(b => b.StartsWith("Heading:", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_LabelsOfATableWithTexts_AreNoHeadings()
    {
        var sheet = DrawnPage.Of("""
            Risiko             Sådan håndteres den

            Rekruttering       Kommunen vil styrke indsatsen for unge i hele byen
                               og ansætter fire nye medarbejdere til arbejdet.

            Familierne         Støtten gives til de mange plejefamilier i byen, og
                               de anbragte børn får færre skift end før.

            Prisen             Det kan blive svært at finde konsulenter med en god
                               erfaring på området, og de kan blive dyrere.
            """);
        Blocks(sheet).ShouldNotContain(b => b.StartsWith("Heading: Rekruttering", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_LabelsThatRulingsEnclose_AreNoHeadings()
    {
        var rulings = new List<SheetRuling>();
        foreach (var row in new[] { 0, 3, 6, 12, 15 }) rulings.Add(DrawnPage.Line(row, -1, 80));
        foreach (var column in new[] { 0, 18, 81 }) rulings.Add(DrawnPage.Upright(column, 0, 15));
        Blocks(BoldUpTo(16, Page, rulings)).ShouldNotContain(b => b.StartsWith("Heading:", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_LeftSideOfALetterhead_IsNoHeading()
    {
        var drawing = """
            Kommunen                              Den 3. maj
            Rådhuset                              Sagen

            Kommunen vil styrke indsatsen for unge i hele byen og
            ansætter fire nye medarbejdere til arbejdet med at
            hjælpe dem videre i job og uddannelse til næste år.
            """;
        Blocks(DrawnPage.Of(drawing)).ShouldNotContain(b => b.StartsWith("Heading:", StringComparison.Ordinal));
    }
}
