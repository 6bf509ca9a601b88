using DocIndex.Storing;

namespace DocIndex.Searching.Matching;

/// <summary>
/// Notes of which several versions may be found: each is ranked as the best of its versions that are found, and shown
/// as the first
/// of them in the order of the work.
/// </summary>
internal sealed class FoundWorks(WorkGroups works)
{
    private readonly Dictionary<int, Found> _found = [];

    /// <summary>Takes a document into account that is a version of a work.</summary>
    /// <param name="isNew">False where a version of the same note was found before.</param>
    /// <returns>The properties that were counted for the note, for the caller to add to.</returns>
    public HashSet<string> Add(int work, RankedDocument document, out bool isNew)
    {
        var place = works.PlaceOf(new StoredVersion(document.Number, document.Revision));
        isNew = !_found.TryGetValue(work, out var known);
        if (known is null) _found[work] = known = new Found(document, document, place);
        else if (document.CompareTo(known.Best) > 0) known.Best = document;
        if (place < known.Place) (known.Shown, known.Place) = (document, place);
        return known.Counted;
    }

    /// <summary>Each note once, by the number of the document that is shown.</summary>
    public IEnumerable<RankedDocument> Notes => _found.Values
        .Select(found => found.Best with { Number = found.Shown.Number, Revision = found.Shown.Revision })
            .OrderBy(document => document.Number);

    private sealed class Found(RankedDocument best, RankedDocument shown, int place)
    {
        public RankedDocument Best { get; set; } = best;

        public RankedDocument Shown { get; set; } = shown;

        public int Place { get; set; } = place;

        public HashSet<string> Counted { get; } = new(StringComparer.Ordinal);
    }
}
