namespace DocIndex.Foundry.Writing;

/// <summary>Breaks text into lines.</summary>
internal static class Wrap
{
    /// <summary>Lines of at most so many letters, broken at blanks.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 && word.Length > 0 ? word : line.Length == 0 ? " " : line + " " + word;
        }

        yield return line;
    }
}
