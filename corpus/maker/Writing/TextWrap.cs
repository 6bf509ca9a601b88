namespace DocIndex.CorpusMaker.Writing;

/// <summary>Breaks words into lines, as a page does.</summary>
internal static class TextWrap
{
    private const string Vowels = "aeiouyæøå";

    /// <summary>Lines of at most that many letters; a long word at the end of a line is parted at a soft hyphen, or between syllables.</summary>
    public static IReadOnlyList<string> Lines(string text, int width)
    {
        var lines = new List<string>();
        foreach (var given in text.Split('\n')) Line(lines, given, width);
        return lines;
    }

    private static void Line(List<string> lines, string given, int width)
    {
        var line = "";
        foreach (var marked in given.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var word = marked.Replace("\u00ad", "", StringComparison.Ordinal);
            while (line.Length + word.Length + 1 > width && line.Length + word.Length > 0)
            {
                var room = width - line.Length - 2;
                var at = marked.Contains('\u00ad', StringComparison.Ordinal) ? Marked(marked, word, room) : Break(word, room);
                if (at > 0)
                {
                    lines.Add((line.Length > 0 ? line + " " : "") + word[..at] + "-");
                    word = word[at..];
                    line = "";
                }
                else if (line.Length > 0)
                {
                    lines.Add(line);
                    line = "";
                }
                else
                {
                    break;
                }
            }

            line = line.Length > 0 ? line + " " + word : word;
        }

        lines.Add(line);
    }

    // The author's own place; the rest of a word that was parted there already has none.
    private static int Marked(string marked, string word, int room)
    {
        var at = marked.IndexOf('\u00ad', StringComparison.Ordinal);
        return word.Length == marked.Length - 1 && at <= room ? at : 0;
    }

    // Before a consonant that a vowel follows and one precedes, with three letters on either side: enough to look like a page.
    private static int Break(string word, int room)
    {
        if (word.Length < 8 || word.Any(c => !char.IsLetter(c))) return 0;
        for (var at = Math.Min(room, word.Length - 3); at >= 3; at--)
        {
            if (Vowels.Contains(word[at], StringComparison.Ordinal) || !Vowels.Contains(word[at + 1], StringComparison.Ordinal)) continue;
            if (word[..at].Any(c => Vowels.Contains(c, StringComparison.Ordinal))) return at;
        }

        return 0;
    }
}
