using DocIndex.Vocabulary;

namespace DocIndex.Tests.Vocabulary;

public sealed class PhraseSetTests
{
    [Theory]
    [InlineData("forvent*", "Der forventes en effekt", true)]
    [InlineData("forvent*", "Det var uforventet", false)]
    [InlineData("*borgere", "Målgruppen er medborgere", true)]
    [InlineData("*borgere", "borgerens ret", false)]
    [InlineData("*ansøger*", "medansøgeren", true)]
    [InlineData("service", "serviceudgifter", false)]
    [InlineData("i alt", "Udgifter I ALT", true)]
    [InlineData("i alt", "i altan", false)]
    [InlineData("kan påvirke*", "det kan påvirkes af loven", true)]
    [InlineData("kan påvirke*", "det påvirkes af loven", false)]
    public void In_PhraseWithOrWithoutStars_MatchesWholeWordsUnlessAStarSaysSo(string phrase, string text, bool expected) =>
        new PhraseSet([(phrase, "key")]).In(text).ShouldBe(expected);

    [Theory]
    [InlineData("senest den ", "senest den")]
    [InlineData("Det gælder pr. ", "pr.")]
    [InlineData("ved siden af ", null)]
    [InlineData("senest i morgen og ", null)]
    public void Trailing_Text_IsThePhraseThatItEndsWith(string text, string? expected) =>
        new PhraseSet(new[] { "senest den", "senest", "pr.", "ved" }.Select(p => (p, p))).Trailing(text).ShouldBe(expected);
}
