using DocIndex.Pdf.Files;
using DocIndex.Pdf.Objects;

namespace DocIndex.Pdf.Fonts;

/// <summary>What a font dictionary and its descriptor say about a font's looks (ISO 32000, 9.8).</summary>
internal sealed class FontDescriptor
{
    private const int FixedPitchFlag = 1;
    private const int SerifFlag = 1 << 1;
    private const int SymbolicFlag = 1 << 2;
    private const int ItalicFlag = 1 << 6;
    private const int ForceBoldFlag = 1 << 18;

    private readonly PdfDictionary? dictionary;
    private readonly ObjectStore store;
    private readonly int flags;

    /// <param name="font">The font dictionary; of a Type 0 font its descendant.</param>
    /// <param name="baseName">The name as written, a subset's tag included.</param>
    public FontDescriptor(PdfDictionary font, string baseName, ObjectStore store)
    {
        this.store = store;
        dictionary = store.Dictionary(font["FontDescriptor"]);
        Name = WithoutSubsetTag(baseName);
        flags = store.Integer(dictionary?["Flags"]) ?? 0;
    }

    public string Name { get; }

    public bool HasDescriptor => dictionary is not null;

    public bool IsSymbolic => (flags & SymbolicFlag) != 0;

    public bool IsBold => Named("bold") || Named("black") || Named("heavy") || Named("demi") || Name.EndsWith("-Bd", StringComparison.Ordinal)
        || (flags & ForceBoldFlag) != 0 || (store.Number(dictionary?["FontWeight"]) ?? 0) >= 600;

    public bool IsItalic => Named("italic") || Named("oblique") || (flags & ItalicFlag) != 0 || (store.Number(dictionary?["ItalicAngle"]) ?? 0) is not 0;

    public float MissingWidth => (float)(store.Number(dictionary?["MissingWidth"]) ?? 0) / 1000;

    public StandardMetrics Metrics => field ??= StandardMetrics.For(Name, IsBold, IsItalic, (flags & SerifFlag) != 0, (flags & FixedPitchFlag) != 0);

    /// <summary>The embedded program and the key it was found under; null when the font is not embedded.</summary>
    public (string Key, ReadOnlyMemory<byte> Data)? Program()
    {
        foreach (var key in (ReadOnlySpan<string>)["FontFile2", "FontFile3", "FontFile"])
            if (store.Resolve(dictionary?[key]) is PdfStream stream)
                return (key, store.Decode(stream));
        return null;
    }

    public FontStyle Style()
    {
        var ascent = (float)(store.Number(dictionary?["Ascent"]) ?? 0) / 1000;
        var descent = -Math.Abs((float)(store.Number(dictionary?["Descent"]) ?? 0) / 1000);
        if (dictionary is null || ascent is < 0.4f or > 1.4f)
            ascent = Box(3) is > 0.4f and < 1.3f ? Box(3) : Metrics.Ascent;
        if (dictionary is null || descent is > -0.05f or < -0.6f)
            descent = Box(1) is < -0.05f and > -0.6f ? Box(1) : Metrics.Descent;
        return new FontStyle(Name, IsBold, IsItalic, ascent, descent);
    }

    private float Box(int index) => (float)(store.Numbers(dictionary?["FontBBox"], 4)?[index] ?? 0) / 1000;

    private bool Named(string part) => Name.Contains(part, StringComparison.OrdinalIgnoreCase);

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
