using System.Collections.Immutable;
using DocIndex.Checks;
using DocIndex.Cli.CommandLine;
using DocIndex.Linking;
using DocIndex.Storing;
using DocIndex.Works;

namespace DocIndex.Cli.Commands;

/// <summary>The records of a library as people have settled them: findings with their status, links and what links find.</summary>
internal sealed record LibraryView(ImmutableArray<CheckedRecord> Documents, LinkResult Links)
{
    /// <summary>Reads all of a library.</summary>
    public static LibraryView Of(Session session, Library library)
    {
        var accepted = LibraryFiles.Accepted(session.LibraryFolder);
        ImmutableArray<CheckedRecord> documents = [.. library.CheckedRecords().Select(d => SettledDocuments.Settled(d, accepted))];
        var links = Linker.Link([.. documents.Select(d => d.Record)], LibraryFiles.Linking(session.LibraryFolder));
        return new LibraryView(documents, links with { Findings = AcceptedFile.Apply(links.Findings, accepted) });
    }

    /// <summary>Which documents are one note.</summary>
    public NoteWorks Works => field ??= NoteWorks.Of(Documents.Select(d => d.Record), Links.Links);

    /// <summary>Findings of every document, and those between documents.</summary>
    public ImmutableArray<Finding> Findings => [.. Documents.SelectMany(d => d.Checks.Findings), .. Links.Findings];
}
