using System.Collections.Immutable;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace DocIndex.Indexing.Analysis.Filters;

/// <summary>Puts in the place of a word all that it is indexed by, which the analyzer remembers of most words.</summary>
internal sealed class TermsFilter : TokenFilter
{
    private readonly DanishAnalyzer _analyzer;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _position;
    private ImmutableArray<string> _terms = [];
    private int _next;

    public TermsFilter(TokenStream input, DanishAnalyzer analyzer)
        : base(input)
    {
        _analyzer = analyzer;
        _term = AddAttribute<ICharTermAttribute>();
        _position = AddAttribute<IPositionIncrementAttribute>();
    }

    public override void Reset()
    {
        base.Reset();
        (_terms, _next) = ([], 0);
    }

    public override bool IncrementToken()
    {
        if (_next < _terms.Length)
        {
            _position.PositionIncrement = 0;
        }
        else
        {
            if (!m_input.IncrementToken()) return false;
            (_terms, _next) = (_analyzer.IndexTerms(_term.Buffer.AsSpan(0, _term.Length)), 0);
        }

        _term.SetEmpty().Append(_terms[_next++]);
        return true;
    }
}
