using DocIndex.Amounts;

namespace DocIndex.Tests.Amounts;

public sealed class HeaderGrammarTests
{
    [Theory]
    [InlineData("2026 2027 2028 2029 I alt", "2026 | 2027 | 2028 | 2029 | I alt*")]
    [InlineData("1.000 kr. 2026-p/l 2026 2027", "2026 | 2027")]
    [InlineData("B2026 BO2027 BO 2028", "B 2026 | BO 2027 | BO 2028")]
    [InlineData("B2026 BO1 BO2 BO3", "B 2026 | BO +1 | BO +2 | BO +3")]
    [InlineData("R 2021 KB 2025 B 2026", "R 2021 | KB 2025 | B 2026")]
    [InlineData("Regnskab 2024 Korrigeret budget 2025 Budget 2026", "R 2024 | KB 2025 | B 2026")]
    [InlineData("Budgetoverslag 2027 Overslag 2028", "BO 2027 | BO 2028")]
    [InlineData("2026-29 Varigt", "2026-29 | Varigt")]
    [InlineData("2026-2029 2030 og frem", "2026-29 | 2030 og frem")]
    [InlineData("Styringsområde 2026 2027 Bemærkning", "2026 | 2027")]
    [InlineData("2026 | 2027 | Ialt", "2026 | 2027 | I alt*")]
    [InlineData("År 2026 År 2027", "2026 | 2027")]
    [InlineData("2025 (R) 2026 (B) BO27 Overslagsår 2", "R 2025 | B 2026 | BO 2027 | BO +2")]
    [InlineData("B26 BO27 BO28", "B 2026 | BO 2027 | BO 2028")]
    [InlineData("2026 2027 Senere år I alt", "2026 | 2027 | Senere år | I alt*")]
    public void FindRun_HeaderLine_GivesItsPeriods(string line, string periods) =>
        string.Join(" | ", HeaderGrammar.FindRun(line, 2).Select(Text)).ShouldBe(periods);

    [Theory]
    [InlineData("i 2016, 2017 og 2018")]
    [InlineData("Der søges om midler i 2026 og 2027.")]
    [InlineData("Budget 2026")]
    [InlineData("den 12.06.2015 og 13.06.2015")]
    [InlineData("Bevilling 35.10 20.26")]
    [InlineData("I alt Samlet Total")]
    [InlineData("Forslag b26 f27")]
    [InlineData("BI24 SU05")]
    [InlineData("B24 R25")]
    [InlineData("20105 1943 1943 1943")]
    [InlineData("2024 2024 2024 2024")]
    [InlineData("Implementering 1.000 1.000 0 0 2.000")]
    [InlineData("")]
    public void FindRun_ProseOrRow_IsNoHeader(string line) => HeaderGrammar.FindRun(line, 2).ShouldBeEmpty();

    [Fact]
    public void FindRun_FewerThanAsked_IsEmptyAndEnoughIsNot()
    {
        HeaderGrammar.FindRun("2026 2027", 3).ShouldBeEmpty();
        HeaderGrammar.FindRun("2026 2027", 2).Count.ShouldBe(2);
    }

    [Fact]
    public void FindRun_Periods_CarryTheirPlaceInTheLine()
    {
        const string line = "Service B2026 I alt 2026-29";

        HeaderGrammar.FindRun(line, 2).Select(h => line[h.Start..h.End]).ShouldBe(["B2026", "I alt 2026-29"]);
    }

    private static string Text(HeaderPeriod h) =>
        string.Join(' ', new[] { h.Basis, h.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture), h.Period, h.Offset is { } o ? $"+{o}" : null }.OfType<string>()) + (h.IsTotal ? "*" : "");
}
