using System.Globalization;
using System.Text;

namespace DocIndex.Cli.Output;

/// <summary>
/// Text from documents and file names as a terminal may see it: characters that would steer the terminal, hide or turn text are
/// shown, never sent.
/// </summary>
internal static class VisibleText
{
    /// <summary>One line: C0 controls as their pictures (␛), other invisible controls as their number (‹U+202E›).</summary>
    public static string Of(string? text)
    {
        if (text is null) return "";
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value < 0x20) visible.Append((char)(0x2400 + rune.Value));
            else if (rune.Value == 0x7F) visible.Append('\u2421');
            else if (rune.Value == 0xAD) continue;
            else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or
                UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                visible.Append(CultureInfo.InvariantCulture, $"‹U+{rune.Value:X4}›");
            }
            else
            {
                visible.Append(rune.ToString());
            }
        }

        return visible.ToString();
    }
}
