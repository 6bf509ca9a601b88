using DocIndex.Pdf.Files;
using DocIndex.Pdf.Objects;

namespace DocIndex.Pdf.Fonts;

/// <summary>Makes fonts of font dictionaries, one per dictionary and document.</summary>
internal sealed class FontLoader(ObjectStore store)
{
    private readonly Dictionary<PdfDictionary, Font> fonts = new(ReferenceEqualityComparer.Instance);
    private Font? substitute;

    /// <summary>The font of a dictionary; a stand-in with a diagnostic where there is none or it is damaged.</summary>
    public Font Load(PdfDictionary? dictionary, string resourceName)
    {
        if (dictionary is null)
        {
            store.Budget.Report(DiagnosticTable.FontUnreadable, resourceName);
            return substitute ??= SimpleFontLoader.Load(new PdfDictionary(), store);
        }
        if (!fonts.TryGetValue(dictionary, out var font))
        {
            font = store.Name(dictionary["Subtype"]) == "Type0" || dictionary["DescendantFonts"] is not null
                ? CompositeFontLoader.Load(dictionary, store)
                : SimpleFontLoader.Load(dictionary, store);
            fonts[dictionary] = font;
        }
        return font;
    }

    /// <summary>The ToUnicode map of a font; null when it has none.</summary>
    internal static CMap? ToUnicode(PdfDictionary font, ObjectStore store)
    {
        if (store.Resolve(font["ToUnicode"]) is not PdfStream stream)
            return null;
        using var decoded = store.Borrow(stream);
        return CMapParser.Parse(decoded.Span, store.Budget);
    }

    /// <summary>A text that is of use: characters a map sets to nothing, to U+FFFD, to a control or to half a character are unknown.</summary>
    internal static string? Useful(string? text) =>
        text is null or "" or "\uFFFD" || text.Length == 1 && (char.IsSurrogate(text[0]) || char.IsControl(text[0]) && !char.IsWhiteSpace(text[0])) ? null : text;
}
