using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Records;
using DocIndex.Works;

namespace DocIndex.Storing;

/// <summary>
/// Keeps in a library which of its documents are one note, so that a search knows it without linking all of them. What
/// was stored
/// or replaced since counts as a note of its own until the works are made again.
/// </summary>
public static class LibraryWorks
{
    /// <summary>Stores a document in place of itself, which stays a version of the note that it was.</summary>
    /// <param name="store">Stores it; called within a transaction.</param>
    public static void Keep(Library library, string id, Action store)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(store);
        library.InTransaction(() =>
        {
            var before = library.Table.VersionOf(id);
            store();
            if (before is { } old && library.Table.VersionOf(id) is { } now) library.Works.Replace(old, now);
        });
    }

    /// <summary>Documents by the note that they are, as it was when the works were made; of each note the
    /// representative first, if it is among them.</summary>
    public static ImmutableArray<ImmutableArray<string>> Grouped(Library library, IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(library);
        var versions = library.Table.Versions();
        var places = new Dictionary<StoredVersion, (int Work, int Place)>();
        foreach (var (work, number) in library.Works.All().Select((work, number) => (work, number)))
        {
            for (var place = 0; place < work.Length; place++) places[work[place]] = (number, place);
        }

        return
        [
            .. ids.Select(id => (Id: id, At: versions.TryGetValue(id, out var version) && places.TryGetValue(version,
                out var at) ? at : ((int, int)?)null))
                .GroupBy(document => document.At is var (work, _) ? work.ToString(CultureInfo.InvariantCulture) : "="
                    + document.Id, StringComparer.Ordinal)
                .Select(note => note.OrderBy(document => document.At?.Item2).Select(document =>
                    document.Id).ToImmutableArray()),
        ];
    }

    /// <summary>Makes the works again where documents, links that people wrote, or this program have changed
    /// since.</summary>
    /// <exception cref="InputFileException">One of the people's files says something that it cannot mean.</exception>
    /// <exception cref="LibraryException">The library cannot be read or written.</exception>
    public static void Refresh(Library library)
    {
        ArgumentNullException.ThrowIfNull(library);
        if (library.IsReadOnly) return;
        var basis = string.Create(
            CultureInfo.InvariantCulture,
            $"{library.Revision} {LibraryFiles.StateOfLinks(library.Directory)} {typeof(LibraryWorks).Module.ModuleVersionId}");
        if (library.Works.IsMadeOf(basis)) return;
        var documents = new List<(string, DocumentFormat, ImmutableArray<string>)>();
        var links = SettledDocuments.Links(
            library, LibraryFiles.Linking(library.Directory), record => documents.Add((record.Id, record.Format,
                record.SameWorkAs)));
        var works = NoteWorks.Of(documents, links.Links.Where(link => link.Kind == NoteWorks.Same).Select(link =>
            (link.From, link.To)));
        library.InTransaction(() =>
        {
            var versions = library.Table.Versions();
            library.Works.Put(basis, works.Several.Select(ids => ids.Where(versions.ContainsKey).Select(id =>
                versions[id]).ToImmutableArray()));
        });
    }
}
