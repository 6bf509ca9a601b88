using DocIndex.Amounts;

namespace DocIndex.Tests.Amounts;

public sealed class PeriodGrammarTests
{
    [Theory]
    [InlineData(" årligt", "-  recurring")]
    [InlineData(" i 2026", "2026-2026")]
    [InlineData(" i 2026-2029", "2026-2029")]
    [InlineData(" i 2026-29", "2026-2029")]
    [InlineData(" i årene 2026 til 2029", "2026-2029")]
    [InlineData(" årligt i perioden 2026-2029", "2026-2029 recurring")]
    [InlineData(" årligt i 2026-2029", "2026-2029 recurring")]
    [InlineData(" fra 2027 og frem", "2027- recurring")]
    [InlineData(" i 2027 og frem", "2027- recurring")]
    [InlineData(" over to år", "- 2 years")]
    [InlineData(" over 4 år", "- 4 years")]
    [InlineData(" varigt", "-  recurring")]
    [InlineData(" i hhv. 2026 og 2027", "2026-2027 [2026 2027]")]
    [InlineData(" i 2026, 2027 og 2028", "2026-2028 [2026 2027 2028]")]
    [InlineData(" frem mod 2035", "-2035")]
    [InlineData(" (2026 p/l) i 2027", "2027-2027")]
    public void After_PeriodRightBehindTheAmount_IsRead(string text, string expected) => Text(PeriodGrammar.After(text, 0)).ShouldBe(Folded(expected));

    [Theory]
    [InlineData(" pr. 1. maj 2019")]
    [InlineData(" i 2026 p/l")]
    [InlineData(" til drift af klubben i 2026")]
    [InlineData(" til 2026-priser")]
    [InlineData("")]
    public void After_DatePriceLevelOrLaterWords_IsNoPeriod(string text) => PeriodGrammar.After(text, 0).ShouldBeNull();

    [Fact]
    public void FirstInAndLastIn_TwoPeriods_GiveTheOuterOnes()
    {
        const string text = "i 2026 afsættes midler, og i 2028 evalueres";

        PeriodGrammar.FirstIn(text, 0, text.Length)!.From.ShouldBe(2026);
        PeriodGrammar.LastIn(text, 0, text.Length)!.From.ShouldBe(2028);
        PeriodGrammar.LastIn(text, 0, 10)!.From.ShouldBe(2026);
    }

    private static string Folded(string text) => text.Replace("  ", " ", StringComparison.Ordinal);

    private static string Text(PeriodPhrase? p) => p is null ? "none"
        : $"{p.From}-{p.To}{(p.Recurring ? " recurring" : "")}{(p.Years is { } y ? $" {y} years" : "")}{(p.List.Count > 0 ? $" [{string.Join(' ', p.List)}]" : "")}";
}
