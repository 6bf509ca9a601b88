using DocIndex.Publishing;
using DocIndex.Publishing.Pages;

namespace DocIndex.Tests.Publishing;

public sealed class NumberFormatTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("6", "6")]
    [InlineData("999", "999")]
    [InlineData("1000", "1.000")]
    [InlineData("6311000", "6.311.000")]
    [InlineData("2700000000", "2.700.000.000")]
    [InlineData("-900", "\u2212900")]
    [InlineData("-1234567.5", "\u22121.234.567,5")]
    [InlineData("10.60", "10,6")]
    [InlineData("0.05", "0,05")]
    public void Print_Danish_GroupsByPoints(string value, string printed) =>
        NumberFormat.Danish.Print(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(printed);

    [Theory]
    [InlineData(0, 1, "0,0")]
    [InlineData(6311, 0, "6.311")]
    [InlineData(6.25, 1, "6,3")]
    [InlineData(-0.04, 1, "0,0")]
    [InlineData(-6.25, 1, "\u22126,3")]
    public void Print_FixedDecimals_RoundsHalfAwayFromZero(double value, int decimals, string printed) =>
        NumberFormat.Danish.Print((decimal)value, decimals).ShouldBe(printed);

    [Fact]
    public void Print_English_GroupsByCommas() => NumberFormat.English.Print(-6311000.5m).ShouldBe("\u22126,311,000.5");

    [Theory]
    [InlineData(6311000, 500, "1.000 kr.", "6.311")]
    [InlineData(0, 50, "1.000 kr.", "0,0")]
    [InlineData(6300000, 50000, "mio. kr.", "6,3")]
    [InlineData(1316000, 0, "kr.", "1.316.000")]
    [InlineData(1316123, 500, "1.000 kr.", "1.316,123")]
    [InlineData(42, 0, null, "42")]
    public void InUnit_Amount_KeepsThePrintedPrecisionAndHidesNoDigit(int value, int halfWidth, string? unit, string printed) =>
        Figures.InUnit(NumberFormat.Danish, value, halfWidth, unit).ShouldBe(printed);
}
