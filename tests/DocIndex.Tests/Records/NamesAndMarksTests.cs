namespace DocIndex.Tests.Records;

/// <summary>What the head does not say: names in prose, language, ticked boxes.</summary>
public sealed class NamesAndMarksTests
{
    [Theory]
    [InlineData("Socialforvaltningen har regnet på sagen. Socialforvaltningen anbefaler den.", "Socialforvaltningen")]
    [InlineData("Socialforvaltningen og Kulturforvaltningen har regnet på sagen.", null)]
    [InlineData("Forvaltningen har regnet på sagen.", null)]
    public void Administration_NamedMostInProse_Holds(string said, string? expected) =>
        RecordOf.Note("## Sagen\n\n" + said).Administration.ShouldBe(expected);

    [Theory]
    [InlineData("Sagen er drøftet i Kulturudvalget. Kulturudvalget får en status.", "Kulturudvalget")]
    [InlineData("Sagen er drøftet i Økonomiudvalget.", null)]
    [InlineData("Sagen er drøftet i Kulturudvalget og Socialudvalget.", null)]
    public void Committee_NamedMostInProse_HoldsUnlessItPassesEveryBudget(string said, string? expected) =>
        RecordOf.Note("## Sagen\n\n" + said).Committee.ShouldBe(expected);

    [Theory]
    [InlineData("Ishøj Kommune har en hal.", "Ishøj")]
    [InlineData("Vejleder og elever mødes i hallen.", null)]
    [InlineData("Vejen til job er lang.", null)]
    public void Municipality_NamedAsSuch_Holds(string said, string? expected) =>
        RecordOf.Note("## Sagen\n\n" + said).Municipality.ShouldBe(expected);

    [Theory]
    [InlineData("Kommunen ønsker flere pladser til børnene i byen.", "da")]
    [InlineData("Vi har också läst att inte alla är från staden, och även mycket annat som inte är av vikt för någon.", "sv")]
    [InlineData("Rapporten hedder \u201dInte alla är med\u201d, og den handler om børnene i byen, som ikke er med i noget.", "da")]
    public void Language_OfSeveralWords_IsNotThatOfAQuotation(string said, string expected) =>
        RecordOf.Note("## Sagen\n\n" + said).Language.ShouldBe(expected);

    [Theory]
    [InlineData("Kategorisering\n☒ Bevillingsudløb\n☐ Lovkrav\n", "Bevillingsudløb", "")]
    [InlineData("Bydele\n☒ Nørrebro\n☐ Valby\n", "", "Nørrebro")]
    [InlineData("Er der høring?\n☒ Ja\n☐ Nej\n", "", "")]
    public void CheckBoxes_Ticked_AreCategoriesAndDistrictsButNoAnswers(string boxes, string categories, string districts)
    {
        var record = RecordOf.Text("Budgetnotat: Prøve\n\n" + boxes + "\nResume\n\nDer søges om 1,0 mio. kr. i 2028.\n");

        (string.Join(", ", record.Categories), string.Join(", ", record.Districts)).ShouldBe((categories, districts));
    }
}
