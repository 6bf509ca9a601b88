using System.Collections.Immutable;
using Lucene.Net.Analysis;

namespace DocIndex.Indexing.Analysis.Filters;

/// <summary>Puts the parts of compounds beside them.</summary>
internal sealed class CompoundFilter(TokenStream input, Func<string, ImmutableArray<string>> parts) : ExpandingFilter(input)
{
    protected override void Expand(string word, bool isTerm, List<(string Word, bool IsTerm)> words)
    {
        words.Add((word, isTerm));
        if (isTerm) return;
        foreach (var part in parts(word)) words.Add((part, false));
    }
}
