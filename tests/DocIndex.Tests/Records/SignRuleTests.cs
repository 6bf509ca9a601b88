using DocIndex.Records;
using DocIndex.Vocabulary;

namespace DocIndex.Tests.Records;

public sealed class SignRuleTests
{
    [Theory]
    [InlineData("Tabellen viser besparelser som positive tal og udgifter som negative tal.", "plusIsSaving")]
    [InlineData("Merudgifter er anført uden fortegn, mindreudgifter med minus.", "minusIsSaving")]
    [InlineData("Minus angiver mindreudgift.", "minusIsSaving")]
    [InlineData("Besparelser er angivet med negativt fortegn.", "minusIsSaving")]
    [InlineData("Positivt fortegn er besparelser.", "plusIsSaving")]
    [InlineData("Udgifter er negative.", "plusIsSaving")]
    // What joins amounts is no sign, what income has says nothing of savings, and a contradiction nothing at all.
    [InlineData("Der søges 2 mio. kr. plus besparelser på 1 mio. kr.", null)]
    [InlineData("Indtægter har negativt fortegn.", null)]
    [InlineData("Besparelser er positive tal, men mindreudgifter negative tal.", null)]
    [InlineData("Udgifterne til drift er lavere end besparelserne.", null)]
    public void In_WordsForAThingAndASign_SayWhatASignMeans(string sentence, string? expected) =>
        SignRule.Of(DanishVocabulary.Default).In(sentence).ShouldBe(expected);

    [Fact]
    public void Request_SavingsSaidToBePositive_LowerTheBudget()
    {
        var record = RecordOf.Note("## Økonomi\n\nTabellen viser besparelser som positive tal og udgifter som negative tal.\n\n"
            + "Tabel 1. Økonomi, 1.000 kr.\n\n|  | 2028 | 2029 |\n|---|---|---|\n| Løn | 300 | 1.200 |\n| Udstyr | -900 | 0 |\n| I alt | -600 | 1.200 |\n");
        string.Join(' ', record.Request.ShouldNotBeNull().PerYear.Select(y => (int?)y.Effect)).ShouldBe("600000 -1200000");
    }
}
