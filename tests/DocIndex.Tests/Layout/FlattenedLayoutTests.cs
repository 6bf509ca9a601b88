using System.Text;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Tests.Layout;

public sealed class FlattenedLayoutTests
{
    [Fact]
    public void Blocks_ConstructedHeadingsParagraphsAndList_AreToldApart() => Blocks("""
        Teknik- og Miljøforvaltningen
        12.06.2025
        Budgetnotat om mødesteder for ældre
        Baggrund
        Kommunens ældre borgere mangler steder at mødes i hverdagen, og mange bor alene i de nye bolig-
        områder, som er bygget i de seneste år.
        Indhold
        Forslaget har to dele:
        • Etablering af mødesteder
        • Drift af mødesteder, som holder åbent på alle hverdage, og som ligger tæt på de nye
        boliger
        """).ShouldBe("""
        Letterhead: Teknik- og Miljøforvaltningen
        Letterhead: 12.06.2025
        Title: Budgetnotat om mødesteder for ældre
        Heading1: Baggrund
        Paragraph: Kommunens ældre borgere mangler steder at mødes i hverdagen, og mange bor alene i de nye boligområder, som er bygget i de seneste år.
        Heading1: Indhold
        Paragraph: Forslaget har to dele:
        List: Etablering af mødesteder
        List: Drift af mødesteder, som holder åbent på alle hverdage, og som ligger tæt på de nye boliger
        """);

    [Theory]
    [InlineData("""
        Havnechefen indstiller at anbefale byrådet,
        1. at der gives havnen et indskud på 4 mio. kr. i
        2026,
        2. at havnen optager lån.
        """, "Paragraph: Havnechefen indstiller at anbefale byrådet,|List: at der gives havnen et indskud på 4 mio. kr. i 2026,|List: at havnen optager lån.")]
    // A reading, a date and a class are no items.
    [InlineData("""
        Sagen behandles to gange i byrådet, og det sker ved
        1. behandling i maj og ved
        2. behandling i juni.
        """, "Paragraph: Sagen behandles to gange i byrådet, og det sker ved 1. behandling i maj og ved 2. behandling i juni.")]
    [InlineData("""
        Risiko 1: Der findes asbest bag fliserne.
        Modsvar: Der laves en undersøgelse.
        Risiko 2: Klubben mister medlemmer.
        Modsvar: Der lejes vandtid.
        """, "Paragraph: Risiko 1: Der findes asbest bag fliserne.|Paragraph: Modsvar: Der laves en undersøgelse.|Paragraph: Risiko 2: Klubben mister medlemmer.|Paragraph: Modsvar: Der lejes vandtid.")]
    // A label that stands once opens nothing within its paragraph.
    [InlineData("""
        Klubben har åbent hver dag, og det er godt for alle kommunens
        Seniorer: De kommer om formiddagen, når klubben er åben.
        """, "Paragraph: Klubben har åbent hver dag, og det er godt for alle kommunens Seniorer: De kommer om formiddagen, når klubben er åben.")]
    public void Blocks_ItemsAndLabelledLines_AreTextsOfTheirOwn(string text, string expected) =>
        Blocks("Budgetnotat om mødesteder for ældre\nBaggrund\n" + text).Split('\n').Skip(2)
            .ShouldBe(expected.Split('|'));

    [Fact]
    public void Blocks_ConstructedSidePanel_IsKeptOutOfTheText() => Blocks("""
        Budgetnotat om mødesteder for ældre
        Indhold
        Kommunens ældre borgere mangler steder at mødes i hverdagen, og mange bor alene i boliger.
        Kategorisering
        Need to
        Bevillingsudløb x
        Bestilling fra politisk
        parti
        """ + "\n\f" + """
        Baggrund
        Der er i dag ingen mødesteder i bydelen, og kommunen har ikke selv lokaler, der kan bruges.
        """).ShouldBe("""
        Title: Budgetnotat om mødesteder for ældre
        Heading1: Indhold
        Paragraph: Kommunens ældre borgere mangler steder at mødes i hverdagen, og mange bor alene i boliger.
        Heading2: Kategorisering
        SidePanel: Need to
        SidePanel: Bevillingsudløb x
        SidePanel: Bestilling fra politisk parti
        Heading1: Baggrund
        Paragraph: Der er i dag ingen mødesteder i bydelen, og kommunen har ikke selv lokaler, der kan bruges.
        """);

    [Fact]
    public void Blocks_ConstructedFootnoteBetweenPages_DoesNotPartTheSentence() => Blocks("""
        Budgetnotat om mødesteder for ældre
        Indhold
        Kommunens ældre borgere mangler steder at mødes i hverdagen, og mange bor alene i de nye
                                      ␣
        1 Se notatet om boliger.
        Side 1 af 2
        """ + "\n\f" + """
        boligområder, som er bygget i de seneste år.
        """).ShouldBe("""
        Title: Budgetnotat om mødesteder for ældre
        Heading1: Indhold
        Paragraph: Kommunens ældre borgere mangler steder at mødes i hverdagen, og mange bor alene i de nye boligområder, som er bygget i de seneste år.
        Footnote: 1 Se notatet om boliger.
        Running: Side 1 af 2
        """);

    [Fact]
    public void Blocks_ConstructedCheckBoxesAndCaption_HaveBlocksOfTheirOwn() => Blocks("""
        Budgetnotat om mødesteder for ældre
        Indhold
        ☒ Drift ☐ Anlæg
        Kommunens ældre borgere mangler steder at mødes i hverdagen, og mange bor alene i boliger.
        Tabel 1. Oversigt
        1.000 kr. 2026 2027
        Drift 300 300
        """).ShouldBe("""
        Title: Budgetnotat om mødesteder for ældre
        Heading1: Indhold
        CheckBoxes: ☒ Drift ☐ Anlæg
        Paragraph: Kommunens ældre borgere mangler steder at mødes i hverdagen, og mange bor alene i boliger.
        Table: Tabel 1. Oversigt / 1.000 kr. 2026 2027 / Drift 300 300
        """);

    [Fact]
    public void Blocks_AnySeed_HoldEveryPrintedLineOnce()
    {
        foreach (var file in Directory.GetFiles(RepositoryRoot.Combine("seeds"), "*.txt"))
        {
            var document = DocumentReader.Read("a.txt", File.ReadAllBytes(file), new ReadingOptions()).Document.ShouldNotBeNull();

            FlattenedLayout.Blocks(document, DanishVocabulary.Default).SelectMany(b => b.Lines).Select(l => l.Number).Order()
                .ShouldBe(document.Lines.Where(l => !l.IsBlank).Select(l => l.Number), file);
        }
    }

    private static string Blocks(string text)
    {
        var document = DocumentReader.Read("a.txt", Encoding.UTF8.GetBytes(text.Replace('␣', ' ')), new ReadingOptions()).Document.ShouldNotBeNull();
        return string.Join('\n', FlattenedLayout.Blocks(document, DanishVocabulary.Default).Select(b => $"{b.Role}{(b.Level > 0 ? b.Level : "")}: {b.Text.Replace("\n", " / ", StringComparison.Ordinal)}"));
    }

    [Theory]
    [InlineData("Usikre forhold\n--------------\n\n* Det kan blive svært at ansætte folk til nattevagter.",
        "Heading1: Usikre forhold|Running: --------------|List: Det kan blive svært at ansætte folk til nattevagter.")]
    // A rule across the page underlines nothing.
    [InlineData("Anna er med i udvalget.\n----------------------------------------------------------------\n\nDer er mere.",
        "Paragraph: Anna er med i udvalget. ----------------------------------------------------------------|Paragraph: Der er mere.")]
    [InlineData("1. BAGGRUND\n\nByen er vokset hurtigt i de seneste år.\n\n2. HVEM SKAL BESKYTTES\n\n   a) Husejere ved havnen\n   b) Sommergæster\n\n"
            + "3. ØKONOMI\n\nDer søges om midler til arbejdet.\n\n4. SE OGSÅ\n\n   Klimaplan 2022",
        "Heading1: 1. BAGGRUND|Paragraph: Byen er vokset hurtigt i de seneste år.|Heading1: 2. HVEM SKAL BESKYTTES|List: Husejere ved havnen|List: Sommergæster|"
            + "Heading1: 3. ØKONOMI|Paragraph: Der søges om midler til arbejdet.|Heading1: 4. SE OGSÅ|Paragraph: Klimaplan 2022")]
    public void Blocks_HeadingsThatTextMarks_AreHeadings(string text, string expected) =>
        Blocks("Budgetnotat: Prøve\n\nDette er en prøve på et notat.\n\n" + text).Replace("\n", "|", StringComparison.Ordinal)
            .ShouldEndWith(expected);
}
