using System.Globalization;
using System.Text;

namespace DocIndex.Publishing.Markup;

/// <summary>
/// Text from outside as it may be shown: one that reads the same as it is stored. Marks that change the direction of what follows, and control
/// characters, are named instead of obeyed; bullets of symbol fonts become a bullet.
/// </summary>
internal static class VisibleText
{
    /// <summary>White space but the plain blank and the non-breaking one becomes a blank; runs are kept.</summary>
    public static string Of(string text)
    {
        var start = text.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        if (start < 0) return text;
        while (start < text.Length && IsPlain(text[start])) start++;
        if (start == text.Length) return text;
        var shown = new StringBuilder(text.Length + 8).Append(text, 0, start);
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (IsPlain(c)) shown.Append(c);
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) shown.Append(c).Append(text[++i]);
            else if (c is '\t' or '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029') shown.Append(' ');
            else if (c is '\uf0b7' or '\uf0a7' or '\uf02d') shown.Append('•');
            else shown.Append(CultureInfo.InvariantCulture, $"[U+{(int)c:X4}]");
        }

        return shown.ToString();
    }

    private static bool IsPlain(char c) =>
        c is >= ' ' and < '\u007f' or >= '\u00a0' and < '\u0300'
        || (c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) is not (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned));
}
