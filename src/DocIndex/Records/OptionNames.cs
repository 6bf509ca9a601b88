using System.Collections.Immutable;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// Names of options in a text: a word for one and a letter or a small number behind it ("Model A", "scenarie 2"). Must
/// not match "Model 2026", "løsning i", or a word for a part of one proposal ("Etape 1", "Spor B").
/// </summary>
internal static class OptionNames
{
    /// <summary>A longer mark is a word or a year.</summary>
    private const int LongestMark = 2;

    /// <summary>The options that a text names, each once, in its order, in lower case.</summary>
    public static ImmutableArray<string> In(string text, DanishVocabulary vocabulary)
    {
        var words = PhraseSet.Normalize(text).Split(' ');
        var marks = new List<string>();
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (vocabulary.OptionWords["option"].Exact(words[i]) is null) continue;
            // "Model A/B", "model A og B": what is joined to a mark is one, too.
            for (var at = i + 1; at < words.Length && IsMark(words[at], vocabulary);)
            {
                marks.Add(words[at]);
                at += IsJoint(words, at, vocabulary) ? 2 : 1;
            }
        }

        return [.. marks.Distinct()];
    }

    private static bool IsJoint(string[] words, int mark, DanishVocabulary vocabulary) =>
        mark + 2 < words.Length && vocabulary.OptionWords["joins"].Exact(words[mark + 1]) is not null
        && IsMark(words[mark + 2], vocabulary);

    private static bool IsMark(string word, DanishVocabulary vocabulary) => word.Length is > 0 and <= LongestMark
        && (word.All(char.IsAsciiDigit) || word.Length == 1 && char.IsAsciiLetterLower(word[0])
            || word.All(c => c is 'i' or 'v') && word.Length == LongestMark)
        && !vocabulary.SmallWords.In(word);
}
