using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace DocIndex.Indexing.Analysis.Filters;

/// <summary>Gives words their family's stem, and marks them as keywords, so that the stemmer behind leaves them alone.</summary>
internal sealed class FamilyFilter : TokenFilter
{
    private readonly ICharTermAttribute _term;
    private readonly IKeywordAttribute _keyword;

    public FamilyFilter(TokenStream input)
        : base(input)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _keyword = AddAttribute<IKeywordAttribute>();
    }

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken()) return false;
        if (_keyword.IsKeyword || WordFamilies.FamilyOf(_term.ToString()) is not { } stem) return true;
        _term.SetEmpty().Append(stem);
        _keyword.IsKeyword = true;
        return true;
    }
}
