using System.Text;

namespace DocIndex.Evaluation;

/// <summary>How alike two texts are, as RECORD-FORMAT.md counts it. Every measure lies in 0–1 and is symmetric.</summary>
internal static class TextLikeness
{
    /// <summary>One less the edit distance over the longer length, without case, blanks and hyphens; 1 for two empty texts.</summary>
    public static double Of(string a, string b)
    {
        var (x, y) = (Fold(a), Fold(b));
        var longer = Math.Max(x.Length, y.Length);
        return longer == 0 ? 1 : 1 - (double)EditDistance(x, y) / longer;
    }

    /// <summary>Distinct words in common over the distinct words of the text that has fewer; 1 for two empty texts.</summary>
    public static double WordShare(string a, string b)
    {
        var (x, y) = (Words(a), Words(b));
        var fewer = Math.Min(x.Count, y.Count);
        return fewer == 0 ? (x.Count == y.Count ? 1 : 0) : (double)x.Count(y.Contains) / fewer;
    }

    /// <summary>The text without case, white space, and hyphens or dashes of any length.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c is '-' or '\u00AD' or (>= '\u2010' and <= '\u2015') or '\u2212') continue;
            folded.Append(char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    private static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var c in text + " ")
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }

    // Levenshtein, two rows at a time.
    private static int EditDistance(string a, string b)
    {
        var above = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) above[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(above[j], row[j - 1]) + 1);
            }

            (above, row) = (row, above);
        }

        return above[b.Length];
    }
}
