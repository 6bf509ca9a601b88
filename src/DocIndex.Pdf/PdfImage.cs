namespace DocIndex.Pdf;

/// <summary>An image that is drawn on a page; its content is not decoded.</summary>
/// <param name="Box">The visible part, in points from the page's top left.</param>
/// <param name="PixelWidth">As the file says; 0 when it does not.</param>
/// <param name="PixelHeight">As the file says; 0 when it does not.</param>
/// <param name="Filter">How its content is compressed, by its name in the format ("DCTDecode" is JPEG); null when it is not.</param>
/// <param name="IsMask">True for an image that only masks: one bit per pixel, painted in the current colour.</param>
public sealed record PdfImage(Box Box, int PixelWidth, int PixelHeight, string? Filter, bool IsMask);
