using DocIndex.Pdf.Tests.Support;

namespace DocIndex.Pdf.Tests;

/// <summary>Which characters codes are, and how wide, where a font tells little or nothing.</summary>
public sealed class FontTests
{
    [Theory]
    [InlineData("<< /Type /Font /Subtype /Type1 /BaseFont /Made /Encoding /MacRomanEncoding >>", "\\214\\276\\277\\201", "åæøÅ")]
    [InlineData("<< /Type /Font /Subtype /Type1 /BaseFont /Made /Encoding /WinAnsiEncoding >>", "\\345\\346\\370\\305\\200", "åæøÅ€")]
    [InlineData("<< /Type /Font /Subtype /Type1 /BaseFont /Made >>", "\\361\\371\\341\\256", "æøÆfi")]
    [InlineData("<< /Type /Font /Subtype /Type1 /BaseFont /Made /Encoding /WinAnsiEncoding >>", "a\\255b\\225", "a\u00ADb•")]
    [InlineData("<< /Type /Font /Subtype /TrueType /BaseFont /Made >>", "\\345x", "åx")]
    [InlineData("<< /Type /Font /BaseFont /Made >>", "x", "x")]
    [InlineData("<< /Type /Font /Subtype /Type1 /BaseFont /Made /Encoding << /Differences [1 /f_f_i 2 /Oslash.sc 3 /uni00E600F8] >> >>", "\\001\\002\\003", "ffiØæø")]
    [InlineData("<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>", "ab\\243", "αβ≤")]
    [InlineData("<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>", "\\063", "✓")]
    [InlineData("<< /Type /Font /Subtype /TrueType /BaseFont /Wingdings >>", "\\376\\250", "☑☐")]
    [InlineData("<< /Type /Font /Subtype /Type1 /BaseFont /Made /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [65 /uni00BD /aring] >> >>", "ABC", "½åC")]
    [InlineData("<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Subtype /CIDFontType0 >>] >>", "\\000A\\000\\346", "Aæ")]
    public void Text_OfAnEncoding_IsWhatItsCodesMean(string font, string codes, string text)
    {
        using var document = Fixture.Open(new PdfBuilder().Font("F2", font).Page($"BT /F2 10 Tf 100 700 Td ({codes}) Tj ET").Build());
        string.Concat(document.Pages[0].Letters.Select(letter => letter.Text)).ShouldBe(text);
        document.Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", 6.67)]
    [InlineData("<< /Type /Font /Subtype /TrueType /BaseFont /Made-Bold >>", 7.22)]
    [InlineData("<< /Type /Font /Subtype /Type1 /BaseFont /Made /FontDescriptor << /Flags 2 >> >>", 7.22)]
    [InlineData("<< /Type /Font /Subtype /Type1 /BaseFont /Made /FontDescriptor << /Flags 1 >> >>", 6)]
    [InlineData("<< /Type /Font /Subtype /TrueType /BaseFont /Made /Widths [300] /FirstChar 65 >>", 3)]
    [InlineData("<< /Type /Font /Subtype /Type1 /BaseFont /Made /Widths [300] /FirstChar 90 /FontDescriptor << /MissingWidth 400 >> >>", 4)]
    [InlineData("<< /Type /Font /Subtype /Type3 /FontMatrix [0.01 0 0 0.01 0 0] /FirstChar 65 /Widths [50] /Encoding << /Differences [65 /A] >> >>", 5)]
    public void Advance_OfAFontThatTellsLittle_IsFound(string font, double advance)
    {
        using var document = Fixture.Open(new PdfBuilder().Font("F2", font).Page("BT /F2 10 Tf 100 700 Td (A) Tj ET").Build());
        document.Pages[0].Letters.Single().Advance.ShouldBe(advance, 0.01);
    }

    [Fact]
    public void Text_OfAnUnknownCode_IsNotTheCode()
    {
        var builder = new PdfBuilder();
        var map = builder.Stream("", PdfBuilder.Latin1("1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <00E5> endbfchar"));
        var file = builder.Font("F2", $"<< /Type /Font /Subtype /Type3 /FontMatrix [0.01 0 0 0.01 0 0] /FirstChar 65 /Widths [50 50] /ToUnicode {map} 0 R >>")
            .Page("BT /F2 10 Tf 100 700 Td (AB) Tj ET").Build();
        using var document = Fixture.Open(file);
        document.Pages[0].Words.Single().Text.ShouldBe("å\uFFFD");
        document.Diagnostics.Single().Code.ShouldBe("DI1133");
    }

    [Theory]
    [InlineData("<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /ToUnicode {0} 0 R /DescendantFonts [<< /Subtype /CIDFontType2 /W [0 2000000000 500] >>] >>")]
    [InlineData("<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /ToUnicode {1} 0 R /DescendantFonts [<< /Subtype /CIDFontType2 /DW 500 >>] >>")]
    public void Font_WithARangeThatNeverEnds_EndsSoon(string font)
    {
        var builder = new PdfBuilder();
        var map = builder.Stream("", PdfBuilder.Latin1(Shapes.ToUnicode));
        var endless = builder.Stream("", PdfBuilder.Latin1("1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <00000000> <7FFFFFFF> <0041> endbfrange"));
        var file = builder.Font("F2", font.Replace("{0}", $"{map}", StringComparison.Ordinal).Replace("{1}", $"{endless}", StringComparison.Ordinal))
            .Page("BT /F2 10 Tf 100 700 Td <0041> Tj ET").Build();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        using var document = Fixture.Open(file);
        document.Pages[0].Letters.Single().Advance.ShouldBe(5, 0.01);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(15));
    }
}
