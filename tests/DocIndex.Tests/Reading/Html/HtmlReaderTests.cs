using System.Text;
using DocIndex.Reading;

namespace DocIndex.Tests.Reading.Html;

public sealed class HtmlReaderTests
{
    public static TheoryData<string, string> Pages() => new()
    {
        { "<h1>Titel</h1><p>En  to\ntre</p>", "Heading1 Titel\nParagraph En to tre" },
        { "<div>Før<p>Afsnit</p>Efter</div>", "Paragraph Før\nParagraph Afsnit\nParagraph Efter" },
        { "<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>", "ListItem1 a\nListItem2 b\nListItem1 c\nParagraph d" },
        { "<dl><dt>Dato</dt><dd>12.06.2025</dd><dt>Sagsnr.:</dt><dd>2025-1</dd></dl>", "Paragraph Dato: 12.06.2025\nParagraph Sagsnr.: 2025-1" },
        { "<label><input type=checkbox checked>Service</label> <label><input type=checkbox>Anlæg</label>", "Paragraph ☒ Service ☐ Anlæg" },
        { "<script>alert(1)</script><style>p{}</style><nav>Menu</nav><p hidden>a</p><p style='display: none'>b</p><noscript>c</noscript><p>d</p>", "Paragraph d" },
        { "<p>6,3 <del>t.</del><ins>mio.</ins> kr.<sup>1</sup></p>", "Paragraph 6,3 mio. kr.¹" },
        { "<header>Budget 2026</header><main><header><p>Indledning</p></header></main><footer>Side 1</footer>", "Running Budget 2026\nParagraph Indledning\nRunning Side 1" },
        { "<header><h1>Titel</h1></header>", "Heading1 Titel" },
        { "<aside><p>Kategorisering</p><p>Udløb x</p></aside>", "SidePanel Kategorisering\nSidePanel Udløb x" },
        { "<p>kommu&shy;nen&nbsp;og &amp; &#8209;</p>", "Paragraph kommunen og & -" },
        { "<p>uafsluttet <b>fed<p>næste", "Paragraph uafsluttet fed\nParagraph næste" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Read_Page_GivesWhatIsSeen(string html, string expected) => MarkupText.Of(Read(html)).ShouldBe(expected);

    public static TheoryData<string, string, string> Tables() => new()
    {
        { "spans", "<table><tr><th rowspan=2>A<th colspan=2>Budget</tr><tr><th>2026<th>2027</tr><tr><td>Løn<td>1<td>2</tr></table>", "A | Budget | →\n↓ | 2026 | 2027\nLøn | 1 | 2" },
        { "a row span over the end", "<table><tr><td rowspan=9>A<td>1</tr><tr><td>2</tr></table>", "A | 1\n↓ | 2" },
        { "spans that overlap", "<table><tr><td>a<td rowspan=2>b</tr><tr><td colspan=2>c<td>d</tr></table>", "a | b | ·\nc | ↓ | d" },
        { "breaks in cells", "<table><tr><td>Løn<br>og drift<td>120<br>500</tr></table>", "Løn og drift | 120\n500" },
        { "hidden rows", "<table><tr><td>a<td>1</tr><tr hidden><td>b<td>2</tr></table>", "a | 1" },
        { "a huge span", "<table><tr><td colspan=1000>a</td></tr><tr><td>b<td>c</tr></table>", "a | →\nb | c" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Read_Table_CellsStandWhereTheyAreSeen(string what, string html, string expected) => MarkupText.Of(Read(html).Elements.ShouldHaveSingleItem().Grid.ShouldNotBeNull()).ShouldBe(expected, what);

    [Fact]
    public void Read_Table_HeaderRowsAndCaptionAreKept()
    {
        var document = Read("<table><caption>Tabel 1. Udgifter</caption><thead><tr><td>A<td>2026</tr></thead><tbody><tr><th>Løn<td>1</tr></tbody></table>");

        document.Elements.Select(e => e.Kind).ShouldBe([MarkupKind.Caption, MarkupKind.Table]);
        var grid = document.Elements[1].Grid.ShouldNotBeNull();
        (grid.HeaderRows, grid.Caption).ShouldBe((1, "Tabel 1. Udgifter"));
    }

    [Theory]
    [InlineData("<table><tr><td><h2>Resume</h2><p>Tekst</p></td><td>Panel</td></tr></table>", "Heading2 Resume\nParagraph Tekst\nParagraph Panel")]
    [InlineData("<table><tr><td>Kun en celle</td></tr></table>", "Paragraph Kun en celle")]
    [InlineData("<table role=presentation><tr><td>a</td><td>b</td></tr></table>", "Paragraph a\nParagraph b")]
    [InlineData("<table><tr><td><table><tr><td>a<td>b</table></td><td>Panel</td></tr></table>", "Table\na | b\nParagraph Panel")]
    public void Read_TableThatArrangesThePage_IsNoTable(string html, string expected) => MarkupText.Of(Read(html)).ShouldBe(expected);

    public static TheoryData<string, byte[]> Encodings() => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes("<p>Rødgrød – €") },
        { "UTF-8 with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("<meta charset=windows-1252><p>Rødgrød – €")] },
        { "Windows-1252, said", [.. "<meta http-equiv=Content-Type content='text/html; charset=windows-1252'><p>R"u8, 0xF8, .. "dgr"u8, 0xF8, .. "d "u8, 0x96, 0x20, 0x80] },
        { "Windows-1252, not said", [.. "<p>R"u8, 0xF8, .. "dgr"u8, 0xF8, .. "d "u8, 0x96, 0x20, 0x80] },
        { "Windows-1252, said to be UTF-8", [.. "<meta charset=utf-8><p>R"u8, 0xF8, .. "dgr"u8, 0xF8, .. "d "u8, 0x96, 0x20, 0x80] },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("<p>Rødgrød – €")] },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_Encoding_GivesTheLetters(string encoding, byte[] bytes) =>
        DocumentReader.Read("a.html", bytes, new ReadingOptions()).Document.ShouldNotBeNull(encoding).Lines.ShouldHaveSingleItem().Text.ShouldBe("Rødgrød – €");

    [Fact]
    public void Read_NestedTooDeep_KeepsTheText() =>
        Read(string.Concat(Enumerable.Repeat("<div>", 20_000)) + "dybt").Lines.ShouldHaveSingleItem().Text.ShouldBe("dybt");

    [Fact]
    public void Read_ReferencesToOutside_AreNotFetched() =>
        MarkupText.Of(Read("<link rel=stylesheet href=http://192.0.2.1/a.css><img src=http://192.0.2.1/a.png><iframe src=http://192.0.2.1></iframe><p>Tekst</p>")).ShouldBe("Paragraph Tekst");

    [Fact]
    public void Read_PageWithoutText_SaysSo() =>
        DocumentReader.Read("a.html", "<html><body><script>render()</script></body></html>"u8.ToArray(), new ReadingOptions()).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.EmptyFile);

    private static SourceDocument Read(string html)
    {
        var document = DocumentReader.Read("a.html", Encoding.UTF8.GetBytes(html), new ReadingOptions()).Document.ShouldNotBeNull();
        document.Elements.SelectMany(e => e.Lines).ShouldBe(document.Lines, ignoreOrder: true);
        return document;
    }
}
