namespace DocIndex.Pdf.Adapter;

/// <summary>
/// The font Wingdings has its signs where others have letters, or in the private use area; the signs that documents
/// use as bullets, arrows and check boxes are given their Unicode characters.
/// </summary>
internal static class Wingdings
{
    private const int PrivateUse = 0xF000;

    public static bool IsFont(string name) =>
        name.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase)
            && !name.StartsWith("Wingdings2", StringComparison.OrdinalIgnoreCase)
        && !name.StartsWith("Wingdings3", StringComparison.OrdinalIgnoreCase)
            && !name.StartsWith("Wingdings-", StringComparison.Ordinal)
        || name.StartsWith("Wingdings-Regular", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The sign of a code, of the letter at that code or of the private character for it; other signs keep their
    /// private character.
    /// </summary>
    public static string? ToText(string? text)
    {
        if (text is not [var c])
            return text;
        var code = c >= PrivateUse && c <= PrivateUse + 0xFF ? c - PrivateUse : c;
        return code switch
        {
            0x20 or 0xA0 when c == code => text,
            0x20 => " ",
            0x28 => "\u260E",
            0x4A => "\u263A",
            0x6C or 0x9F => "\u2022",
            0x6E => "\u25A0",
            0x6F or 0xA8 => "\u2610",
            0x71 or 0x72 => "\u2751",
            0x73 or 0x74 or 0x75 or 0x77 => "\u25C6",
            0x76 => "\u2756",
            0xA1 => "\u25CB",
            0xA4 => "\u25C9",
            0xA7 => "\u25AA",
            0xD8 => "\u27A2",
            0xDF or 0xE7 => "\u2190",
            0xE0 or 0xE8 => "\u2192",
            0xF0 => "\u21E8",
            0xFB => "\u2717",
            0xFC => "\u2713",
            0xFD => "\u2612",
            0xFE => "\u2611",
            < 0x100 => ((char)(PrivateUse + code)).ToString(),
            _ => text,
        };
    }
}
