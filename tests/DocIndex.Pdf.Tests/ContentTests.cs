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
        using var document = Fixture.Open(PdfBuilder.OnePage($"BT /F1 10 Tf 100 700 Td (upright) Tj {matrix} Tm (turned words) Tj ET"));
        document.Pages[0].Words.Select(word => word.Text).ShouldBe(["upright", "turned", "words"]);
        document.Pages[0].Words[1].Rotation.ShouldBe(rotation, 0.1);
        document.Pages[0].Text.ShouldBe("upright\nturned words\n");
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
    [InlineData("104 700 m 104 702.2 102.2 704 100 704 c 97.8 704 96 702.2 96 700 c 96 697.8 97.8 696 100 696 c "
        + "102.2 696 104 697.8 104 700 c h f", 1)]
    // A square, an arc of a chart, and a circle of its size.
    [InlineData("100 700 4 4 re f", 0)]
    [InlineData("100 700 m 104 700 l 104 702.2 102.2 704 100 704 c h f", 0)]
    [InlineData("140 700 m 140 722 122 740 100 740 c 78 740 60 722 60 700 c 60 678 78 660 100 660 c 122 660 140 678 "
        + "140 700 c h f", 0)]
    public void Discs_OfPaths_AreSmallAndRound(string content, int count)
    {
        using var document = Fixture.Open(PdfBuilder.OnePage(content));
        document.Pages[0].Discs.Length.ShouldBe(count);
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
    public void Letters_UnderAScan_AreRead()
    {
        using var document = Fixture.Open(Shapes.Invisible());
        document.Pages[0].Letters.ShouldAllBe(letter => letter.Style.IsInvisible);
        document.Pages[0].Text.ShouldBe("text under a scan\n");
        document.Pages[0].Images.ShouldHaveSingleItem().Box.ShouldBe(new Box(0, 0, 595, 842));
    }

    [Theory]
    [InlineData("q 0 0 10 10 re W n {0} Q")]
    [InlineData("3 Tr {0} 0 Tr")]
    [InlineData("1 g {0} 0 g")]
    [InlineData("0.9 0.9 1 rg 50 650 400 100 re f 0.92 0.92 1 rg {0} 0 g")]
    [InlineData("0 0 1 rg 50 650 400 100 re f 1 g 50 650 400 100 re f {0} 0 g")]
    [InlineData("/Clear gs {0} /Full gs")]
    [InlineData("q 0.01 0 0 0.01 100 690 cm {0} Q")]
    [InlineData("q 1 0 0 1 5000 0 cm {0} Q")]
    public void Text_ThatItsReaderDoesNotSee_IsNotRead(string content)
    {
        using var document = Fixture.Open(Seen(content));
        document.Pages[0].Text.ShouldBe("seen\n");
        var isOutside = content.Contains("5000", StringComparison.Ordinal);
        document.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe((string[])(isOutside ? [] : ["DI1138"]));
    }

    [Theory]
    [InlineData("0 0 1 rg 50 650 400 100 re f 1 g {0} 0 g")]
    [InlineData("0 0 1 rg 60 650 m 450 650 l 450 750 l 60 750 l 50 740 50 660 60 650 c f 1 g {0} 0 g")]
    [InlineData("0 0 1 RG 40 w 50 705 m 450 705 l S 1 g {0} 0 g")]
    [InlineData("/Pattern cs /P1 scn 50 650 400 100 re f 1 g {0} 0 g")]
    [InlineData("/S1 sh 1 g {0} 0 g")]
    [InlineData("q 400 0 0 100 50 650 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u0001 EI Q 1 g {0} 0 g")]
    public void Text_InWhiteOnADarkGround_IsRead(string content)
    {
        using var document = Fixture.Open(Seen(content));
        document.Pages[0].Text.ShouldBe("9.000\nseen\n");
    }

    private static byte[] Seen(string content)
    {
        var states = "/ExtGState << /Clear << /ca 0 >> /Full << /ca 1 >> >>";
        return PdfBuilder.OnePage(content.Replace("{0}", "BT /F1 10 Tf 100 700 Td (9.000) Tj ET", StringComparison.Ordinal) + " BT /F1 10 Tf 100 600 Td (seen) Tj ET", resources: states);
    }

    [Fact]
    public void Page_WhoseTextRunsSideways_ComesOutUpright()
    {
        using var document = Fixture.Open(PdfBuilder.OnePage("BT /F1 10 Tf 0 1 -1 0 300 100 Tm (a table that is printed sideways) Tj 0 -20 Td (its second line) Tj ET 280 100 1 200 re f"));
        var page = document.Pages[0];
        (page.Width, page.Height).ShouldBe((842, 595));
        page.Text.ShouldBe("a table that is printed sideways\nits second line\n");
        page.Words.ShouldAllBe(word => word.Rotation == 0);
        page.Rulings.ShouldHaveSingleItem().IsHorizontal.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/Nowhere gs /P1 scn /F1 Tf 1 2 cm (x) 3 TL /S1 sh (x) Tj")]
    [InlineData("/Cs1 cs 1 0 0 scn 5 d ] > ) BT 1 0 0 1 100 700 Tm")]
    public void Content_WithOperatorsThatFail_GoesOn(string broken)
    {
        var resources = "/ColorSpace << /Cs1 [/ICCBased 99 0 R] /Cs2 5 >> /Pattern << /P1 98 0 R /P2 7 >> /Shading << /S1 97 0 R /S2 8 >> /ExtGState << /G1 96 0 R >> /XObject << /X1 5 >>";
        using var document = Fixture.Open(PdfBuilder.OnePage($"BT /F1 10 Tf 100 700 Td (before) Tj ET {broken} BT /F1 10 Tf 100 600 Td (after) Tj ET", resources: resources));
        document.Pages[0].Text.ShouldContain("before");
        document.Pages[0].Text.ShouldContain("after");
    }

    [Fact]
    public void Content_WithAnUnbalancedForm_LeavesThePageAsItWas()
    {
        var builder = new PdfBuilder();
        var form = builder.Stream("/Subtype /Form /BBox [0 0 900 900] /Resources << /Font 3 0 R >>", PdfBuilder.Latin1("q q 5 0 0 5 0 0 cm BT /F1 2 Tf 20 100 Td (form) Tj ET"));
        using var document = Fixture.Open(builder.Page("/X1 Do Q Q BT /F1 10 Tf 100 700 Td (page) Tj ET", resources: $"/XObject << /X1 {form} 0 R >>").Build());
        document.Pages[0].Words.Select(word => (word.Text, word.Style.Size)).ShouldBe([("page", 10), ("form", 10)]);
    }

    [Fact]
    public void Page_InAnotherUnit_ComesOutInPoints()
    {
        using var document = Fixture.Open(PdfBuilder.OnePage("BT /F1 5 Tf 50 350 Td (units) Tj ET", "/UserUnit 2"));
        document.Pages[0].Width.ShouldBe(1190);
        document.Pages[0].Words[0].Style.Size.ShouldBe(10);
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
}
