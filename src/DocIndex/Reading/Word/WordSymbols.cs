namespace DocIndex.Reading.Word;

/// <summary>The characters of symbol fonts that notes use, as Unicode. Check boxes of every shape come out as ☒ and ☐.</summary>
internal static class WordSymbols
{
    public const string Ticked = "☒";
    public const string Empty = "☐";

    /// <summary>Whether a font's characters are symbols, not the letters that their codes would be.</summary>
    public static bool IsSymbolFont(string? font) => font is not null && (font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) || font.Equals("Symbol", StringComparison.OrdinalIgnoreCase));

    /// <summary>A character of a symbol font; the character itself where it has no meaning in running text.</summary>
    /// <param name="code">With or without the offset F000 of private use.</param>
    public static string Of(string font, int code)
    {
        var at = code is >= 0xF000 and <= 0xF0FF ? code - 0xF000 : code;
        if (font.Equals("Wingdings", StringComparison.OrdinalIgnoreCase))
            return at switch
            {
                0xFE or 0xFD or 0x78 or 0xFC or 0xFB => Ticked,
                0xA8 or 0x6F or 0x70 or 0x71 or 0x72 => Empty,
                0xE0 or 0xE8 or 0xF0 => "→",
                0xA7 or 0x6C or 0x6E or 0x9F or 0x76 or 0xD8 => "•",
                0x20 => " ",
                _ => Kept(code),
            };
        if (font.Equals("Wingdings 2", StringComparison.OrdinalIgnoreCase))
            return at switch { >= 0x4F and <= 0x56 => Ticked, 0xA3 or 0x2A or 0x30 => Empty, _ => Kept(code) };
        if (font.Equals("Symbol", StringComparison.OrdinalIgnoreCase))
            return at switch { 0xB7 => "•", 0x2D => "-", 0xB3 => "≥", 0xA3 => "≤", 0xB1 => "±", 0xAE => "→", 0xD7 => "·", 0xB4 => "×", >= 0x20 and <= 0x3F => ((char)at).ToString(), _ => Kept(code) };
        return Kept(code);
    }

    /// <summary>Digits raised above the line, so that the mark of a note is never read as part of the number before it.</summary>
    public static string Raised(string text)
    {
        const string digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
        // A letter alone is the mark of a note; of a word ("1st") none is.
        if (text.TrimEnd(')') is [>= 'a' and <= 'z' and not 'q'] letter)
            return RaisedLetters.Letters[letter[0] - 'a'] + text[1..];
        return string.Concat(text.Select(c => char.IsAsciiDigit(c) ? digits[c - '0'] : c));
    }

    private static string Kept(int code) => code is >= 0x20 and <= 0xFFFF && !char.IsSurrogate((char)code) ? ((char)code).ToString() : "";
}
