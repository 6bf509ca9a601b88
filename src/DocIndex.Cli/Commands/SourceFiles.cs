using System.Collections.Frozen;
using DocIndex.Reading;

namespace DocIndex.Cli.Commands;

/// <summary>A file to be ingested.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">What it is called in the library: its path below the folder that was named, forward slashes, CPR numbers overwritten.</param>
internal sealed record SourceFile(string Path, string Name);

/// <summary>Finds the files that the arguments of a command mean.</summary>
internal static class SourceFiles
{
    // What builds and package managers leave behind holds no documents.
    private static readonly FrozenSet<string> s_buildOutput = FrozenSet.Create(StringComparer.Ordinal, "bin", "obj", "node_modules", "TestResults");

    /// <summary>
    /// The files of a folder and all below it, in ordinal order of their names; hidden files and folders, build output, libraries and
    /// links to folders are passed over. A file stands for itself.
    /// </summary>
    /// <param name="unreadable">Called with a folder that could not be listed, and why.</param>
    /// <param name="skipped">Called for each file that a program left behind beside the documents.</param>
    public static IEnumerable<SourceFile> Below(string path, Action<string, Exception> unreadable, Action skipped)
    {
        if (!Directory.Exists(path)) return [new SourceFile(path, PersonalNumbers.Mask(System.IO.Path.GetFileName(path)))];
        var files = new List<SourceFile>();
        Collect(new DirectoryInfo(path), "", files, unreadable, skipped);
        return files.OrderBy(f => f.Name, StringComparer.Ordinal);
    }

    private static void Collect(DirectoryInfo folder, string prefix, List<SourceFile> files, Action<string, Exception> unreadable, Action skipped)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            unreadable(prefix.Length == 0 ? folder.Name : prefix.TrimEnd('/'), e);
            return;
        }

        if (entries.Any(e => e.Name == "library.db")) return;
        foreach (var entry in entries)
        {
            if (entry is not DirectoryInfo && ArchiveReader.IsLeftover(entry.Name))
            {
                skipped();
                continue;
            }

            if (entry.Name.StartsWith('.')) continue;
            if (entry is not DirectoryInfo below) files.Add(new SourceFile(entry.FullName, PersonalNumbers.Mask(prefix + entry.Name)));
            else if (below.LinkTarget is null && !s_buildOutput.Contains(below.Name)) Collect(below, $"{prefix}{below.Name}/", files, unreadable, skipped);
        }
    }
}
