using DocIndex.Pdf.Files;
using DocIndex.Pdf.Fonts;
using DocIndex.Pdf.Tests.Support;

namespace DocIndex.Pdf.Tests;

/// <summary>Which characters codes and glyphs are, and how wide.</summary>
public sealed class FontTests
{
    [Theory]
    [InlineData("A", "A")]
    [InlineData("aring", "å")]
    [InlineData("Oslash.sc", "Ø")]
    [InlineData("f_f_i", "ffi")]
    [InlineData("uni00E6", "æ")]
    [InlineData("uni00E600F8", "æø")]
    [InlineData("u1F600", "\U0001F600")]
    [InlineData("softhyphen", "\u00AD")]
    [InlineData("hyphen", "-")]
    [InlineData(".notdef", null)]
    [InlineData("g123", null)]
    [InlineData("uniD800", null)]
    [InlineData("zukatakana", "\u30BA")]
    public void ToText_OfAGlyphName_FollowsTheGlyphList(string name, string? text) => GlyphNames.ToText(name).ShouldBe(text);

    [Fact]
    public void ToText_OfADingbat_UsesItsOwnList() => GlyphNames.ToText("a4", dingbats: true).ShouldBe("\u260E");

    [Theory]
    [InlineData("Helvetica", false, false, "aring", 0.556f)]
    [InlineData("Helvetica-Bold", true, false, "A", 0.722f)]
    [InlineData("Times-Roman", false, false, "A", 0.722f)]
    [InlineData("Times-BoldItalic", true, true, "A", 0.667f)]
    [InlineData("Courier", false, false, "W", 0.6f)]
    [InlineData("Symbol", false, false, "alpha", 0.631f)]
    [InlineData("ArialMT", false, false, "softhyphen", 0.333f)]
    public void Width_OfAStandardFont_IsItsMetric(string font, bool bold, bool italic, string glyph, float width) =>
        StandardMetrics.For(font, bold, italic, serif: false, fixedPitch: false).Width(glyph).ShouldBe(width);

    [Fact]
    public void ReadEncoding_OfAType1Program_ReadsItsOwn()
    {
        var encoding = Type1Program.ReadEncoding("%!PS-AdobeFont\n/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\ndup 65 /aring put\ndup 66 /Oslash put\nreadonly def\ncurrentfile eexec"u8);
        encoding.ShouldNotBeNull();
        (encoding[65], encoding[66], encoding[67]).ShouldBe(("aring", "Oslash", null));
        Type1Program.ReadEncoding("/Encoding StandardEncoding def"u8)![65].ShouldBe("A");
        Type1Program.ReadEncoding("nothing"u8).ShouldBeNull();
    }

    [Fact]
    public void Parse_OfACMap_CutsAndReadsCodes()
    {
        var map = CMapParser.Parse("""
            2 begincodespacerange <00> <7F> <8000> <FFFF> endcodespacerange
            1 beginbfchar <01> <00660069> endbfchar
            2 beginbfrange <8001> <8003> <00E5> <8010> <8011> [<0041> <0042>] endbfrange
            1 begincidrange <8000> <8FFF> 100 endcidrange
            """u8, new ReadBudget(new PdfLimits()));
        ReadOnlySpan<byte> bytes = [0x01, 0x80, 0x02, 0x80];
        map.NextCode(ref bytes, out var length).ShouldBe(1);
        length.ShouldBe(1);
        map.NextCode(ref bytes, out length).ShouldBe(0x8002);
        length.ShouldBe(2);
        map.NextCode(ref bytes, out length).ShouldBe(0x80);
        bytes.Length.ShouldBe(0);
        (map.ToText(1), map.ToText(0x8002), map.ToText(0x8011), map.ToText(0x9000)).ShouldBe(("fi", "æ", "B", null));
        map.ToCid(0x8005).ShouldBe(105);
    }

    [Theory]
    [InlineData("<< /Type /Font /Subtype /Type1 /BaseFont /Made /Encoding /MacRomanEncoding >>", "\\214\\276\\277\\201", "åæøÅ")]
    [InlineData("<< /Type /Font /Subtype /Type1 /BaseFont /Made /Encoding /WinAnsiEncoding >>", "\\345\\346\\370\\305\\200", "åæøÅ€")]
    [InlineData("<< /Type /Font /Subtype /Type1 /BaseFont /Made >>", "\\361\\371\\341\\256", "æøÆfi")]
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
}
