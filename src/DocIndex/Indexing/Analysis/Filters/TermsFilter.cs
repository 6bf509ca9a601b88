using System.Collections.Immutable;
using Lucene.Net.Analysis;

namespace DocIndex.Indexing.Analysis.Filters;

/// <summary>Puts in the place of a word all that it is indexed by.</summary>
internal sealed class TermsFilter(TokenStream input, DanishAnalyzer analyzer) : ExpandingFilter(input)
{
    protected override void Expand(string word, bool isTerm, List<(string Word, bool IsTerm)> words)
    {
        foreach (var term in analyzer.IndexTerms(word)) words.Add((term, true));
    }
}
