namespace DocIndex.Pdf.Fonts;

/// <summary>
/// Glyph names and the built-in encoding of a Compact Font Format program (Adobe Technical Note 5176). Outlines are
/// not read. Reading past the end gives zeros.
/// </summary>
internal sealed class CffProgram
{
    private const int StandardStrings = 391;

    private readonly ReadOnlyMemory<byte> data;
    private readonly List<(int Offset, int Length)> strings = [];
    private readonly Dictionary<int, double> top = [];
    private int[] charset = [];

    private CffProgram(ReadOnlyMemory<byte> data) => this.data = data;

    /// <summary>True for a program whose charset holds character identifiers instead of names.</summary>
    public bool IsCid => top.ContainsKey(Operator(30));

    /// <summary>Names by code: the built-in encoding, null where a code shows nothing.</summary>
    public string?[] Encoding { get; } = new string?[256];

    /// <summary>Null when the bytes are no such program.</summary>
    public static CffProgram? Open(ReadOnlyMemory<byte> data)
    {
        var program = new CffProgram(data);
        return data.Length > 4 && program.U8(0) == 1 && program.Read() ? program : null;
    }

    /// <summary>Null in a CID-keyed program, and for a glyph out of range.</summary>
    public string? NameOfGlyph(int glyph) => !IsCid && glyph >= 0 && glyph < charset.Length ? Text(charset[glyph]) : null;

    private static int Operator(int second) => 1200 + second;

    private bool Read()
    {
        var names = Index(U8(2), out var at);
        var dictionaries = Index(at, out at);
        strings.AddRange(Index(at, out _));
        if (names.Count == 0 || dictionaries.Count == 0)
            return false;
        ReadTop(dictionaries[0]);
        ReadCharset((int)top.GetValueOrDefault(15), Index((int)top.GetValueOrDefault(17), out _).Count);
        if (!IsCid)
            ReadEncoding((int)top.GetValueOrDefault(16));
        return true;
    }

    private List<(int Offset, int Length)> Index(int at, out int end)
    {
        var items = new List<(int, int)>();
        var count = U16(at);
        end = at + 2;
        if (count == 0 || at <= 0)
            return items;
        var size = U8(at + 2);
        if (size is < 1 or > 4)
            return items;
        var bytes = at + 2L + (count + 1L) * size;
        for (var i = 0; i < count; i++)
        {
            long from = bytes + Offset(at + 3 + i * size, size), to = bytes + Offset(at + 3 + (i + 1) * size, size);
            if (from < 0 || to < from || to > data.Length)
                break;
            items.Add(((int)from, (int)(to - from)));
            end = (int)to;
        }
        return items;
    }

    private long Offset(int at, int size)
    {
        long value = 0;
        for (var i = 0; i < size; i++)
            value = value << 8 | (uint)U8(at + i);
        return value;
    }

    private void ReadTop((int Offset, int Length) dictionary)
    {
        double last = 0;
        var end = dictionary.Offset + dictionary.Length;
        for (var at = dictionary.Offset; at < end;)
        {
            var b = U8(at++);
            switch (b)
            {
                case 12:
                    top.TryAdd(Operator(U8(at++)), last);
                    break;
                case < 22:
                    top.TryAdd(b, last);
                    break;
                case 28:
                    last = (short)U16(at);
                    at += 2;
                    break;
                case 29:
                    last = U16(at) << 16 | U16(at + 2);
                    at += 4;
                    break;
                case 30:
                    while (at < end && (U8(at) & 0x0F) != 0x0F && U8(at) >> 4 != 0x0F)
                        at++;
                    at++;
                    break;
                case >= 32 and <= 246:
                    last = b - 139;
                    break;
                case >= 247 and <= 250:
                    last = (b - 247) * 256 + U8(at++) + 108;
                    break;
                case >= 251 and <= 254:
                    last = -(b - 251) * 256 - U8(at++) - 108;
                    break;
            }
        }
    }

    private void ReadCharset(int offset, int glyphs)
    {
        charset = new int[Math.Min(glyphs, 1 << 16)];
        if (offset <= 2)
        {
            for (var glyph = 0; glyph < charset.Length; glyph++)
                charset[glyph] = glyph;
            return;
        }
        var format = U8(offset++);
        for (var glyph = 1; glyph < charset.Length && offset < data.Length;)
        {
            var first = U16(offset);
            offset += 2;
            var left = 0;
            if (format == 1)
                left = U8(offset++);
            else if (format == 2)
            {
                left = U16(offset);
                offset += 2;
            }
            for (var i = 0; i <= left && glyph < charset.Length; i++)
                charset[glyph++] = first + i;
        }
    }

    private void ReadEncoding(int offset)
    {
        if (offset <= 1)
        {
            FontTables.Encoding("Standard").CopyTo(Encoding, 0);
            return;
        }
        var format = U8(offset);
        var count = U8(offset + 1);
        offset += 2;
        var glyph = 1;
        for (var i = 0; i < count; i++)
        {
            var code = U8(offset++);
            var left = (format & 0x7F) == 1 ? U8(offset++) : 0;
            for (var n = 0; n <= left && code + n < 256; n++)
                Encoding[code + n] = NameOfGlyph(glyph++);
        }
        if ((format & 0x80) == 0)
            return;
        var supplements = U8(offset++);
        for (var i = 0; i < supplements; i++, offset += 3)
            Encoding[U8(offset)] = Text(U16(offset + 1));
    }

    private string? Text(int identifier)
    {
        if (identifier < StandardStrings)
            return FontTables.CffStrings[identifier];
        return identifier - StandardStrings < strings.Count
            ? System.Text.Encoding.Latin1.GetString(data.Span.Slice(strings[identifier - StandardStrings].Offset, strings[identifier - StandardStrings].Length))
            : null;
    }

    private int U8(int offset) => (uint)offset < (uint)data.Length ? data.Span[offset] : 0;

    private int U16(int offset) => U8(offset) << 8 | U8(offset + 1);
}
