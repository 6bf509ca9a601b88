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
}
