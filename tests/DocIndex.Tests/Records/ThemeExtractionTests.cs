namespace DocIndex.Tests.Records;

public sealed class ThemeExtractionTests
{
    [Theory]
    [InlineData("Budgetnotat om flere cykelstier", "05 Veje og trafik")]
    [InlineData("Budgetnotat om lavere sagsstammer for sygedagpengemodtagere", "15 Arbejdsmarked og beskæftigelsesindsats")]
    [InlineData("Budgetnotat om minimumsnormeringer i dagtilbud", "28 Dagtilbud")]
    [InlineData("Budgetnotat om genoptræning", "29 Sundhed")]
    [InlineData("Budgetnotat om et nyt skilt", null)]
    public void Themes_WordInTheTitle_IsTheTheme(string title, string? theme) =>
        ConstructedNote.Process(title + "\n\nBaggrund\nKommunen har brug for det, og borgerne spørger.\n").Record.Themes.ShouldBe(theme is null ? [] : [theme]);

    [Fact]
    public void Themes_TitleWithoutAny_AreWhatTheTextSaysMostOften() =>
        ConstructedNote.Process("Budgetnotat om den nye plan\n\nBaggrund\nBiblioteket er slidt. Bibliotekerne i byen har mange gæster. Det nye bibliotek bliver større. Der ligger et museum ved siden af.\n")
            .Record.Themes.ShouldBe(["21 Biblioteker"]);

    [Fact]
    public void Themes_WordsInPassing_AreNone() =>
        ConstructedNote.Process("Budgetnotat om den nye plan\n\nBaggrund\nBiblioteket ligger ved skolen, og jobcentret er tæt på.\n").Record.Themes.ShouldBeEmpty();
}
