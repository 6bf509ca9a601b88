using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokens;

namespace DocIndex.Pdf.Adapter;

/// <summary>
/// Makes fonts of font dictionaries, one per dictionary and document. PdfPig reads a font that lacks an entry not at
/// all, and
/// font programs at great cost, so it is handed dictionaries that are complete and name a program only where one is
/// needed.
/// </summary>
internal sealed class FontLoader(Lookup lookup, IResourceStore store)
{
    private static readonly NameToken Slot = NameToken.Create("F");

    private readonly Dictionary<IndirectReference, PageFont> byReference = [];
    private readonly Dictionary<DictionaryToken, PageFont> byDictionary = new(ReferenceEqualityComparer.Instance);
    private PageFont? substitute;

    public Lookup Lookup { get; } = lookup;

    /// <summary>The font of a resource; a stand-in with a diagnostic where there is none or it is damaged.</summary>
    public PageFont Load(IToken? written, string resourceName)
    {
        if (written is IndirectReferenceToken reference)
        {
            if (!byReference.TryGetValue(reference.Data, out var known))
                byReference[reference.Data] = known = Make(Lookup.Dictionary(written), resourceName);
            return known;
        }
        if (written is not DictionaryToken dictionary)
            return Make(null, resourceName);
        if (!byDictionary.TryGetValue(dictionary, out var font))
            byDictionary[dictionary] = font = Make(dictionary, resourceName);
        return font;
    }

    /// <summary>Has PdfPig read a dictionary; null when it cannot.</summary>
    public IFont? Open(Dictionary<string, IToken> font)
    {
        var fonts = DictionaryToken.With(new Dictionary<string, IToken> { [Slot.Data] = DictionaryToken.With(font) });
        try
        {
            store.LoadResourceDictionary(DictionaryToken.With(new Dictionary<string, IToken> { ["Font"] = fonts }));
            var loaded = store.GetFont(Slot);
            store.UnloadResourceDictionary();
            return loaded;
        }
        catch (Exception e) when (OpenedFile.IsOfTheFile(e))
        {
            return null;
        }
    }

    /// <summary>
    /// The text of a code by PdfPig's font; null when unknown, which PdfPig's own pages show as the character of the
    /// code.
    /// </summary>
    public static string? Text(IFont? font, int code)
    {
        try
        {
            return font is not null && font.TryGetUnicode(code, out var text) ? Useful(text) : null;
        }
        catch (Exception e) when (OpenedFile.IsOfTheFile(e))
        {
            return null;
        }
    }

    /// <summary>The advance of a code in parts of the size by PdfPig's font; null when it cannot tell.</summary>
    public static float? Width(IFont? font, int code)
    {
        try
        {
            return font?.GetBoundingBox(code).Width is { } width && double.IsFinite(width) ? (float)width : null;
        }
        catch (Exception e) when (OpenedFile.IsOfTheFile(e))
        {
            return null;
        }
    }

    /// <summary>The ToUnicode map of a font as written; null for none, and for one that would be too large.</summary>
    public IToken? ToUnicode(DictionaryToken font)
    {
        var written = font.Entry("ToUnicode");
        return Lookup.Resolve(written) switch
        {
            NameToken => written,
            StreamToken stream when CharacterMaps.IsOfUsualSize(Lookup.Decode(stream)) => written,
            _ => null,
        };
    }

    private PageFont Make(DictionaryToken? dictionary, string resourceName)
    {
        if (dictionary is null)
        {
            Lookup.Budget.Report(DiagnosticTable.FontUnreadable, resourceName);
            return substitute ??= SimpleFonts.Make(DictionaryToken.With(new Dictionary<string, IToken>()), this);
        }
        return Lookup.Name(dictionary.Entry("Subtype")) == "Type0" || dictionary.Entry("DescendantFonts") is not null
            ? CompositeFonts.Make(dictionary, this)
            : SimpleFonts.Make(dictionary, this);
    }

    /// <summary>
    /// A text that is of use: characters a map sets to nothing, to U+FFFD, to a control or to half a character are
    /// unknown.
    /// </summary>
    private static string? Useful(string? text) =>
        text is null or "" or "\uFFFD" || text is [var only]
            && (char.IsSurrogate(only) || char.IsControl(only) && !char.IsWhiteSpace(only)) ? null : text;
}
