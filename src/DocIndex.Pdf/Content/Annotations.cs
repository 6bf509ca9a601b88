using DocIndex.Pdf.Files;
using DocIndex.Pdf.Objects;

namespace DocIndex.Pdf.Content;

/// <summary>Draws the normal appearance of the annotations a page shows, filled-in form fields above all (ISO 32000, 12.5.5).</summary>
internal static class Annotations
{
    private const int HiddenFlags = 1 << 1 | 1 << 5;

    public static void Draw(PdfObject? annotations, ObjectStore store, ContentReader reader)
    {
        foreach (var item in store.Array(annotations)?.Items ?? [])
        {
            if (store.Dictionary(item) is not { } annotation || ((store.Integer(annotation["F"]) ?? 0) & HiddenFlags) != 0 || store.Name(annotation["Subtype"]) == "Popup")
                continue;
            if (Appearance(annotation, store) is not { } form || store.Numbers(annotation["Rect"], 4) is not { } rect || store.Numbers(form.Dictionary["BBox"], 4) is not [var left, var bottom, var right, var top])
                continue;
            var drawn = Matrix.From(store.Numbers(form.Dictionary["Matrix"], 6)).Around(left, bottom, right, top);
            var target = Matrix.Identity.Around(rect[0], rect[1], rect[2], rect[3]);
            var (scaleX, scaleY) = (drawn.Width > 0 ? target.Width / drawn.Width : 1, drawn.Height > 0 ? target.Height / drawn.Height : 1);
            reader.DrawForm(form, new Matrix(scaleX, 0, 0, scaleY, target.Left - drawn.Left * scaleX, target.Top - drawn.Top * scaleY), new PdfDictionary());
        }
    }

    private static PdfStream? Appearance(PdfDictionary annotation, ObjectStore store)
    {
        var normal = store.Resolve(store.Dictionary(annotation["AP"])?["N"]);
        if (normal is PdfDictionary states && store.Name(annotation["AS"]) is { } state)
            normal = store.Resolve(states[state]);
        return normal as PdfStream;
    }
}
