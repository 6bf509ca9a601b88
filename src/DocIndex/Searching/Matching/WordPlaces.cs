using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace DocIndex.Searching.Matching;

/// <summary>
/// Where a word stands in one field of a segment, document by document: the places of any of the terms that it may
/// stand there as.
/// </summary>
/// <remarks>
/// One term is read as far as it is asked for. Of several terms the postings of a run of documents are gathered at a
/// time, for a beginning within a phrase may stand for thousands.
/// </remarks>
internal sealed class WordPlaces
{
    /// <summary>Documents whose places are gathered at once.</summary>
    private const int Run = 4_096;

    private readonly DocsAndPositionsEnum[] _terms;
    private readonly List<(int Document, int Place)> _gathered = [];
    private readonly int[] _ends = new int[Run];
    private int[] _places = new int[16];
    private int _read;
    private int _runStart = -Run;

    private WordPlaces(DocsAndPositionsEnum[] terms, long cost) => (_terms, Cost) = (terms, cost);

    /// <summary>How many postings the word has; that of a rare word is small.</summary>
    public long Cost { get; }

    /// <summary>The document that is looked at; -1 before the first.</summary>
    public int Document { get; private set; } = -1;

    /// <summary>How many places the word has in the document.</summary>
    public int Count { get; private set; }

    /// <summary>Null where no document of the segment has the word in the field.</summary>
    public static WordPlaces? Of(AtomicReader segment, string field, ImmutableArray<string> terms)
    {
        if (segment.GetTerms(field) is not { } known) return null;
        var (seeking, found, cost) = (known.GetEnumerator(), new List<DocsAndPositionsEnum>(), 0L);
        foreach (var term in terms)
        {
            if (!seeking.SeekExact(new BytesRef(term))) continue;
            found.Add(seeking.DocsAndPositions(segment.LiveDocs, null, DocsAndPositionsFlags.NONE));
            cost += seeking.DocFreq;
        }

        return found.Count == 0 ? null : new WordPlaces([.. found], cost);
    }

    /// <summary>Goes to the first document from one on; <see cref="DocIdSetIterator.NO_MORE_DOCS"/> after the last.</summary>
    /// <param name="target">Not before the document that is looked at.</param>
    public int Advance(int target)
    {
        if (Document >= target) return Document;
        if (_terms is [var only])
        {
            Document = target == Document + 1 ? only.NextDoc() : only.Advance(target);
            (_read, Count) = (0, Document == DocIdSetIterator.NO_MORE_DOCS ? 0 : only.Freq);
            return Document;
        }

        while (target < DocIdSetIterator.NO_MORE_DOCS)
        {
            if (target >= _runStart + Run && !Gather(target)) break;
            for (var at = Math.Max(0, target - _runStart); at < Run; at++)
            {
                var start = at == 0 ? 0 : _ends[at - 1];
                if (_ends[at] == start) continue;
                (_read, Count) = (start, _ends[at] - start);
                return Document = _runStart + at;
            }

            target = _runStart + Run;
        }

        Count = 0;
        return Document = DocIdSetIterator.NO_MORE_DOCS;
    }

    /// <summary>A place of the word in the document, by its number from 0 on; they ascend.</summary>
    public int Place(int number)
    {
        if (_terms.Length > 1) return _places[_read + number];
        for (; _read <= number; _read++)
        {
            if (_read == _places.Length) Array.Resize(ref _places, 2 * _read);
            _places[_read] = _terms[0].NextPosition();
        }

        return _places[number];
    }

    /// <summary>Puts the places of the documents of a run in order; false where none is left.</summary>
    private bool Gather(int target)
    {
        var first = DocIdSetIterator.NO_MORE_DOCS;
        foreach (var term in _terms)
        {
            if (term.DocID < target) term.Advance(target);
            first = Math.Min(first, term.DocID);
        }

        if (first == DocIdSetIterator.NO_MORE_DOCS) return false;
        _runStart = first;
        _gathered.Clear();
        Array.Clear(_ends);
        foreach (var term in _terms)
        {
            for (; term.DocID - _runStart < Run && term.DocID != DocIdSetIterator.NO_MORE_DOCS; term.NextDoc())
            {
                _ends[term.DocID - _runStart] += term.Freq;
                for (var n = term.Freq; n > 0; n--) _gathered.Add((term.DocID - _runStart, term.NextPosition()));
            }
        }

        Sort();
        return true;
    }

    private void Sort()
    {
        if (_places.Length < _gathered.Count) _places = new int[_gathered.Count];
        var starts = new int[Run];
        for (var (at, sum) = (0, 0); at < Run; at++)
        {
            starts[at] = sum;
            sum += _ends[at];
            _ends[at] = starts[at];
        }

        foreach (var (document, place) in _gathered) _places[_ends[document]++] = place;
        for (var at = 0; at < Run; at++)
            if (_ends[at] - starts[at] > 1) _places.AsSpan(starts[at], _ends[at] - starts[at]).Sort();
    }
}
