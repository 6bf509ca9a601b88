using System.Globalization;

namespace DocIndex.Pdf.Fonts;

/// <summary>
/// Widths of the fourteen standard fonts, which a file need not contain (ISO 32000, 9.6.2.2), and of what stands for
/// any other font that is neither embedded nor measured.
/// </summary>
internal sealed class StandardMetrics
{
    private static readonly Lazy<Dictionary<string, float[]>> TextWidths = new(() => Read("standard-widths"));
    private static readonly Lazy<Dictionary<string, float[]>> SymbolWidths = new(() => Read("symbol-widths"));
    private static readonly Lazy<Dictionary<string, float[]>> DingbatWidths = new(() => Read("dingbat-widths"));

    private readonly Dictionary<string, float[]>? widths;
    private readonly int column;

    private StandardMetrics(Dictionary<string, float[]>? widths, int column, float ascent, float descent)
    {
        this.widths = widths;
        this.column = column;
        (Ascent, Descent) = (ascent, descent);
    }

    /// <summary>In parts of the size, upward.</summary>
    public float Ascent { get; }

    public float Descent { get; }

    /// <summary>The metrics that fit a font's name best; serifs and fixed pitch may be known from its descriptor.</summary>
    public static StandardMetrics For(string fontName, bool bold, bool italic, bool serif, bool fixedPitch)
    {
        if (Is(fontName, "Symbol"))
            return new(SymbolWidths.Value, 0, 1.01f, -0.293f);
        if (Is(fontName, "Dingbat"))
            return new(DingbatWidths.Value, 0, 0.82f, -0.143f);
        if (fixedPitch || Is(fontName, "Courier") || Is(fontName, "Mono") || Is(fontName, "Consolas"))
            return new(null, 0, 0.805f, -0.25f);
        if (serif || Is(fontName, "Times") || Is(fontName, "Georgia") || Is(fontName, "Garamond"))
            return new(TextWidths.Value, 2 + (bold ? 1 : 0) + (italic ? 2 : 0), 0.898f, -0.218f);
        return new(TextWidths.Value, bold ? 1 : 0, 0.931f, -0.225f);
    }

    /// <summary>In parts of the size; null for a glyph that the font lacks.</summary>
    public float? Width(string glyph)
    {
        if (widths is null)
            return 0.6f;
        if (glyph is "softhyphen" or "sfthyphen" or "nonbreakinghyphen")
            glyph = "hyphen";
        else if (glyph is "nbspace" or "nonbreakingspace")
            glyph = "space";
        return widths.TryGetValue(glyph, out var found) ? found[column] : null;
    }

    private static bool Is(string name, string part) => name.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, float[]> Read(string table)
    {
        var widths = new Dictionary<string, float[]>(StringComparer.Ordinal);
        foreach (var line in FontTables.Lines(table))
        {
            var parts = line.Split(' ');
            widths[parts[0]] = Array.ConvertAll(parts[1..], width => float.Parse(width, CultureInfo.InvariantCulture) / 1000);
        }
        return widths;
    }
}
