using DocIndex.Pdf.Files;
using DocIndex.Pdf.Fonts;
using DocIndex.Pdf.Objects;

namespace DocIndex.Pdf.Content;

/// <summary>Looks up what a content stream names: fonts, forms and images, colour spaces, property lists (ISO 32000, 7.8.3).</summary>
internal sealed class Resources(PdfDictionary dictionary, ObjectStore store, FontLoader fonts)
{
    private readonly Dictionary<string, Font> fontsByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ColourKind> coloursByName = new(StringComparer.Ordinal);
    private PdfDictionary? externalObjects;

    public Font Font(string name)
    {
        if (!fontsByName.TryGetValue(name, out var font))
            fontsByName[name] = font = fonts.Load(Entry("Font", name), name);
        return font;
    }

    public PdfStream? ExternalObject(string name)
    {
        externalObjects ??= store.Dictionary(dictionary["XObject"]) ?? new PdfDictionary();
        return store.Resolve(externalObjects[name]) as PdfStream;
    }

    public PdfDictionary? Properties(string name) => Entry("Properties", name);

    /// <summary>The value as written, by which optional content is identified.</summary>
    public PdfObject? RawProperties(string name) => store.Dictionary(dictionary["Properties"])?[name];

    public PdfDictionary? ExternalState(string name) => Entry("ExtGState", name);

    public ColourKind Colour(string name)
    {
        if (!coloursByName.TryGetValue(name, out var kind))
            coloursByName[name] = kind = ColourReader.Kind(new PdfName(name), store.Dictionary(dictionary["ColorSpace"]), store);
        return kind;
    }

    private PdfDictionary? Entry(string category, string name) => store.Dictionary(store.Dictionary(dictionary[category])?[name]);
}
