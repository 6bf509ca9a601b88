namespace DocIndex.Pdf.Tests.Support;

/// <summary>PDFs written by hand for what the programs behind the fixtures don't make.</summary>
internal static class Shapes
{
    public const string ToUnicode = """
        /CIDInit /ProcSet findresource begin 12 dict begin begincmap
        1 begincodespacerange <0000> <FFFF> endcodespacerange
        2 beginbfchar <0003> <0020> <0010> <00E6> endbfchar
        2 beginbfrange <0041> <005A> <0041> <0061> <007A> <0061> endbfrange
        endcmap end end
        """;

    public static IReadOnlyDictionary<string, Func<byte[]>> All { get; } = new Dictionary<string, Func<byte[]>>
    {
        ["standard fonts"] = StandardFonts,
        ["text state"] = TextState,
        ["type 3"] = Type3,
        ["forms"] = Forms,
        ["invisible"] = Invisible,
        ["rotated and cropped"] = () => Rotated(90),
        ["upside down"] = () => Rotated(180),
        ["turned left"] = () => Rotated(270),
        ["borders"] = Borders,
        ["cid"] = Cid,
        ["damaged table"] = DamagedTable,
        ["damaged stream"] = DamagedStream,
        ["incremental"] = Incremental,
        ["inline image"] = InlineImage,
        ["widget"] = Widget,
    };

    public static byte[] StandardFonts() => new PdfBuilder()
        .Font("F2", "<< /Type /Font /Subtype /Type1 /BaseFont /Times-BoldItalic >>")
        .Font("F3", "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding << /Differences [65 /aring /AE /oslash /onehalf] >> >>")
        .Page("""
            BT /F1 12 Tf 72 770 Td (Budgetforslag for \346ldreomr\345det i 2026) Tj
            /F2 14 Tf 0 -24 Td (Times-BoldItalic holds its widths) Tj
            /F3 10 Tf 0 -24 Td (ABCD efg) Tj ET
            """).Build();

    public static byte[] TextState() => PdfBuilder.OnePage("""
        BT /F1 12 Tf 14 TL 72 770 Td (first line) Tj T* (second line) Tj (third line) '
        3 0.2 (fourth line is spaced) " 0 Tw 0 Tc
        80 Tz (narrow letters ) ' 100 Tz
        5 Ts (raised ) Tj 0 Ts
        [(K) 120 (erned) -600 (apart) -250 (and) -20 (joined)] TJ
        0 -40 TD (after TD) Tj T* (one leading on) Tj
        1 0 0.3 1 72 500 Tm (slanted words) Tj ET
        q 2 0 0 2 0 0 cm BT /F1 9 Tf 50 150 Td <53 63 61 6C 65 64> Tj ET Q
        """);

    public static byte[] Type3()
    {
        var builder = new PdfBuilder();
        var square = builder.Stream("", PdfBuilder.Latin1("600 0 0 0 500 700 d1 0 0 500 700 re f"));
        return builder
            .Font("F2", $"<< /Type /Font /Subtype /Type3 /FontMatrix [0.001 0 0 0.001 0 0] /FontBBox [0 -200 600 800] /FirstChar 97 /LastChar 99 /Widths [600 600 600] /CharProcs << /a {square} 0 R /b {square} 0 R /c {square} 0 R >> /Encoding << /Differences [97 /a /b /c] >> >>")
            .Page("BT /F2 20 Tf 72 700 Td (abc cab) Tj /F1 12 Tf 0 -40 Td (beside Helvetica) Tj ET")
            .Build();
    }

    public static byte[] Forms()
    {
        var builder = new PdfBuilder();
        var inner = builder.Stream("/Type /XObject /Subtype /Form /BBox [0 0 200 50] /Matrix [1 0 0 1 10 5] /Resources << /Font 3 0 R >>", PdfBuilder.Latin1("BT /F1 10 Tf 0 10 Td (inner form) Tj ET"));
        var outer = builder.Stream($"/Type /XObject /Subtype /Form /BBox [0 0 300 200] /Matrix [1.5 0 0 1.5 0 0] /Resources << /Font 3 0 R /XObject << /X2 {inner} 0 R >> >>", PdfBuilder.Latin1("BT /F1 10 Tf 0 60 Td (outer form) Tj ET q 1 0 0 1 100 0 cm /X2 Do Q"));
        return builder.Page("q 1 0 0 1 72 500 cm /X1 Do Q BT /F1 12 Tf 72 700 Td (on the page) Tj ET", resources: $"/XObject << /X1 {outer} 0 R >>").Build();
    }

    public static byte[] Invisible()
    {
        var builder = new PdfBuilder();
        var image = builder.Stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", [0xEE]);
        return builder.Page("q 595 0 0 842 0 0 cm /I1 Do Q BT 3 Tr /F1 12 Tf 72 700 Td (text under a scan) Tj ET", resources: $"/XObject << /I1 {image} 0 R >>").Build();
    }

    public static byte[] Rotated(int degrees) =>
        PdfBuilder.OnePage("BT /F1 12 Tf 120 700 Td (a turned page) Tj 0 -20 Td (with two lines) Tj ET 100 600 300 1 re f", $"/Rotate {degrees} /CropBox [50 100 500 800]");

    /// <summary>A table of two rows and three columns: the upper row shaded, the borders drawn cell by cell in several ways.</summary>
    public static byte[] Borders() => PdfBuilder.OnePage("""
        0.8 0.9 1 rg 100 650 300 25 re f
        0 g 0.5 w
        100 675 m 200 675 l S 200 675 m 300 675 l S 300 675 m 400 675 l S
        100 650 300 0.5 re f
        100 625 100 0.5 re 200 625 200 0.5 re f
        100 625 m 100 675 l 200 625 m 200 675 l 300 625 m 300 675 l S
        399.5 625 1 50 re f
        BT /F1 10 Tf 105 658 Td (2026) Tj 100 0 Td (2027) Tj 100 0 Td (I alt) Tj
        -200 -25 Td (1.250) Tj 100 0 Td (-250) Tj 100 0 Td (1.000) Tj ET
        """);

    public static byte[] Cid()
    {
        var builder = new PdfBuilder();
        var map = builder.Flate("", PdfBuilder.Latin1(ToUnicode));
        return builder
            .Font("F2", $"<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Made-Bold /Encoding /Identity-H /ToUnicode {map} 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Made-Bold /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /W [3 [250] 16 16 700 97 [550 560 570]] /FontDescriptor << /Type /FontDescriptor /FontName /ABCDEF+Made-Bold /Flags 4 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 100 /ItalicAngle 0 /FontBBox [0 -200 1000 900] >> >>] >>")
            .Page("BT /F2 12 Tf 72 700 Td <0010006C0064007200650003006200610063> Tj ET").Build();
    }

    public static byte[] DamagedTable()
    {
        var file = StandardFonts();
        var table = file.AsSpan().LastIndexOf("xref\n0"u8);
        file.AsSpan(table, 60).Fill((byte)'x');
        return file;
    }

    /// <summary>The content's last quarter is lost, and its length is wrong.</summary>
    public static byte[] DamagedStream()
    {
        var text = string.Concat(Enumerable.Range(1, 200).Select(i => $"BT /F1 3 Tf 40 {820 - 4 * i} Td (line {i} of {i * 7919 % 1000}) Tj ET\n"));
        var packed = PdfBuilder.Deflate(PdfBuilder.Latin1(text));
        var builder = new PdfBuilder();
        return builder.Page(builder.Stream("/Filter /FlateDecode /Length 99", packed[..(packed.Length * 3 / 4)])).Build();
    }

    /// <summary>An update at the end of the file gives the page another content.</summary>
    public static byte[] Incremental()
    {
        var before = PdfBuilder.OnePage("BT /F1 12 Tf 72 700 Td (the old text) Tj ET");
        var previous = before.AsSpan().LastIndexOf("xref\n0"u8);
        const string Content = "BT /F1 12 Tf 72 700 Td (the new text) Tj ET";
        var update = $"4 0 obj\n<< /Length {Content.Length} >>\nstream\n{Content}\nendstream\nendobj\n";
        var table = $"xref\n4 1\n{before.Length:D10} 00000 n \ntrailer\n<< /Size 6 /Root 1 0 R /Prev {previous} >>\nstartxref\n{before.Length + update.Length}\n%%EOF\n";
        return [.. before, .. PdfBuilder.Latin1(update + table)];
    }

    public static byte[] InlineImage() => PdfBuilder.OnePage("BT /F1 12 Tf 72 700 Td (before) Tj ET q 20 0 0 20 72 600 cm BI /W 4 /H 4 /BPC 8 /CS /G ID \u0001EI BT\u0002 EIxy\u00FF12345 EI Q BT /F1 12 Tf 72 500 Td (after) Tj ET");

    public static byte[] Widget()
    {
        var builder = new PdfBuilder();
        var look = builder.Stream("/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font 3 0 R >>", PdfBuilder.Latin1("BT /F1 10 Tf 2 6 Td (filled in) Tj ET"));
        return builder.Page("BT /F1 12 Tf 72 700 Td (label) Tj ET", $"/Annots [<< /Type /Annot /Subtype /Widget /FT /Tx /Rect [150 690 250 710] /F 4 /AP << /N {look} 0 R >> >>]").Build();
    }
}
