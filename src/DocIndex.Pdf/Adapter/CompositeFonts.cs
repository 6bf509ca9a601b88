using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokens;

namespace DocIndex.Pdf.Adapter;

/// <summary>
/// Type 0 fonts: codes of one to four bytes, mapped to the glyphs of a descendant font (ISO 32000, 9.7).
/// </summary>
internal static class CompositeFonts
{
    /// <summary>Codes that the ranges of widths may hold together; more than any font has glyphs.</summary>
    private const int MaxWidths = 200_000;

    private const int LastCode = 0xFFFF;

    public static PageFont Make(DictionaryToken dictionary, FontLoader loader)
    {
        var lookup = loader.Lookup;
        var descendant = lookup.Items(dictionary.Entry("DescendantFonts")) is [var first, ..]
            ? lookup.Dictionary(first) : null;
        descendant ??= lookup.Dictionary(dictionary.Entry("DescendantFonts"))
            ?? DictionaryToken.With(new Dictionary<string, IToken>());
        var name = lookup.Name(dictionary.Entry("BaseFont")) ?? lookup.Name(descendant.Entry("BaseFont")) ?? "";
        var looks = new FontLooks(descendant, name, lookup);
        var style = looks.Style();
        var encoding = lookup.Resolve(dictionary.Entry("Encoding"));
        var opened = Open(dictionary, Descendant(descendant, looks, lookup), encoding, loader);
        var isVertical = encoding is NameToken { Data: var named } && named.EndsWith("-V", StringComparison.Ordinal)
            || encoding is StreamToken stream && lookup.Integer(stream.StreamDictionary.Entry("WMode")) == 1;
        var codesAreUnicode = encoding is NameToken { Data: var map }
            && (map.Contains("UCS2", StringComparison.Ordinal) || map.Contains("UTF16", StringComparison.Ordinal));
        var downward = (float)(lookup.Numbers(descendant.Entry("DW2"), 2)?[1] ?? -1000) / 1000;
        return new PageFont(style, Text, Width, () => lookup.Budget.Report(DiagnosticTable.NoUnicode, style.Name))
        {
            Codes = opened,
            HasPlainCodes = encoding is null or NameToken { Data: "Identity-H" or "Identity-V" },
            IsVertical = isVertical,
        };

        string? Text(int code)
        {
            var text = FontLoader.Text(opened, code) ?? (codesAreUnicode ? FromUtf16(code) : null);
            return Wingdings.IsFont(looks.Name) ? Wingdings.ToText(text) : text;
        }

        float Width(int code) => isVertical ? downward : FontLoader.Width(opened, code) ?? 1;
    }

    private static string? FromUtf16(int code)
    {
        if ((uint)code > LastCode)
            return char.IsSurrogatePair((char)(code >> 16), (char)code) ? new string([(char)(code >> 16), (char)code])
                : null;
        return code == 0 || char.IsSurrogate((char)code) ? null : ((char)code).ToString();
    }

    private static IFont? Open(DictionaryToken dictionary, DictionaryToken descendant, IToken? encoding,
        FontLoader loader)
    {
        var identity = NameToken.Create("Identity-H");
        var font = new Dictionary<string, IToken>
        {
            ["Type"] = NameToken.Font,
            ["Subtype"] = NameToken.Type0,
            ["BaseFont"] = descendant.Entry("BaseFont")!,
            ["Encoding"] = encoding is null ? identity : dictionary.Entry("Encoding")!,
            ["DescendantFonts"] = new ArrayToken([descendant]),
        };
        if (loader.ToUnicode(dictionary) is { } toUnicode)
            font["ToUnicode"] = toUnicode;
        if (loader.Open(font) is { } opened)
            return opened;
        loader.Lookup.Budget.Report(DiagnosticTable.FontUnreadable, ((NameToken)font["BaseFont"]).Data);
        font["Encoding"] = identity;
        if (loader.Open(font) is { } plain)
            return plain;
        font.Remove("ToUnicode");
        return loader.Open(font);
    }

    /// <summary>The descendant font without its program, which tells nothing that is needed here.</summary>
    private static DictionaryToken Descendant(DictionaryToken given, FontLooks looks, Lookup lookup)
    {
        var name = NameToken.Create(looks.Name.Length > 0 ? looks.Name : "Unnamed");
        var font = new Dictionary<string, IToken>
        {
            ["Type"] = NameToken.Font,
            ["Subtype"] =
                NameToken.Create(lookup.Name(given.Entry("Subtype")) == "CIDFontType0" ? "CIDFontType0"
                : "CIDFontType2"),
            ["BaseFont"] = name,
            ["CIDSystemInfo"] = lookup.Dictionary(given.Entry("CIDSystemInfo"))
                ?? DictionaryToken.With(new Dictionary<string, IToken>
            {
                ["Registry"] = new StringToken("Adobe"),
                ["Ordering"] = new StringToken("Identity"),
                ["Supplement"] = new NumericToken(0),
            }),
            ["DW"] = new NumericToken(lookup.Number(given.Entry("DW")) ?? 1000),
            ["W"] = Widths(given.Entry("W"), lookup),
            ["FontDescriptor"] = DictionaryToken.With(new Dictionary<string, IToken>
            {
                ["FontName"] = name,
                ["Flags"] = new NumericToken(0),
                ["FontBBox"] =
                    new ArrayToken([new NumericToken(0), new NumericToken(0), new NumericToken(1000),
                    new NumericToken(1000)]),
            }),
        };
        return DictionaryToken.With(font);
    }

    /// <summary>
    /// The widths as given, as far as they are well formed; PdfPig writes each code of a range out, so ranges end where
    /// codes do.
    /// </summary>
    private static ArrayToken Widths(IToken? given, Lookup lookup)
    {
        var items = lookup.Items(given);
        var kept = new List<IToken>();
        var count = 0;
        for (var i = 0; i + 1 < items.Count && count < MaxWidths;)
        {
            if (lookup.Integer(items[i]) is not (>= 0 and <= LastCode and var first))
                break;
            if (lookup.Resolve(items[i + 1]) is ArrayToken list)
            {
                kept.Add(new NumericToken(first));
                kept.Add(new ArrayToken([.. list.Data.Select(width => new NumericToken(lookup.Number(width) ?? 0))]));
                count += list.Length;
                i += 2;
                continue;
            }
            if (i + 2 >= items.Count || lookup.Number(items[i + 1]) is not { } last
                || lookup.Number(items[i + 2]) is not { } width)
                break;
            var end = (int)Math.Clamp(last, 0, LastCode);
            count += Math.Max(0, end - first);
            kept.AddRange([new NumericToken(first), new NumericToken(end), new NumericToken(width)]);
            i += 3;
        }
        return new ArrayToken(kept);
    }
}
