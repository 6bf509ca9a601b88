namespace DocIndex.Pdf;

/// <summary>A colour on screen. Colours of print (CMYK, spot colours, profiles) are approximated; a pattern counts as mid grey.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
public readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    /// <summary>The colour everything begins with.</summary>
    public static Rgb Black => default;
}
