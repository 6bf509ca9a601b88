using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Checks;
using DocIndex.Records;
using DocIndex.Works;

namespace DocIndex.Storing;

/// <summary>
/// Keeps in a library which of its documents are one note, so that a search knows it without linking all of them.
/// What was stored or replaced since counts as a note of its own until the works are made again.
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
        if (library.IsReadOnly || library.Works.IsMadeOf(Basis(library))) return;
        Make(library);
    }

    /// <summary>
    /// What the notes of which some documents are versions hold: each note counted once, with the amounts of the
    /// version that stands for it, and each open finding once, those between notes included. Makes the works again
    /// where that is needed.
    /// </summary>
    /// <exception cref="InputFileException">One of the people's files says something that it cannot mean.</exception>
    /// <exception cref="LibraryException">The library cannot be read or written.</exception>
    public static NoteSums Sums(Library library, IReadOnlySet<string> ids)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(ids);
        Refresh(library);
        if (library.Works.Findings(BasisOfFindings(library)) is not { } findings)
        {
            Make(library);
            findings = library.Works.Findings(BasisOfFindings(library)) ?? [];
        }

        var stored = library.Ledger.Documents();
        var notes = Grouped(library, stored.Select(document => document.Id)).Where(note => note.Any(ids.Contains))
            .ToList();
        var numbers = library.Table.Versions();
        var wanted = notes.SelectMany(note => note).Select(id => numbers[id].Number).ToHashSet();
        var representatives = notes.Select(note => note[0]).ToHashSet(StringComparer.Ordinal);
        return new NoteSums(
            notes.Count,
            Sum<Standing>(stored.Where(document => representatives.Contains(document.Id)).Select(document =>
                document.Amounts)),
            findings.Where(finding => finding.Documents.Any(wanted.Contains)).CountBy(finding => finding.Severity)
                .ToImmutableSortedDictionary());
    }

    /// <summary>The same with each document as a note of its own, by what the library has counted of it: for a run that
    /// came to no end, so that nothing is linked.</summary>
    public static NoteSums SumsOfDocuments(Library library, IReadOnlySet<string> ids)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(ids);
        var met = library.Ledger.Documents().Where(document => ids.Contains(document.Id)).ToList();
        return new NoteSums(met.Count, Sum<Standing>(met.Select(document => document.Amounts)),
            Sum<Severity>(met.Select(document => document.Findings)));
    }

    private static ImmutableSortedDictionary<T, int> Sum<T>(IEnumerable<ImmutableArray<int>> counts)
        where T : struct, Enum
    {
        var sums = Enum.GetValues<T>().ToDictionary(value => value, _ => 0);
        foreach (var document in counts)
        {
            foreach (var (value, count) in Enum.GetValues<T>().Zip(document)) sums[value] += count;
        }

        return sums.Where(sum => sum.Value > 0).ToImmutableSortedDictionary();
    }

    private static string Basis(Library library)
    {
        var program = typeof(LibraryWorks).Module.ModuleVersionId;
        return string.Create(CultureInfo.InvariantCulture,
            $"{library.Revision} {LibraryFiles.StateOfLinks(library.Directory)} {program}");
    }

    private static string BasisOfFindings(Library library) =>
        $"{Basis(library)} {LibraryFiles.StateOfFindings(library.Directory)}";

    private static void Make(Library library)
    {
        var (basis, basisOfFindings) = (Basis(library), BasisOfFindings(library));
        var accepted = LibraryFiles.Accepted(library.Directory);
        var documents = new List<(string, DocumentFormat)>();
        var found = new List<Finding>();
        var links = SettledDocuments.Links(library, LibraryFiles.Linking(library.Directory), Meet);
        found.AddRange(AcceptedFile.Apply(links.Findings, accepted));
        var works = NoteWorks.Of(documents, links.Links.Where(link => link.Kind == NoteWorks.Same).Select(link =>
            (link.From, link.To)));
        library.InTransaction(() =>
        {
            var versions = library.Table.Versions();
            library.Works.Put(basis, works.Several.Select(ids => ids.Where(versions.ContainsKey).Select(id =>
                versions[id]).ToImmutableArray()));
            library.Works.PutFindings(basisOfFindings, [.. FindingOfWork.Of(works, found)
                .Where(said => said.First.Status == "open").Select(said => Stored(said, versions))]);
        });

        // The places of findings are most of them, and tell no two apart.
        void Meet(CheckedRecord document)
        {
            documents.Add((document.Record.Id, document.Record.Format));
            found.AddRange(AcceptedFile.Apply(document.Checks.Findings, accepted).Select(finding => finding with
            {
                Sources = [],
            }));
        }
    }

    private static StoredFinding Stored(FindingOfWork said, Dictionary<string, StoredVersion> versions) =>
        new(said.First.Severity, [.. said.Findings.SelectMany(finding => finding.Documents).Distinct()
            .Where(versions.ContainsKey).Select(id => versions[id].Number)]);
}

/// <summary>What some notes hold, each counted once.</summary>
/// <param name="Amounts">How many amounts have each standing that occurs.</param>
/// <param name="Findings">How many open findings have each severity that occurs.</param>
public sealed record NoteSums(
    int Notes, ImmutableSortedDictionary<Standing, int> Amounts, ImmutableSortedDictionary<Severity, int> Findings);
