namespace DocIndex.Searching.Matching;

/// <summary>
/// Puts documents in one order, whichever page of it is looked at: the best first; of those that answer equally well, by id where they are few, else as they
/// were stored. It keeps no more than are wanted and those few.
/// </summary>
/// <param name="most">How many are wanted, at least 1.</param>
internal sealed class BestDocuments(int most)
{
    /// <summary>More that answer equally well are not put in the order of their ids, which have to be looked up.</summary>
    private const int MostById = 100;

    private readonly PriorityQueue<RankedDocument, (RankedDocument, long)> _best = new(Comparer<(RankedDocument Document, long Number)>.Create(
        static (a, b) => a.Document.CompareTo(b.Document) is not 0 and var order ? order : b.Number.CompareTo(a.Number)));

    private readonly List<RankedDocument> _equal = [];
    private int _equals;

    /// <summary>True for a document that is below as many as are wanted, whatever its number.</summary>
    public bool IsBelow(RankedDocument document) => _best.Count == most && document.CompareTo(_best.Peek()) < 0;

    /// <summary>
    /// Takes a document into account that answers as well as the last that is kept and was stored after it, where so
    /// many do that none of them is put in the order of its id. False for any other, which is to be shown.
    /// </summary>
    public bool LeavesOut(RankedDocument document)
    {
        if (_best.Count < most || _equal.Count < MostById) return false;
        if (document.CompareTo(_best.Peek()) != 0 || document.Number < _best.Peek().Number) return false;
        _equals++;
        return true;
    }

    /// <summary>Takes a document into account.</summary>
    public void Show(RankedDocument document)
    {
        if (_best.Count < most)
        {
            _best.Enqueue(document, (document, document.Number));
            return;
        }

        var order = document.CompareTo(_best.Peek());
        if (order < 0) return;
        if (order == 0)
        {
            LeaveOut(_best.EnqueueDequeue(document, (document, document.Number)));
            return;
        }

        var last = _best.DequeueEnqueue(document, (document, document.Number));
        if (_best.Peek().CompareTo(last) == 0)
        {
            LeaveOut(last);
            return;
        }

        _equal.Clear();
        _equals = 0;
    }

    /// <summary>The documents of a page, in order.</summary>
    /// <param name="ids">Gives the ids of documents by their numbers.</param>
    public List<RankedDocument> Page(int offset, int limit, Func<IEnumerable<long>, Dictionary<long, string>> ids)
    {
        var ordered = _best.UnorderedItems.Select(item => item.Element).Concat(_equal).OrderDescending().ThenBy(document => document.Number).ToList();
        for (int first = 0, end; first < ordered.Count && first < offset + limit; first = end)
        {
            end = first + 1;
            while (end < ordered.Count && ordered[end].CompareTo(ordered[first]) == 0) end++;
            var count = end - first + (end == ordered.Count ? _equals - _equal.Count : 0);
            if (count is 1 or > MostById || end <= offset) continue;
            var equal = ordered.GetRange(first, count);
            var names = ids(equal.Select(document => document.Number));
            ordered.RemoveRange(first, count);
            ordered.InsertRange(first, equal.OrderBy(document => names[document.Number], StringComparer.Ordinal));
        }

        return [.. ordered.Skip(offset).Take(limit)];
    }

    // Of more than can be put in the order of their ids, those that were stored first are kept already.
    private void LeaveOut(RankedDocument document)
    {
        _equals++;
        if (_equal.Count < MostById) _equal.Add(document);
    }
}
