using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace DocIndex.Indexing.Analysis.Filters;

/// <summary>A filter that puts several words in the place of one, at its position: the first stands for the word itself.</summary>
internal abstract class ExpandingFilter : TokenFilter
{
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _position;
    private readonly IKeywordAttribute _keyword;
    private readonly List<(string Word, bool IsTerm)> _words = [];
    private int _next;

    protected ExpandingFilter(TokenStream input)
        : base(input)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _position = AddAttribute<IPositionIncrementAttribute>();
        _keyword = AddAttribute<IKeywordAttribute>();
    }

    public sealed override void Reset()
    {
        base.Reset();
        _words.Clear();
        _next = 0;
    }

    public sealed override bool IncrementToken()
    {
        if (_next < _words.Count)
        {
            _position.PositionIncrement = 0;
            return Give();
        }

        if (!m_input.IncrementToken()) return false;
        _words.Clear();
        _next = 0;
        Expand(_term.ToString(), _keyword.IsKeyword, _words);
        return Give();
    }

    /// <summary>Adds at least one word.</summary>
    /// <param name="isTerm">The word is not to be changed any more; so are those that are added as terms.</param>
    protected abstract void Expand(string word, bool isTerm, List<(string Word, bool IsTerm)> words);

    private bool Give()
    {
        var (word, isTerm) = _words[_next++];
        _term.SetEmpty().Append(word);
        _keyword.IsKeyword = isTerm;
        return true;
    }
}
