using System.Runtime.CompilerServices;
using System.Text;

namespace DocIndex.Pdf.Fonts;

/// <summary>The tables of Fonts/Data, read from the assembly when first needed and never changed afterwards.</summary>
internal static class FontTables
{
    private static readonly Lazy<byte[]> Names = new(() => Bytes("glyph-names"));
    private static readonly Lazy<byte[]> Dingbats = new(() => Bytes("dingbat-names"));
    private static readonly Lazy<Dictionary<string, string?[]>> NamedEncodings = new(ReadEncodings);
    private static readonly Lazy<string[]> Cff = new(() => Lines("cff-strings"));
    private static readonly Lazy<string[]> Macintosh = new(() => Lines("macintosh-glyphs"));

    /// <summary>Sorted lines "name HEX [HEX…]" of the Adobe Glyph List.</summary>
    public static ReadOnlySpan<byte> GlyphNames => Names.Value;

    public static ReadOnlySpan<byte> DingbatNames => Dingbats.Value;

    public static string[] CffStrings => Cff.Value;

    public static string[] MacintoshGlyphs => Macintosh.Value;

    /// <summary>256 glyph names, null where a code has none. Known: Standard, WinAnsi, MacRoman, Symbol, ZapfDingbats.</summary>
    public static string?[] Encoding(string name) => NamedEncodings.Value[name];

    public static string[] Lines(string name) => System.Text.Encoding.ASCII.GetString(Bytes(name)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static byte[] Bytes(string name)
    {
        using var stream = typeof(FontTables).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException("The table " + name + " is missing.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Dictionary<string, string?[]> ReadEncodings()
    {
        var encodings = new Dictionary<string, string?[]>(StringComparer.Ordinal);
        foreach (var line in Lines("encodings"))
        {
            var parts = line.Split(' ');
            encodings[parts[0]] = Array.ConvertAll(parts[1..], name => name == "-" ? null : name);
        }
        return encodings;
    }

    /// <summary>The rest of the line of a sorted table that begins with a key and a space; empty when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> table, string key)
    {
        int low = 0, high = table.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            var start = table[..middle].LastIndexOf((byte)'\n') + 1;
            var length = table[start..].IndexOf((byte)'\n');
            var line = table.Slice(start, length < 0 ? table.Length - start : length);
            var space = line.IndexOf((byte)' ');
            var order = Compare(line[..space], key);
            if (order == 0)
                return line[(space + 1)..];
            if (order < 0)
                low = start + line.Length + 1;
            else
                high = start;
        }
        return default;
    }

    private static int Compare(ReadOnlySpan<byte> name, string key)
    {
        for (var i = 0; i < name.Length && i < key.Length; i++)
            if (name[i] != key[i])
                return name[i] - key[i];
        return name.Length - key.Length;
    }
}
