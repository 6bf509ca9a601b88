using DocIndex.Vocabulary;

namespace DocIndex.Layout;

/// <summary>
/// Tells a line that is nothing but headers of columns ("Skridt Klar Hvem") from a heading. Must not take a line with
/// any other word, or one of whose headers two mean the same.
/// </summary>
internal static class ColumnHeads
{
    private const int Longest = 80;

    /// <summary>The headers that a line consists of; null where it holds anything else.</summary>
    public static List<string>? In(string line, DanishVocabulary vocabulary) =>
        line.Length > Longest || LineText.EndsSentence(line) ? null
            : From(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), 0, [], vocabulary);

    private static List<string>? From(string[] words, int start, List<(string Text, string Meaning)> before,
        DanishVocabulary vocabulary)
    {
        if (start == words.Length) return before.ConvertAll(b => b.Text);
        for (var end = words.Length; end > start; end--)
        {
            var text = string.Join(' ', words[start..end]);
            foreach (var (meaning, phrases) in vocabulary.FactColumns)
            {
                if (phrases.Exact(text) is null || before.Exists(b => b.Meaning == meaning)) continue;
                if (From(words, end, [.. before, (text, meaning)], vocabulary) is { } all) return all;
            }
        }
        return null;
    }
}
