using DocIndex.Amounts;

namespace DocIndex.Tests.Amounts;

public sealed class PriceLevelGrammarTests
{
    [Theory]
    [InlineData("2026 p/l", "2026 p/l")]
    [InlineData("1.000 kr. 2026-p/l", "2026 p/l")]
    [InlineData("p/l 2026", "2026 p/l")]
    [InlineData("2026-priser", "2026 p/l")]
    [InlineData("prisniveau 2025", "2025 p/l")]
    [InlineData("2026 pris- og lønniveau", "2026 p/l")]
    [InlineData("løbende p/l", "løbende p/l")]
    [InlineData("løbende priser", "løbende p/l")]
    [InlineData("faste priser", "faste priser")]
    [InlineData("2026", null)]
    [InlineData("2026 plan", null)]
    [InlineData("i alt 2026", null)]
    public void Find_Text_NamesTheLevelAndNeverABareYear(string text, string? level) => PriceLevelGrammar.Find(text).ShouldBe(level);

    [Fact]
    public void Remove_FixedPricesOfAYear_LeavesNothingOfThem() =>
        PriceLevelGrammar.Remove("mio. kr., faste 2026-priser").Trim().ShouldBe("mio. kr.,");

    [Fact]
    public void Mask_Header_KeepsEveryOffset()
    {
        const string header = "1.000 kr. 2026-p/l 2026 2027";

        PriceLevelGrammar.Mask(header).ShouldBe("1.000 kr. ,,,,,,,, 2026 2027");
    }
}
