using DocIndex.Pdf.Tests.Support;

namespace DocIndex.Pdf.Tests;

/// <summary>Text that a line crosses out is taken out; lines elsewhere take nothing. "Ti kroner" is 40 points wide.</summary>
public sealed class StruckTextTests
{
    [Theory]
    [InlineData("100 702.7 m 141.7 702.7 l S", "Her Fem")]
    [InlineData("100 702.4 41.7 0.6 re f", "Her Fem")]
    [InlineData("100 702.7 m 112 702.7 l S", "Her Ti kroner Fem")]
    [InlineData("100 698.5 m 141.7 698.5 l S", "Her Ti kroner Fem")]
    [InlineData("100 709 m 141.7 709 l S", "Her Ti kroner Fem")]
    [InlineData("50 702.7 m 400 702.7 l S", "Her Ti kroner Fem")]
    [InlineData("120 702.7 m 120 690 l S", "Her Ti kroner Fem")]
    public void Words_CrossedByALine_AreTakenOutOnlyWhereItIsTheirs(string line, string left)
    {
        using var document = Fixture.Open(PdfBuilder.OnePage(
            "BT /F1 10 Tf 100 742 Td (Her) Tj 0 -42 Td (Ti kroner) Tj 0 -42 Td (Fem) Tj ET 0.5 w " + line));

        string.Join(' ', document.Pages[0].Words.Select(word => word.Text)).ShouldBe(left);
    }
}
