using System.Globalization;

namespace DocIndex.Pdf.Adapter;

/// <summary>
/// Splits the text of one glyph into letters: Latin ligatures of their own code points, and several characters of one
/// glyph.
/// </summary>
internal static class Ligatures
{
    /// <summary>At least one text; an empty one for a glyph without text.</summary>
    public static string[] Split(string text)
    {
        if (text.Length == 1)
            return text[0] switch
            {
                '\uFB00' => ["f", "f"],
                '\uFB01' => ["f", "i"],
                '\uFB02' => ["f", "l"],
                '\uFB03' => ["f", "f", "i"],
                '\uFB04' => ["f", "f", "l"],
                '\uFB05' or '\uFB06' => ["s", "t"],
                _ => [text],
            };
        var starts = StringInfo.ParseCombiningCharacters(text);
        if (starts.Length <= 1)
            return [text];
        var characters = new List<string>();
        for (var i = 0; i < starts.Length; i++)
            characters.AddRange(Split(i + 1 < starts.Length ? text[starts[i]..starts[i + 1]] : text[starts[i]..]));
        return [.. characters];
    }
}
