using System.Text;
using DocIndex.Reading;
using DocIndex.Reading.Html;

namespace DocIndex.Tests.Reading;

public sealed class ReadingCutTests
{
    private const int Most = 10;

    [Theory]
    [InlineData("a.txt", "Linje {0}\n")]
    [InlineData("a.html", "<p>Linje {0}</p>")]
    [InlineData("a.md", "Linje {0}\n\n")]
    [InlineData("a.html", "<table><tr><td>Linje {0}</td><td>1.000</td></tr><tr><td>Anden {0}</td><td>2.000</td></tr></table>")]
    public void Read_MoreLinesThanTheLimit_KeepsTheFirstAndSaysWhatWasLeftOut(string file, string piece)
    {
        var text = string.Concat(Enumerable.Range(0, 40).Select(n => piece.Replace("{0}", $"{n}", StringComparison.Ordinal)));

        var (document, diagnostics) = DocumentReader.Read(file, Encoding.UTF8.GetBytes(text), new ReadingOptions { MaxLines = Most });

        document.ShouldNotBeNull().Lines.Length.ShouldBe(Most);
        document.Elements.SelectMany(element => element.Lines).ShouldAllBe(line => line.Number <= Most);
        diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.CutShort);
        diagnostics[0].Lines.ShouldBe(new LineSpan(Most + 1, Most + 1));
        Pipeline.Process(file, Encoding.UTF8.GetBytes(text)).Diagnostics.ShouldNotContain(d => d.Code == DiagnosticCodes.CutShort);
    }

    [Fact]
    public void Read_LongLine_KeepsItsBeginningAndSaysSo()
    {
        var text = "Kort linje\n" + new string('a', 50) + "\n";

        var (document, diagnostics) = DocumentReader.Read("a.txt", Encoding.UTF8.GetBytes(text), new ReadingOptions { MaxLineLetters = 20 });

        document!.Lines.Select(line => line.Text.Length).ShouldBe([10, 20, 0]);
        diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.CutShort);
    }

    [Theory]
    [InlineData("<div>", 2_000, false)]
    [InlineData("<div>", 2_001, true)]
    [InlineData("<ul><li>a", 2_001, true)]
    [InlineData("<p>a<br>", 5_000, false)]
    [InlineData("<div>a</div>", 5_000, false)]
    [InlineData("<tr><td>a", 5_000, false)]
    [InlineData("<script>'<div>'</script>", 5_000, false)]
    [InlineData("<svg><path d='a'/><path d='b'/></svg>", 5_000, false)]
    public void Within_Nesting_IsToldFromPiecesBesideEachOther(string piece, int count, bool isTooDeep)
    {
        var html = string.Concat(Enumerable.Repeat(piece, count));

        ReferenceEquals(HtmlDepth.Within(html), html).ShouldBe(!isTooDeep);
    }

    [Fact]
    public void Within_TooDeep_LosesTagsAndNoText()
    {
        var html = string.Concat(Enumerable.Repeat("<div>", 2_002)) + "a" + string.Concat(Enumerable.Repeat("</div>", 2_002)) + "<p>b</p>";

        var shallow = HtmlDepth.Within(html);

        shallow.Split("<div>").Length.ShouldBe(2_001);
        shallow.Split("</div>").Length.ShouldBe(2_001);
        shallow.ShouldContain("a");
        shallow.ShouldEndWith("<p>b</p>");
    }

    [Theory]
    [InlineData("a.html", "<ul><li>a", 20_000)]
    [InlineData("a.html", "<div>a", 100_000)]
    [InlineData("a.md", "- ", 10_000)]
    [InlineData("a.md", "> ", 10_000)]
    public void Process_VeryDeep_IsReadAndSaysWhatWasLeftOut(string file, string piece, int count)
    {
        var text = string.Concat(Enumerable.Repeat(piece, count)) + "tekst om bænke\n";

        var result = Pipeline.Process(file, Encoding.UTF8.GetBytes(text));

        result.Document.ShouldNotBeNull();
        result.Diagnostics.ShouldContain(d => d.Code == DiagnosticCodes.CutShort);
    }

    [Theory]
    [InlineData("-----------------------------------------------------------------------------------------------------------------------")]
    [InlineData("        - et punkt i en liste, der er indrykket, og som er længere end alle grænser for dybde, der kunne gælde her")]
    public void Within_RuleOrListOfOrdinaryDepth_StaysAsItIs(string line) => MarkdownDepth.Within(line).ShouldBe((line, null));
}
