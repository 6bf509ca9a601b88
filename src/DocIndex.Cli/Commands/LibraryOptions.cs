using DocIndex.Cli.CommandLine;
using DocIndex.Storing;

namespace DocIndex.Cli.Commands;

/// <summary>What people wrote in the session's library for the pipeline to go by.</summary>
internal static class LibraryOptions
{
    /// <summary>The library's words and corrections; the program's own words where there is no library.</summary>
    /// <exception cref="InputFileException">A file says something that it cannot mean.</exception>
    public static PipelineOptions Of(Session session) => Of(session.LibraryFolder);

    /// <summary>The same of a library's folder.</summary>
    /// <exception cref="InputFileException">A file says something that it cannot mean.</exception>
    public static PipelineOptions Of(string library) => new()
    {
        Vocabulary = LibraryFiles.Vocabulary(library), Corrections = LibraryFiles.Corrections(library),
    };
}
