using System.Globalization;

namespace DocIndex.Benchmarks;

/// <summary>A word of a page, ligatures spelled out.</summary>
internal readonly record struct PageWord(int Page, string Text);

/// <summary>Reads the word lists of both programs.</summary>
internal static class WordLists
{
    /// <summary>Rows of level 5 are words; other rows name pages, blocks and lines by texts like "###LINE###". A line "# 0 FILE" begins a file.</summary>
    public static Dictionary<string, List<PageWord>> FromTsv(string tsv)
    {
        var files = new Dictionary<string, List<PageWord>>();
        var words = new List<PageWord>();
        foreach (var line in tsv.Split('\n'))
        {
            if (line.StartsWith("# 0 ", StringComparison.Ordinal))
                files[line[4..]] = words = [];
            else if (line.Split('\t') is ["5", var page, _, _, _, _, _, _, _, _, _, var text])
                words.Add(new(int.Parse(page, CultureInfo.InvariantCulture), Plain(text)));
        }
        return files;
    }

    /// <summary>The words of each file, and the number of pages of all.</summary>
    public static (Dictionary<string, List<PageWord>> Words, int Pages) FromOurs(string output)
    {
        var files = new Dictionary<string, List<PageWord>>();
        var words = new List<PageWord>();
        var pages = 0;
        foreach (var line in output.Split('\n'))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                var parts = line.Split(' ', 3);
                pages += int.Parse(parts[1], CultureInfo.InvariantCulture);
                files[parts[2]] = words = [];
            }
            else if (line.Split(' ', 6) is [var page, _, _, _, _, var text])
                words.Add(new(int.Parse(page, CultureInfo.InvariantCulture), Plain(text)));
        }
        return (files, pages);
    }

    private static string Plain(string text)
    {
        text = text.TrimEnd('\r');
        foreach (var (ligature, letters) in (ReadOnlySpan<(string, string)>)[("\uFB00", "ff"), ("\uFB01", "fi"), ("\uFB02", "fl"), ("\uFB03", "ffi"), ("\uFB04", "ffl")])
            text = text.Replace(ligature, letters, StringComparison.Ordinal);
        return text;
    }
}

/// <summary>How far two word lists agree: words are the same when page and text are, each counted as often as both have it.</summary>
internal readonly record struct Agreement(int Ours, int Theirs, int Same)
{
    /// <summary>1 for two empty lists.</summary>
    public double F1 => Ours + Theirs == 0 ? 1 : 2.0 * Same / (Ours + Theirs);

    public static Agreement Of(List<PageWord> ours, List<PageWord> theirs)
    {
        var left = theirs.GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());
        var same = 0;
        foreach (var word in ours)
        {
            if (left.GetValueOrDefault(word) is not (> 0 and var count))
                continue;
            left[word] = count - 1;
            same++;
        }
        return new(ours.Count, theirs.Count, same);
    }

    public Agreement Plus(Agreement other) => new(Ours + other.Ours, Theirs + other.Theirs, Same + other.Same);
}
