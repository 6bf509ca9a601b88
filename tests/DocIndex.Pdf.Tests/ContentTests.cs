using DocIndex.Pdf.Tests.Support;

namespace DocIndex.Pdf.Tests;

/// <summary>Letters, words, lines and areas of contents written by hand.</summary>
public sealed class ContentTests
{
    [Fact]
    public void Letters_OfAPage_CarryPlaceAndLooks()
    {
        using var document = Fixture.Open(PdfBuilder.OnePage("BT 1 0 0 rg /F1 10 Tf 100 742 Td (Ab) Tj 2 Tr 0 -100 Td (c) Tj ET"));
        var letters = document.Pages[0].Letters;
        letters.Select(letter => letter.Text).ShouldBe(["A", "b", "c"]);
        var first = letters[0];
        (first.X, first.Y, first.Rotation).ShouldBe((100, 100, 0));
        first.Advance.ShouldBe(6.67, 0.01);
        first.Box.Left.ShouldBe(100, 0.01);
        first.Box.Right.ShouldBe(106.67, 0.01);
        first.Box.Top.ShouldBeInRange(90, 93);
        first.Box.Bottom.ShouldBeInRange(101, 103);
        first.Style.ShouldBe(new LetterStyle("Helvetica", 10, false, false, new Rgb(255, 0, 0), false));
        letters[2].Style.IsBold.ShouldBeTrue("text that is filled and stroked is made to look bold");
    }

    [Theory]
    [InlineData("/BaseFont /ABCDEF+Arial-BoldMT", true, false, "Arial-BoldMT")]
    [InlineData("/BaseFont /Arial,Italic", false, true, "Arial,Italic")]
    [InlineData("/BaseFont /Made /FontDescriptor << /Flags 262144 >>", true, false, "Made")]
    [InlineData("/BaseFont /Made /FontDescriptor << /FontWeight 700 /ItalicAngle -12 >>", true, true, "Made")]
    [InlineData("/BaseFont /Made /FontDescriptor << /FontWeight 400 >>", false, false, "Made")]
    public void Style_OfAFont_ComesFromNameAndDescriptor(string font, bool bold, bool italic, string name)
    {
        var style = OneStyle(new PdfBuilder().Font("F2", $"<< /Type /Font /Subtype /TrueType {font} >>").Page("BT /F2 10 Tf 100 700 Td (x) Tj ET").Build());
        (style.IsBold, style.IsItalic, style.FontName).ShouldBe((bold, italic, name));
    }

    [Fact]
    public void Letters_OfALigature_ShareOneBox()
    {
        var file = new PdfBuilder().Font("F2", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [1 /fi /f_f_i /softhyphen /hyphen] >> >>")
            .Page("BT /F2 10 Tf 100 700 Td (\\001\\002\\003\\004) Tj ET").Build();
        using var document = Fixture.Open(file);
        var letters = document.Pages[0].Letters;
        string.Concat(letters.Select(letter => letter.Text)).ShouldBe("fiffi\u00AD-");
        letters[0].Box.ShouldBe(letters[1].Box);
        letters[1].Advance.ShouldBe(0);
        document.Pages[0].Words[0].Text.ShouldBe("fiffi\u00AD-");
    }

    [Fact]
    public void Words_WithActualText_ReadAsItSays()
    {
        using var document = Fixture.Open(PdfBuilder.OnePage("BT /F1 10 Tf 100 700 Td (syge) Tj /Span << /ActualText <FEFF00AD> >> BDC (-) Tj EMC 0 -20 Td /Span << /ActualText (10) >> BDC (X) Tj EMC ( point) Tj ET"));
        document.Pages[0].Words.Select(word => word.Text).ShouldBe(["syge\u00AD", "10", "point"]);
    }

    [Fact]
    public void Words_DrawnTwiceToLookBold_AreReadOnce()
    {
        using var document = Fixture.Open(PdfBuilder.OnePage("BT /F1 10 Tf 100 700 Td (Bold text) Tj 0.3 0 Td (Bold text) Tj 0 -20 Td (plain) Tj ET"));
        document.Pages[0].Words.Select(word => (word.Text, word.Style.IsBold)).ShouldBe([("Bold", true), ("text", true), ("plain", false)]);
    }

    [Theory]
    [InlineData("[(2026) -300 (2027)] TJ", "2026|2027")]
    [InlineData("[(12) -60 (.500)] TJ", "12.500")]
    [InlineData("[(B) -250 (U) -250 (D) -250 (G) -250 (E) -250 (T)] TJ", "BUDGET")]
    [InlineData("[(1) -250 (2) -250 (3)] TJ", "1|2|3")]
    [InlineData("(12.500) Tj 4 Ts /F1 6 Tf (1) Tj", "1|12.500")]
    [InlineData("(a) Tj ( ) Tj -2.5 0 Td (b) Tj", "b|a")]
    public void Words_OfARow_AreSplitByGapsAndSpaces(string content, string words)
    {
        using var document = Fixture.Open(PdfBuilder.OnePage($"BT /F1 10 Tf 100 700 Td {content} ET"));
        string.Join('|', document.Pages[0].Words.Select(word => word.Text)).ShouldBe(words);
    }

    [Theory]
    [InlineData("0 1 -1 0 300 400", 270)]
    [InlineData("0 -1 1 0 300 400", 90)]
    [InlineData("-1 0 0 -1 300 400", 180)]
    [InlineData("0.866 0.5 -0.5 0.866 300 400", 330)]
    public void Words_OfTurnedText_HoldTogether(string matrix, double rotation)
    {
        using var document = Fixture.Open(PdfBuilder.OnePage($"BT /F1 10 Tf {matrix} Tm (turned words) Tj ET"));
        document.Pages[0].Words.Select(word => word.Text).ShouldBe(["turned", "words"]);
        document.Pages[0].Words[0].Rotation.ShouldBe(rotation, 0.1);
        document.Pages[0].Text.ShouldBe("turned words\n");
    }

    [Fact]
    public void Page_TurnedAndCropped_ComesOutUpright()
    {
        using var document = Fixture.Open(PdfBuilder.OnePage("BT /F1 10 Tf 0 1 -1 0 300 400 Tm (upright) Tj ET", "/Rotate 90 /CropBox [100 200 500 700]"));
        var page = document.Pages[0];
        (page.Width, page.Height).ShouldBe((500, 400));
        var word = page.Words[0];
        (word.Rotation, word.Baseline).ShouldBe((0, 200));
        word.Box.Left.ShouldBe(200, 0.01);
    }

    [Fact]
    public void Rulings_OfATable_AreJoinedWhereTheyTouch()
    {
        using var document = Fixture.Open(Shapes.Borders());
        var page = document.Pages[0];
        page.Rulings.Where(ruling => ruling.IsHorizontal).Select(Text).ShouldBe(["100-400 at 167", "100-400 at 192", "100-400 at 217"]);
        page.Rulings.Where(ruling => !ruling.IsHorizontal).Select(Text).ShouldBe(["167-217 at 100", "167-217 at 200", "167-217 at 300", "167-217 at 400"]);
        page.ShadedBoxes.ShouldBe([new ShadedBox(new Box(100, 167, 400, 192), new Rgb(204, 230, 255))]);
    }

    [Theory]
    [InlineData("100 700 200 50 re S", 4)]
    [InlineData("100 700 200 50 re 101 701 198 48 re f*", 4)]
    [InlineData("100 700 m 300 750 l S", 0)]
    [InlineData("100 700 m 150 800 250 800 300 700 c S", 0)]
    [InlineData("0 0 50 50 re W n 100 700 200 1 re f", 0)]
    [InlineData("100 700 50 50 re W n 90 720 m 200 720 l S", 1)]
    [InlineData("/OC /Off BDC 100 700 200 1 re f EMC", 0)]
    public void Rulings_OfPaths_AreStraightVisibleLines(string content, int count)
    {
        var builder = new PdfBuilder { Catalog = "/OCProperties << /OCGs [4 0 R] /D << /OFF [4 0 R] >> >>" };
        var layer = builder.Object("<< /Type /OCG /Name (hidden) >>");
        using var document = Fixture.Open(builder.Page(content, resources: $"/Properties << /Off {layer} 0 R >>").Build());
        document.Pages[0].Rulings.Length.ShouldBe(count);
    }

    [Fact]
    public void Letters_NotPainted_AreInvisible()
    {
        using var document = Fixture.Open(Shapes.Invisible());
        document.Pages[0].Letters.ShouldAllBe(letter => letter.Style.IsInvisible);
        document.Pages[0].Images.ShouldHaveSingleItem().Box.ShouldBe(new Box(0, 0, 595, 842));
        using var clipped = Fixture.Open(PdfBuilder.OnePage("q 0 0 10 10 re W n BT /F1 10 Tf 100 700 Td (hidden) Tj ET Q BT /F1 10 Tf 100 600 Td (shown) Tj ET"));
        clipped.Pages[0].Words.Select(word => (word.Text, word.Style.IsInvisible)).ShouldBe([("hidden", true), ("shown", false)]);
    }

    [Fact]
    public void Page_WithAnImageAlone_IsSaidToBeAScan()
    {
        var builder = new PdfBuilder();
        var image = builder.Stream("/Subtype /Image /Width 10 /Height 20 /Filter /DCTDecode", [0xFF, 0xD8]);
        using var document = Fixture.Open(builder.Page("q 100 0 0 200 50 60 cm /I1 Do Q", resources: $"/XObject << /I1 {image} 0 R >>").Build());
        document.Pages[0].Images.ShouldBe([new PdfImage(new Box(50, 582, 150, 782), 10, 20, "DCTDecode", false)]);
        document.Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Page)).ShouldBe([("DI1135", 1)]);
    }

    [Fact]
    public void Structure_OfATaggedFile_LeadsToItsLetters()
    {
        using var document = Fixture.Open(Fixture.Read("office-tagged.pdf"));
        var table = Descendants(document.Structure).Single(element => element.Type == "Table");
        var rows = table.Children.Select(row => string.Join(" | ", row.Children.Select(cell => TextOf(document, cell))));
        rows.ShouldBe(
        [
            "1.000 kr., 2026 p/l | 2026 | 2027 | 2028 | I alt",
            "Løn til pædagoger | 5.400 | 5.400 | 5.400 | 16.200",
            "Efteruddannelse | 1.000 | -250 | – | 750",
            "I alt | 6.400 | 5.150 | 5.400 | 16.950",
        ]);
        document.Language.ShouldBe("en-US");
    }

    [Fact]
    public void Font_WithoutCharacters_ReadsAsReplacementAndIsSaid()
    {
        var file = new PdfBuilder().Font("F2", "<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made >>] >>")
            .Page("BT /F2 10 Tf 100 700 Td <00010002> Tj ET").Build();
        using var document = Fixture.Open(file);
        document.Pages[0].Words[0].Text.ShouldBe("\uFFFD\uFFFD");
        document.Diagnostics.Single().Code.ShouldBe("DI1133");
        document.Diagnostics.Single().Message.ShouldContain("Made");
    }

    private static LetterStyle OneStyle(byte[] file)
    {
        using var document = Fixture.Open(file);
        return document.Pages[0].Letters.Single().Style;
    }

    private static string Text(Ruling ruling) => ruling.IsHorizontal ? $"{ruling.X1:F0}-{ruling.X2:F0} at {ruling.Y1:F0}" : $"{ruling.Y1:F0}-{ruling.Y2:F0} at {ruling.X1:F0}";

    private static IEnumerable<StructureElement> Descendants(IEnumerable<StructureElement> elements) => elements.SelectMany(element => Descendants(element.Children).Prepend(element));

    private static string TextOf(PdfDocument document, StructureElement element)
    {
        var content = Descendants([element]).SelectMany(each => each.Content).ToHashSet();
        return string.Concat(document.Pages.SelectMany(page => page.Letters.Where(letter => letter.MarkedContentId is { } id && content.Contains(new(page.Number, id))).Select(letter => letter.Text)));
    }
}
