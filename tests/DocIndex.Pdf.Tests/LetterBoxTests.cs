using DocIndex.Pdf.Tests.Support;

namespace DocIndex.Pdf.Tests;

/// <summary>Letter boxes against the ink of a rendering: what pdftoppm paints lies in them, and none is empty.</summary>
public sealed class LetterBoxTests
{
    private const int PixelsPerPoint = 3;

    /// <summary>Ink may stand out of its letter's box by this many points: italics overhang, accents rise above the ascent.</summary>
    private const double Overhang = 1.5;

    [Theory]
    [InlineData("chromium-note.pdf")]
    [InlineData("chromium-columns.pdf")]
    [InlineData("office-plain.pdf")]
    [InlineData("office-tagged.pdf")]
    [InlineData("qpdf-rotated.pdf")]
    [InlineData("standard fonts")]
    [InlineData("text state")]
    [InlineData("type 3")]
    [InlineData("forms")]
    [InlineData("rotated and cropped")]
    [InlineData("upside down")]
    [InlineData("turned left")]
    [InlineData("borders")]
    public void Letters_OfARenderedPage_CoverItsInk(string name)
    {
        var file = Fixture.Any(name);
        using var document = Fixture.Open(file);
        var page = document.Pages.First(page => !page.Letters.IsEmpty);
        var image = Poppler.Render(file, page.Number, PixelsPerPoint);
        ((double)image.Width).ShouldBe(page.Width * PixelsPerPoint, 2);
        var letters = page.Letters.Where(letter => !letter.IsSpace).ToList();

        var covered = new bool[image.Width * image.Height];
        foreach (var letter in letters)
            Mark(covered, image, letter.Box, Overhang);
        foreach (var ruling in page.Rulings)
            Mark(covered, image, new Box(ruling.X1, ruling.Y1, ruling.X2, ruling.Y2), ruling.Thickness / 2 + 1);
        var (ink, outside) = (0, 0);
        for (var y = 0; y < image.Height; y++)
            for (var x = 0; x < image.Width; x++)
                if (image.IsInk(x, y))
                {
                    ink++;
                    outside += covered[y * image.Width + x] ? 0 : 1;
                }

        ink.ShouldBeGreaterThan(500);
        ((double)outside / ink).ShouldBeLessThan(0.005, "part of the ink that lies outside of all letters and rulings");
        ((double)letters.Count(letter => !image.HasInk(letter.Box)) / letters.Count).ShouldBeLessThan(0.02, "part of the letters without ink");
    }

    private static void Mark(bool[] covered, GreyImage image, Box box, double grow)
    {
        for (var y = Math.Max(0, (int)((box.Top - grow) * image.Scale)); y < Math.Min(image.Height, (box.Bottom + grow) * image.Scale); y++)
            for (var x = Math.Max(0, (int)((box.Left - grow) * image.Scale)); x < Math.Min(image.Width, (box.Right + grow) * image.Scale); x++)
                covered[y * image.Width + x] = true;
    }
}
