using UglyToad.PdfPig.Tokens;

namespace DocIndex.Pdf.Adapter;

/// <summary>
/// Draws the normal appearance of the annotations a page shows, filled-in form fields above all (ISO 32000, 12.5.5).
/// </summary>
internal static class Annotations
{
    private const int HiddenFlags = 1 << 1 | 1 << 5;

    public static void Draw(IToken? annotations, Lookup lookup, ContentReader reader)
    {
        foreach (var item in lookup.Items(annotations))
        {
            if (lookup.Dictionary(item) is not { } annotation || !IsShown(annotation, lookup)
                || Appearance(annotation, lookup) is not { } form)
                continue;
            if (lookup.Numbers(annotation.Entry("Rect"), 4) is not { } rect)
                continue;
            if (lookup.Numbers(form.StreamDictionary.Entry("BBox"), 4) is not [var left, var bottom, var right,
                var top])
                continue;
            var drawn =
                Matrix.From(lookup.Numbers(form.StreamDictionary.Entry("Matrix"), 6)).Around(left, bottom, right, top);
            var target = Matrix.Identity.Around(rect[0], rect[1], rect[2], rect[3]);
            var (scaleX, scaleY) =
                (drawn.Width > 0 ? target.Width / drawn.Width : 1, drawn.Height > 0 ? target.Height / drawn.Height : 1);
            reader.DrawAnnotation(form,
                new Matrix(scaleX, 0, 0, scaleY, target.Left - drawn.Left * scaleX, target.Top - drawn.Top * scaleY));
        }
    }

    private static bool IsShown(DictionaryToken annotation, Lookup lookup) =>
        ((lookup.Integer(annotation.Entry("F")) ?? 0) & HiddenFlags) == 0
            && lookup.Name(annotation.Entry("Subtype")) != "Popup";

    private static StreamToken? Appearance(DictionaryToken annotation, Lookup lookup)
    {
        var normal = lookup.Resolve(lookup.Dictionary(annotation.Entry("AP"))?.Entry("N"));
        if (normal is DictionaryToken states && lookup.Name(annotation.Entry("AS")) is { } state)
            normal = lookup.Resolve(states.Entry(state));
        return normal as StreamToken;
    }
}
