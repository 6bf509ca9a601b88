using System.Text.Json;
using DocIndex.Records;
using DocIndex.Vocabulary;

namespace DocIndex.Tests.Vocabulary;

public sealed class DanishVocabularyTests
{
    private static DanishVocabulary Vocabulary => DanishVocabulary.Default;

    [Theory]
    [InlineData("Resume", "summary")]
    [InlineData("Sammendrag", "summary")]
    [InlineData("Beslutningstema", "decision")]
    [InlineData("Problemstilling", "background")]
    [InlineData("Sagsfremstilling", "background")]
    [InlineData("Løsning", "content")]
    [InlineData("Økonomiske konsekvenser og finansiering", "economy")]
    [InlineData("Personalekonsekvenser", "economy")]
    [InlineData("Risikovurdering og proces", "risks")]
    [InlineData("Usikkerheder", "risks")]
    [InlineData("Målsætning", "goals")]
    [InlineData("Succeskriterier", "goals")]
    [InlineData("Forventet effekt og opfølgning", "effects")]
    [InlineData("Målgruppe", "targetGroup")]
    [InlineData("Tidsplan og milepæle", "milestones")]
    [InlineData("Tidligere afsatte midler", "previousFunds")]
    [InlineData("Legepladsen ved Engvej", null)]
    public void SectionRoles_Heading_HasItsRole(string heading, string? role) => Vocabulary.SectionRoles.Leading(heading).ShouldBe(role);

    [Fact]
    public void SectionRoles_EveryRole_IsOneOfTheRecordFormat() =>
        Vocabulary.PhrasesOf("sectionRoles").Select(p => p.Key).Distinct()
            .Except(Enum.GetNames<SectionRole>().Select(JsonNamingPolicy.CamelCase.ConvertName)).ShouldBeEmpty();

    [Fact]
    public void Municipalities_AreNinetyEightWithoutRepetition() => Vocabulary.Municipalities.Distinct().Count().ShouldBe(98);

    [Fact]
    public void MunicipalityEvidence_NamesMunicipalities() =>
        Vocabulary.PhrasesOf("municipalityEvidence").Select(p => p.Key).Except(Vocabulary.Municipalities).ShouldBeEmpty();

    [Fact]
    public void Themes_AreNamedByTwoDigitsAndAName() => Vocabulary.PhrasesOf("themes").ShouldAllBe(p => char.IsDigit(p.Key[0]) && char.IsDigit(p.Key[1]) && p.Key[2] == ' ');
}
