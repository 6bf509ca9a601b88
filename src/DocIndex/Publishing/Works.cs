using System.Collections.Immutable;

namespace DocIndex.Publishing;

/// <summary>
/// Which documents are one note in several formats or versions. Comparisons show and count each note once, by its representative: the version whose pages
/// can be shown as they were printed, else the first.
/// </summary>
internal sealed class Works
{
    private readonly Dictionary<string, string> representative = new(StringComparer.Ordinal);
    private readonly ILookup<string, DocumentEntry> versions;

    public Works(ImmutableArray<DocumentEntry> entries, ImmutableArray<LinkedPair> links)
    {
        var sets = new DisjointSets(entries.Select(entry => entry.Id));
        foreach (var link in links.Where(l => l.Kind == "sameWork")) sets.Join(link.From, link.To);
        foreach (var entry in entries)
        {
            foreach (var other in entry.SameWorkAs) sets.Join(entry.Id, other);
        }

        foreach (var work in entries.GroupBy(entry => sets.Root(entry.Id)))
        {
            var first = work.OrderBy(entry => entry.Sheets > 0 ? 0 : 1).ThenBy(entry => entry.Id, StringComparer.Ordinal).First();
            foreach (var entry in work) representative[entry.Id] = first.Id;
        }

        versions = entries.ToLookup(entry => representative[entry.Id], StringComparer.Ordinal);
        Representatives = [.. entries.Where(entry => representative[entry.Id] == entry.Id)];
    }

    /// <summary>One document for each note, in ordinal order of ids.</summary>
    public ImmutableArray<DocumentEntry> Representatives { get; }

    /// <summary>Id of the document that stands for this one's note.</summary>
    public string RepresentativeOf(string id) => representative[id];

    /// <summary>All documents of the note that a document belongs to, itself included.</summary>
    public IEnumerable<DocumentEntry> VersionsOf(string id) => versions[representative[id]];
}
