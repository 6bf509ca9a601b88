using System.Collections.Immutable;

namespace DocIndex.Publishing;

/// <summary>The folder that a site is written to: knows what was written, and touches no file whose bytes are right already.</summary>
internal sealed class OutputFolder(string directory)
{
    private readonly SortedSet<string> files = new(StringComparer.Ordinal);

    /// <summary>Relative paths of all files written so far.</summary>
    public ImmutableArray<string> Files => [.. files];

    /// <summary>How many of them were new or other than before.</summary>
    public int Changed { get; private set; }

    public void Write(string path, byte[] content)
    {
        files.Add(path);
        var file = Path.Combine(directory, Path.Combine(path.Split('/')));
        if (File.Exists(file) && new FileInfo(file).Length == content.Length && File.ReadAllBytes(file).AsSpan().SequenceEqual(content)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
        Changed++;
    }
}
