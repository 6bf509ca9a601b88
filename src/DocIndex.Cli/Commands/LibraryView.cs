using System.Collections.Immutable;
using DocIndex.Checks;
using DocIndex.Cli.CommandLine;
using DocIndex.Linking;
using DocIndex.Records;
using DocIndex.Storing;
using DocIndex.Works;

namespace DocIndex.Cli.Commands;

/// <summary>The records of a library as people have settled them: findings with their status, links and what links find.</summary>
internal sealed record LibraryView(ImmutableArray<CheckedRecord> Documents, LinkResult Links)
{
    private ImmutableArray<AcceptedFinding>? _gone;
    private ImmutableArray<Finding>? _settled;

    /// <summary>Reads all of a library.</summary>
    public static LibraryView Of(Session session, Library library)
    {
        var accepted = LibraryFiles.Accepted(session.LibraryFolder);
        ImmutableArray<CheckedRecord> documents = [.. library.CheckedRecords().Select(d => SettledDocuments.Settled(d, accepted))];
        var links = Linker.Link([.. documents.Select(d => d.Record)], LibraryFiles.Linking(session.LibraryFolder));
        return new LibraryView(documents, links with { Findings = AcceptedFile.Apply(links.Findings, accepted) })
        {
            Accepted = accepted,
        };
    }

    /// <summary>The findings that people have settled.</summary>
    public ImmutableArray<AcceptedFinding> Accepted { get; init; } = [];

    /// <summary>Those of them that are not there any more.</summary>
    public ImmutableArray<AcceptedFinding> Gone => _gone ??= AcceptedFile.Gone(Accepted, Findings);

    /// <summary>Findings that are settled.</summary>
    public ImmutableArray<Finding> Settled => _settled ??= [.. Findings.Where(f => f.Status != "open")];

    /// <summary>The documents' records by their ids.</summary>
    public IReadOnlyDictionary<string, DocumentRecord> Records => field ??= Documents
        .ToDictionary(d => d.Record.Id, d => d.Record, StringComparer.Ordinal);

    /// <summary>Which documents are one note.</summary>
    public NoteWorks Works => field ??= NoteWorks.Of(Documents.Select(d => d.Record), Links.Links);

    /// <summary>Findings of every document, and those between documents.</summary>
    public ImmutableArray<Finding> Findings => [.. Documents.SelectMany(d => d.Checks.Findings), .. Links.Findings];
}
