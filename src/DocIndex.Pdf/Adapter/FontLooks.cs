using UglyToad.PdfPig.Tokens;

namespace DocIndex.Pdf.Adapter;

/// <summary>The looks that letters of a font share; ascent and descent in parts of the size, upward.</summary>
internal sealed record FontStyle(string Name, bool IsBold, bool IsItalic, float Ascent, float Descent);

/// <summary>What a font dictionary and its descriptor say about a font's looks (ISO 32000, 9.8).</summary>
internal sealed class FontLooks
{
    private const int FixedPitchFlag = 1;
    private const int SerifFlag = 1 << 1;
    private const int ItalicFlag = 1 << 6;
    private const int ForceBoldFlag = 1 << 18;

    /// <summary>Ascent and descent of the fonts that stand in for others.</summary>
    private static readonly (float Ascent, float Descent) Sans = (0.931f, -0.225f), Serif = (0.898f, -0.218f),
        FixedPitch = (0.805f, -0.25f),
        Symbol = (1.01f, -0.293f), Dingbats = (0.82f, -0.143f);

    private readonly Lookup lookup;
    private readonly int flags;

    /// <param name="font">The font dictionary; of a Type 0 font its descendant.</param>
    /// <param name="baseName">The name as written, a subset's tag included.</param>
    public FontLooks(DictionaryToken font, string baseName, Lookup lookup)
    {
        this.lookup = lookup;
        Descriptor = lookup.Dictionary(font.Entry("FontDescriptor"));
        Name = WithoutSubsetTag(baseName);
        flags = lookup.Integer(Descriptor?.Entry("Flags")) ?? 0;
    }

    public string Name { get; }

    public DictionaryToken? Descriptor { get; }

    public bool IsSymbol => Named("Symbol");

    public bool IsDingbats => Named("Dingbat");

    public float MissingWidth => (float)(lookup.Number(Descriptor?.Entry("MissingWidth")) ?? 0) / 1000;

    /// <summary>The one of the fourteen standard fonts (ISO 32000, 9.6.2.2) whose widths are nearest.</summary>
    public string StandardName
    {
        get
        {
            if (IsSymbol)
                return "Symbol";
            if (IsDingbats)
                return "ZapfDingbats";
            var (bold, italic) = (IsBold, IsItalic);
            if (IsFixedPitch)
                return "Courier" + Variant(bold, italic, "Oblique", "");
            return IsSerif ? "Times" + Variant(bold, italic, "Italic", "-Roman")
                : "Helvetica" + Variant(bold, italic, "Oblique", "");
        }
    }

    private bool IsBold =>
        Named("bold") || Named("black") || Named("heavy") || Named("demi")
        || Name.EndsWith("-Bd", StringComparison.Ordinal) || IsHeavy;

    private bool IsHeavy =>
        (flags & ForceBoldFlag) != 0 || (lookup.Number(Descriptor?.Entry("FontWeight")) ?? 0) >= 600;

    private bool IsItalic =>
        Named("italic") || Named("oblique") || (flags & ItalicFlag) != 0
        || (lookup.Number(Descriptor?.Entry("ItalicAngle")) ?? 0) is not 0;

    private bool IsFixedPitch =>
        (flags & FixedPitchFlag) != 0 || Named("Courier") || Named("Mono") || Named("Consolas");

    private bool IsSerif => (flags & SerifFlag) != 0 || Named("Times") || Named("Georgia") || Named("Garamond");

    public FontStyle Style()
    {
        var ascent = (float)(lookup.Number(Descriptor?.Entry("Ascent")) ?? 0) / 1000;
        var descent = -Math.Abs((float)(lookup.Number(Descriptor?.Entry("Descent")) ?? 0) / 1000);
        if (ascent is < 0.4f or > 1.4f)
            ascent = Edge(3) is > 0.4f and < 1.3f and var top ? top : Usual.Ascent;
        if (descent is > -0.05f or < -0.6f)
            descent = Edge(1) is < -0.05f and > -0.6f and var bottom ? bottom : Usual.Descent;
        return new FontStyle(Name, IsBold, IsItalic, ascent, descent);
    }

    private (float Ascent, float Descent) Usual =>
        IsSymbol ? Symbol : IsDingbats ? Dingbats : IsFixedPitch ? FixedPitch : IsSerif ? Serif : Sans;

    private float Edge(int index) => (float)(lookup.Numbers(Descriptor?.Entry("FontBBox"), 4)?[index] ?? 0) / 1000;

    private bool Named(string part) => Name.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static string Variant(bool bold, bool italic, string slanted, string plain) =>
        (bold, italic) switch
        {
            (true, true) => "-Bold" + slanted,
            (true, false) => "-Bold",
            (false, true) => "-" + slanted,
            _ => plain,
        };

    private static string WithoutSubsetTag(string name)
    {
        if (name.Length <= 7 || name[6] != '+')
            return name;
        foreach (var c in name.AsSpan(0, 6))
            if (!char.IsAsciiLetterUpper(c))
                return name;
        return name[7..];
    }
}
