using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// How alike two labels or names are by the words that they have in common. Short words carry no meaning and are left
/// out.
/// </summary>
public static class LabelLikeness
{
    private const int ShortestWord = 4;
    private const int StemLength = 6;

    /// <summary>
    /// The share of the label's words that a text holds, 0 to 1; words count as the same when their first six letters
    /// agree.
    /// </summary>
    public static double Coverage(string label, string text)
    {
        var words = Stems(label);
        if (words.Count == 0) return 0;
        var found = Stems(text);
        return words.Count(found.Contains) / (double)words.Count;
    }

    /// <summary>Words in common over all words of both, 0 to 1.</summary>
    public static double Likeness(string a, string b)
    {
        var (left, right) = (Stems(Head(a)), Stems(Head(b)));
        var union = left.Union(right).Count();
        return union == 0 ? 0 : left.Intersect(right).Count() / (double)union;
    }

    /// <summary>
    /// "Bostøtte: der ansættes medarbejdere og købes udstyr": what a label names before a sentence that explains it;
    /// the whole label where few words follow. Must not cut a name with a subtitle ("Team Unge: mentorer").
    /// </summary>
    internal static string Head(string label)
    {
        var colon = label.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && label[colon..].Count(c => c == ' ') >= FewestOfSentence ? label[..colon] : label;
    }

    private const int FewestOfSentence = 6;

    /// <summary>The beginnings of a text's words that carry meaning.</summary>
    internal static HashSet<string> Stems(string text) =>
        [.. PhraseSet.Normalize(text).Split(' ').Where(w => w.Length >= ShortestWord && !w.All(char.IsAsciiDigit))
            .Select(w => w.Length > StemLength ? w[..StemLength] : w)];
}
