using DocIndex.Layout.Grids;

namespace DocIndex.Tests.Layout.Grids;

public sealed class CloseFiguresTests
{
    [Theory]
    [InlineData("Etape", 1, "1", 1, "450", true)]
    [InlineData("moms)", 2, "3", 1, "519", false)]
    [InlineData("-", 1, "1", 1, "718", false)]
    [InlineData("250", 2, "1", 1, "300", true)]
    public void AreTwo_FigureBehindAShortNumber_IsItsNextGroupWhereThatStandsApartFromTheWordsBefore(
        string before, int gap, string number, int gapBehind, string next, bool areTwo)
    {
        var at = before.Length + gap;
        CloseFigures.AreTwo([DrawnPage.Word(before, 0, 0), DrawnPage.Word(number, at, 0)],
            DrawnPage.Word(next, at + number.Length + gapBehind, 0)).ShouldBe(areTwo);
    }
}
