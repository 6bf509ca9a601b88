using System.Globalization;
using DocIndex.Amounts;

namespace DocIndex.Tests.Amounts;

public sealed class ProseAmountGrammarTests
{
    [Theory]
    [InlineData("Der søges om 6,3 mio. kr. årligt", "6,3 mio. kr. = 6300000 ± 50000")]
    [InlineData("5,4 mil. kr.", "5,4 mil. kr. = 5400000 ± 50000")]
    [InlineData("Der afsættes i 2020 DKK 20.513.000", "DKK 20.513.000 = 20513000 ± 0,5")]
    [InlineData("Der gives i 2020 kr. 829.000", "kr. 829.000 = 829000 ± 0,5")]
    [InlineData("12,581 mio. kr.", "12,581 mio. kr. = 12581000 ± 500")]
    [InlineData("2,7 mia. kr.", "2,7 mia. kr. = 2700000000 ± 50000000")]
    [InlineData("900 t.kr. til drift", "900 t.kr. = 900000 ± 500")]
    [InlineData("900 tkr.", "900 tkr. = 900000 ± 500")]
    [InlineData("1.316.000 kr.", "1.316.000 kr. = 1316000 ± 0,5")]
    [InlineData("300.000 kroner", "300.000 kroner = 300000 ± 0,5")]
    [InlineData("kr. 300.000 til inventar", "kr. 300.000 = 300000 ± 0,5")]
    [InlineData("½ mio. kr.", "½ mio. kr. = 500000 ± 250000")]
    [InlineData("1½ mio. kr.", "1½ mio. kr. = 1500000 ± 250000")]
    [InlineData("-1,5 mio. kr.", "-1,5 mio. kr. = -1500000 ± 50000")]
    [InlineData("en ramme på 6 millioner kroner", "6 millioner kroner = 6000000 ± 500000")]
    [InlineData("2.5 mio. kr.", "2.5 mio. kr. = 2500000 ± 50000")]
    [InlineData("2 ½ mio. kr.", "2 ½ mio. kr. = 2500000 ± 250000")]
    [InlineData("1¼ mio. kr.", "1¼ mio. kr. = 1250000 ± 125000")]
    [InlineData("en halv million kr.", "en halv million kr. = 500000 ± 250000")]
    [InlineData("halvanden mio. kr.", "halvanden mio. kr. = 1500000 ± 250000")]
    [InlineData("to og en halv million kroner", "to og en halv million kroner = 2500000 ± 250000")]
    [InlineData("2 og en halv mio. kr.", "2 og en halv mio. kr. = 2500000 ± 250000")]
    [InlineData("i 2026 en halv mio. kr.", "en halv mio. kr. = 500000 ± 250000")]
    [InlineData("hundrede og to millioner kroner", "")]
    [InlineData("to millioner kroner", "to millioner kroner = 2000000 ± 500000")]
    [InlineData("Der søges om 1 250 000 kr. i 2026", "1 250 000 kr. = 1250000 ± 0,5")]
    [InlineData("i 2026 250 000 kr.", "250 000 kr. = 250000 ± 0,5")]
    [InlineData("1 1/2 mio. kr. i 2026", "1 1/2 mio. kr. = 1500000 ± 250000")]
    [InlineData("300-400.000 kr. årligt", "300-400.000 kr. = 350000 ± 50000,5 ca.")]
    [InlineData("0,2 mio. euro", "")]
    [InlineData("stiger i 2027 til 2 mio. kr.", "2 mio. kr. = 2000000 ± 500000")]
    [InlineData("fra 2025 til 1½ mio. kr.", "1½ mio. kr. = 1500000 ± 250000")]
    public void Find_AmountWithUnit_GivesKronerAndPrecision(string text, string amounts) => Found(text).ShouldBe(amounts);

    [Theory]
    [InlineData("ca. 6 mio. kr.", "ca. 6 mio. kr. = 6000000 ± 500000 ca.")]
    [InlineData("op til 300.000 kr.", "op til 300.000 kr. = 300000 ± 0,5 ca.")]
    [InlineData("mindst 2,5 mio. kr.", "mindst 2,5 mio. kr. = 2500000 ± 50000 ca.")]
    [InlineData("0,5-1 mio. kr.", "0,5-1 mio. kr. = 750000 ± 750000 ca.")]
    [InlineData("2 til 3 mio. kr.", "2 til 3 mio. kr. = 2500000 ± 1000000 ca.")]
    [InlineData("en til to mio. kr.", "en til to mio. kr. = 1500000 ± 1000000 ca.")]
    [InlineData("mellem to og fire mio. kr.", "to og fire mio. kr. = 3000000 ± 1500000 ca.")]
    [InlineData("mellem 1 000 000 og 2 000 000 kr.", "1 000 000 og 2 000 000 kr. = 1500000 ± 500000,5 ca.")]
    [InlineData("mellem 0,2 og 0,4 mio. kr.", "0,2 og 0,4 mio. kr. = 300000 ± 150000 ca.")]
    public void Find_ApproximationOrRange_IsApproximate(string text, string amounts) => Found(text).ShouldBe(amounts);

    [Theory]
    [InlineData("hhv. 5,0 og 12,0 mio. kr.", "5,0 = 5000000 ± 50000; 12,0 mio. kr. = 12000000 ± 50000")]
    [InlineData("1,5, 2,5 og 3,0 mio. kr.", "1,5 = 1500000 ± 50000; 2,5 = 2500000 ± 50000; 3,0 mio. kr. = 3000000 ± 50000")]
    [InlineData("i 2026 og 12,0 mio. kr.", "12,0 mio. kr. = 12000000 ± 50000")]
    [InlineData("2 medarbejdere og 3,5 mio. kr.", "3,5 mio. kr. = 3500000 ± 50000")]
    [InlineData("6,3 mio. kr. i 2026 og 900.000 kr. i 2027", "6,3 mio. kr. = 6300000 ± 50000; 900.000 kr. = 900000 ± 0,5")]
    public void Find_Lists_ShareTheUnitBehindThem(string text, string amounts) => Found(text).ShouldBe(amounts);

    [Theory]
    [InlineData("beløb i hele 1.000 kr.")]
    [InlineData("64 kr. pr. døgn")]
    [InlineData("en takst på 1.200 kr. per sag")]
    [InlineData("i 2026 og 2027")]
    [InlineData("12 procent af 300 borgere")]
    [InlineData("bevilling 35.10")]
    [InlineData("6.311 årsværk")]
    [InlineData("kr.")]
    [InlineData("99999999999999999999999999 mia. kr.")]
    [InlineData("")]
    [InlineData("4,1 mio. kWh i 2026")]
    [InlineData("2 mio. m³ vand")]
    public void Find_UnitPriceYearOrBareNumber_IsNoAmount(string text) => Found(text).ShouldBeEmpty();

    [Theory]
    [InlineData("300.000 kr. pr. år", "300.000 kr. = 300000 ± 0,5")]
    [InlineData("300.000 kr. pr. 1. maj 2026", "300.000 kr. = 300000 ± 0,5")]
    public void Find_AmountPerYearOrFromADate_IsNoUnitPrice(string text, string amounts) => Found(text).ShouldBe(amounts);

    private static string Found(string text) => string.Join("; ", ProseAmountGrammar.Find(text).Select(a =>
        $"{text.Substring(a.Start, a.Length)} = {a.Value:0.##} ± {a.HalfWidth.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',')}{(a.Approximate ? " ca." : "")}"));
}
