using System.Collections.Immutable;
using System.Text;
using DocIndex.Indexing;
using DocIndex.Indexing.Analysis;
using DocIndex.Searching.Queries;
using DocIndex.Storing;
using DocIndex.Storing.Terms;

namespace DocIndex.Searching.Matching;

/// <summary>All documents of a library as one search sees them, and which of them hold what.</summary>
internal sealed class Collection
{
    private readonly Library _library;
    private readonly Dictionary<long, int> _indexes;

    public Collection(Library library)
    {
        _library = library;
        Blocks = library.Terms.Blocks();
        _indexes = Enumerable.Range(0, Blocks.Length).ToDictionary(i => Blocks[i].First);
        Everything = new DocumentSet(Blocks.Length);
        for (var i = 0; i < Blocks.Length; i++) Everything[i] = Blocks[i].Lengths;
        Count = Everything.Count();
        MeanLength = Count == 0 ? 1 : Math.Max(1, Blocks.Sum(Words) / Count);
    }

    /// <summary>By their documents' numbers.</summary>
    public ImmutableArray<DocumentBlock> Blocks { get; }

    /// <summary>How many documents there are.</summary>
    public int Count { get; }

    /// <summary>Words of a document, on the average.</summary>
    public double MeanLength { get; }

    public DocumentSet Everything { get; }

    /// <summary>The documents that hold any of the terms, or a word that begins in one of the ways given as it is written, with the largest weight of those.</summary>
    public DocumentSet Holding(ImmutableArray<string> terms, ImmutableArray<string> beginnings)
    {
        return DocumentSet.Any([.. terms.Select(Holding), .. beginnings.Select(Beginning)]);
    }

    /// <summary>The documents that hold a term: where it is the form of a word, too, the list of that form has what the term's own has not.</summary>
    private DocumentSet Holding(string term)
    {
        var found = new DocumentSet(Blocks.Length);
        _library.Terms.Lists(term, (block, _, list) => Put(found, block, list, TermWeight.Larger));
        if (DanishAnalyzer.IsStem(term)) _library.Terms.Lists(DanishAnalyzer.FormMark + term, (block, _, list) => Put(found, block, list, TermWeight.Sum));
        return found;
    }

    private DocumentSet Beginning(string beginning)
    {
        var found = new DocumentSet(Blocks.Length);
        _library.Terms.ListsFrom(DanishAnalyzer.FormMark + beginning, (block, _, list) => Put(found, block, list, TermWeight.Larger));
        _library.Terms.ListsFrom(beginning, (block, term, list) =>
        {
            if (term.IndexOfAnyInRange((byte)'0', (byte)'9') >= 0) Put(found, block, list, TermWeight.Larger);
        });
        return found;
    }

    private void Put(DocumentSet found, long block, ReadOnlySpan<TermEntry> list, Func<byte, byte, byte> join)
    {
        var index = _indexes[block];
        var places = found[index] ??= new byte[Blocks[index].Span];
        foreach (var entry in list)
        {
            ref var place = ref places[entry.Offset];
            place = place == 0 ? entry.Value : join(place, entry.Value);
        }
    }

    /// <summary>The words of documents that begin in one of the ways given, as they are written.</summary>
    public HashSet<string> FormsFrom(ImmutableArray<string> beginnings)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var beginning in beginnings) _library.Terms.ListsFrom(DanishAnalyzer.FormMark + beginning, (_, name, _) => forms.Add(Encoding.UTF8.GetString(name[1..])));
        return forms;
    }

    /// <summary>
    /// The documents that have a value of a property; where none has just that, those that have a value with all its words, as a search for words finds them: "klima" finds "Klima og
    /// miljø", not "Klimaks".
    /// </summary>
    public DocumentSet Having(PropertyNode property)
    {
        var mark = PropertyTable.MarkOf(property.Name, PropertyTable.Key(property.Name, KindWords.Of(property)));
        var found = new DocumentSet(Blocks.Length);
        if (property.IsBeginning) _library.Terms.ListsFrom(mark, (block, _, list) => Put(found, block, list, TermWeight.Larger));
        else _library.Terms.Lists(mark, (block, _, list) => Put(found, block, list, TermWeight.Larger));
        if (property.IsBeginning || found.Count() > 0 || QueryClause.Of(property.Value, endsInStar: false, _library.Analyzer) is not { } words) return found;
        foreach (var (term, (name, label)) in _library.Properties.Labels())
        {
            if (name == property.Name && words.Words.All(word => Has(label, word))) _library.Terms.Lists(term, (block, _, list) => Put(found, block, list, TermWeight.Larger));
        }

        return found;
    }

    private bool Has(string label, QueryWord word) => PassageMatch.Of(label, [new QueryClause(word.Text, [word])], _library.Analyzer).Clauses > 0;

    /// <summary>The documents of some numbers; numbers of none are passed over.</summary>
    public DocumentSet Numbered(IEnumerable<long> numbers)
    {
        var found = new DocumentSet(Blocks.Length);
        var block = 0;
        foreach (var number in numbers)
        {
            if (block < 0 || number < Blocks[block].First || number >= Blocks[block].First + Blocks[block].Span) block = BlockOf(number);
            if (block < 0) continue;
            var places = found[block] ??= new byte[Blocks[block].Span];
            places[number - Blocks[block].First] = 1;
        }

        return found;
    }

    /// <summary>How many documents of a set have each value of each property; the most frequent first, then as they are written.</summary>
    public ImmutableArray<(string Name, string Label, int Count)> Properties(DocumentSet set)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        _library.Terms.ListsFrom(PropertyTable.Mark.ToString(), (block, name, list) =>
        {
            if (set[_indexes[block]] is not { } places) return;
            var count = 0;
            foreach (var entry in list) count += places[entry.Offset] == 0 ? 0 : 1;
            var mark = Encoding.UTF8.GetString(name);
            counts[mark] = counts.GetValueOrDefault(mark) + count;
        });
        var labels = _library.Properties.Labels();
        return
        [
            .. counts.Where(value => value.Value > 0).Select(value => (labels[value.Key].Name, labels[value.Key].Label, value.Value))
                .OrderBy(value => value.Name, StringComparer.Ordinal).ThenByDescending(value => value.Value).ThenBy(value => value.Label, StringComparer.Ordinal),
        ];
    }

    private int BlockOf(long number)
    {
        var (low, high) = (0, Blocks.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (number < Blocks[middle].First) high = middle - 1;
            else if (number >= Blocks[middle].First + Blocks[middle].Span) low = middle + 1;
            else return middle;
        }

        return -1;
    }

    private static double Words(DocumentBlock block)
    {
        var sum = 0.0;
        foreach (var length in block.Lengths) sum += LengthClass.Words(length);
        return sum;
    }
}
