using DocIndex.Amounts;

namespace DocIndex.Tests.Amounts;

public sealed class UnitGrammarTests
{
    [Theory]
    [InlineData("1.000 kr. 2026-p/l", "1.000 kr.")]
    [InlineData("1000 kr.", "1.000 kr.")]
    [InlineData("(t.kr.)", "1.000 kr.")]
    [InlineData("Beløb i tkr.", "1.000 kr.")]
    [InlineData("hele tusinde kr.", "1.000 kr.")]
    [InlineData("Beløb i tusinde kroner", "1.000 kr.")]
    [InlineData("i hele tusinder", "1.000 kr.")]
    [InlineData("mio. kr.", "mio. kr.")]
    [InlineData("Mio.kr., 2026 p/l", "mio. kr.")]
    [InlineData("mill. kr.", "mio. kr.")]
    [InlineData("mia. kr.", "mia. kr.")]
    [InlineData("kr.", "kr.")]
    [InlineData("Beløb i kroner", "kr.")]
    [InlineData("Udgifter (DKK)", "kr.")]
    [InlineData("Tabel 1. Udgifter, kr., 2025-pl", "kr.")]
    [InlineData("Budget 2026, kr.", "kr.")]
    [InlineData("B18 DKK 1.000", "1.000 kr.")]
    [InlineData("2018-21 DKK 1.000", "1.000 kr.")]
    [InlineData("kr. 1.000 Udvalg Bevilling", "1.000 kr.")]
    public void Find_CaptionOrCorner_StatesItsUnit(string text, string unit) => UnitGrammar.Find(text).ShouldNotBeNull().Label.ShouldBe(unit);

    [Theory]
    [InlineData("Tabel 1. Oversigt")]
    [InlineData("300.000 kr.")]
    [InlineData("Årsværk")]
    [InlineData("tkrone")]
    [InlineData("i mio. kr. og i 1.000 kr.")]
    [InlineData("")]
    public void Find_NoUnitOrMoreThanOne_IsNull(string text) => UnitGrammar.Find(text).ShouldBeNull();

    [Fact]
    public void FindAll_SeveralUnits_AreGivenLargestFirst() =>
        UnitGrammar.FindAll("i kr., i 1.000 kr. og i mio. kr.").ShouldBe([MoneyUnit.Million, MoneyUnit.Thousand, MoneyUnit.Kroner]);

    [Theory]
    [InlineData("1.000 kr. Service", "Service")]
    [InlineData("Udvalg (mio. kr.)", "Udvalg ( )")]
    public void Remove_UnitPhrases_LeavesTheOtherWords(string text, string rest) => UnitGrammar.Remove(text).Trim(' ', '.').ShouldBe(rest.Trim());
}
