using System.Globalization;

namespace DocIndex.Pdf.Adapter;

/// <summary>Puts an ActualText in the place of the letters that were drawn for it (ISO 32000, 14.9.4).</summary>
internal static class ReplacedText
{
    /// <summary>
    /// Replaces the letters from <paramref name="first"/> on. As many characters as letters go one on one; otherwise
    /// the characters share the letters' places in proportion, each standing where its part of them begins.
    /// Without letters there is no place, and nothing is added.
    /// </summary>
    public static void Apply(PageMarks marks, int first, string text)
    {
        var letters = marks.Letters;
        var count = letters.Count - first;
        if (count <= 0)
            return;
        var old = letters.GetRange(first, count).ToArray();
        letters.RemoveRange(first, count);
        if (text.Length == 0)
            return;
        var starts = StringInfo.ParseCombiningCharacters(text);
        for (var i = 0; i < starts.Length; i++)
        {
            var character = i + 1 < starts.Length ? text[starts[i]..starts[i + 1]] : text[starts[i]..];
            var from = (int)((long)i * count / starts.Length);
            var to = (int)Math.Max(from + 1, (long)(i + 1) * count / starts.Length);
            letters.Add(starts.Length > count
                ? SharedPlace(old[from], character, i > 0 && (long)(i - 1) * count / starts.Length == from)
                : JoinedPlace(old.AsSpan(from, to - from), character));
        }
    }

    /// <summary>One of several characters of one letter: the first keeps the advance.</summary>
    private static Letter SharedPlace(in Letter old, string character, bool later) =>
        later ? old.With(character, old.Box, old.X + Cosine(old) * old.Advance, old.Y + Sine(old) * old.Advance, 0)
            : old.With(character, old.Style);

    private static Letter JoinedPlace(ReadOnlySpan<Letter> old, string character)
    {
        var first = old[0];
        if (old.Length == 1)
            return first.With(character, first.Style);
        var box = first.Box;
        foreach (var letter in old[1..])
            if (letter.Rotation == first.Rotation && Math.Abs(letter.Y - first.Y) < first.Style.Size)
                box = box.Union(letter.Box);
        var last = old[^1];
        var advance = (last.X - first.X) * Cosine(first) + (last.Y - first.Y) * Sine(first) + last.Advance;
        return first.With(character, box, first.X, first.Y, Math.Max(first.Advance, advance));
    }

    private static double Cosine(in Letter letter) => Math.Cos(letter.Rotation * Math.PI / 180);

    private static double Sine(in Letter letter) => Math.Sin(letter.Rotation * Math.PI / 180);
}
