using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace DocIndex.Indexing.FullText;

/// <summary>
/// The terms of a document, each as often as it weighs. As many of them as the document has words are counted as its length, the others stand at the positions of
/// those before them.
/// </summary>
internal sealed class WeightedTerms : TokenStream
{
    private readonly ICharTermAttribute _text;
    private readonly IPositionIncrementAttribute _position;
    private readonly IEnumerator<KeyValuePair<string, int>> _terms;
    private int _left;
    private int _uncounted;

    public WeightedTerms(DocumentTerms document)
    {
        _text = AddAttribute<ICharTermAttribute>();
        _position = AddAttribute<IPositionIncrementAttribute>();
        _terms = document.Terms.GetEnumerator();
        _uncounted = document.Length;
    }

    public override bool IncrementToken()
    {
        while (_left == 0)
        {
            if (!_terms.MoveNext()) return false;
            _left = _terms.Current.Value;
        }

        _left--;
        ClearAttributes();
        _text.SetEmpty().Append(_terms.Current.Key);
        _position.PositionIncrement = _uncounted-- > 0 ? 1 : 0;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _terms.Dispose();
        base.Dispose(disposing);
    }
}
