using DocIndex.Records.Told;
using DocIndex.Vocabulary;

namespace DocIndex.Tests.Records.Told;

/// <summary>People and figures within a sentence.</summary>
public sealed class PhrasesTests
{
    private static readonly DanishVocabulary s_words = DanishVocabulary.Default;

    [Theory]
    [InlineData("Det gavner de ca. 5.200 daglige passagerer i byen.", "daglige passagerer i byen:5200")]
    [InlineData("Elever, der kører med skolebus, får kort.", "Elever, der kører med skolebus:")]
    [InlineData("Mindst 40 unge i klubber får lokaler.", "unge i klubber:")]
    [InlineData("Børn og unge i foreninger får lokaler.", "Børn og unge i foreninger:")]
    [InlineData("Hallen åbner i 2028.", "")]
    public void PeoplePhrases_Sentence_AreNounsWithTheirCount(string sentence, string expected) =>
        string.Join(", ", new PeoplePhrases(s_words).In(sentence).Select(p => $"{p.Name}:{p.Count}")).ShouldBe(expected);

    [Theory]
    [InlineData("Parken er for beboere i Tornhøj", true)]
    [InlineData("Parken bruges især af beboere i Tornhøj", true)]
    [InlineData("Parken passes nu med hjælp fra beboere i Tornhøj", false)]
    public void IsAimedAt_WordBeforePeople_Decides(string sentence, bool expected) =>
        new PeopleInSentence(s_words).IsAimedAt(sentence, new PeoplePhrases(s_words).In(sentence)[0]).ShouldBe(expected);

    [Theory]
    [InlineData("børn i dagpleje, og så elever på landet", true)]
    [InlineData("børn i dagpleje får besøg af elever på landet", false)]
    public void IsJoined_BetweenTwo_TakesSmallWordsOnly(string sentence, bool expected)
    {
        var people = new PeoplePhrases(s_words).In(sentence);

        new PeopleInSentence(s_words).IsJoined(sentence, people[0], people[^1]).ShouldBe(expected);
    }

    [Theory]
    [InlineData("udsatte familier (160 børn)", true)]
    [InlineData("udsatte familier med 160 børn", false)]
    public void IsSetOff_BareCount_IsBehindASign(string sentence, bool expected)
    {
        var at = sentence.IndexOf("160", StringComparison.Ordinal);

        new PeopleInSentence(s_words).IsSetOff(sentence, new PeoplePhrase(at, sentence.Length, "børn", 160, "børn")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("flere ledige i byen", "ledige i byen")]
    [InlineData("passagerer i 2027", "passagerer")]
    [InlineData("unge (herunder ledige)", "unge (herunder ledige)")]
    public void GroupNames_Phrase_LosesComparisonAndTime(string phrase, string expected) =>
        GroupNames.Of(phrase).ShouldBe(expected);

    [Theory]
    [InlineData("Fraværet skal fra 12 pct. i 2026 ned på 10 pct. i 2029.", "Baseline 12, Target 10")]
    [InlineData("Mindst 90 pct. skal have svar.", "AtLeast 90")]
    [InlineData("Ingen elev bør tilbringe mere end 45 minutter i bussen.", "AtMost 45")]
    // A year, money, and a span of time that belongs to a name.
    [InlineData("I 2029 får borgere over 80 år svar inden 30 dage for 5,0 mio. kr.", "")]
    public void GoalFigure_Sentence_TellsWhatEachFigureIs(string sentence, string expected) =>
        string.Join(", ", GoalFigure.All(sentence, s_words, 2027).Select(f => $"{f.Part} {f.Value:0}")).ShouldBe(expected);
}
