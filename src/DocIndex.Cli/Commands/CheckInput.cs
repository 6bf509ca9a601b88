using System.Collections.Immutable;
using DocIndex.Checks;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Storing;
using DocIndex.Works;

namespace DocIndex.Cli.Commands;

/// <summary>What a check is shown of: documents with their findings, and findings between documents.</summary>
/// <param name="Unreadable">Files that could not be read.</param>
/// <param name="Works">Which of the documents are one note.</param>
internal sealed record CheckInput(
    ImmutableArray<CheckedRecord> Documents, ImmutableArray<Finding> Between, ImmutableArray<RuleCount> BetweenCounts,
        int Unreadable, NoteWorks Works)
{
    /// <summary>Settled findings that are not there any more, of the documents that are shown.</summary>
    public ImmutableArray<AcceptedFinding> Gone { get; init; } = [];

    /// <summary>All documents and findings of the library, also those that are not shown; null where there is
    /// none.</summary>
    public LibraryView? Library { get; init; }

    /// <summary>The same with every document as a note of its own.</summary>
    public CheckInput OfAllVersions => this with { Works = NoteWorks.Of(Documents.Select(d => d.Record), []) };

    /// <summary>How many notes the documents are.</summary>
    public int Notes => Documents.Select(d => Works.RepresentativeOf(d.Record.Id)).Distinct().Count();

    /// <summary>The documents' files by their ids.</summary>
    public IReadOnlyDictionary<string, string> Files => field ??= Documents.DistinctBy(d => d.Record.Id)
        .ToDictionary(d => d.Record.Id, d => d.Record.File, StringComparer.Ordinal);

    /// <summary>All findings.</summary>
    public ImmutableArray<Finding> Findings => [.. Documents.SelectMany(d => d.Checks.Findings), .. Between];

    /// <summary>All findings, each as often as it was made in versions of a note.</summary>
    public ImmutableArray<FindingOfWork> Said => FindingOfWork.Of(Works, Findings);

    /// <summary>That people settled an open finding in another version of its note; or null.</summary>
    public OfferedAcceptance? Offered(FindingOfWork said) => Library is not { } library ? null
        : OfferedAcceptance.For(said, library.Works, library.Settled, library.Gone, library.Records);

    /// <summary>All counts.</summary>
    public ImmutableArray<RuleCount> Counts => [.. Documents.SelectMany(d => d.Checks.Counts), .. BetweenCounts];

    /// <summary>The whole library, where no names are given.</summary>
    public static CheckInput Of(Session session, string[] names) => names.Length == 0 ? All(session) : Named(session, names);

    private static CheckInput All(Session session)
    {
        using var library = StoredDocuments.Open(session);
        var view = LibraryView.Of(session, library);
        var input = new CheckInput(view.Documents, view.Links.Findings, view.Links.Counts, 0, view.Works);
        return input with { Library = view, Gone = view.Gone };
    }

    private static CheckInput Named(Session session, string[] names)
    {
        using var library = names.Any(n => !File.Exists(n)) && StoredDocuments.Exists(session) ? StoredDocuments.Open(session) : null;
        var view = library is null ? null : LibraryView.Of(session, library);
        var accepted = LibraryFiles.Accepted(session.LibraryFolder);
        var found = ImmutableArray.CreateBuilder<CheckedRecord>();
        var unreadable = 0;
        var notes = names.Select(Stored).ToList();
        string[] files = [.. names.Where((_, i) => notes[i] is null)];
        foreach (var file in files.Where(file => !File.Exists(file))) throw StoredDocuments.Missing(session, file);
        (string, string)[] named = [.. files.Select(file => (file, file.Replace('\\', '/')))];
        using var readings = ReadFiles.Read(session.LibraryFolder, named).GetEnumerator();
        foreach (var note in notes)
        {
            if (note is { } ids) found.AddRange(ids.Select(id => view!.Documents.First(d => d.Record.Id == id)));
            else if (ReadFiles.Next(session, readings) is not { } document) unreadable++;
            else found.Add(SettledDocuments.Settled(new CheckedRecord(document.Record, document.Checks), accepted));
        }

        var shown = found.Select(d => d.Record.Id).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Finding> between = [.. (view?.Links.Findings ?? []).Where(f => f.Documents.Any(shown.Contains))];
        ImmutableArray<RuleCount> counts = [.. (view?.Links.Counts ?? []).Where(c => shown.Contains(c.Document))];
        ImmutableArray<AcceptedFinding> gone = [.. AcceptedFile.Gone(accepted, [.. found.SelectMany(d =>
            d.Checks.Findings), .. between]).Where(a => a.Figure is { } figure && shown.Contains(figure.Document))];
        return new CheckInput(found.ToImmutable(), between, counts, unreadable, view?.Works ?? NoteWorks.Of(found
            .Select(d => d.Record), [])) { Library = view, Gone = gone };

        ImmutableArray<string>? Stored(string name) => library is null ? null : StoredDocuments.FindNote(session,
            library, name);
    }
}
