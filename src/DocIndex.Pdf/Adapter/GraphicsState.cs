namespace DocIndex.Pdf.Adapter;

internal enum ColourKind
{
    Grey,
    Rgb,
    Cmyk,
    Tint,
    Lab,
    Unknown,
}

/// <summary>What "q" saves and "Q" restores (ISO 32000, 8.4 and 9.3), as far as text and rulings need it.</summary>
internal struct GraphicsState
{
    /// <summary>From user space to the upright page.</summary>
    public Matrix Ctm;

    /// <summary>The box around the clipping path, on the page.</summary>
    public Box Clip;

    public ColourKind FillKind;
    public ColourKind StrokeKind;
    public Rgb Fill;
    public Rgb Stroke;
    public bool FillsWithPattern;

    /// <summary>From 0, which paints nothing, to 1, which lets nothing through.</summary>
    public double FillOpacity;

    public double LineWidth;

    public PageFont? Font;
    public double FontSize;
    public double CharacterSpacing;
    public double WordSpacing;
    public double HorizontalScale;
    public double Leading;
    public double Rise;
    public int RenderMode;

    public static GraphicsState Initial(in Matrix ctm, Box page) => new()
    {
        Ctm = ctm,
        Clip = page,
        FillOpacity = 1,
        LineWidth = 1,
        HorizontalScale = 1,
    };
}
