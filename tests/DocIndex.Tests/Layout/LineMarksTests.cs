using DocIndex.Layout;

namespace DocIndex.Tests.Layout;

/// <summary>What single lines are by their look: captions and check boxes.</summary>
public sealed class LineMarksTests
{
    [Theory]
    [InlineData("Tabel 1. Oversigt over ønskets aktiviteter", "Tabel 1")]
    [InlineData("Tabel 1: Oversigt", "Tabel 1")]
    [InlineData("Skema 2 – Mål", "Skema 2")]
    [InlineData("Tabel 3.1a Udgifter", "Tabel 3.1a")]
    [InlineData("Tabel 3", "Tabel 3")]
    [InlineData("Tabel B. Udgifter", "Tabel B")]
    [InlineData("Tabel 1 Oversigt over aktiviteter", "Tabel 1")]
    [InlineData("Tabel 1 viser, at udgifterne stiger", null)]
    [InlineData("Tabellen nedenfor viser udgifterne", null)]
    [InlineData("Se Tabel 1. Oversigt", null)]
    [InlineData("Tabel over udgifter", null)]
    [InlineData("", null)]
    public void CaptionNameOf_Line_IsNullForASentence(string line, string? name)
    {
        Caption.NameOf(line).ShouldBe(name);
        Caption.Begins(line).ShouldBe(name is not null);
    }

    [Theory]
    [InlineData("☒ Drift ☐ Anlæg", "Drift")]
    [InlineData("☐ Drift ☒ Anlæg", "Anlæg")]
    [InlineData("☒ Drift ☑ Anlæg", "Drift|Anlæg")]
    [InlineData("Drift ☒ Anlæg ☐", "Drift")]
    [InlineData("Drift ☐ Anlæg ☒", "Anlæg")]
    [InlineData("Bestilt af fagudvalg x", "Bestilt af fagudvalg")]
    [InlineData("Bydele: X", "Bydele")]
    [InlineData("☐ Drift ☐ Anlæg", "")]
    [InlineData("Need to", "")]
    [InlineData("Max", "")]
    [InlineData("", "")]
    public void Ticked_Options_AreThoseWithACross(string text, string options) => string.Join('|', CheckBoxes.Ticked(text)).ShouldBe(options);
}
