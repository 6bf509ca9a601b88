using System.Globalization;
using DocIndex.Amounts;

namespace DocIndex.Tests.Amounts;

public sealed class NumberGrammarTests
{
    [Theory]
    [InlineData("6.311", "6311", "0.5")]
    [InlineData("1.316.000", "1316000", "0.5")]
    [InlineData("1.316.000,50", "1316000.50", "0.005")]
    [InlineData("12\u00A0581", "12581", "0.5")]
    [InlineData("12\u202F581", "12581", "0.5")]
    [InlineData("12\u2009581", "12581", "0.5")]
    [InlineData("900", "900", "0.5")]
    [InlineData("0", "0", "0.5")]
    [InlineData("6,3", "6.3", "0.05")]
    [InlineData("12,581", "12.581", "0.0005")]
    [InlineData("-900", "-900", "0.5")]
    [InlineData("−900", "-900", "0.5")]
    [InlineData("–900", "-900", "0.5")]
    [InlineData("÷900", "-900", "0.5")]
    [InlineData("÷ 900", "-900", "0.5")]
    [InlineData("(900)", "-900", "0.5")]
    [InlineData("(1.316,5)", "-1316.5", "0.05")]
    [InlineData("900-", "-900", "0.5")]
    [InlineData("+900", "900", "0.5")]
    [InlineData("½", "0.5", "0.25")]
    [InlineData("2½", "2.5", "0.25")]
    public void Parse_PrintedNumber_GivesValueAndHalfAUnitOfTheLastDigit(string printed, string value, string halfWidth)
    {
        var number = NumberGrammar.Parse(printed).ShouldNotBeNull();

        number.Value.ShouldBe(decimal.Parse(value, CultureInfo.InvariantCulture));
        number.HalfWidth.ShouldBe(decimal.Parse(halfWidth, CultureInfo.InvariantCulture));
        number.Printed.ShouldBe(printed);
    }

    [Theory]
    [InlineData("35.10")]
    [InlineData("12.06.2015")]
    [InlineData("BI24")]
    [InlineData("6.3111")]
    [InlineData("1316.000")]
    [InlineData("6,")]
    [InlineData("(900")]
    [InlineData("900)")]
    [InlineData("6.311,")]
    [InlineData("2026-29")]
    [InlineData("4/5")]
    [InlineData("kr.")]
    [InlineData("-")]
    [InlineData("")]
    public void Parse_AccountDateCodeOrFragment_IsNoNumber(string printed) => NumberGrammar.Parse(printed).ShouldBeNull();

    [Theory]
    [InlineData("6.311", true)]
    [InlineData("12\u00A0581", true)]
    [InlineData("12\u2009581", true)]
    [InlineData("6311", false)]
    [InlineData("6,3", false)]
    public void Parse_ThousandsSetApart_IsGrouped(string printed, bool grouped) => NumberGrammar.Parse(printed)!.Value.Grouped.ShouldBe(grouped);

    [Theory]
    [InlineData("1989", false)]
    [InlineData("1990", true)]
    [InlineData("2026", true)]
    [InlineData("2079", true)]
    [InlineData("2080", false)]
    [InlineData("2.026", false)]
    [InlineData("2026,0", false)]
    [InlineData("-2026", false)]
    public void LooksLikeYear_WholeNumber_OnlyBudgetYearsDo(string printed, bool year) => NumberGrammar.Parse(printed)!.Value.LooksLikeYear.ShouldBe(year);

    [Theory]
    [InlineData("-", true)]
    [InlineData("–", true)]
    [InlineData("—", true)]
    [InlineData("−", true)]
    [InlineData("..", true)]
    [InlineData("0,-", true)]
    [InlineData("0", false)]
    [InlineData("-0", false)]
    [InlineData("", false)]
    public void IsNone_LoneDash_StandsForNoAmount(string token, bool none) => NumberGrammar.IsNone(token).ShouldBe(none);

    [Theory]
    [InlineData("999999999999999", true)]
    [InlineData("9999999999999999", false)]
    [InlineData("99999999999999999999999999999999999", false)]
    public void Parse_MoreDigitsThanAnAmountHas_IsNoNumber(string printed, bool number) => (NumberGrammar.Parse(printed) is not null).ShouldBe(number);
}
