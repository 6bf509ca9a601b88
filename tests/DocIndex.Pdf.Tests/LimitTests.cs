using DocIndex.Pdf.Tests.Support;

namespace DocIndex.Pdf.Tests;

/// <summary>Each limit ends in its diagnostic, and what was read before it stays.</summary>
public sealed class LimitTests
{
    [Fact]
    public void MaxFileBytes_Exceeded_ReadsNothing()
    {
        using var document = PdfDocument.Open(new MemoryStream(Shapes.StandardFonts()), new PdfLimits { MaxFileBytes = 100 });
        document.Pages.ShouldBeEmpty();
        Codes(document).ShouldBe(["DI1111"]);
    }

    [Fact]
    public void MaxPages_Exceeded_KeepsTheFirst()
    {
        var builder = new PdfBuilder();
        for (var i = 1; i <= 5; i++)
            builder.Page($"BT /F1 12 Tf 72 700 Td (page {i}) Tj ET");
        using var document = PdfDocument.Open(builder.Build(), new PdfLimits { MaxPages = 3 });
        document.Pages.Select(page => page.Text).ShouldBe(["page 1\n", "page 2\n", "page 3\n"]);
        Codes(document).ShouldBe(["DI1112"]);
    }

    [Fact]
    public void MaxStreamBytes_DecompressionBomb_IsCutOff()
    {
        var content = PdfBuilder.Latin1("BT /F1 12 Tf 72 700 Td (before the bomb) Tj ET\n" + new string(' ', 50_000_000));
        var packed = PdfBuilder.Deflate(PdfBuilder.Deflate(content));
        packed.Length.ShouldBeLessThan(2000);
        var builder = new PdfBuilder();
        builder.Page(builder.Stream("/Filter [/FlateDecode /FlateDecode]", packed));
        using var document = PdfDocument.Open(builder.Build(), new PdfLimits { MaxStreamBytes = 1 << 20 });
        document.Pages[0].Text.ShouldBe("before the bomb\n");
        Codes(document).ShouldBe(["DI1114"]);
        document.Diagnostics[0].Page.ShouldBe(1);
    }

    [Fact]
    public void MaxDecodedBytes_Exceeded_KeepsEarlierPages()
    {
        var builder = new PdfBuilder();
        for (var i = 1; i <= 4; i++)
            builder.Page(builder.Flate("", PdfBuilder.Latin1($"BT /F1 12 Tf 72 700 Td (page {i}) Tj ET" + new string(' ', 10_000))));
        using var document = PdfDocument.Open(builder.Build(), new PdfLimits { MaxDecodedBytes = 25_000 });
        document.Pages.Select(page => page.Text).ShouldBe(["page 1\n", "page 2\n", "", ""]);
        Codes(document).ShouldContain("DI1115");
    }

    [Fact]
    public void MaxNesting_DeepArrays_DoNotExhaustTheStack()
    {
        using var document = Fixture.Open(PdfBuilder.OnePage("", page: "/Deep " + new string('[', 1_000_000)));
        _ = document.Pages.Select(page => page.Text).ToList();
        document.Diagnostics.ShouldNotBeEmpty();
    }

    [Fact]
    public void MaxFormNesting_AFormThatDrawsItself_Ends()
    {
        var builder = new PdfBuilder();
        var form = builder.Stream("/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /Font 3 0 R /XObject << /X1 4 0 R >> >>", PdfBuilder.Latin1("BT /F1 10 Tf (once) Tj ET /X1 Do"));
        using var document = Fixture.Open(builder.Page("/X1 Do", resources: $"/XObject << /X1 {form} 0 R >>").Build());
        document.Pages[0].Text.ShouldBe("once\n");
        Codes(document).ShouldBe(["DI1117"]);
    }

    [Fact]
    public void MaxOperatorsPerPage_FormsThatMultiply_End()
    {
        var builder = new PdfBuilder();
        var inner = builder.Stream("/Subtype /Form /BBox [0 0 9 9]", PdfBuilder.Latin1("q Q"));
        for (var level = 0; level < 12; level++)
            inner = builder.Stream($"/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {inner} 0 R >> >>", PdfBuilder.Latin1(string.Concat(Enumerable.Repeat("/X Do ", 50))));
        using var document = PdfDocument.Open(builder.Page("BT /F1 9 Tf 72 700 Td (first) Tj ET /X Do", resources: $"/XObject << /X {inner} 0 R >>").Build(), new PdfLimits { MaxOperatorsPerPage = 20_000 });
        document.Pages[0].Text.ShouldBe("first\n");
        Codes(document).ShouldBe(["DI1118"]);
    }

    [Fact]
    public void MaxMarksPerPage_Exceeded_KeepsTheFirstLetters()
    {
        using var document = PdfDocument.Open(PdfBuilder.OnePage($"BT /F1 1 Tf 1 700 Td ({new string('a', 500)}) Tj ET"), new PdfLimits { MaxMarksPerPage = 100 });
        document.Pages[0].Letters.Length.ShouldBe(100);
        Codes(document).ShouldBe(["DI1119"]);
    }

    [Fact]
    public void MaxTime_Exceeded_IsSaid()
    {
        var content = string.Concat(Enumerable.Repeat("0 0 m 1 1 l S ", 100_000));
        using var document = PdfDocument.Open(PdfBuilder.OnePage(content), new PdfLimits { MaxTime = TimeSpan.FromTicks(1) });
        _ = document.Pages.Select(page => page.Text).ToList();
        Codes(document).ShouldContain("DI1120");
    }

    [Fact]
    public void MaxTime_ReachedEarly_IsNeverAnException()
    {
        foreach (var name in Fixture.Names)
        {
            using var document = PdfDocument.Open(Fixture.Read(name), new PdfLimits { MaxTime = TimeSpan.FromMilliseconds(1) });
            foreach (var page in document.Pages)
                _ = (page.Width, page.Text, page.Letters, page.Rulings);
        }
    }

    [Theory]
    [InlineData("1e9 0 0 1e9 0 0 cm BT /F1 99999999999 Tf (x) Tj ET")]
    [InlineData("BT /F1 12 Tf 999999999999999 0 0 999999999999999 1 1 Tm 99999999999 Tc (xx) Tj (y) Tj ET")]
    [InlineData("BT /F1 12 Tf 100 700 Td -99999999999999999999999 Tz (xx) Tj (y) Tj ET 1 0 0 1 -99999999999999 0 cm 0 0 99999999999999 1 re f")]
    public void Letters_OfAbsurdSize_AreLeftOut(string content)
    {
        using var document = Fixture.Open(PdfBuilder.OnePage(content));
        document.Pages[0].Words.ShouldAllBe(word => word.Box.Width < 1e5);
    }

    [Fact]
    public void Limits_ZeroOrLess_AreRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new PdfLimits { MaxPages = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => new PdfLimits { MaxTime = TimeSpan.Zero });
    }

    private static IEnumerable<string> Codes(PdfDocument document)
    {
        foreach (var page in document.Pages)
            _ = page.Letters;
        return document.Diagnostics.Where(diagnostic => diagnostic.Code != "DI1136").Select(diagnostic => diagnostic.Code).Distinct();
    }
}
