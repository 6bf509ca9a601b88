using System.Collections.Immutable;
using DocIndex.Linking;
using DocIndex.Records;

namespace DocIndex.Works;

/// <summary>
/// Which documents are one note in several formats or versions. A note is listed and counted once, by its
/// representative: the
/// version whose pages can be shown as they were printed, else the first. Must not join what is only linked otherwise:
/// a note that
/// continues another is a note of its own.
/// </summary>
public sealed class NoteWorks
{
    /// <summary>Kind of the links between versions of a note.</summary>
    internal const string Same = "sameWork";

    private readonly Dictionary<string, ImmutableArray<string>> _versions = new(StringComparer.Ordinal);

    private NoteWorks(
        IEnumerable<(string Id, DocumentFormat Format)> documents, IEnumerable<(string, string)> pairs)
    {
        var all = documents.OrderBy(document => document.Id, StringComparer.Ordinal).ToList();
        var sets = new DisjointSets(all.Select(document => document.Id));
        foreach (var (one, other) in pairs) sets.Join(one, other);

        foreach (var work in all.GroupBy(document => sets.Root(document.Id)))
        {
            ImmutableArray<string> ids = [.. work.OrderBy(document => document.Format == DocumentFormat.Pdf ? 0 : 1)
                .Select(document => document.Id)];
            foreach (var id in ids) _versions[id] = ids;
        }

        Representatives = [.. all.Select(document => document.Id).Where(id => RepresentativeOf(id) == id)];
    }

    /// <summary>Id of one document for each note, in ordinal order.</summary>
    public ImmutableArray<string> Representatives { get; }

    /// <summary>The notes that are there in more than one version, each as the ids of its versions, the representative
    /// first.</summary>
    public IEnumerable<ImmutableArray<string>> Several => Representatives.Select(VersionsOf).Where(versions =>
        versions.Length > 1);

    /// <summary>The works of some documents, as they are linked.</summary>
    public static NoteWorks Of(IEnumerable<DocumentRecord> records, IEnumerable<Link> links) =>
        new(records.Select(record => (record.Id, record.Format)), links.Where(link =>
            link.Kind == Same).Select(link => (link.From, link.To)));

    /// <summary>The same, of what is kept of documents and of the links of the kind <see cref="Same"/>.</summary>
    internal static NoteWorks Of(
        IEnumerable<(string Id, DocumentFormat Format)> documents, IEnumerable<(string, string)> pairs) =>
        new(documents, pairs);

    /// <summary>Id of the document that stands for this one's note; its own where it is not among those
    /// known.</summary>
    public string RepresentativeOf(string id) => VersionsOf(id)[0];

    /// <summary>Ids of all documents of the note that a document belongs to, itself included: the representative first,
    /// then in ordinal order.</summary>
    public ImmutableArray<string> VersionsOf(string id) => _versions.GetValueOrDefault(id, [id]);
}
