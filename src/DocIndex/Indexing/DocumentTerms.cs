using System.Runtime.InteropServices;
using DocIndex.Indexing.Analysis;

namespace DocIndex.Indexing;

/// <summary>
/// What a document is found and ranked by: the terms of its words with what they weigh. Another way of counting is another <see cref="Version"/>.
/// </summary>
internal sealed class DocumentTerms
{
    /// <summary>Names the way of counting.</summary>
    public const string Version = "terms-3";

    /// <summary>The largest weight that is told apart; by then more of the same says nothing more.</summary>
    public const int Most = 127;

    /// <summary>What one word weighs in a title, a heading, the body, and what the record says of the document.</summary>
    private static readonly int[] s_fieldWeights = [12, 4, 1, 3];

    /// <summary>About as many different words as a note has; it has about twice as many terms.</summary>
    private const int UsualWords = 250;

    private readonly Dictionary<string, int> _words = new(UsualWords, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _terms = new(2 * UsualWords, StringComparer.Ordinal);

    private DocumentTerms()
    {
    }

    /// <summary>How many words the document has in all fields.</summary>
    public int Length { get; private set; }

    /// <summary>
    /// The terms of all words, and the forms that they are written in, as <see cref="DanishAnalyzer.IndexTerms"/> gives them, with their weights from 1 to
    /// <see cref="Most"/>; a word's other spellings and parts weigh what it weighs.
    /// </summary>
    public IReadOnlyDictionary<string, int> Terms => _terms;

    public static DocumentTerms Of(IndexedText text, DanishAnalyzer analyzer)
    {
        var document = new DocumentTerms();
        document.Count(text.Title, s_fieldWeights[0]);
        document.Count(text.Headings, s_fieldWeights[1]);
        document.Count(text.Body, s_fieldWeights[2]);
        document.Count(text.About, s_fieldWeights[3]);
        foreach (var (word, weight) in document._words)
        {
            foreach (var term in analyzer.IndexTerms(word)) document.Add(term, weight);
        }

        return document;
    }

    private void Count(string field, int weight)
    {
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var scanner = new WordScanner(field);
        for (var count = 0; count < Analysis.Filters.WordTokenizer.MostWords && scanner.TryNext(out var word);)
        {
            if (word.IsBreak) continue;
            count++;
            Length++;
            CollectionsMarshal.GetValueRefOrAddDefault(words, field.AsSpan(word.Start, word.Length), out _) += weight;
        }
    }

    private void Add(string term, int weight)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, term, out _);
        sum = Math.Min(Most, sum + weight);
    }
}
