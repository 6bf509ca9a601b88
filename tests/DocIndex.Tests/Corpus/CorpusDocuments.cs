using System.Collections.Concurrent;

namespace DocIndex.Tests.Corpus;

/// <summary>The documents of the corpus in place, each read once for all tests that look at what was read.</summary>
internal static class CorpusDocuments
{
    private static readonly string s_folder = RepositoryRoot.Combine("corpus", "documents");
    private static readonly ConcurrentDictionary<string, Lazy<ProcessedDocument>> s_read = new(StringComparer.Ordinal);

    /// <summary>All files below the folder, with forward slashes, in ordinal order of their full paths.</summary>
    public static string[] Files { get; } =
    [
        .. Directory.EnumerateFiles(s_folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => Path.GetRelativePath(s_folder, file).Replace('\\', '/')),
    ];

    /// <summary>What the pipeline makes of a file by itself. Records are never changed, so that all may share
    /// it.</summary>
    public static ProcessedDocument Read(string file) => s_read.GetOrAdd(file, name => new(() =>
        Pipeline.Process(name, File.ReadAllBytes(Path.Combine(s_folder, name))).Document.ShouldNotBeNull(name))).Value;
}
