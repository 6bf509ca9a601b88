using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace DocIndex.Indexing.Analysis.Filters;

/// <summary>A stream of one word that can be set and read again and again.</summary>
internal sealed class OneWord : TokenStream
{
    private readonly ICharTermAttribute _term;
    private string? _word;

    public OneWord() => _term = AddAttribute<ICharTermAttribute>();

    public void Set(string word) => _word = word;

    public override bool IncrementToken()
    {
        if (_word is null) return false;
        ClearAttributes();
        _term.SetEmpty().Append(_word);
        _word = null;
        return true;
    }
}
