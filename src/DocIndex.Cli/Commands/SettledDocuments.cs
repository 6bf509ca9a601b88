using System.Collections.Immutable;
using DocIndex.Checks;
using DocIndex.Cli.CommandLine;
using DocIndex.Linking;
using DocIndex.Publishing;
using DocIndex.Records;
using DocIndex.Storing;

namespace DocIndex.Cli.Commands;

/// <summary>The documents of a library for the site: read from it one at a time, as people have settled their findings, and linked.</summary>
internal static class SettledDocuments
{
    public static SiteInput Of(Session session, Library library)
    {
        var accepted = LibraryFiles.Accepted(session.LibraryFolder);
        var links = Linker.Link([.. library.CheckedRecords().Select(d => ForLinking(d.Record))], LibraryFiles.Linking(session.LibraryFolder));
        return new SiteInput(
            library.Documents().Select(d => LibraryView.Settled(d, accepted)), links with { Findings = AcceptedFile.Apply(links.Findings, accepted) });
    }

    // All records are linked at once, so each is kept without what linking does not look at.
    private static DocumentRecord ForLinking(DocumentRecord record) => record with
    {
        Sections = [], Figures = [], Goals = [], Risks = [], Milestones = [], Corrections = [],
        Evidence = ImmutableSortedDictionary.Create<string, SourceLocation>(StringComparer.Ordinal),
    };
}
