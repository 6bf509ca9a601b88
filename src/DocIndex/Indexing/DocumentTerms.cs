using System.Runtime.InteropServices;
using DocIndex.Indexing.Analysis;

namespace DocIndex.Indexing;

/// <summary>
/// What a document is found and ranked by: its words, and the terms of them with what they weigh. Another way of counting is another <see cref="Version"/>.
/// </summary>
internal sealed class DocumentTerms
{
    /// <summary>Names the way of counting.</summary>
    public const string Version = "terms-2";

    /// <summary>What one word weighs in a title, a heading, the body, and what the record says of the document.</summary>
    private static readonly int[] s_fieldWeights = [12, 4, 1, 3];

    /// <summary>About as many different words as a note has; it has about twice as many terms.</summary>
    private const int UsualWords = 250;

    private readonly Dictionary<string, TermWeight> _words = new(UsualWords, StringComparer.Ordinal);
    private readonly Dictionary<string, TermWeight> _terms = new(2 * UsualWords, StringComparer.Ordinal);

    private DocumentTerms()
    {
    }

    /// <summary>How many words the document has in all fields.</summary>
    public int Length { get; private set; }

    /// <summary>The different words, as printed.</summary>
    public IReadOnlyCollection<string> Words => _words.Keys;

    /// <summary>The terms of all words, and the forms that they are written in, as <see cref="DanishAnalyzer.IndexTerms"/> gives them; a word's other spellings and parts weigh what it weighs.</summary>
    public IReadOnlyDictionary<string, TermWeight> Terms => _terms;

    public static DocumentTerms Of(IndexedText text, DanishAnalyzer analyzer)
    {
        var document = new DocumentTerms();
        document.Count(text.Title, 0);
        document.Count(text.Headings, 1);
        document.Count(text.Body, 2);
        document.Count(text.About, 3);
        foreach (var (word, weight) in document._words)
        {
            foreach (var term in analyzer.IndexTerms(word)) document.Add(term, weight);
        }

        return document;
    }

    /// <summary>Adds a term that is no word of the text.</summary>
    public void AddMark(string term) => _terms[term] = new TermWeight(1, InTitle: false);

    private void Count(string field, int number)
    {
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var scanner = new WordScanner(field);
        while (scanner.TryNext(out var word))
        {
            if (word.IsBreak) continue;
            Length++;
            ref var weight = ref CollectionsMarshal.GetValueRefOrAddDefault(words, field.AsSpan(word.Start, word.Length), out _);
            weight = weight.And(new TermWeight(s_fieldWeights[number], InTitle: number == 0));
        }
    }

    private void Add(string term, TermWeight weight)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, term, out _);
        sum = sum.And(weight);
    }
}
