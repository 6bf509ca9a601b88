namespace DocIndex.Searching.Matching;

/// <summary>Keeps the best of the documents that it is shown, and those that answer as well as the last of them.</summary>
/// <param name="most">How many are wanted, at least 1.</param>
internal sealed class BestDocuments(int most)
{
    /// <summary>Of documents that answer as well as the last, so many are kept: those that were shown first.</summary>
    private const int MostEqual = 100;

    private readonly PriorityQueue<RankedDocument, RankedDocument> _best = new();
    private readonly List<RankedDocument> _equal = [];

    /// <summary>What was kept, in no order.</summary>
    public IEnumerable<RankedDocument> Kept => _best.UnorderedItems.Select(item => item.Element).Concat(_equal);

    public void Show(RankedDocument document)
    {
        if (_best.Count < most)
        {
            _best.Enqueue(document, document);
            return;
        }

        var order = document.CompareTo(_best.Peek());
        if (order < 0) return;
        if (order == 0)
        {
            if (_equal.Count < MostEqual) _equal.Add(document);
            return;
        }

        var last = _best.DequeueEnqueue(document, document);
        if (_best.Peek().CompareTo(last) > 0) _equal.Clear();
        else _equal.Add(last);
    }
}
