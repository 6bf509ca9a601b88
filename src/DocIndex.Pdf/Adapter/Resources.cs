using UglyToad.PdfPig.Tokens;

namespace DocIndex.Pdf.Adapter;

/// <summary>
/// Looks up what a content stream names: fonts, forms and images, colour spaces, property lists (ISO 32000, 7.8.3).
/// </summary>
internal sealed class Resources(DictionaryToken dictionary, Lookup lookup, FontLoader fonts)
{
    private readonly Dictionary<string, PageFont> fontsByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ColourKind> coloursByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DictionaryToken?> categories = new(StringComparer.Ordinal);

    public DictionaryToken Dictionary => dictionary;

    public PageFont Font(string name)
    {
        if (!fontsByName.TryGetValue(name, out var font))
            fontsByName[name] = font = fonts.Load(Raw("Font", name), name);
        return font;
    }

    public StreamToken? ExternalObject(string name) => lookup.Resolve(Raw("XObject", name)) as StreamToken;

    public DictionaryToken? Properties(string name) => lookup.Dictionary(RawProperties(name));

    /// <summary>The value as written, by which optional content is identified.</summary>
    public IToken? RawProperties(string name) => Raw("Properties", name);

    public DictionaryToken? ExternalState(string name) => lookup.Dictionary(Raw("ExtGState", name));

    public ColourKind Colour(string name)
    {
        if (!coloursByName.TryGetValue(name, out var kind))
            coloursByName[name] = kind = ColourReader.Kind(NameToken.Create(name), Category("ColorSpace"), lookup);
        return kind;
    }

    /// <summary>
    /// The reference under which an object is named; null for one that is not named, or written in place.
    /// </summary>
    public IndirectReferenceToken? Reference(string category, string name) =>
        Raw(category, name) as IndirectReferenceToken;

    private IToken? Raw(string category, string name) => Category(category)?.Entry(name);

    private DictionaryToken? Category(string category)
    {
        if (!categories.TryGetValue(category, out var found))
            categories[category] = found = lookup.Dictionary(dictionary.Entry(category));
        return found;
    }
}
