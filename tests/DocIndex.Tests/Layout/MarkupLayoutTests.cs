using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Tests.Reading.Word;
using DocIndex.Vocabulary;
using static DocIndex.Tests.Reading.Word.WordFile;

namespace DocIndex.Tests.Layout;

public sealed class MarkupLayoutTests
{
    private const string Styles = "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:name w:val=\"heading 2\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"H4\"><w:name w:val=\"heading 4\"/></w:style>";

    private static readonly string s_text = P("Forslaget giver flere pladser i dagtilbud i hele kommunen.");

    public static TheoryData<string, string, string> Titles() => new()
    {
        { "a title style", P("København Kommune") + P("Flere pladser", "T") + P("Resume", "H1") + s_text, "Letterhead København Kommune|Title Flere pladser|Heading1 Resume|Paragraph …" },
        { "the kind in the title style", P("Budgetnotat", "T") + P("BI24 Flere pladser") + P("Resume", "H1") + s_text, "Letterhead Budgetnotat|Title BI24 Flere pladser|Heading1 Resume|Paragraph …" },
        { "the one top heading", P("Til: BIU") + P("Flere pladser", "H1") + P("Resume", "H2") + s_text, "Letterhead Til: BIU|Title Flere pladser|Heading1 Resume|Paragraph …" },
        { "a top heading that is a section's", P("Flere pladser") + P("Resume", "H1") + s_text, "Title Flere pladser|Heading1 Resume|Paragraph …" },
        { "a bold line", P("Rådhuset, 1599 København V") + Bold("Flere pladser i dagtilbud") + P("Resume", "H1") + s_text, "Letterhead Rådhuset, 1599 København V|Title Flere pladser i dagtilbud|Heading1 Resume|Paragraph …" },
        { "the largest letters", P("Rådhuset, 1599 København V") + Large("Flere pladser i dagtilbud") + s_text + s_text + Bold("Løn og drift") + s_text, "Letterhead Rådhuset, 1599 København V|Title Flere pladser i dagtilbud|Paragraph …|Paragraph …|Heading1 Løn og drift|Paragraph …" },
        { "a bold unit", P("Flere pladser i dagtilbud") + s_text + Bold("Mio. kr., 2026 p/l") + Table(["", "2026"], ["Løn", "1,2"]), "Title Flere pladser i dagtilbud|Paragraph …|Heading1 Mio. kr., 2026 p/l|Table 2026/Løn 1,2" },
        { "a sentence above it", P("Kommunen skal fra næste år selv betale for de pladser, som staten har betalt siden 2024.") + Bold("Flere pladser i dagtilbud") + s_text, "Paragraph Kommunen skal fra næste år selv betale for de pladser, som staten har betalt siden 2024.|Title Flere pladser i dagtilbud|Paragraph …" },
        { "a code", P("Notat") + P("BI24 Flere pladser") + P("12.06.2025") + P("Resume", "H1") + s_text, "Letterhead Notat|Title BI24 Flere pladser|Letterhead 12.06.2025|Heading1 Resume|Paragraph …" },
        { "lines of one paragraph", Runs(R("Til: BIU"), "<w:r><w:br/></w:r>", R("BI24 Flere pladser")) + P("Resume", "H1") + s_text, "Letterhead Til: BIU|Title BI24 Flere pladser|Heading1 Resume|Paragraph …" },
        { "a table of keys", Table(["Til:", "BIU"], ["Sagsnr.:", "2019-0012345"], ["Dato", "12.06.2025"]) + P("BI24 Flere pladser") + P("Resume", "H1") + s_text, "Letterhead Til: BIU|Letterhead Sagsnr.: 2019-0012345|Letterhead Dato: 12.06.2025|Title BI24 Flere pladser|Heading1 Resume|Paragraph …" },
        { "a key", Table(["Titel", "Flere pladser"], ["Udvalg", "BIU"]) + P("Resume", "H1") + s_text, "Title Titel: Flere pladser|Letterhead Udvalg: BIU|Heading1 Resume|Paragraph …" },
    };

    [Theory]
    [MemberData(nameof(Titles))]
    public void Blocks_Title_IsToldFromWhatStandsAboveIt(string how, string body, string expected) => Text(body).ShouldBe(expected, how);

    public static TheoryData<string, string, string> Headings() => new()
    {
        { "levels are counted from 1", P("Resume", "H2") + s_text + P("Løn", "H4") + s_text, "Heading1 Resume|Paragraph …|Heading2 Løn|Paragraph …" },
        { "bold and known", Bold("Resume") + s_text + Bold("Økonomi") + s_text, "Heading1 Resume|Paragraph …|Heading1 Økonomi|Paragraph …" },
        { "known though not bold", P("Resume") + s_text, "Heading1 Resume|Paragraph …" },
        { "bold under a style", P("Økonomi", "H1") + Bold("Løn til pædagoger") + s_text, "Heading1 Økonomi|Heading2 Løn til pædagoger|Paragraph …" },
        { "a numbered part", P("Økonomi", "H1") + P("Del 1: Fremrykning") + s_text, "Heading1 Økonomi|Heading2 Del 1: Fremrykning|Paragraph …" },
        { "bold but a sentence", P("Økonomi", "H1") + Bold("Udgiften er 2 mio. kr.") + s_text, "Heading1 Økonomi|Paragraph Udgiften er 2 mio. kr.|Paragraph …" },
        { "bold but nothing follows", P("Økonomi", "H1") + s_text + Bold("Venlig hilsen"), "Heading1 Økonomi|Paragraph …|Paragraph Venlig hilsen" },
        { "short but not bold", P("Økonomi", "H1") + P("Løn til pædagoger") + s_text, "Heading1 Økonomi|Paragraph Løn til pædagoger|Paragraph …" },
        { "text in a heading's style", P("Økonomi", "H1") + P("Forslaget giver " + string.Join(' ', Enumerable.Repeat("mange", 20)) + " pladser.", "H1"), "Heading1 Økonomi|Paragraph …" },
    };

    [Theory]
    [MemberData(nameof(Headings))]
    public void Blocks_Heading_IsToldByStyleOrWording(string how, string body, string expected) => Text(P("BI24 Flere pladser", "T") + body).ShouldBe("Title BI24 Flere pladser|" + expected, how);

    public static TheoryData<string, string, string> Pieces() => new()
    {
        { "boxes", P("☒ Bevillingsudløb") + P("☐ Nyt"), "CheckBoxes ☒ Bevillingsudløb|CheckBoxes ☐ Nyt" },
        { "a table of boxes", Table(["☒", "Bevillingsudløb"], ["☐", "Nyt"]), "CheckBoxes ☒ Bevillingsudløb|CheckBoxes ☐ Nyt" },
        { "groups of boxes side by side", Table(["Kategorisering", "Bydele"], ["☒ Udløb", "☐ Vanløse"], ["☐ Nyt", "☒ Valby"]), "Heading1 Kategorisering|CheckBoxes ☒ Udløb|CheckBoxes ☐ Nyt|Heading1 Bydele|CheckBoxes ☐ Vanløse|CheckBoxes ☒ Valby" },
        { "lone marks", P("Kategorisering") + P("Udløb x") + P("Nyt"), "Heading1 Kategorisering|SidePanel Udløb x|SidePanel Nyt" },
        { "lone marks in a column", Table(["Budget 2018", ""], ["Bestilling fra borgmesterforum eller tværgående pakke", ""], ["Udløb", "x"]), "SidePanel Budget 2018|SidePanel Bestilling fra borgmesterforum eller tværgående pakke|SidePanel Udløb x" },
        { "marks in front in cells", Table(["x Nyt anlæg", "Lovbundet"], ["Igangværende", "x Afledt drift"]), "SidePanel x Nyt anlæg|SidePanel Lovbundet|SidePanel Igangværende|SidePanel x Afledt drift" },
        { "marks in a table of facts", Table(["Opgave", "2026"], ["Løn", "x"], ["Drift", "x"]), "Table Opgave 2026/Løn x/Drift x" },
        { "lone marks in front", P("x Nyt anlæg") + P("x er en ubekendt"), "SidePanel x Nyt anlæg|Paragraph x er en ubekendt" },
        { "a group's name without options", P("Type") + s_text, "Heading1 Type|Paragraph …" },
        { "typed bullets", P("• Løn") + P("- Drift"), "List Løn|List Drift" },
        { "a form", Table(["Resume", "Forslaget giver flere pladser."], ["Økonomi", "Udgiften er 2 mio. kr."]), "Heading1 Resume|Paragraph Forslaget giver flere pladser.|Heading1 Økonomi|Paragraph Udgiften er 2 mio. kr." },
        { "amounts under headings that a form could have", Table(["Økonomi", "2026"], ["Udgifter", "1.000"]), "Table Økonomi 2026/Udgifter 1.000" },
        { "a date", P("12.06.2025"), "Letterhead 12.06.2025" },
    };

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Blocks_Piece_IsWhatItShows(string what, string body, string expected) => Text(P("BI24 Flere pladser", "T") + s_text + body).ShouldBe("Title BI24 Flere pladser|Paragraph …|" + expected, what);

    public static TheoryData<string, string, string> Captions() => new()
    {
        { "above", Caption(1) + Amounts + Caption(2) + Amounts, "Tabel 1. A|Tabel 2. A" },
        { "below", Amounts + Caption(1) + Amounts + Caption(2), "Tabel 1. A|Tabel 2. A" },
        { "one between", Amounts + Caption(1) + Amounts, "-|Tabel 1. A" },
        { "text between", Caption(1) + s_text + Amounts, "-" },
    };

    private static string Large(string text) => $"<w:p><w:r><w:rPr><w:sz w:val=\"32\"/></w:rPr><w:t>{text}</w:t></w:r></w:p>";

    private static string Amounts => Table(["1.000 kr.", "2026"], ["Løn", "6.311"]);

    private static string Caption(int number) => P($"Tabel {number}. A");

    [Theory]
    [MemberData(nameof(Captions))]
    public void Blocks_Caption_BelongsToTheTableBesideIt(string where, string body, string expected) =>
        string.Join('|', Blocks(P("BI24 Flere pladser", "T") + s_text + body).Where(b => b.Grid is not null).Select(b => b.Grid!.Caption ?? "-")).ShouldBe(expected, where);

    private static string Bold(string text) => Runs(R(text, "<w:b/>"));

    private static string Text(string body) => string.Join('|', Blocks(body).Select(b =>
        $"{b.Role}{(b.Level > 0 ? $"{b.Level}" : "")} {(b.Text.StartsWith("Forslaget giver", StringComparison.Ordinal) && b.Text.Length > 40 ? "…" : b.Text.Replace('\n', '/'))}"));

    private static System.Collections.Immutable.ImmutableArray<Block> Blocks(string body)
    {
        var document = DocumentReader.Read("notat.docx", new WordFile(body).Styles(Styles).Build(), new ReadingOptions()).Document.ShouldNotBeNull();
        var blocks = DocumentLayout.Of(document, DanishVocabulary.Default).Blocks;
        blocks.SelectMany(b => b.Lines).Select(l => l.Number).Order().ShouldBe(document.Lines.Select(l => l.Number), "every line is in one block");
        return blocks;
    }
}
