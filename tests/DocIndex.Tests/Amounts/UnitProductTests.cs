using DocIndex.Amounts;
using DocIndex.Layout;

namespace DocIndex.Tests.Amounts;

/// <summary>
/// Units of money as the product of currencies and scales, in either order and however they are joined.
/// </summary>
public sealed class UnitProductTests
{
    private static readonly string[] s_currencies = ["kr.", "kr", "kroner", "DKK", "d.kr."];

    private static readonly (string Scale, decimal Factor)[] s_scales =
    [
        ("t.", 1_000), ("T", 1_000), ("k", 1_000), ("1.000", 1_000), ("1000", 1_000), ("tusind", 1_000),
            ("tusinde", 1_000), ("i tusinder", 1_000), ("i hele tusinde", 1_000),
        ("mio.", 1_000_000), ("mio", 1_000_000), ("mill.", 1_000_000), ("mil.", 1_000_000), ("million", 1_000_000),
            ("millioner", 1_000_000), ("M", 1_000_000),
        ("1.000.000", 1_000_000), ("i millioner", 1_000_000), ("mia.", 1_000_000_000), ("milliard", 1_000_000_000),
            ("milliarder", 1_000_000_000), ("i mia.", 1_000_000_000),
    ];

    private static readonly string[] s_frames = ["{0}", "({0})", "Beløb i {0}", "{0}, 2026 p/l", "Alle tal i {0}",
        "Tabel 2. Udgifter ({0})", "Budget, {0}"];

    [Fact]
    public void Find_EveryScaleWithEveryCurrency_IsThatUnit()
    {
        foreach (var currency in s_currencies)
        {
            foreach (var frame in s_frames) Expect(frame, currency, 1);
            foreach (var (scale, factor) in s_scales)
            {
                var bare = scale.Replace("i ", "", StringComparison.Ordinal).Replace("hele ", "",
                    StringComparison.Ordinal);
                foreach (var frame in s_frames)
                {
                    Expect(frame, $"{currency} {scale}", factor);
                    Expect(frame, $"{currency} ({bare})", factor);
                    Expect(frame, $"{bare} {currency}", factor);
                }
            }
        }
    }

    private static void Expect(string frame, string unit, decimal factor)
    {
        var text = frame.Replace("{0}", unit, StringComparison.Ordinal);
        UnitGrammar.FindAll(text).Select(u => u.Factor).ShouldBe([factor], text);
    }

    [Theory]
    [InlineData("TDKK", 1_000)]
    [InlineData("tDKK", 1_000)]
    [InlineData("T.DKK", 1_000)]
    [InlineData("kDKK", 1_000)]
    [InlineData("kkr.", 1_000)]
    [InlineData("tkr", 1_000)]
    [InlineData("DKKt", 1_000)]
    [InlineData("MDKK", 1_000_000)]
    [InlineData("mDKK", 1_000_000)]
    [InlineData("mkr.", 1_000_000)]
    [InlineData("mio.kr.", 1_000_000)]
    [InlineData("Kr. (mio.)", 1_000_000)]
    [InlineData("mio. (DKK)", 1_000_000)]
    [InlineData("kr., mio.", 1_000_000)]
    [InlineData("Beløb i mio.", 1_000_000)]
    [InlineData("Alle tal i tusinder", 1_000)]
    [InlineData("Beløb i 1.000", 1_000)]
    [InlineData("Mio.", 1_000_000)]
    [InlineData("mia.kr", 1_000_000_000)]
    public void Find_JoinedOrShortened_IsThatUnit(string text, int factor) => UnitGrammar.FindAll(text)
        .Select(u => u.Factor).ShouldBe([factor]);

    [Theory]
    [InlineData("kr. pr. t.", 1)]
    [InlineData("kr./M", 1)]
    [InlineData("kr. pr. 1.000 indbyggere", 1)]
    [InlineData("Udgift i kr. 1.000 borgere", 1)]
    [InlineData("kr. millionklassen", 1)]
    public void Find_OtherWordsBehindTheCurrency_AreNoScale(string text, int factor) => UnitGrammar.FindAll(text)
        .Select(u => u.Factor).ShouldBe([factor]);

    [Theory]
    [InlineData("1.000 indbyggere")]
    [InlineData("t. for timer")]
    [InlineData("M")]
    [InlineData("Tilskud på 1.000.000 kr. til stier")]
    [InlineData("Beløb i mio. euro")]
    [InlineData("Beløb i 1.000 EUR")]
    [InlineData("park")]
    public void Find_NoCurrency_IsNone(string text) => UnitGrammar.FindAll(text).ShouldBeEmpty();

    [Theory]
    [InlineData("Der søges om DKK 310.000 i 2027.", 310_000)]
    [InlineData("Driften er TDKK 75 årligt.", 75_000)]
    [InlineData("Driften er 75 TDKK årligt.", 75_000)]
    [InlineData("Tilskuddet er 400 t.DKK i 2029.", 400_000)]
    [InlineData("Der afsættes DKK 1,2 mio. i 2027.", 1_200_000)]
    [InlineData("Der afsættes 1,5 MDKK i 2027.", 1_500_000)]
    [InlineData("Der afsættes MDKK 1,5 i 2027.", 1_500_000)]
    [InlineData("Der afsættes kr. 2 mio. i 2027.", 2_000_000)]
    [InlineData("Prisen er kr. 2.600.000.", 2_600_000)]
    [InlineData("Der afsættes 1,5 mio. DKK i 2028.", 1_500_000)]
    [InlineData("Der søges om DKK 310000.", 310_000)]
    public void FindProse_UnitOnEitherSide_IsRead(string text, int kroner) =>
        ProseAmountGrammar.Find(text).ShouldHaveSingleItem().Value.ShouldBe(kroner);

    [Theory]
    [InlineData("Beløb i DKK 1.000.")]
    [InlineData("Alle beløb er i t.kr. 2027 er første år.")]
    [InlineData("Taksten er DKK 64 pr. døgn.")]
    public void FindProse_UnitOfATable_IsNoAmount(string text) => ProseAmountGrammar.Find(text).ShouldBeEmpty();

    [Theory]
    [InlineData("Løn 1.250 TDKK", 1_000)]
    [InlineData("Løn 1,2 mill. kr.", 1_000_000)]
    [InlineData("Løn 400 t.DKK", 1_000)]
    [InlineData("Løn 1.250 1.310", 0)]
    public void LineShape_UnitBehindAFigure_IsItsOwn(string line, int factor) =>
        (LineShape.Of(line, yearsAreText: true).Numbers[0].Unit?.Factor ?? 0).ShouldBe(factor);
}
