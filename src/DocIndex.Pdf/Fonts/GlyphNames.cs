using System.Globalization;
using System.Text;

namespace DocIndex.Pdf.Fonts;

/// <summary>Glyph name → text by the rules of the Adobe Glyph List specification.</summary>
internal static class GlyphNames
{
    /// <summary>Null when the name says nothing, like "g12" or ".notdef".</summary>
    public static string? ToText(string name, bool dingbats = false)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot == 0)
            return null;
        if (dot > 0)
            name = name[..dot];
        if (!name.Contains('_', StringComparison.Ordinal))
            return Component(name, dingbats);
        var text = new StringBuilder();
        foreach (var part in name.Split('_'))
        {
            if (Component(part, dingbats) is not { } component)
                return null;
            text.Append(component);
        }
        return text.ToString();
    }

    private static string? Component(string name, bool dingbats)
    {
        if (name.Length == 1 && char.IsAsciiLetter(name[0]))
            return name;
        var found = dingbats ? FontTables.Find(FontTables.DingbatNames, name) : default;
        if (found.IsEmpty)
            found = FontTables.Find(FontTables.GlyphNames, name);
        if (!found.IsEmpty)
            return FromHexadecimal(found);
        if (name.StartsWith("uni", StringComparison.Ordinal) && name.Length >= 7 && (name.Length - 3) % 4 == 0)
            return FromUnits(name.AsSpan(3));
        if (name.Length is >= 5 and <= 7 && name[0] == 'u' && uint.TryParse(name.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var scalar) && Rune.IsValid(scalar))
            return new Rune(scalar).ToString();
        return null;
    }

    private static string FromHexadecimal(ReadOnlySpan<byte> line)
    {
        var text = new StringBuilder();
        var value = 0;
        foreach (var b in line)
        {
            if (b == (byte)' ')
            {
                text.Append((char)value);
                value = 0;
            }
            else
                value = value << 4 | Objects.StringBytes.HexDigit(b);
        }
        return text.Append((char)value).ToString();
    }

    private static string? FromUnits(ReadOnlySpan<char> digits)
    {
        var text = new StringBuilder();
        for (; !digits.IsEmpty; digits = digits[4..])
        {
            if (!ushort.TryParse(digits[..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) || char.IsSurrogate((char)unit))
                return null;
            text.Append((char)unit);
        }
        return text.ToString();
    }
}
