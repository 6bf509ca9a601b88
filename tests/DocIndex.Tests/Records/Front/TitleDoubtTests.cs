using DocIndex.Records.Front;
using DocIndex.Vocabulary;

namespace DocIndex.Tests.Records.Front;

public sealed class TitleDoubtTests
{
    [Theory]
    [InlineData("Esbjerg Kommune", true)]
    [InlineData("Socialudvalget", true)]
    [InlineData("12. maj 2027", true)]
    [InlineData("Budgetnotat til budget 2028", true)]
    [InlineData("Investeringsforslag den 26. marts 2027", true)]
    [InlineData("1.1 Konklusion:", true)]
    [InlineData("II. INDSTILLING", true)]
    [InlineData("Ad 1) I korte træk:", true)]
    // A kind that the title goes on with, a number before a title, words of an office or a date within one.
    [InlineData("Handleplan for sundhed", false)]
    [InlineData("6.21 Cykelstier til og fra skole", false)]
    [InlineData("Nyt hus til Socialforvaltningen i 2028", false)]
    [InlineData("Mål for sundhed og trivsel i skolen", false)]
    public void SaysNoTitle_Line_IsTrueForNamesDatesAndSections(string line, bool expected) =>
        new TitleDoubt(DanishVocabulary.Default).SaysNoTitle(line).ShouldBe(expected);

    [Theory]
    [InlineData("Skema til budgetlægningen", true)]
    [InlineData("Rådhuset, 1. sal", true)]
    [InlineData("Nyt rådhus i byen", false)]
    public void IsOfForm_Line_IsTrueForFormsAndAddresses(string line, bool expected) =>
        new TitleDoubt(DanishVocabulary.Default).IsOfForm(line).ShouldBe(expected);

    [Theory]
    [InlineData("Der søges om midler.", true)]
    [InlineData("Sag 26/8841", true)]
    [InlineData("Plan for hallen", false)]
    public void EndsOtherwise_Line_IsTrueForSentencesAndCaseNumbers(string line, bool expected) =>
        TitleDoubt.EndsOtherwise(line).ShouldBe(expected);
}
