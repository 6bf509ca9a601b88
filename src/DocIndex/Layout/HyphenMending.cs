using System.Text.RegularExpressions;

namespace DocIndex.Layout;

/// <summary>
/// Joins lines into running text and mends words that were split at a line's end: "sygedagpen-" + "gemodtagere" is one word;
/// "DUT-" + "kompensationen", "Beskæftigelses-" + "og …", "BO-" + "2" keep their hyphen. Where both could be, the document's own words
/// decide: a word that it writes elsewhere without the hyphen, or with it.
/// </summary>
public sealed partial class HyphenMending
{
    [GeneratedRegex(@"[\p{L}0-9]+(?:-[\p{L}0-9]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"[\p{L}0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex LastPart { get; }

    [GeneratedRegex(@"^[\p{L}0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex FirstPart { get; }

    [GeneratedRegex(@"^(?:og|eller|samt|til|/)(?![\p{L}0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Conjunction { get; }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks { get; }

    private readonly Lazy<HashSet<string>> _words;

    /// <param name="lines">All lines of the document, for the words that they hold whole.</param>
    public HyphenMending(IEnumerable<string> lines) => _words = new(() => WordsOf(lines));

    private static HashSet<string> WordsOf(IEnumerable<string> lines)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var line in lines)
        {
            var text = line.AsSpan().TrimEnd();
            foreach (var word in Word.EnumerateMatches(text))
                if (word.Index + word.Length < text.Length || !text.EndsWith('-'))
                    known.Add(text.Slice(word.Index, word.Length));
        }
        return words;
    }

    /// <summary>The lines as running text: white space folded, hyphens mended, soft hyphens gone.</summary>
    public string Join(IEnumerable<string> lines)
    {
        var text = "";
        foreach (var raw in lines)
        {
            var line = Folded(raw);
            if (line.Length == 0) continue;
            text = text.Length == 0 ? line : Append(text, line);
        }
        return text;
    }

    /// <summary>The same, with the offset at which each line begins in it.</summary>
    public (string Text, int[] Starts) JoinWithStarts(IReadOnlyList<string> lines)
    {
        var (text, starts) = ("", new int[lines.Count]);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = Folded(lines[i]);
            text = line.Length == 0 ? text : text.Length == 0 ? line : Append(text, line);
            starts[i] = text.Length - line.Length;
        }
        return (text, starts);
    }

    /// <summary>White space folded to single blanks; most lines have no other.</summary>
    private static string Folded(string raw)
    {
        var isPlain = true;
        for (var i = 0; i < raw.Length && isPlain; i++)
            isPlain = raw[i] is not ('\u00AD' or '\u2010') && (!char.IsWhiteSpace(raw[i]) || raw[i] == ' ' && i > 0 && raw[i - 1] != ' ');
        return isPlain ? raw.TrimEnd() : Blanks.Replace(WithoutSoftHyphens(raw), " ").Trim();
    }

    /// <summary>A soft hyphen or the typographic one (U+2010) at the end of a line is a hyphen like any other there; soft hyphens elsewhere are nothing.</summary>
    private static string WithoutSoftHyphens(string line)
    {
        var end = line.TrimEnd();
        if (end is [.., '\u00AD' or '\u2010']) end = end[..^1] + "-";
        return end.Replace("\u00AD", "", StringComparison.Ordinal).Replace('\u2010', '-');
    }

    private string Append(string text, string next)
    {
        if (!text.EndsWith('-') || text.EndsWith(" -", StringComparison.Ordinal) || text.Length < 2) return text + " " + next;
        var before = LastPart.Match(text[..^1]).Value;
        var after = FirstPart.Match(next).Value;
        if (Conjunction.IsMatch(next)) return text + " " + next;
        if (before.Length == 0 || after.Length == 0) return text + next;
        if (before.All(c => char.IsUpper(c) || char.IsAsciiDigit(c)) || char.IsAsciiDigit(after[0]) || char.IsUpper(after[0])) return text + next;
        if (_words.Value.Contains(before + after)) return text[..^1] + next;
        if (_words.Value.Contains(before + "-" + after)) return text + next;
        return text[..^1] + next;
    }
}
