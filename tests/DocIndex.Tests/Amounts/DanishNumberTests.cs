using DocIndex.Amounts;
using FsCheck;
using FsCheck.Fluent;

namespace DocIndex.Tests.Amounts;

public sealed class DanishNumberTests
{
    [Theory]
    [InlineData(9400, 0, "9.400")]
    [InlineData(999, 0, "999")]
    [InlineData(1000, 0, "1.000")]
    [InlineData(-1316000, 0, "-1.316.000")]
    [InlineData(6.35, 1, "6,4")]
    [InlineData(-6.35, 1, "-6,4")]
    [InlineData(-0.04, 1, "0,0")]
    [InlineData(0, 0, "0")]
    [InlineData(12.581, 3, "12,581")]
    [InlineData(1234.5, 2, "1.234,50")]
    public void Format_Value_IsPrintedAsDanishDocumentsDo(double value, int decimals, string printed) =>
        DanishNumber.Format((decimal)value, decimals).ShouldBe(printed);

    [Theory]
    [InlineData(6_311_000, 500, "1.000 kr.", "6.311")]
    [InlineData(6_311_000, 50_000, "mio. kr.", "6,3")]
    [InlineData(12_581_000, 500, "mio. kr.", "12,581")]
    [InlineData(2_700_000_000, 50_000_000, "mia. kr.", "2,7")]
    [InlineData(300_000, 0.5, "kr.", "300.000")]
    [InlineData(300_000, 0.5, null, "300.000")]
    [InlineData(500_000, 250_000, "mio. kr.", "0,5")]
    public void InUnit_Kroner_KeepsTheFiguresUnitAndPrecision(double kroner, double halfWidth, string? unit, string printed) =>
        DanishNumber.InUnit((decimal)kroner, (decimal)halfWidth, unit).ShouldBe(printed);

    [Fact]
    public void Parse_WhatFormatPrinted_GivesTheSameNumberAndPrecision() => Prop.ForAll<int, byte>((digits, places) =>
    {
        var decimals = places % 5;
        var value = digits / Power(decimals);

        var number = NumberGrammar.Parse(DanishNumber.Format(value, decimals)).ShouldNotBeNull();

        number.Value.ShouldBe(value);
        number.HalfWidth.ShouldBe(0.5m / Power(decimals));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Format_WhatParseRead_PrintsItAgain() => Prop.ForAll<int>(digits =>
    {
        var printed = DanishNumber.Format(digits, 0);

        DanishNumber.Format(NumberGrammar.Parse(printed)!.Value.Value, 0).ShouldBe(printed);
    }).QuickCheckThrowOnFailure();

    private static decimal Power(int decimals)
    {
        var power = 1m;
        for (var i = 0; i < decimals; i++) power *= 10m;
        return power;
    }
}
