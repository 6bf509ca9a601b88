using DocIndex.Evaluation;

namespace DocIndex.Tests.Evaluation;

public sealed class TextLikenessTests
{
    [Theory]
    [InlineData("", "", 1)]
    [InlineData("a", "", 0)]
    [InlineData("I alt", "ialt", 1)]
    [InlineData("sygedagpen- gemodtagere", "Sygedagpengemodtagere", 1)]
    [InlineData("Udgifter i alt (netto)", "Udgifter i alt (brutto)", 0.85)]
    [InlineData("abcdefghij", "abcdefghix", 0.9)]
    public void Of_TwoTexts_IgnoresCaseBlanksAndHyphens(string a, string b, double expected)
    {
        TextLikeness.Of(a, b).ShouldBe(expected, 0.001);
        TextLikeness.Of(b, a).ShouldBe(expected, 0.001);
    }

    [Theory]
    [InlineData("", "", 1)]
    [InlineData("", "borgere", 0)]
    [InlineData("Sygemeldte borgere", "borgere, der er sygemeldte", 1)]
    [InlineData("udskiftning af personale", "personale mangler", 0.5)]
    [InlineData("ledige", "sygemeldte", 0)]
    public void WordShare_TwoTexts_IsCommonWordsOverTheShorterText(string a, string b, double expected) =>
        TextLikeness.WordShare(a, b).ShouldBe(expected, 0.001);
}
