using DocIndex.Pdf.Tests.Support;

namespace DocIndex.Pdf.Tests;

public sealed class ReadingOrderTests
{
    [Theory]
    [InlineData("chromium-columns.pdf")]
    [InlineData("office-plain.pdf")]
    public void Lines_OfTwoColumns_ReadOneAfterTheOther(string name)
    {
        using var document = Fixture.Open(Fixture.Read(name));
        var text = string.Concat(document.Pages.Select(page => page.Text)).Replace('\n', ' ');
        string[] expected =
        [
            "Alfa indleder den første spalte. Kommunen har i de seneste år brugt flere penge på ældre borgere med behov for pleje",
            "slutter med ordet beta, og linjerne i spalten må ikke blandes med linjerne i den anden. Gamma indleder et nyt afsnit, der med sin længde fylder",
            "ind i den anden spalte på samme side. Teksten er skrevet for at have mange ord på hver linje",
        ];
        foreach (var passage in expected)
            text.ShouldContain(passage);
    }

    [Fact]
    public void Lines_OfATable_KeepItsRows()
    {
        using var document = Fixture.Open(Fixture.Read("chromium-note.pdf"));
        document.Pages[0].Lines.Select(line => line.Text).ShouldBe(
        [
            "Flere pædagoger i dagtilbud",
            "Børne- og Ungdomsudvalget foreslår at afsætte 6,4 mio. kr. i 2026 til flere pædagoger.",
            "Forslaget følger op på budgetaftalen og på målet om minimumsnormeringer i alle områder af",
            "Københavns Kommune.",
            "1.000 kr., 2026 p/l 2026 2027 2028 I alt",
            "Løn til pædagoger 5.400 5.400 5.400 16.200",
            "Efteruddannelse 1.000 -250 – 750",
            "I alt 6.400 5.150 5.400 16.950",
            "Styringsområde: Service",
            "Bevilling: Dagtilbud, funktion 5.25.14",
            "Affiliation og effekt: ½ årsværk ≈ 250 t.kr., jf. § 12 i “aftalen”.",
        ]);
    }

    [Fact]
    public void Text_OfAPageWithoutText_IsEmpty()
    {
        using var document = Fixture.Open(PdfBuilder.OnePage("100 100 50 50 re f"));
        document.Pages[0].Text.ShouldBe("");
    }

    [Fact]
    public void Lines_OfAVeryLongTable_EndSoon()
    {
        var rows = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"1 0 0 1 50 {4.0 + i * 0.04:F2} Tm (a) Tj 100 0 Td (b) Tj 100 0 Td (c) Tj "));
        using var document = Fixture.Open(PdfBuilder.OnePage($"BT /F1 0.04 Tf {rows} ET", "/UserUnit 20"));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        document.Pages[0].Lines.Length.ShouldBe(20_000);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }
}
