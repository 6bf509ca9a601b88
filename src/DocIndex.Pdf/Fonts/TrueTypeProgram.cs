using System.Buffers.Binary;

namespace DocIndex.Pdf.Fonts;

/// <summary>What a TrueType or OpenType program says about codes, glyphs and characters: cmap, post, hmtx. Reading past the end gives zeros.</summary>
internal sealed class TrueTypeProgram
{
    private const int MaxMappings = 1 << 16;

    private readonly ReadOnlyMemory<byte> data;
    private readonly Dictionary<string, (int Offset, int Length)> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> symbolGlyphs = [];
    private readonly Dictionary<int, int> macintoshGlyphs = [];
    private readonly Dictionary<int, int> unicodeGlyphs = [];
    private readonly Dictionary<int, int> unicodeOfGlyph = [];
    private Dictionary<int, char>? symbolOfGlyph;
    private string?[]? names;

    private TrueTypeProgram(ReadOnlyMemory<byte> data) => this.data = data;

    /// <summary>Null when the bytes are no such program.</summary>
    public static TrueTypeProgram? Open(ReadOnlyMemory<byte> data)
    {
        var program = new TrueTypeProgram(data);
        if (data.Length < 12)
            return null;
        var start = program.U32(0) == 0x74746366 ? (int)Math.Min(program.U32(12), int.MaxValue) : 0;
        var count = program.U16(start + 4);
        for (var i = 0; i < count && i < 64; i++)
        {
            var entry = start + 12 + 16 * i;
            if (entry + 16 > data.Length)
                break;
            var tag = System.Text.Encoding.Latin1.GetString(data.Span.Slice(entry, 4));
            program.tables[tag] = ((int)Math.Min(program.U32(entry + 8), int.MaxValue), (int)Math.Min(program.U32(entry + 12), int.MaxValue));
        }
        if (program.tables.Count == 0)
            return null;
        program.ReadCharacterMaps();
        return program;
    }

    /// <summary>The bytes of an OpenType program's CFF table; empty when it has none.</summary>
    public ReadOnlyMemory<byte> Cff => tables.TryGetValue("CFF ", out var table) && table.Offset < data.Length
        ? data.Slice(table.Offset, Math.Min(table.Length, data.Length - table.Offset))
        : default;

    /// <summary>The glyph that a symbolic font shows for a byte (ISO 32000, 9.6.5.4).</summary>
    public int? GlyphOfCode(int code)
    {
        foreach (var high in (ReadOnlySpan<int>)[0xF000, 0, 0xF100, 0xF200])
            if (symbolGlyphs.TryGetValue(high + code, out var symbol))
                return symbol;
        return macintoshGlyphs.TryGetValue(code, out var glyph) ? glyph : unicodeGlyphs.TryGetValue(code, out glyph) ? glyph : null;
    }

    public int? GlyphOfUnicode(int unicode) => unicodeGlyphs.TryGetValue(unicode, out var glyph) ? glyph : null;

    /// <summary>The text of a glyph by the font's Unicode map, else by its name; null when neither tells it.</summary>
    public string? TextOfGlyph(int glyph)
    {
        if (unicodeOfGlyph.TryGetValue(glyph, out var unicode) && System.Text.Rune.IsValid(unicode))
            return char.ConvertFromUtf32(unicode);
        names ??= ReadNames();
        return glyph >= 0 && glyph < names.Length && names[glyph] is { } name ? GlyphNames.ToText(name) : null;
    }

    /// <summary>The symbol, U+F000 and up, by which a symbol font numbers a glyph; null when it does not.</summary>
    public char? SymbolOfGlyph(int glyph)
    {
        if (symbolOfGlyph is null)
        {
            symbolOfGlyph = [];
            foreach (var (code, shown) in symbolGlyphs)
                symbolOfGlyph.TryAdd(shown, (char)(code | 0xF000));
        }
        return symbolOfGlyph.TryGetValue(glyph, out var symbol) ? symbol : null;
    }

    /// <summary>Advance of a glyph in parts of the size.</summary>
    public float? Width(int glyph)
    {
        if (!tables.TryGetValue("hmtx", out var metrics) || !tables.TryGetValue("hhea", out var header) || !tables.TryGetValue("head", out var head))
            return null;
        int count = U16(header.Offset + 34), unit = U16(head.Offset + 18);
        if (count == 0 || unit == 0)
            return null;
        return U16(metrics.Offset + 4 * Math.Min(glyph, count - 1)) / (float)unit;
    }

    private void ReadCharacterMaps()
    {
        if (!tables.TryGetValue("cmap", out var table))
            return;
        int count = U16(table.Offset + 2);
        for (var i = 0; i < count && i < 32; i++)
        {
            var record = table.Offset + 4 + 8 * i;
            int platform = U16(record), encoding = U16(record + 2);
            var target = (platform, encoding) switch
            {
                (3, 0) => symbolGlyphs,
                (1, _) => macintoshGlyphs,
                (3, 1) or (3, 10) or (0, _) => unicodeGlyphs,
                _ => null,
            };
            if (target is not null)
                ReadMap((int)Math.Min(table.Offset + (long)U32(record + 4), int.MaxValue), target);
        }
        foreach (var (unicode, glyph) in unicodeGlyphs)
            if (!unicodeOfGlyph.TryGetValue(glyph, out var known) || Rank(unicode) < Rank(known))
                unicodeOfGlyph[glyph] = unicode;
    }

    /// <summary>Of several characters with one glyph the plain one is taken: no private use, no compatibility form, the lowest.</summary>
    private static int Rank(int unicode) => unicode is 0xA0 or 0xAD or >= 0xE000 and < 0xF900 ? unicode + 0x200000 : unicode;

    private void ReadMap(int offset, Dictionary<int, int> map)
    {
        switch (U16(offset))
        {
            case 0:
                for (var code = 0; code < 256; code++)
                    Add(map, code, U8(offset + 6 + code));
                break;
            case 4:
                ReadSegments(offset, map);
                break;
            case 6:
                int first = U16(offset + 6), count = U16(offset + 8);
                for (var i = 0; i < count; i++)
                    Add(map, first + i, U16(offset + 10 + 2 * i));
                break;
            case 12:
                var groups = Math.Min(U32(offset + 12), MaxMappings);
                for (var g = 0; g < groups && map.Count < MaxMappings; g++)
                {
                    var group = offset + 16 + 12 * g;
                    long low = U32(group), high = U32(group + 4), glyph = U32(group + 8);
                    for (var code = low; code <= high && code <= 0x10FFFF && code - low < MaxMappings && map.Count < MaxMappings; code++)
                        Add(map, (int)code, (int)Math.Min(glyph + code - low, 0xFFFF));
                }
                break;
        }
    }

    private void ReadSegments(int offset, Dictionary<int, int> map)
    {
        var segments = U16(offset + 6) / 2;
        int ends = offset + 14, starts = ends + 2 * segments + 2, deltas = starts + 2 * segments, ranges = deltas + 2 * segments;
        for (var s = 0; s < segments && map.Count < MaxMappings; s++)
        {
            int low = U16(starts + 2 * s), high = U16(ends + 2 * s), delta = U16(deltas + 2 * s), range = U16(ranges + 2 * s);
            for (var code = low; code <= high && code < 0xFFFF && map.Count < MaxMappings; code++)
            {
                if (range == 0)
                    Add(map, code, (code + delta) & 0xFFFF);
                else if (U16(ranges + 2 * s + range + 2 * (code - low)) is var glyph && glyph != 0)
                    Add(map, code, (glyph + delta) & 0xFFFF);
            }
        }
    }

    private static void Add(Dictionary<int, int> map, int code, int glyph)
    {
        if (glyph != 0)
            map.TryAdd(code, glyph);
    }

    private string?[] ReadNames()
    {
        if (!tables.TryGetValue("post", out var table))
            return [];
        var format = U32(table.Offset);
        if (format == 0x00010000)
            return FontTables.MacintoshGlyphs;
        if (format != 0x00020000)
            return [];
        int count = U16(table.Offset + 32);
        var own = new List<string>();
        var end = Math.Min((long)table.Offset + table.Length, data.Length);
        for (long at = table.Offset + 34 + 2L * count; at < end && own.Count < MaxMappings; at += 1 + U8((int)at))
        {
            var length = Math.Min(U8((int)at), (int)(end - at - 1));
            own.Add(System.Text.Encoding.Latin1.GetString(data.Span.Slice((int)at + 1, length)));
        }
        var result = new string?[count];
        for (var glyph = 0; glyph < count; glyph++)
        {
            int index = U16(table.Offset + 34 + 2 * glyph);
            result[glyph] = index < 258 ? FontTables.MacintoshGlyphs[index] : index - 258 < own.Count ? own[index - 258] : null;
        }
        return result;
    }

    private int U8(int offset) => (uint)offset < (uint)data.Length ? data.Span[offset] : 0;

    private int U16(int offset) => offset >= 0 && offset <= data.Length - 2 ? BinaryPrimitives.ReadUInt16BigEndian(data.Span[offset..]) : 0;

    private uint U32(int offset) => offset >= 0 && offset <= data.Length - 4 ? BinaryPrimitives.ReadUInt32BigEndian(data.Span[offset..]) : 0;
}
