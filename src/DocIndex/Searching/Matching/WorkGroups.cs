using System.Collections.Immutable;
using DocIndex.Storing;

namespace DocIndex.Searching.Matching;

/// <summary>Which documents of an index are versions of one note, by number and revision.</summary>
internal sealed class WorkGroups
{
    private readonly ImmutableArray<ImmutableArray<StoredVersion>> _works;
    private readonly Dictionary<StoredVersion, int> _workOf = [];

    private WorkGroups(ImmutableArray<ImmutableArray<StoredVersion>> works)
    {
        _works = works;
        for (var work = 0; work < works.Length; work++)
        {
            foreach (var version in works[work]) _workOf[version] = work;
        }
    }

    /// <summary>Every document is a note of its own.</summary>
    public static WorkGroups None { get; } = new([]);

    public bool IsEmpty => _workOf.Count == 0;

    /// <summary>Those of a library.</summary>
    public static WorkGroups Of(Library library) => library.Works.All() is { IsEmpty: false } works ? new(works) : None;

    /// <summary>Number of the work that a document is a version of; null for a note of its own.</summary>
    public int? WorkOf(StoredVersion document) => _workOf.TryGetValue(document, out var work) ? work : null;

    /// <summary>All versions of a document's note but itself, the representative first; none for a note of its
    /// own.</summary>
    public IEnumerable<StoredVersion> OthersOf(StoredVersion document) =>
        WorkOf(document) is { } work ? _works[work].Where(version => version != document) : [];

    /// <summary>Place of a document among the versions of its note: 0 for the representative.</summary>
    public int PlaceOf(StoredVersion document) => WorkOf(document) is { } work ? _works[work].IndexOf(document) : 0;
}
