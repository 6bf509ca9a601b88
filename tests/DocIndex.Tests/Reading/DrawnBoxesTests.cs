using DocIndex.Reading;
using DocIndex.Tests.Layout;

namespace DocIndex.Tests.Reading;

public sealed class DrawnBoxesTests
{
    private static SheetRuling[] Square(double x, double y, double size) =>
    [
        new(x, y, x + size, y, 0.5), new(x, y + size, x + size, y + size, 0.5), new(x, y, x, y + size, 0.5), new(x + size, y, x + size, y + size, 0.5),
    ];

    private static string Line(Sheet sheet) => string.Join(' ', sheet.Lines[0].Select(i => sheet.Words[i].Text));

    [Theory]
    [InlineData(false, "☐ Drift")]
    [InlineData(true, "☒ Drift")]
    public void Read_SquareBeforeAWord_IsABox(bool crossed, string expected) =>
        Line(DrawnBoxes.Read(DrawnPage.Of("   Drift", Square(56, 51, 8)), crossed ? [new Box(57, 52, 63, 58)] : [])).ShouldBe(expected);

    [Fact]
    public void Read_LetterInASquare_IsATickedBox() =>
        Line(DrawnBoxes.Read(DrawnPage.Of("x  Drift", Square(48.5, 50.5, 9)), [])).ShouldBe("☒ Drift");

    [Fact]
    public void Read_DigitInASquare_StaysADigit() =>
        Line(DrawnBoxes.Read(DrawnPage.Of("4  Drift", Square(48.5, 50.5, 9)), [])).ShouldBe("4 Drift");

    [Fact]
    public void Read_CellOfAGrid_IsNoBox() =>
        Line(DrawnBoxes.Read(DrawnPage.Of("   Drift", [new SheetRuling(50, 48, 300, 48, 0.5), new SheetRuling(50, 62, 300, 62, 0.5), new SheetRuling(50, 48, 50, 62, 0.5)]), [])).ShouldBe("Drift");
}
