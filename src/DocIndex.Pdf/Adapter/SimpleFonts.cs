using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokens;

namespace DocIndex.Pdf.Adapter;

/// <summary>
/// Fonts with single-byte codes: Type 1, TrueType and Type 3 (ISO 32000, 9.6). What a code means is asked of the
/// ToUnicode map,
/// then of the encoding, and of the embedded program only where the encoding builds on it.
/// </summary>
internal sealed class SimpleFonts
{
    private const int SoftHyphen = 0xAD;

    private static readonly string[] NamedEncodings =
        ["WinAnsiEncoding", "MacRomanEncoding", "StandardEncoding", "MacExpertEncoding"];
    private static readonly string[] Programs = ["FontFile", "FontFile2", "FontFile3"];

    private readonly FontLoader loader;
    private readonly DictionaryToken dictionary;
    private readonly FontLooks looks;
    private readonly string subtype;
    private readonly string? namedEncoding;
    private readonly List<IToken> differences = [];
    private readonly HashSet<int> differing = [];
    private readonly float?[] widths = new float?[256];
    private readonly Lazy<IFont?> map;
    private readonly Lazy<IFont?> encoded;

    private SimpleFonts(DictionaryToken dictionary, FontLoader loader)
    {
        this.loader = loader;
        this.dictionary = dictionary;
        var lookup = loader.Lookup;
        var given = lookup.Name(dictionary.Entry("Subtype"));
        subtype = given is "TrueType" or "Type3" ? given : "Type1";
        looks = new FontLooks(dictionary, lookup.Name(dictionary.Entry("BaseFont"))
            ?? lookup.Name(dictionary.Entry("Name")) ?? "", lookup);
        namedEncoding = ReadEncoding(lookup);
        ReadWidths(lookup);
        map = new(OpenMap);
        encoded = new(() => loader.Open(IsProgramNeeded ? Embedded() : Standing()));
    }

    private bool IsProgramNeeded => subtype != "Type3" && namedEncoding is null && Program is not null;

    private (string Key, IToken Value)? Program
    {
        get
        {
            foreach (var key in Programs)
                if (looks.Descriptor?.Entry(key) is IndirectReferenceToken program)
                    return (key, program);
            return null;
        }
    }

    public static PageFont Make(DictionaryToken dictionary, FontLoader loader)
    {
        var font = new SimpleFonts(dictionary, loader);
        var style = font.subtype == "Type3" ? font.Type3Style() : font.looks.Style();
        return new PageFont(style, font.Text, font.Width, () =>
            loader.Lookup.Budget.Report(DiagnosticTable.NoUnicode, style.Name));
    }

    private string? ReadEncoding(Lookup lookup)
    {
        var value = lookup.Resolve(dictionary.Entry("Encoding"));
        var name = (value as NameToken)?.Data;
        if (value is DictionaryToken encoding)
        {
            name = lookup.Name(encoding.Entry("BaseEncoding"));
            ReadDifferences(encoding.Entry("Differences"), lookup);
        }
        if (name is not null && NamedEncodings.Contains(name))
            return name;
        // Programs show the codes of a TrueType font by their own map where no encoding is named.
        return subtype == "TrueType" && Program is null && !looks.IsSymbol && !looks.IsDingbats ? NamedEncodings[0]
            : null;
    }

    private void ReadDifferences(IToken? array, Lookup lookup)
    {
        var code = -1;
        foreach (var item in lookup.Items(array))
        {
            var value = lookup.Resolve(item);
            if (value is NumericToken { Data: >= 0 and < 256 } number)
            {
                code = (int)number.Data;
                differences.Add(value);
            }
            else if (value is NameToken && code is >= 0 and < 256)
            {
                differing.Add(code++);
                differences.Add(value);
            }
        }
    }

    private void ReadWidths(Lookup lookup)
    {
        var unit = subtype == "Type3" ? (float)Math.Abs(lookup.Numbers(dictionary.Entry("FontMatrix"), 6)?[0] ?? 0.001)
            : 0.001f;
        var first = lookup.Integer(dictionary.Entry("FirstChar")) ?? 0;
        var items = lookup.Items(dictionary.Entry("Widths"));
        for (var i = 0; i < items.Count && first + i < widths.Length; i++)
            if (first + i >= 0 && lookup.Number(items[i]) is { } width)
                widths[first + i] = (float)width * unit;
    }

    private string? Text(int code)
    {
        var text = FontLoader.Text(map.Value, code);
        if (Wingdings.IsFont(looks.Name))
            return Wingdings.ToText(text ?? ((char)code).ToString());
        if (text is not null || IsSoftHyphen(code))
            return text ?? "\u00AD";
        // A Type 3 font has no encoding but its own; a code without a name draws nothing, which the blank is meant to.
        var isUnnamed = subtype == "Type3" && namedEncoding is null && !differing.Contains(code);
        if (isUnnamed)
            return code == ' ' ? " " : null;
        return FontLoader.Text(encoded.Value, code);
    }

    /// <summary>
    /// The encoding calls it a hyphen, as which it looks; where it is used it ends a line within a word.
    /// </summary>
    private bool IsSoftHyphen(int code) =>
        code == SoftHyphen && namedEncoding == NamedEncodings[0] && !differing.Contains(code);

    private float Width(int code)
    {
        if (widths[code] is { } width)
            return width;
        return dictionary.Entry("Widths") is null && FontLoader.Width(encoded.Value, code) is { } own ? own
            : looks.MissingWidth;
    }

    /// <summary>A Type 3 font is all that PdfPig needs for a map.</summary>
    private IFont? OpenMap()
    {
        if (loader.ToUnicode(dictionary) is not { } toUnicode)
            return null;
        var font = Type3();
        font["ToUnicode"] = toUnicode;
        return loader.Open(font);
    }

    private static Dictionary<string, IToken> Type3() => new()
    {
        ["Type"] = NameToken.Font,
        ["Subtype"] = NameToken.Type3,
        ["FontMatrix"] = Numbers(0.001, 0, 0, 0.001, 0, 0),
        ["FontBBox"] = Numbers(0, 0, 1000, 1000),
        ["FirstChar"] = new NumericToken(0),
        ["LastChar"] = new NumericToken(0),
        ["Widths"] = Numbers(),
    };

    /// <summary>A font without a program: one of the fourteen standard fonts stands for it.</summary>
    private Dictionary<string, IToken> Standing()
    {
        if (subtype == "Type3")
            return With(Type3(), "StandardEncoding");
        return With(
            new()
            {
                ["Type"] = NameToken.Font,
                ["Subtype"] = NameToken.Type1,
                ["BaseFont"] = NameToken.Create(looks.StandardName),
            },
            namedEncoding);
    }

    private Dictionary<string, IToken> Embedded()
    {
        var (key, program) = Program!.Value;
        var font = new Dictionary<string, IToken>
        {
            ["Type"] = NameToken.Font,
            ["Subtype"] = NameToken.Create(subtype),
            ["BaseFont"] = NameToken.Create(looks.Name.Length > 0 ? looks.Name : "Unnamed"),
            // Behind every code, so that the program tells the widths.
            ["FirstChar"] = new NumericToken(256),
            ["LastChar"] = new NumericToken(255),
            ["Widths"] = Numbers(),
            ["FontDescriptor"] = DictionaryToken.With(new Dictionary<string, IToken>
            {
                ["FontName"] = NameToken.Create(looks.Name),
                ["Flags"] = looks.Descriptor?.Entry("Flags") ?? new NumericToken(0),
                ["FontBBox"] = Numbers(0, 0, 1000, 1000),
                [key] = program,
            }),
        };
        if (subtype == "Type1" || differences.Count > 0)
            With(font, subtype == "Type1" ? null : NamedEncodings[0]);
        return font;
    }

    private Dictionary<string, IToken> With(Dictionary<string, IToken> font, string? baseEncoding)
    {
        if (baseEncoding is null && differences.Count == 0 && font["Subtype"] is NameToken { Data: "Type1" }
            && !font.ContainsKey("FontDescriptor"))
            return font;
        var encoding = new Dictionary<string, IToken> { ["Differences"] = new ArrayToken(differences) };
        if (baseEncoding is not null)
            encoding["BaseEncoding"] = NameToken.Create(baseEncoding);
        font["Encoding"] = DictionaryToken.With(encoding);
        return font;
    }

    private static ArrayToken Numbers(params double[] numbers) =>
        new([.. numbers.Select(number => new NumericToken(number))]);

    /// <summary>
    /// The box of a Type 3 font is given in its own glyph space; without one a line's usual height is taken.
    /// </summary>
    private FontStyle Type3Style()
    {
        var lookup = loader.Lookup;
        var style = looks.Style();
        var height = (float)Math.Abs(lookup.Numbers(dictionary.Entry("FontMatrix"), 6)?[3] ?? 0.001);
        if (lookup.Numbers(dictionary.Entry("FontBBox"), 4) is [_, var low, _, var high]
            && high * height is > 0.3 and < 3 && low * height is > -2 and < 1)
            return style with { Ascent = (float)high * height, Descent = Math.Min(0, (float)low * height) };
        return style with { Ascent = 0.9f, Descent = -0.2f };
    }
}
