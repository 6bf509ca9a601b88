using DocIndex.Publishing;
using DocIndex.Vocabulary;

namespace DocIndex.Tests.Publishing;

public sealed class TargetGroupNamesTests
{
    private readonly TargetGroupNames _names = new(DanishVocabulary.Default);

    [Theory]
    [InlineData("Sygemeldte", "Sygemeldte borgere")]
    [InlineData("Sygemeldte", "Sygedagpengemodtagere")]
    [InlineData("Sygemeldte", "de sygemeldte borgere")]
    [InlineData("Sygemeldte", "Borgere på sygedagpenge")]
    [InlineData("Sygemeldte", "Modtagere af sygedagpenge")]
    [InlineData("Sygemeldte", "Borgere, der er sygemeldte")]
    [InlineData("Ledige", "ledige borgere")]
    [InlineData("Ledige", "Borgere, ledige")]
    [InlineData("Ledige", "Arbejdsløse")]
    [InlineData("Unge med handicap", "Handicappede unge")]
    [InlineData("Unge med handicap", "unge mennesker med et handicap")]
    [InlineData("Børn og unge", "Unge og børn")]
    [InlineData("Børn, unge", "Børn og unge")]
    [InlineData("Ældre", "Ældre borgere")]
    [InlineData("Borgere på kontanthjælp", "Kontanthjælpsmodtagere")]
    [InlineData("Borgere", "Borgerne")]
    public void KeyOf_NamesThatMeanOneGroup_IsTheSame(string one, string other) =>
        _names.KeyOf(other).ShouldBe(_names.KeyOf(one));

    [Theory]
    [InlineData("unge", "unge med handicap")]
    [InlineData("Børn", "Børn og unge")]
    [InlineData("Unge", "Børn og unge")]
    [InlineData("Børn under 6 år", "Børn under 12 år")]
    [InlineData("Unge mellem 18 og 24 år", "Unge mellem 25 og 29 år")]
    [InlineData("Ældre over 80 år", "Ældre under 80 år")]
    [InlineData("Unge med job", "Unge uden job")]
    [InlineData("Unge i FGU", "Unge i STU")]
    [InlineData("Ledige", "Borgere, der har været ledige i mere end to år")]
    [InlineData("Ledige", "Langtidsledige")]
    [InlineData("Ledige", "Dagpengemodtagere")]
    [InlineData("Dagpengemodtagere", "Sygedagpengemodtagere")]
    [InlineData("Sygedagpengemodtagere", "Sygedagpengemodtagere og borgere på jobafklaringsforløb")]
    [InlineData("Syge og udsatte borgere", "Sygemeldte borgere")]
    [InlineData("Handicappede", "Handicaphjælpere")]
    [InlineData("Syge og udsatte", "Syge udsatte")]
    [InlineData("Hjemløse", "Unge hjemløse")]
    [InlineData("Forældre", "Forældre til børn med handicap")]
    [InlineData("Borgere", "Sygemeldte borgere")]
    [InlineData("Medarbejdere", "Borgere")]
    [InlineData("Sygemeldte og ledige", "Sygemeldte")]
    public void KeyOf_OtherGroups_IsAnother(string one, string other) =>
        _names.KeyOf(other).ShouldNotBe(_names.KeyOf(one));

    [Fact]
    public void KeyOf_WordsOfALibrarysOwn_AreOne()
    {
        var own = new TargetGroupNames(DanishVocabulary.Default.With("vocabulary.yaml",
            "add:\n  sameTargetGroups:\n    morgenmadsbørn: [børn i morgen-SFO]\n"));

        own.KeyOf("Børn i morgen-SFO").ShouldBe(own.KeyOf("Morgenmadsbørn"));
        _names.KeyOf("Børn i morgen-SFO").ShouldNotBe(_names.KeyOf("Morgenmadsbørn"));
    }

    [Fact]
    public void Vocabulary_NamesOfTargetGroups_ReadNoDocumentAnew() =>
        DanishVocabulary.Default.With("vocabulary.yaml", "add:\n  sameTargetGroups:\n    ledige: [jobsøgende]\n")
            .Fingerprint
            .ShouldBe(DanishVocabulary.Default.Fingerprint);
}
