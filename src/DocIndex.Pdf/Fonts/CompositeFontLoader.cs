using System.Text;
using DocIndex.Pdf.Files;
using DocIndex.Pdf.Objects;

namespace DocIndex.Pdf.Fonts;

/// <summary>Makes a <see cref="CompositeFont"/> of a Type 0 font and its descendant.</summary>
internal sealed class CompositeFontLoader
{
    private readonly PdfDictionary cidFont;
    private readonly ObjectStore store;
    private readonly FontDescriptor descriptor;
    private readonly CMap? toUnicode;
    private readonly string encodingName;
    private readonly bool toUnicodeIsIdentity;
    private readonly Lazy<(CffProgram? Cff, TrueTypeProgram? TrueType)> program;
    private readonly Lazy<ReadOnlyMemory<byte>> glyphOfCid;
    private readonly string ordering;

    private CompositeFontLoader(PdfDictionary dictionary, ObjectStore store)
    {
        this.store = store;
        cidFont = store.Array(dictionary["DescendantFonts"]) is { Items: [var first, ..] } && store.Dictionary(first) is { } descendant ? descendant : new PdfDictionary();
        descriptor = new FontDescriptor(cidFont, store.Name(dictionary["BaseFont"]) ?? store.Name(cidFont["BaseFont"]) ?? "", store);
        toUnicode = FontLoader.ToUnicode(dictionary, store);
        toUnicodeIsIdentity = store.Name(dictionary["ToUnicode"]) is "Identity-H" or "Identity-V";
        encodingName = store.Name(dictionary["Encoding"]) ?? "";
        ordering = store.Dictionary(cidFont["CIDSystemInfo"]) is { } info && store.Resolve(info["Ordering"]) is PdfString text ? Encoding.Latin1.GetString(text.Bytes) : "";
        program = new(ReadProgram);
        glyphOfCid = new(() => store.Resolve(cidFont["CIDToGIDMap"]) is PdfStream stream ? store.Decode(stream) : default);
    }

    public static CompositeFont Load(PdfDictionary dictionary, ObjectStore store)
    {
        var loader = new CompositeFontLoader(dictionary, store);
        var style = loader.descriptor.Style();
        return new CompositeFont(style, loader.ReadCodes(dictionary), new CidWidths(loader.cidFont, store), loader.Text, () => store.Budget.Report(DiagnosticTable.NoUnicode, style.Name));
    }

    private bool CodesAreUnicode => encodingName.Contains("UCS2", StringComparison.Ordinal) || encodingName.Contains("UTF16", StringComparison.Ordinal);

    private CMap ReadCodes(PdfDictionary dictionary)
    {
        var isVertical = encodingName.EndsWith("-V", StringComparison.Ordinal);
        if (store.Resolve(dictionary["Encoding"]) is PdfStream stream)
            return CMapParser.Parse(store.Decode(stream).Span, store.Budget, store.Integer(stream.Dictionary["WMode"]) == 1);
        if (encodingName is "Identity-H" or "Identity-V")
            return CMap.Identity(isVertical);
        if (!CodesAreUnicode)
        {
            store.Budget.Report(DiagnosticTable.FontUnreadable, descriptor.Name + " (" + encodingName + ")");
            return CMap.Identity(isVertical);
        }
        // The Latin identifiers of the Asian collections; others keep the default width.
        var surrogates = new CodeSpace(4, 0xD800DC00, 0xDBFFDFFF);
        return new CMap([new(2, 0, 0xD7FF), surrogates, new(2, 0xE000, 0xFFFF)], [new(0x20, 0x7E, 1)], [], [], isVertical);
    }

    private string? Text(int code, int cid)
    {
        var text = PlainText(code, cid);
        return Wingdings.IsFont(descriptor.Name) ? Wingdings.ToText(text) : text;
    }

    private string? PlainText(int code, int cid)
    {
        if (FontLoader.Useful(toUnicode?.ToText(code)) is { } mapped)
            return mapped;
        if (toUnicodeIsIdentity || CodesAreUnicode)
            return FromUtf16(code);
        if (ordering is "Japan1" or "GB1" or "CNS1" or "Korea1" && cid is >= 1 and <= 95)
            return ((char)(cid + 31)).ToString();
        var (cff, trueType) = program.Value;
        if (cff?.NameOfGlyph(cid) is { } name)
            return GlyphNames.ToText(name);
        var glyph = GlyphOfCid(cid);
        return trueType?.TextOfGlyph(glyph) ?? trueType?.SymbolOfGlyph(glyph)?.ToString();
    }

    private static string? FromUtf16(int code)
    {
        if ((uint)code > 0xFFFF)
            return char.IsSurrogatePair((char)(code >> 16), (char)code) ? new string([(char)(code >> 16), (char)code]) : null;
        return code == 0 || char.IsSurrogate((char)code) ? null : ((char)code).ToString();
    }

    private int GlyphOfCid(int cid)
    {
        var map = glyphOfCid.Value.Span;
        if (map.IsEmpty)
            return cid;
        return cid >= 0 && 2L * cid + 1 < map.Length ? map[2 * cid] << 8 | map[2 * cid + 1] : 0;
    }

    private (CffProgram? Cff, TrueTypeProgram? TrueType) ReadProgram()
    {
        if (descriptor.Program() is not var (_, data))
            return default;
        if (CffProgram.Open(data) is { } bare)
            return (bare, null);
        var trueType = TrueTypeProgram.Open(data);
        return trueType is { Cff.IsEmpty: false } ? (CffProgram.Open(trueType.Cff), trueType) : (null, trueType);
    }
}
