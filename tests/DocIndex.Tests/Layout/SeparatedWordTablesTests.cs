using System.Text;

namespace DocIndex.Tests.Layout;

/// <summary>Tables of words in plain text, and text that is set beside other text in marked-up files.</summary>
public sealed class SeparatedWordTablesTests
{
    [Theory]
    [InlineData("Bekymring          Vores svar\nFolk melder fra    Der ringes til alle\nVejret er dårligt  Der lejes telte",
        "Bekymring|Vores svar|Folk melder fra|Der ringes til alle|Vejret er dårligt|Der lejes telte")]
    [InlineData("Bekymring;Vores svar\nFolk melder fra;Der ringes til alle\nVejret er dårligt;Der lejes telte",
        "Bekymring|Vores svar|Folk melder fra|Der ringes til alle|Vejret er dårligt|Der lejes telte")]
    [InlineData("Skridt                   Klar\nDe første borgere er i   8. oktober 2029\nvirksomhedspraktik\nDet gøres op             9. juli 2030",
        "Skridt|Klar|De første borgere er i virksomhedspraktik|8. oktober 2029|Det gøres op|9. juli 2030")]
    [InlineData("Risiko       Folk melder fra, når det\n             regner\nHåndtering   Der ringes til alle, som\n             er tilmeldt",
        "Risiko|Folk melder fra, når det regner|Håndtering|Der ringes til alle, som er tilmeldt")]
    [InlineData("Hallen har åbent hver     Klubben er åben om\ndag, også om søndagen     aftenen for alle børn\ni vinterhalvåret, når     i skolerne, som har\nder er is på åen.         brug for et sted.", "")]
    [InlineData("Der er to veje: den ene er dyr; den anden er lang\nDer er to mål: det ene er nemt; det andet er svært", "")]
    public void Tables_OfWords_AreReadCellByCell(string text, string expected)
    {
        var document = ConstructedNote.Process($"Budgetnotat om hallen\n\nSagen\n\nTeksten står her.\n\n{text}\n\nTeksten går videre.\n");
        string.Join('|', document.Tables.SelectMany(t => t.Cells).OrderBy(c => (c.Row, c.Column)).Select(c => c.Text))
            .ShouldBe(expected);
    }

    [Theory]
    [InlineData("<table><tr><td><p>Hallen er slidt op.</p><p>Den er lukket om natten.</p></td><td><p>Klubben har 40 medlemmer.</p></td></tr></table>",
        true)]
    [InlineData("<table><tr><td>Drift</td><td>Anlæg</td></tr></table>", false)]
    [InlineData("<table><tr><td><p>Hallen er slidt op.</p><p>Den er lukket.</p></td><td>1.200</td></tr></table>", false)]
    public void Text_SetBesideOtherText_IsText(string table, bool expected)
    {
        var html = $"<h1>Notat om hallen</h1><p>Teksten står her.</p>{table}<p>Teksten går videre.</p>";
        var document = Pipeline.Process("notat.html", Encoding.UTF8.GetBytes(html)).Document.ShouldNotBeNull();
        document.Blocks.Any(b => b.Text == "Den er lukket om natten.").ShouldBe(expected);
    }
}
