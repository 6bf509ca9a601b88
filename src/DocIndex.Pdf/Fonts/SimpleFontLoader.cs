using DocIndex.Pdf.Files;
using DocIndex.Pdf.Objects;

namespace DocIndex.Pdf.Fonts;

/// <summary>Makes a <see cref="SimpleFont"/>: encoding (ISO 32000, 9.6.5), widths and text of its 256 codes, each worked out when first shown.</summary>
internal sealed class SimpleFontLoader
{
    private readonly PdfDictionary dictionary;
    private readonly ObjectStore store;
    private readonly FontDescriptor descriptor;
    private readonly string subtype;
    private readonly string?[] differences = new string?[256];
    private readonly string?[]? namedEncoding;
    private readonly CMap? toUnicode;
    private readonly Lazy<(string?[]? Encoding, TrueTypeProgram? TrueType)> program;
    private readonly float widthUnit;
    private readonly float?[] widths = new float?[256];

    private SimpleFontLoader(PdfDictionary dictionary, ObjectStore store)
    {
        this.dictionary = dictionary;
        this.store = store;
        subtype = store.Name(dictionary["Subtype"]) ?? "Type1";
        descriptor = new FontDescriptor(dictionary, store.Name(dictionary["BaseFont"]) ?? store.Name(dictionary["Name"]) ?? "", store);
        program = new(ReadProgram);
        namedEncoding = ReadEncoding();
        toUnicode = FontLoader.ToUnicode(dictionary, store);
        widthUnit = subtype == "Type3" ? (float)Math.Abs(store.Numbers(dictionary["FontMatrix"], 6)?[0] ?? 0.001) : 0.001f;
        ReadWidths();
    }

    public static SimpleFont Load(PdfDictionary dictionary, ObjectStore store)
    {
        var loader = new SimpleFontLoader(dictionary, store);
        var style = loader.subtype == "Type3" ? loader.Type3Style() : loader.descriptor.Style();
        return new SimpleFont(style, loader.Text, loader.Width, () => store.Budget.Report(DiagnosticTable.NoUnicode, style.Name));
    }

    private bool IsDingbats => descriptor.Name.Contains("Dingbat", StringComparison.OrdinalIgnoreCase);

    private string?[]? ReadEncoding()
    {
        var value = store.Resolve(dictionary["Encoding"]);
        var name = (value as PdfName)?.Value;
        if (value is PdfDictionary encoding)
        {
            name = store.Name(encoding["BaseEncoding"]);
            ReadDifferences(store.Array(encoding["Differences"]));
        }
        return name switch
        {
            "WinAnsiEncoding" => FontTables.Encoding("WinAnsi"),
            "MacRomanEncoding" => FontTables.Encoding("MacRoman"),
            "StandardEncoding" => FontTables.Encoding("Standard"),
            _ => null,
        };
    }

    private void ReadDifferences(PdfArray? array)
    {
        var code = 0;
        foreach (var item in array?.Items ?? [])
        {
            var value = store.Resolve(item);
            if (value is PdfNumber { Value: >= 0 and < 256 } number)
                code = (int)number.Value;
            else if (value is PdfName name && code < 256)
                differences[code++] = name.Value;
        }
    }

    private void ReadWidths()
    {
        var first = store.Integer(dictionary["FirstChar"]) ?? 0;
        if (store.Array(dictionary["Widths"]) is not { } array)
            return;
        for (var i = 0; i < array.Items.Count && first + i < 256; i++)
            if (first + i >= 0 && store.Number(array.Items[i]) is { } width)
                widths[first + i] = (float)width * widthUnit;
    }

    private string? Name(int code)
    {
        if (differences[code] is { } different)
            return different;
        if (namedEncoding is not null)
            return namedEncoding[code];
        if (program.Value.Encoding is { } builtIn)
            return builtIn[code];
        if (descriptor.Name.StartsWith("Symbol", StringComparison.Ordinal))
            return FontTables.Encoding("Symbol")[code];
        if (IsDingbats)
            return FontTables.Encoding("ZapfDingbats")[code];
        return FontTables.Encoding(subtype == "TrueType" ? "WinAnsi" : "Standard")[code];
    }

    private string? Text(int code) =>
        Wingdings.IsFont(descriptor.Name) ? Wingdings.ToText(FontLoader.Useful(toUnicode?.ToText(code)) ?? ((char)code).ToString()) : PlainText(code);

    private string? PlainText(int code)
    {
        if (FontLoader.Useful(toUnicode?.ToText(code)) is { } mapped)
            return mapped;
        if (UsesGlyphsOfCodes(code) && program.Value.TrueType is { } trueType)
        {
            if (trueType.GlyphOfCode(code) is { } glyph && trueType.TextOfGlyph(glyph) is { } shown)
                return shown;
        }
        if (Name(code) is { } name)
            return GlyphNames.ToText(name, IsDingbats) ?? TextOfNumberedName(name);
        return code is >= 32 and < 127 && differences[code] is null && subtype != "Type3" ? ((char)code).ToString() : null;
    }

    /// <summary>A TrueType font without a named encoding shows codes through its own map.</summary>
    private bool UsesGlyphsOfCodes(int code) => subtype == "TrueType" && namedEncoding is null && differences[code] is null;

    /// <summary>Names like "c65" or "char65", which some writers make of the code itself.</summary>
    private static string? TextOfNumberedName(string name)
    {
        var digits = name.AsSpan().TrimStart("abcdefghijklmnopqrstuvwxyzACGT");
        return digits.Length is 2 or 3 && name.Length - digits.Length is 1 or 4 && int.TryParse(digits, out var code) && code is >= 32 and < 256
            ? FontTables.Encoding("WinAnsi")[code] is { } plain ? GlyphNames.ToText(plain) : null
            : null;
    }

    private float Width(int code)
    {
        if (widths[code] is { } width)
            return width;
        if (dictionary["Widths"] is not null)
            return descriptor.MissingWidth;
        if (program.Value.TrueType is { } trueType && (trueType.GlyphOfCode(code) ?? GlyphByText(trueType, code)) is { } glyph && trueType.Width(glyph) is { } own)
            return own;
        return Name(code) is { } name && descriptor.Metrics.Width(name) is { } standard ? standard : descriptor.MissingWidth;
    }

    private int? GlyphByText(TrueTypeProgram trueType, int code) => Text(code) is { Length: 1 } text ? trueType.GlyphOfUnicode(text[0]) : null;

    private (string?[]? Encoding, TrueTypeProgram? TrueType) ReadProgram()
    {
        if (descriptor.Program() is not var (key, data))
            return default;
        switch (key)
        {
            case "FontFile":
                return (Type1Program.ReadEncoding(data.Span), null);
            case "FontFile3" when CffProgram.Open(data) is { } cff:
                return (cff.Encoding, null);
            default:
                var trueType = TrueTypeProgram.Open(data);
                if (trueType is null)
                    store.Budget.Report(DiagnosticTable.FontUnreadable, descriptor.Name);
                return (trueType is { Cff.IsEmpty: false } ? CffProgram.Open(trueType.Cff)?.Encoding : null, trueType);
        }
    }

    /// <summary>The box of a Type 3 font is given in its own glyph space; without one a line's usual height is taken.</summary>
    private FontStyle Type3Style()
    {
        var style = descriptor.Style();
        var height = (float)Math.Abs(store.Numbers(dictionary["FontMatrix"], 6)?[3] ?? 0.001);
        if (store.Numbers(dictionary["FontBBox"], 4) is [_, var low, _, var high] && high * height is > 0.3 and < 3 && low * height is > -2 and < 1)
            return style with { Ascent = (float)high * height, Descent = Math.Min(0, (float)low * height) };
        return style with { Ascent = 0.9f, Descent = -0.2f };
    }
}
