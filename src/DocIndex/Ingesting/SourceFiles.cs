using System.Collections.Frozen;
using DocIndex.Reading;

namespace DocIndex.Ingesting;

/// <summary>Finds the files that an argument of an ingestion means. A file that a link leads to counts only where it lies within the folder.</summary>
public sealed class SourceFiles
{
    // What build and package tools leave behind holds no documents.
    private static readonly FrozenSet<string> s_buildOutput = FrozenSet.Create(StringComparer.Ordinal, "bin", "obj", "node_modules", "TestResults");

    private readonly IngestRoot _root;
    private readonly List<SourceFile> _files = [];

    private SourceFiles(IngestRoot root) => _root = root;

    /// <summary>Files that programs left behind beside the documents, and that were passed over.</summary>
    public int Leftovers { get; private set; }

    /// <summary>In ordinal order of their paths; with those that are not to be read, and folders that cannot be listed.</summary>
    public IReadOnlyList<SourceFile> Files => _files;

    /// <summary>
    /// The files of a folder and all below it; hidden files and folders, build output, libraries and links to folders are passed over. A file stands for itself,
    /// even where it is a link: a person named it.
    /// </summary>
    public static SourceFiles Of(IngestRoot root)
    {
        var found = new SourceFiles(root);
        if (root.SingleFile is { } file) found._files.Add(new SourceFile(Path.Combine(root.Folder, file), root.Folder, file));
        else found.Collect(new DirectoryInfo(root.Folder), "");
        found._files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return found;
    }

    private void Collect(DirectoryInfo folder, string prefix)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var name = prefix.Length == 0 ? folder.Name : prefix.TrimEnd('/');
            _files.Add(new SourceFile(folder.FullName, _root.Folder, name, FileTrouble.Unreadable(name, e)));
            return;
        }

        if (entries.Any(e => e.Name == "library.db")) return;
        foreach (var entry in entries)
        {
            var path = prefix + entry.Name;
            if (entry is DirectoryInfo below)
            {
                if (below.LinkTarget is null && !entry.Name.StartsWith('.') && !s_buildOutput.Contains(entry.Name)) Collect(below, path + "/");
            }
            else if (ArchiveReader.IsLeftover(entry.Name))
            {
                Leftovers++;
            }
            else if (!entry.Name.StartsWith('.') && _root.Covers(path))
            {
                var leadsOut = entry.LinkTarget is not null && !RealPath.IsWithin(entry.FullName, _root.Folder);
                _files.Add(new SourceFile(entry.FullName, _root.Folder, path, leadsOut ? FileTrouble.LeadsOut(path) : null));
            }
        }
    }
}
