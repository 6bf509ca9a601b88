using System.Text;
using DocIndex.Reading;

namespace DocIndex.Tests.Reading;

public sealed class TextLinesTests
{
    [Theory]
    [InlineData("en\nto", "1/1 en|2/1 to")]
    [InlineData("en\r\nto\rtre", "1/1 en|2/1 to|3/1 tre")]
    [InlineData("en\n\nto\n", "1/1 en|2/1 |3/1 to|4/1 ")]
    [InlineData("en\n\fto", "1/1 en|2/2 to")]
    [InlineData("en\f\nto", "1/1 en|2/2 to")]
    [InlineData("\fen\n\fto", "1/1 en|2/2 to")]
    [InlineData("en\n\f\fto", "1/1 en|2/3 to")]
    [InlineData("en\n\f to", "1/1 en|2/2  to")]
    public void Read_ConstructedText_NumbersLinesAndCountsFormFeeds(string text, string lines) => Lines(text).ShouldBe(lines);

    [Theory]
    [InlineData(" Forside\nen", "1/1 Forside|2/1 en")]
    [InlineData("Forside\n  Indrykket\n", "1/1 Forside|2/1   Indrykket|3/1 ")]
    [InlineData("Forside\n • punkt\n 1.000 2.000\n - punkt", "1/1 Forside|2/1  • punkt|3/1  1.000 2.000|4/1  - punkt")]
    [InlineData("Forside\n x", "1/1 Forside|2/1  x")]
    public void Read_ConstructedTextWithoutFormFeeds_TakesASingleBlankBeforeALetterForAPage(string text, string lines) => Lines(text).ShouldBe(lines);

    [Theory]
    [InlineData(10, 1)]
    [InlineData(11, 2)]
    public void Read_ConstructedTextWithTwoBlankStarts_IsPagedWhereTheyAreFewerThanOneLineInTwelve(int otherLines, int pages) =>
        Document(" Forside\n" + string.Concat(Enumerable.Repeat("tekst\n", otherLines)) + " Anden side").Pages.ShouldBe(pages);

    [Fact]
    public void Read_ConstructedTextThatIsIndented_IsOnePage()
    {
        var text = string.Join('\n', Enumerable.Range(1, 24).Select(i => i % 4 == 0 ? $" Indrykket afsnit {(char)('a' + i)}" : "Tekst"));

        Document(text).Pages.ShouldBe(1);
        Document(text).Lines[3].Text.ShouldStartWith(" Indrykket");
    }

    [Fact]
    public void Read_AnySeed_KeepsEveryPrintedLetter()
    {
        foreach (var file in Directory.GetFiles(RepositoryRoot.Combine("seeds"), "*.txt"))
        {
            var text = File.ReadAllText(file);

            string.Concat(Document(text).Lines.Select(l => l.Text)).Where(c => !char.IsWhiteSpace(c)).ShouldBe(text.Where(c => !char.IsWhiteSpace(c)), file);
        }
    }

    private static SourceDocument Document(string text) => DocumentReader.Read("a.txt", Encoding.UTF8.GetBytes(text), new ReadingOptions()).Document.ShouldNotBeNull();

    private static string Lines(string text) => string.Join('|', Document(text).Lines.Select(l => $"{l.Number}/{l.Page} {l.Text}"));
}
