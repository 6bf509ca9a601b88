using System.Collections.Immutable;
using DocIndex.Indexing.Analysis;
using DocIndex.Indexing.FullText;
using DocIndex.Storing.Indexes;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace DocIndex.Searching.Matching;

/// <summary>Finds words of documents that are spelt nearly like another; two letters that have changed places differ in one.</summary>
internal static class NearWords
{
    /// <summary>Words that differ in at most so many letters, up to two: the nearest first, then in ordinal order.</summary>
    /// <param name="word">In lower case.</param>
    public static ImmutableArray<string> Of(IndexView view, string word, int edits, int most)
    {
        if (word.Length > DanishAnalyzer.MaxTermLength) return [];
        var found = new List<string>();

        // Holds what words of the index are compared with, which is made once for all segments and both distances.
        var shared = new AttributeSource();
        for (var distance = 1; distance <= edits && found.Count < most; distance++)
        {
            var near = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var context in view.Searcher.IndexReader.Leaves)
            {
                if (context.AtomicReader.GetTerms(IndexFields.All) is not { } terms) continue;
                near.UnionWith(Near(terms, word, distance, shared));
            }

            found.AddRange(near.Where(other => other != word && !found.Contains(other)));
        }

        return [.. found.Take(most)];
    }

    /// <summary>The mark of forms counts as a letter that may not differ.</summary>
    private static IEnumerable<string> Near(Terms terms, string word, int distance, AttributeSource shared)
    {
        var term = new Term(IndexFields.All, DanishAnalyzer.FormMark + word);
        var near = new FuzzyTermsEnum(terms, shared, term, distance, 1, transpositions: true);
        while (near.MoveNext()) yield return near.Term.Utf8ToString()[1..];
    }
}
