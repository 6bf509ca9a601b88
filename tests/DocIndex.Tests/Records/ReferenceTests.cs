using DocIndex.Records;

namespace DocIndex.Tests.Records;

public sealed class ReferenceTests
{
    [Theory]
    [InlineData("Solcellerne er en forudsætning for forslaget Eldrevne flexbusser (K-08).", "K-08 Eldrevne flexbusser")]
    [InlineData("Ønsket skal ses sammen med anlægsønske 19 - Trafiksikre skoleveje, hvor der sættes lamper op.", "anlægsønske 19 Trafiksikre skoleveje")]
    public void Build_TitleAndCodeInASentence_AreOneReference(string sentence, string expected) =>
        ReferencesIn(sentence).ShouldBe([expected]);

    [Theory]
    [InlineData("Bussen kører på linjen til Nye Tårnby (K-08).")]
    [InlineData("Der henvises til Nye Tårnby (bydelen).")]
    public void Build_NameWithBracketsThatNothingRefersTo_IsNoReference(string sentence) =>
        ReferencesIn(sentence).ShouldBeEmpty();

    [Theory]
    [InlineData("Se også budgetnotat Nr. 90 Klimahandlingsplan.", "Nr. 90 Klimahandlingsplan")]
    [InlineData("Der henvises til Blok 252 – Spildevandsplan.", "Blok 252 Spildevandsplan")]
    [InlineData("Udgiften til lokaler er beskrevet i Forslag 14 og indgår ikke her.", "Forslag 14")]
    [InlineData("Sagen hænger sammen med forslaget »Samlet ungeindgang« (Blok 17).", "Blok 17 Samlet ungeindgang")]
    [InlineData("Forslaget bygger videre på BI39 ”Ny hovedbygning til biblioteket”.",
        "BI39 Ny hovedbygning til biblioteket")]
    [InlineData("Jf. budgetnotat nr. 40 Analyse af ejendomme.", "nr. 40 Analyse af ejendomme")]
    [InlineData("Gennemførelsen forudsætter, at Nr. 22 Velfærdsteknologi også vedtages.", "Nr. 22 Velfærdsteknologi")]
    public void Build_SentenceThatRefers_HasTheReference(string sentence, string expected) =>
        ReferencesIn(sentence).ShouldBe([expected]);

    [Theory]
    [InlineData("Beregningen fremgår af bilag Nr. 2 Beregninger og af tabel 3.")]
    [InlineData("Indsatsen følger af lov nr. 502 om social service, jf. § 5, nr. 2.")]
    [InlineData("Udvalget behandlede sagen som punkt Nr. 14 Budget på mødet.")]
    [InlineData("Forslag 1: Der ansættes to medarbejdere, jf. bilaget.")]
    [InlineData("Forslaget koster DKK 21.926.000 I alt over perioden.")]
    [InlineData("Se afsnit 1.5 Investering og side 14.")]
    [InlineData("Forslaget indgår i Budget 2027 Sammen med andre forslag.")]
    public void Build_NumberOfSomethingElse_IsNoReference(string sentence) =>
        ReferencesIn(sentence).ShouldBeEmpty();

    [Theory]
    [InlineData("Indsatsen bygger på kommunens Vandplan 2031 og Lokal skovstrategi 2022.",
        "Vandplan 2031|Lokal skovstrategi 2022")]
    [InlineData("Sagen skal ses sammen med Evaluering af natbusserne (2023).", "Evaluering af natbusserne (2023)")]
    [InlineData("Se også: Støjkortlægning 2024; Havnens fremtid mod vest", "Støjkortlægning 2024|Havnens fremtid mod vest")]
    public void Build_PlaceThatRefersToADocument_HasItsName(string sentence, string expected) =>
        ReferencesIn(sentence).ShouldBe(expected.Split('|'));

    [Theory]
    [InlineData("Indsatsen bygger på Serviceloven og følger af Bekendtgørelse om skoleplan.")]
    [InlineData("Se Regnskab 2024 og Planen.")]
    [InlineData("Kommunen har Vandplan 2031.")]
    [InlineData("Forslaget følger op på Nye mødesteder.")]
    public void Build_NoNameOfADocumentWhereASentenceRefers_HasNone(string sentence) =>
        ReferencesIn(sentence).ShouldBeEmpty();

    private static IEnumerable<string> ReferencesIn(string sentence) => Pipeline.Process("note.md",
        System.Text.Encoding.UTF8.GetBytes($"""
            # Budgetnotat: Nye mødesteder

            Budget 2026

            ## Baggrund

            Der er lange afstande i kommunen. {sentence}

            ## 1.5 Investering

            Stederne indrettes i eksisterende lokaler.
            """)).Document.ShouldNotBeNull().Record.References.Select(r => r.Text);

    [Theory]
    // A list of nothing but documents refers, whatever its heading.
    [InlineData("## Læs mere her\n\n- Klimaplan 2030\n- Grøn plan for byerne", "Klimaplan 2030|Grøn plan for byerne")]
    [InlineData("## Det hviler på\n\nMusikplan 2025-2028 og Skolepolitik 2024.", "Musikplan 2025-2028|Skolepolitik 2024")]
    [InlineData("## Kilder\n\nBelysningsplan 2020. Klimaplan 2050.", "Belysningsplan 2020|Klimaplan 2050")]
    [InlineData("## Sagen\n\nOplægget bygger på rapporten Hovedeftersyn 2025 og på Trafikplan 2023-2027.",
        "Hovedeftersyn 2025|Trafikplan 2023-2027")]
    // What is to be made, steps with their day, and a letter's foot.
    [InlineData("## Leverancer\n\n- Analyse af behov\n- Evaluering af indsatsen", "")]
    [InlineData("## Opfølgning\n\n- Handleplanen vedtages – maj 2028\n- Evaluering 2028 sendes ud – juni 2028", "")]
    [InlineData("## Kilder\n\n- Klimaplan 2030\n\nKærby Kommune – Natur og Landskab", "Klimaplan 2030")]
    public void Build_PartThatListsDocuments_RefersToThem(string said, string expected) =>
        string.Join('|', RecordOf.Note(said).References.Select(r => r.Text)).ShouldBe(expected);
}
