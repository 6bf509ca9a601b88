using DocIndex.Records.Front;
using DocIndex.Vocabulary;

namespace DocIndex.Tests.Records.Front;

public sealed class TitleLineTests
{
    [Theory]
    [InlineData("BI24 Lavere sagsstammer", null, "BI24", "Lavere sagsstammer")]
    [InlineData("Budgetnotat A.16 Virksomhedsrettet danskundervisning", "Budgetnotat", "A.16", "Virksomhedsrettet danskundervisning")]
    [InlineData("Reduktionsforslag 5.31 Færre kørsler", "Reduktionsforslag", "5.31", "Færre kørsler")]
    [InlineData("Investeringsforslag nr. 14: Flere pædagoger", "Investeringsforslag", "14", "Flere pædagoger")]
    [InlineData("F-2026-07 – Nye cykelstier", null, "F-2026-07", "Nye cykelstier")]
    [InlineData("Nye cykelstier (Ø.34)", null, "Ø.34", "Nye cykelstier")]
    [InlineData("ÆH11 Nye cykelstier – budgetønske", "budgetønske", "ÆH11", "Nye cykelstier")]
    [InlineData("Business case: Skærmbesøg", "Business case", null, "Skærmbesøg")]
    [InlineData("12. Skybrudsplan for bymidten", null, null, "Skybrudsplan for bymidten")]
    [InlineData("Budgetnotat T.37", "Budgetnotat", "T.37", "")]
    // Near-misses: a year, a formula, a number that is part of the name, a kind that the title goes on with.
    [InlineData("Budgetforslag 2019: Kultur", null, null, "Budgetforslag 2019: Kultur")]
    [InlineData("Handleplan for færre ledige", null, null, "Handleplan for færre ledige")]
    [InlineData("CO2-reduktion i driften", null, null, "CO2-reduktion i driften")]
    [InlineData("10 nye cykelstier", null, null, "10 nye cykelstier")]
    [InlineData("2. budgetopfølgning 2026", null, null, "2. budgetopfølgning 2026")]
    public void Of_Line_IsKindCodeAndTitle(string line, string? kind, string? code, string title)
    {
        var read = TitleLine.Of(line, DanishVocabulary.Default);

        (read.Kind, read.Code, read.Title).ShouldBe((kind, code, title));
    }

    [Theory]
    [InlineData("jf. BU-36 og KF 8", new[] { "BU-36", "KF 8" })]
    [InlineData("efter § 85 i 2026 for EU 2027 og CO2-afgift", new string[0])]
    [InlineData("den 12.05.2018 på konto 5.22.07.1234", new string[0])]
    public void In_Sentence_FindsCodesOnly(string sentence, string[] codes) =>
        NoteCode.In(sentence).Select(c => c.Code).ShouldBe(codes);
}
