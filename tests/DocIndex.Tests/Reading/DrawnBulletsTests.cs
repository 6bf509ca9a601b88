using DocIndex.Reading;
using DocIndex.Tests.Layout;

namespace DocIndex.Tests.Reading;

public sealed class DrawnBulletsTests
{
    private static string Lines(Sheet sheet) => string.Join('|',
        sheet.Lines.Select(line => string.Join(' ', line.Select(i => sheet.Words[i].Text))));

    private static Box Disc(double left, double row, double width = 4) =>
        new(left, 50 + (row * DrawnPage.Down) + 4, left + width, 50 + (row * DrawnPage.Down) + 4 + width);

    [Fact]
    public void Read_DiscBeforeEachLine_MakesItems() =>
        Lines(DrawnBullets.Read(DrawnPage.Of("   Den ene ting\n   Den anden ting"), [Disc(56, 0), Disc(56, 1)]))
            .ShouldBe("• Den ene ting|• Den anden ting");

    [Theory]
    [InlineData(78.0, 4.0)]
    [InlineData(10.0, 4.0)]
    [InlineData(56.0, 9.0)]
    public void Read_DiscWithinALineFarFromItOrTooLarge_IsNoBullet(double left, double width) =>
        Lines(DrawnBullets.Read(DrawnPage.Of("   Den  ene ting"), [Disc(left, 0, width)])).ShouldBe("Den ene ting");
}
