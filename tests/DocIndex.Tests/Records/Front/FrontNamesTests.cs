using DocIndex.Records.Front;
using DocIndex.Vocabulary;

namespace DocIndex.Tests.Records.Front;

public sealed class FrontNamesTests
{
    private static readonly FrontNames s_names = new(DanishVocabulary.Default);

    [Theory]
    [InlineData("Skoleforvaltningen", true)]
    [InlineData("Center for By og Kultur", true)]
    [InlineData("Forvaltningen", false)]
    [InlineData("Socialudvalget", false)]
    [InlineData("Skoleforvaltningen foreslår en ny hal", false)]
    [InlineData("Flere lærere i skolen", false)]
    public void IsOffice_Text_IsTrueByAWordForOne(string text, bool expected) => s_names.IsOffice(text).ShouldBe(expected);

    [Theory]
    [InlineData("Kultur og Fritid", true)]
    [InlineData("Børn & Unge", true)]
    [InlineData("Lise Hansen", false)]
    [InlineData("Kultur- og Fritidsudvalget", false)]
    public void IsFields_Text_IsTrueForFieldsOfWork(string text, bool expected) => s_names.IsFields(text).ShouldBe(expected);

    [Theory]
    [InlineData("Vejle Kommune, Teknik og Miljø", "Teknik og Miljø")]
    [InlineData("Teknik og Miljø, Vejle Kommune", "Teknik og Miljø")]
    [InlineData("Vejle Kommune", "")]
    [InlineData("Teknik og Miljø", null)]
    public void BesideAuthority_Text_IsWhatStandsByTheName(string text, string? expected) =>
        s_names.BesideAuthority(text).ShouldBe(expected);

    [Theory]
    [InlineData("Til Kulturudvalgets møde", "Kulturudvalget")]
    [InlineData("Sagen er nævnt i Kulturudvalget", null)]
    public void Addressee_Line_IsTheCommitteeWrittenTo(string line, string? expected) =>
        s_names.Addressee(line).ShouldBe(expected);

    [Theory]
    [InlineData("12.06.27", "2027-06-12")]
    [InlineData("den 3. maj 2027", "2027-05-03")]
    [InlineData("3. maj 2027 kl. 10.00", null)]
    [InlineData("5.22.07.1234", null)]
    public void FrontDate_Text_TakesNoMeetingAndNoAccount(string text, string? expected) =>
        FrontDate.In(text)?.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(expected);

    [Theory]
    [InlineData("Notat til budget 2028", "2028")]
    [InlineData("Budgetopfølgning 2027", null)]
    [InlineData("I budget 2024 blev det sparet væk", null)]
    public void NamedBudget_Text_TakesNoFollowUpAndNoPast(string text, string? expected) =>
        new NamedBudget(DanishVocabulary.Default).YearIn(text).ShouldBe(expected);
}
