using System.CommandLine;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;

namespace DocIndex.Cli.Commands;

/// <summary>One file, read outside any library.</summary>
internal static class FileArgument
{
    public static Argument<string> Define(Language language) => new("file")
    {
        HelpName = language.Say("FIL", "FILE"), Description = language.Say("En fil i et af de formater, der læses", "A file in one of the formats that are read"),
    };

    /// <summary>The document with its diagnostics printed; null where it could not be read.</summary>
    public static ProcessedDocument? Read(Session session, string file)
    {
        if (!File.Exists(file)) throw StoredDocuments.Missing(session, file);
        using var readings = ReadFiles.Read(library: null, [(file, file.Replace('\\', '/'))]).GetEnumerator();
        return ReadFiles.Next(session, readings);
    }
}
