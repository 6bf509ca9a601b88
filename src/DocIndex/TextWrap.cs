namespace DocIndex;

/// <summary>Breaks text into lines at blanks; a word that is longer than a line is cut.</summary>
public static class TextWrap
{
    /// <summary>The lines as ranges of the text; the blanks between them belong to none. One empty line for empty
    /// text.</summary>
    /// <param name="width">Most UTF-16 units in a line, at least 1.</param>
    public static IReadOnlyList<Range> Ranges(string text, int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        var lines = new List<Range>();
        var end = text.Length;
        while (end > 0 && text[end - 1] == ' ') end--;
        var start = 0;
        while (start < end)
        {
            if (end - start <= width)
            {
                lines.Add(start..end);
                break;
            }

            var blank = text.LastIndexOf(' ', start + width, width);
            var cut = blank > start ? blank : start + width;
            if (blank <= start && char.IsLowSurrogate(text[cut]) && cut - 1 > start) cut--;
            var last = cut;
            while (last > start && text[last - 1] == ' ') last--;
            if (last > start) lines.Add(start..last);
            start = cut;
            while (start < end && text[start] == ' ') start++;
        }

        return lines.Count > 0 ? lines : [0..0];
    }

    /// <summary>The lines.</summary>
    public static IReadOnlyList<string> Lines(string text, int width) => [.. Ranges(text, width).Select(r => text[r])];
}
