using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace DocIndex.Searching.Matching;

/// <summary>The postings of any of several terms in one field of a segment, which are read when they are asked for.</summary>
internal sealed class UnionPostings
{
    private readonly AtomicReader _segment;
    private readonly TermsEnum _seeking;
    private readonly List<(BytesRef Term, TermState State)> _terms = [];
    private byte[]? _weights;

    private UnionPostings(AtomicReader segment, Terms known) => (_segment, _seeking) = (segment, known.GetEnumerator());

    /// <summary>How many postings there are, those of each term counted for itself.</summary>
    public long Cost { get; private set; }

    /// <summary>How many documents have any of the terms.</summary>
    public int Count => Weights.Length - Weights.AsSpan().Count((byte)0);

    /// <summary>The largest weight of any of the terms in each document; 0 where it has none, or was deleted.</summary>
    public byte[] Weights => _weights ??= Read();

    /// <summary>Null where the field has none of the terms.</summary>
    public static UnionPostings? Of(
        AtomicReader segment, string field, ImmutableArray<string> terms, ImmutableArray<TermPattern> patterns)
    {
        if (segment.GetTerms(field) is not { } known) return null;
        var postings = new UnionPostings(segment, known);
        foreach (var term in terms)
            if (postings._seeking.SeekExact(new BytesRef(term))) postings.Add(postings._seeking);
        foreach (var pattern in patterns)
        {
            foreach (var term in pattern.In(known)) postings.Add(term);
        }

        return postings._terms.Count == 0 ? null : postings;
    }

    private void Add(TermsEnum term)
    {
        _terms.Add((BytesRef.DeepCopyOf(term.Term), term.GetTermState()));
        Cost += term.DocFreq;
    }

    private byte[] Read()
    {
        var weights = new byte[_segment.MaxDoc];
        DocsEnum? documents = null;
        foreach (var (term, state) in _terms)
        {
            _seeking.SeekExact(term, state);
            documents = _seeking.Docs(_segment.LiveDocs, documents, DocsFlags.FREQS);
            while (documents.NextDoc() is var document and not DocIdSetIterator.NO_MORE_DOCS)
                weights[document] = (byte)Math.Max(weights[document], Math.Min(byte.MaxValue, documents.Freq));
        }

        return weights;
    }
}
