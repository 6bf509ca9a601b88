using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Tokens;

namespace DocIndex.Pdf.Adapter;

/// <summary>
/// Takes the colours that operators set to the state of the reader. PdfPig's own context reads each colour space and
/// pattern
/// whole, and one that is damaged ends the page.
/// </summary>
internal sealed class ColourContext(ContentReader reader) : IColorSpaceContext
{
    public ColorSpaceDetails CurrentStrokingColorSpace => DeviceGrayColorSpaceDetails.Instance;

    public ColorSpaceDetails CurrentNonStrokingColorSpace => DeviceGrayColorSpaceDetails.Instance;

    public void SetStrokingColorspace(NameToken colorspace, DictionaryToken? dictionary = null) =>
        SetStroke(reader.Named.Colour(colorspace.Data), Rgb.Black);

    public void SetNonStrokingColorspace(NameToken colorspace, DictionaryToken? dictionary = null) =>
        SetFill(reader.Named.Colour(colorspace.Data), Rgb.Black);

    public void SetStrokingColor(double[] operands, NameToken? patternName = null)
    {
        var kind = reader.State.StrokeKind;
        SetStroke(kind, ColourReader.Colour(patternName is null ? kind : ColourKind.Unknown, operands));
    }

    public void SetNonStrokingColor(double[] operands, NameToken? patternName = null)
    {
        var kind = reader.State.FillKind;
        SetFill(kind, ColourReader.Colour(patternName is null ? kind : ColourKind.Unknown, operands));
        reader.State.FillsWithPattern = patternName is not null;
    }

    public void SetStrokingColorGray(double gray) =>
        SetStroke(ColourKind.Grey, ColourReader.Colour(ColourKind.Grey, [gray]));

    public void SetStrokingColorRgb(double r, double g, double b) =>
        SetStroke(ColourKind.Rgb, ColourReader.Colour(ColourKind.Rgb, [r, g, b]));

    public void SetStrokingColorCmyk(double c, double m, double y, double k) =>
        SetStroke(ColourKind.Cmyk, ColourReader.Colour(ColourKind.Cmyk, [c, m, y, k]));

    public void SetNonStrokingColorGray(double gray) =>
        SetFill(ColourKind.Grey, ColourReader.Colour(ColourKind.Grey, [gray]));

    public void SetNonStrokingColorRgb(double r, double g, double b) =>
        SetFill(ColourKind.Rgb, ColourReader.Colour(ColourKind.Rgb, [r, g, b]));

    public void SetNonStrokingColorCmyk(double c, double m, double y, double k) =>
        SetFill(ColourKind.Cmyk, ColourReader.Colour(ColourKind.Cmyk, [c, m, y, k]));

    public IColorSpaceContext DeepClone() => this;

    private void SetFill(ColourKind kind, Rgb colour) =>
        (reader.State.FillKind, reader.State.Fill, reader.State.FillsWithPattern) = (kind, colour, false);

    private void SetStroke(ColourKind kind, Rgb colour) =>
        (reader.State.StrokeKind, reader.State.Stroke) = (kind, colour);
}
