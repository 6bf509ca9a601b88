using System.CommandLine;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Ingesting;
using DocIndex.Storing;

namespace DocIndex.Cli.Commands;

/// <summary><c>docindex rebuild</c>: makes the library again from the documents and what people wrote, and puts it in the old one's place when it is done.</summary>
internal static class RebuildCommand
{
    public static CommandDefinition Define(Language language)
    {
        var paths = new Argument<string[]>("path")
        {
            HelpName = language.Say("STI", "PATH"), Arity = ArgumentArity.ZeroOrMore,
            Description = language.Say("Mapper og filer som til ingest; ellers de filer, biblioteket kender", "Folders and files as for ingest; else the files that the library knows"),
        };
        var command = new Command("rebuild", language.Say(
            "Laver biblioteket igen fra dokumenterne og det, mennesker har skrevet; det gamle bliver liggende som library.db.bak.",
            "Makes the library again from the documents and what people wrote; the old one stays as library.db.bak."))
        {
            paths,
        };
        return new(command, "docindex rebuild\ndocindex rebuild notater --library mit-bibliotek", (session, arguments) =>
        {
            var roots = IngestCommand.RootsOf(session, arguments.GetValue(paths)!);
            var options = LibraryOptions.Of(session);
            using var held = IngestLock.Take(session.LibraryFolder);
            var earlier = EarlierNames.Of(session.LibraryFolder);
            if (roots.Length == 0 && earlier.Places.Count == 0)
            {
                throw new CommandFailure(
                    session.Say("Det gamle bibliotek siger ikke, hvor dokumenterne ligger.", "The old library does not say where the documents are."),
                    session.Say("Angiv deres mapper: docindex rebuild MAPPE…", "Name their folders: docindex rebuild DIR…"));
            }

            var run = new IngestRun(session, roots, new IngestOptions
            {
                Pipeline = options, Prune = true, Earlier = earlier, Worker = WorkerCommand.Program(session.LibraryFolder, isBackground: true),
            }, listsAll: false);
            using var fresh = Library.Open(LibraryReplacement.Prepare(session.LibraryFolder));
            var status = roots.Length > 0 ? run.Go(fresh) : run.Go(fresh, Known(session, earlier));
            if (status == ExitStatus.Failed)
            {
                run.Report(fresh, status);
                return status;
            }

            // What people correct from now on meets the new library.
            using var people = PeoplesLock.Wait(session.LibraryFolder);
            LateCorrections.Apply(people, fresh, options);
            fresh.Dispose();
            LibraryReplacement.Complete(session.LibraryFolder);
            using var library = StoredDocuments.Open(session);
            run.Report(library, status);
            return status;
        });
    }

    /// <summary>The files of the places that the old library knows; those that are gone are named.</summary>
    private static SourceFile[] Known(Session session, EarlierNames earlier)
    {
        var finder = new PlaceFinder(session.LibraryFolder);
        var found = earlier.Places.Select(place => (Place: place, File: finder.Find(place))).ToList();
        foreach (var (place, _) in found.Where(f => f.File is null && f.Place.Document is not null))
            session.Note(session.Say($"{place.Name}: filen findes ikke længere, og dokumentet kan ikke laves igen.", $"{place.Name}: the file is no longer there, and the document cannot be made again."));
        return [.. found.Select(f => f.File).OfType<SourceFile>().DistinctBy(file => file.Location).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }
}
