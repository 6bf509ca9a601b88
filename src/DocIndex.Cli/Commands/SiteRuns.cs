using DocIndex.Cli.CommandLine;
using DocIndex.Publishing;
using DocIndex.Storing;

namespace DocIndex.Cli.Commands;

/// <summary>What a library remembers of the sites that were written of it.</summary>
internal static class SiteRuns
{
    /// <summary>
    /// Remembers a site, so that an erased document can be taken out of it; a library that may not be written does
    /// without.
    /// </summary>
    public static void Remember(Session session, Library library, string folder, SiteOptions options)
    {
        var run = new SiteRun(
            PlaceKey.Relative(session.LibraryFolder, folder), options.Language, options.Title,
            options.OriginalsFrom is { } from ? PlaceKey.Relative(session.LibraryFolder, from) : null, [.. options.PublishMarked]);
        if (library.Ledger.WrittenSites().Any(known => Same(known, run))) return;
        try
        {
            library.Ledger.Add(run);
        }
        catch (LibraryException)
        {
            session.Note(session.Say(
                "Biblioteket kan ikke skrives; 'docindex forget' kender ikke disse sider.", "The library cannot be written; 'docindex forget' does not know of this site."));
        }
    }

    /// <summary>
    /// The options that a site was written with, by the people's files that stand in the library's folder now.
    /// </summary>
    public static SiteOptions OptionsOf(string library, SiteRun run) => new()
    {
        Language = run.Language, Title = run.Title, Settings = LibraryFiles.Site(library), PublishMarked = [.. run.Published],
        OriginalsFrom = run.OriginalsFrom is { } from && Directory.Exists(PlaceKey.Full(library, from)) ? PlaceKey.Full(library, from) : null,
    };

    private static bool Same(SiteRun a, SiteRun b) => a with { Published = [] } == b with { Published = [] } && a.Published.SequenceEqual(b.Published);
}
