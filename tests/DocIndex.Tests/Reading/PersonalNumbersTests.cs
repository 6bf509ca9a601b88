using DocIndex.Reading;

namespace DocIndex.Tests.Reading;

/// <summary>070761-4285 is the worked example of the CPR office's own description of the number.</summary>
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
    public void Mask_OtherNumbers_StayAsTheyAre(string text) => PersonalNumbers.Mask(text).ShouldBeSameAs(text);

    [Fact]
    public void Process_DocumentWithCprNumber_HoldsItNowhereAndIsMarked()
    {
        var result = Pipeline.Process("070761-4285.txt", System.Text.Encoding.UTF8.GetBytes(
            "Budgetnotat om støtte\n\nBaggrund\nForældrene til 070761-4285 har søgt om 5 mio. kr. i 2026. Personnummer 070761\n4285 er kendt.\n"));

        var document = result.Document.ShouldNotBeNull();
        var all = System.Text.Json.JsonSerializer.Serialize(document, DocIndex.Records.RecordJson.Compact);
        all.ShouldNotContain("4285");
        document.Record.Marks.ShouldBe(["cpr"]);
        document.Record.Evidence["marks"].Lines.ShouldBe(new LineSpan(4, 4));
        document.Record.Statements.ShouldHaveSingleItem().Value.ShouldBe(5_000_000);
        result.Diagnostics.ShouldContain(d => d.Code == DiagnosticCodes.PersonalNumbers && d.Lines == new LineSpan(4, 4));
    }
}
