using System.Collections.Immutable;
using DocIndex.Indexing.FullText;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace DocIndex.Searching.Matching;

/// <summary>Counts how many documents have each value of each property.</summary>
internal sealed class FacetCounts
{
    private readonly Dictionary<string, (DocumentProperty Value, int Count)> _counts = new(StringComparer.Ordinal);
    private SortedSetDocValues? _values;
    private int[] _segment = [];

    /// <summary>All values that documents of an index have, in all the ways that they are written.</summary>
    public static IEnumerable<DocumentProperty> Values(IndexReader reader) => reader.Leaves.SelectMany(context => context.AtomicReader.GetSortedSetDocValues(IndexFields.Facet) is { } values
        ? Enumerable.Range(0, (int)values.ValueCount).Select(value => Read(values, value)) : []).Distinct();

    /// <summary>Goes on with another segment; null after the last.</summary>
    public void Begin(AtomicReader? segment)
    {
        for (var value = 0; value < _segment.Length; value++)
        {
            if (_segment[value] == 0) continue;
            var property = Read(_values!, value);
            var (known, count) = _counts.GetValueOrDefault(property.Term, (property, 0));
            _counts[property.Term] = (string.CompareOrdinal(known.Label, property.Label) <= 0 ? known : property, count + _segment[value]);
        }

        _values = segment?.GetSortedSetDocValues(IndexFields.Facet);
        _segment = new int[_values?.ValueCount ?? 0];
    }

    /// <summary>Counts a document of the segment.</summary>
    public void Add(int document)
    {
        if (_values is null) return;
        _values.SetDocument(document);
        for (var value = _values.NextOrd(); value != SortedSetDocValues.NO_MORE_ORDS; value = _values.NextOrd()) _segment[value]++;
    }

    /// <summary>Counts a document of the segment but for values that were counted before.</summary>
    /// <param name="counted">The values that were counted; those of the document are added.</param>
    public void Add(int document, HashSet<string> counted)
    {
        if (_values is null) return;
        _values.SetDocument(document);
        for (var value = _values.NextOrd(); value != SortedSetDocValues.NO_MORE_ORDS; value = _values.NextOrd())
        {
            if (counted.Add(Read(_values, (int)value).Term)) _segment[value]++;
        }
    }

    /// <summary>The values by property; the most frequent first, then as they are written.</summary>
    public ImmutableArray<Facet> Facets() =>
    [
        .. _counts.Values.GroupBy(value => value.Value.Name, StringComparer.Ordinal).OrderBy(values => values.Key, StringComparer.Ordinal).Select(values => new Facet(
            values.Key,
            [.. values.OrderByDescending(value => value.Count).ThenBy(value => value.Value.Label, StringComparer.Ordinal).Select(value => new FacetValue(value.Value.Label, value.Count))])),
    ];

    private static DocumentProperty Read(SortedSetDocValues values, int value)
    {
        var bytes = new BytesRef();
        values.LookupOrd(value, bytes);
        return DocumentProperty.Read(bytes.Utf8ToString());
    }
}
