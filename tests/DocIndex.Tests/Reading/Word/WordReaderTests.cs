using DocIndex.Reading;
using static DocIndex.Tests.Reading.Word.WordFile;

namespace DocIndex.Tests.Reading.Word;

public sealed class WordReaderTests
{
    private const string Styles =
        """
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="BIF mellemrubrik"/><w:basedOn w:val="Overskrift2"/></w:style>
        <w:style w:type="paragraph" w:styleId="Overskrift2"><w:name w:val="Overskrift 2"/></w:style>
        <w:style w:type="paragraph" w:styleId="Niveau"><w:name w:val="Afsnit"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Broed"><w:name w:val="Brødtekst efter overskrift 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
        <w:style w:type="paragraph" w:styleId="Billedtekst"><w:name w:val="caption"/></w:style>
        <w:style w:type="paragraph" w:styleId="Fed"><w:name w:val="Fed linje"/><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Rundt"><w:name w:val="A"/><w:basedOn w:val="Rundt2"/></w:style>
        <w:style w:type="paragraph" w:styleId="Rundt2"><w:name w:val="B"/><w:basedOn w:val="Rundt"/></w:style>
        <w:style w:type="paragraph" w:styleId="Indhold"><w:name w:val="toc 1"/></w:style>
        """;

    public static TheoryData<string, string> StyleRows() => new()
    {
        { P("Titel", "Titel"), "Title Titel" },
        { P("Resume", "Overskrift1"), "Heading1 Resume" },
        { P("Løn", "Overskrift2"), "Heading2 Løn" },
        { P("Baseret på", "Egen"), "Heading2 Baseret på" },
        { P("Dispositionsniveau", "Niveau"), "Heading3 Dispositionsniveau" },
        { P("Egen disposition", null, "<w:outlineLvl w:val=\"0\"/>"), "Heading1 Egen disposition" },
        { P("Brødtekst trods stil", "Overskrift1", "<w:outlineLvl w:val=\"9\"/>"), "Paragraph Brødtekst trods stil" },
        { P("Tabel 1. Udgifter", "Billedtekst"), "Caption Tabel 1. Udgifter" },
        { P("Resume....2", "Indhold"), "Running Resume....2" },
        { P("Navnet nævner kun en overskrift", "Broed"), "Paragraph Navnet nævner kun en overskrift" },
        { P("Stile i ring", "Rundt"), "Paragraph Stile i ring" },
        { P("Ukendt stil", "Findes ikke"), "Paragraph Ukendt stil" },
    };

    [Theory]
    [MemberData(nameof(StyleRows))]
    public void Read_Style_SaysWhatAParagraphIs(string body, string expected) => Text(new WordFile(body).Styles(Styles)).ShouldBe(expected);

    [Fact]
    public void Read_BoldByRunStyleOrParagraphStyle_IsBoldOnlyWhereEveryLetterIs()
    {
        var document = Read(new WordFile(P("Fed", "Fed") + Runs(R("Fed ", "<w:b/>"), R("fed", "<w:b w:val=\"1\"/>")) + Runs(R("Fed", "<w:b/>"), R(" ikke", "<w:b w:val=\"0\"/>")) + P("Ikke")).Styles(Styles));

        document.Elements.Select(e => e.IsBold).ShouldBe([true, true, false, false]);
    }

    private const string Lists =
        """
        <w:abstractNum w:abstractNumId="0">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
          <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%2.%3"/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
        <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
        """;

    [Fact]
    public void Read_Lists_NumbersAreThoseThatWordPrints()
    {
        var body = Item("A", 1) + Item("B", 1, 1) + Item("C", 1, 1) + Item("D", 1, 2) + Item("E", 1) + Item("F", 1, 1) + P("Tekst") + Item("G", 1) + Item("H", 3) + Item("I", 3) + Item("J", 2) + Item("K", 4) + Item("L", 0);

        Lines(new WordFile(body).Numbering(Lists)).ShouldBe("1. A|a) B|b) C|1.b.i D|2. E|a) F|Tekst|3. G|1. H|2. I|• J|4 K|L");
    }

    [Fact]
    public void Read_ListItems_TextIsWithoutMarkerAndLevelsAreNested() =>
        Text(new WordFile(Item("A", 1) + Item("B", 1, 1)).Numbering(Lists)).ShouldBe("ListItem1 A\nListItem2 B");

    [Fact]
    public void Read_HeadingNumberedByItsStyle_HoldsItsNumber()
    {
        const string styles = "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";

        Text(new WordFile(P("Baggrund", "H") + P("Økonomi", "H")).Styles(styles).Numbering(Lists)).ShouldBe("Heading1 1. Baggrund\nHeading1 2. Økonomi");
    }

    public static TheoryData<string, string> RunRows() => new()
    {
        { Runs(R("To", "<w:vanish/>"), R("en")), "en" },
        { Runs(R("Kommu"), "<w:r><w:softHyphen/></w:r>", R("nen"), "<w:r><w:noBreakHyphen/></w:r>", R("ny")), "Kommunen-ny" },
        { Runs(R("kom\u00ADmune  og\u00A0by")), "kommune og by" },
        { Runs(R("6,3"), "<w:ins><w:r><w:t> mio.</w:t></w:r></w:ins>", "<w:del><w:r><w:delText> t.</w:delText></w:r></w:del>", R(" kr.")), "6,3 mio. kr." },
        { Runs("<w:moveFrom>" + R("væk") + "</w:moveFrom><w:moveTo>" + R("hertil") + "</w:moveTo>"), "hertil" },
        { Runs("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> SUM(ABOVE) 99 </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>", R("6.311"), "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", R(" kr.")), "6.311 kr." },
        { Runs("<w:fldSimple w:instr=\"PAGE\">" + R("4") + "</w:fldSimple>"), "4" },
        { Runs("<w:hyperlink>" + R("kk.dk") + "</w:hyperlink>"), "kk.dk" },
        { Runs("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>", R(" Ja "), "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r>", R(" Nej")), "☒ Ja ☐ Nej" },
        { Runs(R("\uF0FE", "<w:rFonts w:ascii=\"Wingdings\"/>"), R(" Ja")), "☒ Ja" },
        { Runs("<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox></w:sdtPr><w:sdtContent>" + R("☒") + "</w:sdtContent></w:sdt>", R(" Ja")), "☒ Ja" },
        { Runs("<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"0\"/></w14:checkbox></w:sdtPr><w:sdtContent>" + R("☐") + "</w:sdtContent></w:sdt>", R(" Ja")), "☐ Ja" },
        { Runs("<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", R(" Ja")), "☒ Ja" },
        { Runs("<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"0\"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", R(" Ja")), "☐ Ja" },
        { Runs("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + R("Klik her for at skrive") + "</w:sdtContent></w:sdt>", R("Udfyldt")), "Udfyldt" },
        { Runs("<w:sdt><w:sdtPr/><w:sdtContent>" + R("Udfyldt") + "</w:sdtContent></w:sdt>"), "Udfyldt" },
        { Runs(R("6.311"), R("1", "<w:position w:val=\"8\"/>")), "6.311¹" },
        { Runs(R("6.311"), R("1", "<w:position w:val=\"-2\"/>")), "6.3111" },
        { Runs(R("ude", "<w:strike/>"), R("inde", "<w:strike w:val=\"0\"/>")), "inde" },
        { Runs(R("ude", "<w:color w:val=\"FFFFFF\"/>"), R("inde", "<w:color w:val=\"FF0000\"/>")), "inde" },
        { Runs(R("inde", "<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:fill=\"1F3864\"/>")), "inde" },
        { Runs(R("6.311"), R("1", "<w:vertAlign w:val=\"superscript\"/>")), "6.311¹" },
    };

    [Theory]
    [MemberData(nameof(RunRows))]
    public void Read_Runs_AreReadAsTheyArePrinted(string body, string expected) => Lines(new WordFile(body)).ShouldBe(expected);

    [Fact]
    public void Read_ParagraphMarkThatWasDeleted_JoinsTheNextParagraph() =>
        Lines(new WordFile(P("6,3 ", null, "<w:rPr><w:del w:id=\"1\"/></w:rPr>") + P("mio. kr."))).ShouldBe("6,3 mio. kr.");

    [Fact]
    public void Read_LineBreaks_BeginLinesOfOneParagraph()
    {
        var document = Read(new WordFile(Runs(R("Til: Økonomiudvalget"), "<w:r><w:br/></w:r>", R("Dato: 12.06.2025"))));

        document.Elements.ShouldHaveSingleItem().Lines.Select(l => l.Text).ShouldBe(["Til: Økonomiudvalget", "Dato: 12.06.2025"]);
    }

    [Fact]
    public void Read_Footnotes_KeepTheirMarksAndFollowTheText()
    {
        var notes = "<w:footnote w:id=\"0\">" + P("---") + "</w:footnote><w:footnote w:id=\"7\">" + P("Inklusive moms.") + "</w:footnote>";

        Text(new WordFile(Runs(R("6,3 mio. kr."), "<w:r><w:footnoteReference w:id=\"7\"/></w:r>") + P("Slut")).Footnotes(notes))
            .ShouldBe("Paragraph 6,3 mio. kr.¹\nParagraph Slut\nFootnote 1 Inklusive moms.");
    }

    [Fact]
    public void Read_HeadersAndFooters_AreRunningOnceAndOnlyWhereAPageShowsThem()
    {
        var section = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h1\"/><w:headerReference w:type=\"first\" r:id=\"h2\"/><w:footerReference w:type=\"default\" r:id=\"f1\"/></w:sectPr>";
        var file = new WordFile(P("Tekst", null, section) + section).Header("h1", P("Budget 2026")).Header("h2", P("Vises aldrig")).Footer("f1", P("Side 1"));

        Text(file).ShouldBe("Running Budget 2026\nParagraph Tekst\nRunning Side 1");
    }

    private const string Box = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        + "<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";

    [Fact]
    public void Read_TextBox_IsReadOnceAfterItsParagraphAndShortLinesAreAPanel() =>
        Text(new WordFile(Runs(R("Tekst"), Box.Replace("{0}", P("Kategorisering") + P("Bevillingsudløb x"), StringComparison.Ordinal)) + P("Mere")))
            .ShouldBe("Paragraph Tekst\nSidePanel Kategorisering\nSidePanel Bevillingsudløb x\nParagraph Mere");

    [Fact]
    public void Read_TextBoxWithALongParagraph_IsText() =>
        Text(new WordFile(Runs(R("Tekst"), Box.Replace("{0}", P("Faktaboks") + P(new string('m', 81)), StringComparison.Ordinal)))).ShouldBe("Paragraph Tekst\nParagraph Faktaboks\nParagraph " + new string('m', 81));

    [Theory]
    [InlineData("<w:p><w:r><w:t>en</w:t></w:r></w:p><w:p><w:r><w:br w:type=\"page\"/></w:r></w:p><w:p><w:r><w:t>to</w:t></w:r></w:p>", "1 en|2 to")]
    [InlineData("<w:p><w:r><w:t>en</w:t></w:r></w:p><w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>to</w:t></w:r></w:p>", "1 en|2 to")]
    [InlineData("<w:p><w:r><w:t>en </w:t><w:lastRenderedPageBreak/><w:t>to</w:t></w:r></w:p>", "1 en|2 to")]
    [InlineData("<w:p><w:r><w:t>en</w:t><w:br w:type=\"page\"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>to</w:t></w:r></w:p>", "1 en|2 to")]
    [InlineData("<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>en</w:t></w:r></w:p><w:p><w:r><w:t>to</w:t></w:r></w:p>", "1 en|2 to")]
    [InlineData("<w:p><w:pPr><w:sectPr><w:type w:val=\"continuous\"/></w:sectPr></w:pPr><w:r><w:t>en</w:t></w:r></w:p><w:p><w:r><w:t>to</w:t></w:r></w:p>", "1 en|1 to")]
    public void Read_PageBreaks_GivePages(string body, string expected) =>
        string.Join('|', Read(new WordFile(body)).Lines.Select(l => $"{l.Page} {l.Text}")).ShouldBe(expected);

    internal static SourceDocument Read(WordFile file)
    {
        var (document, diagnostics) = DocumentReader.Read("notat.docx", file.Build(), new ReadingOptions());
        diagnostics.ShouldBeEmpty();
        document.ShouldNotBeNull();
        document.Lines.Select(l => l.Number).ShouldBe(Enumerable.Range(1, document.Lines.Length));
        document.Elements.SelectMany(e => e.Lines).ShouldBe(document.Lines, ignoreOrder: true);
        return document;
    }

    private static string Text(WordFile file) => MarkupText.Of(Read(file));

    private static string Lines(WordFile file) => string.Join('|', Read(file).Lines.Select(l => l.Text));
}
