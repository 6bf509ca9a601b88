using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace DocIndex.Indexing.Analysis.Filters;

/// <summary>
/// Lucene's source of words: what <see cref="WordScanner"/> finds, one position each. Between passages lies a gap that no phrase reaches across. It ends after
/// <see cref="MostWords"/> words.
/// </summary>
internal sealed class WordTokenizer : Tokenizer
{
    /// <summary>Words of one field that are indexed; what stands behind them is not found.</summary>
    public const int MostWords = 1_000_000;

    /// <summary>Positions between passages: more than words near each other may lie apart.</summary>
    public const int PassageGap = 2_000;

    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _position;
    private string _text = "";
    private int _next;
    private int _count;

    public WordTokenizer(TextReader reader)
        : base(reader)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _position = AddAttribute<IPositionIncrementAttribute>();
    }

    public override void Reset()
    {
        base.Reset();
        _text = m_input.ReadToEnd();
        (_next, _count) = (0, 0);
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        var scanner = new WordScanner(_text, _next);
        var gap = 0;
        while (_count < MostWords && scanner.TryNext(out var word))
        {
            _next = word.End;
            if (word.IsBreak)
            {
                gap = PassageGap;
                continue;
            }

            _count++;
            _term.SetEmpty().Append(_text, word.Start, word.Length);
            _position.PositionIncrement = 1 + gap;
            return true;
        }

        return false;
    }
}
