using System.Runtime.InteropServices;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Ingesting;
using DocIndex.Storing;

namespace DocIndex.Cli.Commands;

/// <summary>
/// What a support case needs to know of a machine and a library: versions, numbers and codes. No text, title or name of a document or of a person's own words is in it,
/// and no path: it can be sent to anybody.
/// </summary>
internal static class SupportReport
{
    private static readonly string[] s_files =
        [LibraryFiles.VocabularyName, LibraryFiles.CorrectionsName, LibraryFiles.AcceptedName, LibraryFiles.LinksName, LibraryFiles.PriceLevelsName, LibraryFiles.SiteName];

    public static void Write(Session session) => DataOutput.Write(session, new
    {
        Program = Library.ThisProgram,
        Runtime = RuntimeInformation.FrameworkDescription, System = RuntimeInformation.OSDescription, Architecture = RuntimeInformation.OSArchitecture.ToString(),
        Environment.ProcessorCount, MemoryBytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
        Equipment = Equipment.Look(session.Language).Select(e => new { e.Name, Installed = e.Found is not null }),
        Files = s_files.Select(name => Described(session.LibraryFolder, name)),
        Library = Try(() => Description(session.LibraryFolder)),
        Verification = Try(() => Troubles(session.LibraryFolder)),
    });

    private static object Described(string folder, string name)
    {
        var file = new FileInfo(Path.Combine(folder, name));
        return new { Name = name, Exists = file.Exists, Bytes = file.Exists ? file.Length : 0, Readable = !file.Exists || IsReadable(folder, name) };
    }

    private static bool IsReadable(string folder, string name)
    {
        try
        {
            _ = name switch
            {
                LibraryFiles.VocabularyName => LibraryFiles.Vocabulary(folder),
                LibraryFiles.CorrectionsName => LibraryFiles.Corrections(folder),
                LibraryFiles.AcceptedName => LibraryFiles.Accepted(folder),
                LibraryFiles.SiteName => LibraryFiles.Site(folder),
                _ => (object)LibraryFiles.Linking(folder),
            };
            return true;
        }
        catch (Exception e) when (e is InputFileException or LibraryException)
        {
            return false;
        }
    }

    private static LibraryDescription Description(string folder)
    {
        using var library = Library.OpenExisting(folder);
        return LibraryDescription.Of(library);
    }

    private static Dictionary<string, int> Troubles(string folder)
    {
        using var library = Library.OpenExisting(folder);
        return LibraryVerification.Check(library).Concat(SourceVerification.Check(library)).CountBy(t => t.Kind.ToString()).ToDictionary();
    }

    // The message of what went wrong names the library's folder, so only its kind is told.
    private static object Try<T>(Func<T> look)
        where T : class
    {
        try
        {
            return look();
        }
        catch (LibraryException e)
        {
            return new { Failed = (e.InnerException ?? e).GetType().Name };
        }
    }
}
