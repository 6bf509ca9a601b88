using System.Text.RegularExpressions;

namespace DocIndex.Layout;

/// <summary>
/// Joins lines into running text and mends words that were split at a line's end: "sygedagpen-" + "gemodtagere" is one word;
/// "DUT-" + "kompensationen", "Beskæftigelses-" + "og …", "BO-" + "2" keep their hyphen. Where both could be, the document's own words
/// decide: a word that it writes elsewhere without the hyphen, or with it.
/// </summary>
public sealed partial class HyphenMending
{
    [GeneratedRegex(@"[\p{L}\d]+(?:-[\p{L}\d]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"[\p{L}\d]+$", RegexOptions.CultureInvariant)]
    private static partial Regex LastPart { get; }

    [GeneratedRegex(@"^[\p{L}\d]+", RegexOptions.CultureInvariant)]
    private static partial Regex FirstPart { get; }

    [GeneratedRegex(@"^(?:og|eller|samt|til|/)(?![\p{L}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Conjunction { get; }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks { get; }

    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="lines">All lines of the document, for the words that they hold whole.</param>
    public HyphenMending(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            foreach (Match word in Word.Matches(line.TrimEnd()))
                if (word.Index + word.Length < line.TrimEnd().Length || !line.TrimEnd().EndsWith('-'))
                    _words.Add(word.Value);
    }

    /// <summary>The lines as running text: white space folded, hyphens mended, soft hyphens gone.</summary>
    public string Join(IEnumerable<string> lines)
    {
        var text = "";
        foreach (var raw in lines)
        {
            var line = Blanks.Replace(WithoutSoftHyphens(raw), " ").Trim();
            if (line.Length == 0) continue;
            text = text.Length == 0 ? line : Append(text, line);
        }
        return text;
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
        if (before.All(c => char.IsUpper(c) || char.IsDigit(c)) || char.IsDigit(after[0]) || char.IsUpper(after[0])) return text + next;
        if (_words.Contains(before + after)) return text[..^1] + next;
        if (_words.Contains(before + "-" + after)) return text + next;
        return text[..^1] + next;
    }
}
