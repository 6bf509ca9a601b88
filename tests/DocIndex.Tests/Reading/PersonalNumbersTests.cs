using System.Text;
using DocIndex.Reading;
using DocIndex.Records;

namespace DocIndex.Tests.Reading;

/// <summary>
/// 070761-4285 is the worked example of the CPR office's own description of the number; the others are constructed. 010165-1111 and its like do not satisfy modulus 11, as
/// numbers given out since 2007 need not.
/// </summary>
public sealed class PersonalNumbersTests
{
    [Theory]
    [InlineData("Borgeren (070761-4285) har søgt", "Borgeren (••••••-••••) har søgt")]
    [InlineData("CPR 0707614285", "CPR ••••••••••")]
    [InlineData("0707614285 har søgt", "•••••••••• har søgt")]
    [InlineData("070761 4285 har søgt", "•••••• •••• har søgt")]
    [InlineData("07.07.61-4285", "••.••.••-••••")]
    [InlineData("født 070761 – 4285.", "født •••••• – ••••.")]
    [InlineData("010165-1111", "••••••-••••")] // no modulus 11: such numbers are given out since 2007
    [InlineData("cpr-nr. 010165 1111", "cpr-nr. •••••• ••••")]
    [InlineData("070761-\n4285", "••••••-\n••••")]
    [InlineData("290200-4000", "••••••-••••")] // 4 tells 2000, a leap year
    [InlineData("070761\u20134285", "••••••\u2013••••")]
    [InlineData("070761\u22124285", "••••••\u2212••••")]
    [InlineData("070761\u00AD4285", "••••••\u00AD••••")]
    [InlineData("070761\u20114285", "••••••\u2011••••")]
    [InlineData("070761\u200B4285", "••••••\u200B••••")]
    [InlineData("07\u200B0761-42\u200D85", "••\u200B••••-••\u200D••")]
    [InlineData("070761\u00A04285", "••••••\u00A0••••")]
    [InlineData("070761.4285", "••••••.••••")]
    [InlineData("070761/4285", "••••••/••••")]
    [InlineData("CPR070761-4285", "CPR••••••-••••")]
    [InlineData("borger070761-4285har", "borger••••••-••••har")]
    [InlineData("sag,070761-4285,afgjort", "sag,••••••-••••,afgjort")]
    [InlineData("07071961-4285", "••••••••-••••")]
    [InlineData("07.07.1961-4285", "••.••.••••-••••")]
    [InlineData("1961-07-07-4285", "••••-••-••-••••")]
    [InlineData("CPR-nr. 7.7.1961-4285", "CPR-nr. •.•.••••-••••")]
    [InlineData("cpr-numre: 0101651111, 0202651111 og 0303651111", "cpr-numre: ••••••••••, •••••••••• og ••••••••••")]
    [InlineData("670761-4285", "••••••-••••")] // a replacement number has sixty added to the day
    [InlineData("070761-4285/010165-1111", "••••••-••••/••••••-••••")]
    [InlineData("0 7 0 7 6 1 - 4 2 8 5", "• • • • • • - • • • •")]
    [InlineData("CPR: 07 07 61 42 85", "CPR: •• •• •• •• ••")]
    [InlineData("2031-05-01-070761-4285-afgørelse", "2031-05-01-••••••-••••-afgørelse")]
    [InlineData("2031_070761_4285.pdf", "2031_••••••_••••.pdf")]
    [InlineData("Personnummer\n0101651111", "Personnummer\n••••••••••")]
    [InlineData("070761-4285;010165-1111", "••••••-••••;••••••-••••")]
    [InlineData("0101651111 er barnets CPR-nummer", "•••••••••• er barnets CPR-nummer")]
    public void Mask_CprNumber_IsOverwritten(string text, string expected) => PersonalNumbers.Mask(text).ShouldBe(expected);

    [Theory]
    [InlineData("320761-4285")] // no such day
    [InlineData("071361-4285")] // no such month
    [InlineData("290200-1000")] // 1 tells 1900, no leap year
    [InlineData("Konto 1234 0707614286")]
    [InlineData("Kontonr. 0707614285")]
    [InlineData("Tlf. 070761 4285")]
    [InlineData("2015-0123456")]
    [InlineData("Sagsnr. 2015-0123456")]
    [InlineData("Sagsnr. 010165-1111")]
    [InlineData("Dok.nr. 2015-0123456-12")]
    [InlineData("EAN 5798007076142")]
    [InlineData("12 34 56 78")]
    [InlineData("0707614286")] // ten digits, no modulus 11 and no word for it
    [InlineData("Udgifter 150500 2500 1200")]
    [InlineData("1.234.567 kr. i 2026-2029")]
    [InlineData("070761-42851")]
    [InlineData("35.10.01-4285-1")]
    [InlineData("12.06.2015-1234")]
    [InlineData("01.01.2026-2029")]
    [InlineData("i perioden 01.01.25-2028")]
    [InlineData("150500-2500 kr.")]
    [InlineData("0707614285 kr.")]
    [InlineData("+45 12 34 56 78")]
    [InlineData("P-nr. 1003456789")]
    [InlineData("150500\n2500\n1200")]
    [InlineData("a0707614285b")]
    [InlineData("070761-٤٢٨٥")] // only ASCII digits are digits
    [InlineData("1.500.500,25 og 2.500.125,50")]
    [InlineData("-610 -905 -1.150 -1.275")] // a row of figures whose digits make a day
    [InlineData("SFO -610\u001F-905\u001F-1.150")]
    public void Mask_OtherNumbers_StayAsTheyAre(string text) => PersonalNumbers.Mask(text).ShouldBeSameAs(text);

    [Fact]
    public void Process_DocumentWithCprNumber_HoldsItNowhereAndIsMarked()
    {
        var result = Pipeline.Process("070761-4285.txt", Encoding.UTF8.GetBytes(
            "Budgetnotat om støtte\n\nBaggrund\nForældrene til 070761-4285 har søgt om 5 mio. kr. i 2026. Personnummer 070761\n4285 er kendt.\n"));

        var document = result.Document.ShouldNotBeNull();
        var all = System.Text.Json.JsonSerializer.Serialize(document, RecordJson.Compact);
        all.ShouldNotContain("4285");
        document.Record.Marks.ShouldBe(["cpr"]);
        document.Record.Evidence["marks"].Lines.ShouldBe(new LineSpan(4, 4));
        document.Record.Statements.ShouldHaveSingleItem().Value.ShouldBe(5_000_000);
        result.Diagnostics.ShouldContain(d => d.Code == DiagnosticCodes.PersonalNumbers && d.Lines == new LineSpan(4, 4));
    }

    [Theory]
    [InlineData("note.html", "<h1>Notat</h1><table><tr><th>Navn</th><th>CPR</th></tr><tr><td>A</td><td>0101651111</td></tr></table><p>Om 0101651111.</p>")]
    [InlineData("note.html", "<h1>Notat</h1><table><tr><td>Personnummer</td><td>0101651111</td></tr></table>")]
    [InlineData("note.html", "<h1>Notat</h1><table><tr><th>CPR</th><th></th></tr><tr><td>010165-</td><td>1111</td></tr></table>")]
    [InlineData("note.html", "<h1>Notat</h1><p>Om 010165-<b>1111</b> og 010165&#8209;1111</p>")]
    [InlineData("note.md", "# Notat\n\n| Navn | CPR |\n|---|---|\n| A | 0101651111 |\n\nOm 010165\\-1111 og 010165-**1111**.\n")]
    [InlineData("note.md", "# Notat\n\nSe [sagen](https://a.example/?id=010165%2D1111).\n")]
    [InlineData("note.txt", "Notat\n\nNavn      Personnummer   Beløb\nHansen    0101651111     1.200\nJensen    0202651111     1.300\n")]
    [InlineData("note.txt", "Notat\n\nNavn\tCPR\tBeløb\nHansen\t0101651111\t1.200\n")]
    public void Process_NumbersUnderHeadsAndInMarkup_AreHeldNowhere(string file, string content)
    {
        var document = Pipeline.Process(file, Encoding.UTF8.GetBytes(content)).Document.ShouldNotBeNull();

        var all = System.Text.Json.JsonSerializer.Serialize(document, RecordJson.Compact);
        new string([.. all.Where(char.IsAsciiDigit)]).ShouldNotContain("1651111");
        document.Record.Marks.ShouldBe(["cpr"]);
    }

    [Fact]
    public void Process_TableOfAmounts_LosesNone()
    {
        var content = "Budgetnotat\n\nØkonomi\n\n1.000 kr.      2026      2027\nBænke        150500    2500\nStier        010165    1111\nI alt        160665    3611\n";

        var document = Pipeline.Process("note.txt", Encoding.UTF8.GetBytes(content)).Document.ShouldNotBeNull();

        document.Source.Lines[5].Text.ShouldBe("Bænke        150500    2500");
        document.Record.Marks.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Sparet drift      -0,4   -0,3   -0,3   -0,2   -0,1")]
    [InlineData("Sparet drift - 0,4 - 1,1 - 0,2 - 0,4 -5,0")]
    public void Process_RowOfDecimals_LosesNone(string row)
    {
        var content = $"Budgetnotat\n\nØkonomi\n\nmio. kr.          2026   2027   2028   2029   2030\n{row}\n";

        var document = Pipeline.Process("note.txt", Encoding.UTF8.GetBytes(content)).Document.ShouldNotBeNull();

        document.Source.Lines[5].Text.ShouldBe(row);
        document.Record.Marks.ShouldBeEmpty();
    }
}
