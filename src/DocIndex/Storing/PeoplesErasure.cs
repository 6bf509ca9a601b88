using System.Collections.Immutable;
using System.Text;
using YamlDotNet.RepresentationModel;

namespace DocIndex.Storing;

/// <summary>Takes out of the files that people write, and of those beside them, what concerns one document.</summary>
internal static class PeoplesErasure
{
    private const string History = "history.jsonl";
    private const string Backup = ".bak";

    /// <summary>Takes the entries out.</summary>
    /// <param name="names">The document's id and the names of its files.</param>
    /// <param name="findings">Ids of the findings that concern it.</param>
    /// <returns>The entries and files that went, for people.</returns>
    /// <exception cref="InputFileException">A file says something that it cannot mean; what was taken out before stays
    /// out.</exception>
    public static IEnumerable<string> Erase(
        PeoplesLock held, IReadOnlyCollection<string> names, IReadOnlySet<string> findings)
    {
        ArgumentNullException.ThrowIfNull(held);
        var removed = new List<string>();
        Entries(LibraryFiles.CorrectionsName, entry => names.Contains(Word(entry, "document") ?? ""));
        Entries(LibraryFiles.AcceptedName, entry =>
            findings.Contains(Word(entry, "id") ?? "") || names.Contains(Word(entry, "document") ?? ""));
        Entries(LibraryFiles.LinksName, entry =>
            names.Contains(Word(entry, "from") ?? "") || names.Contains(Word(entry, "to") ?? ""));
        Lines(History);
        return removed;

        void Entries(string name, Func<YamlMappingNode, bool> concerns)
        {
            Delete(name + Backup);
            if (LibraryFiles.Read(held.Directory, name) is not { } content) return;
            var (rest, count) = WithoutEntries(LibraryFiles.PathOf(held.Directory, name), content, concerns);
            if (count == 0) return;
            Write(name, rest);
            removed.Add($"{name}: {count}");
        }

        void Lines(string name)
        {
            Delete(name + Backup);
            var path = Path.Combine(held.Directory, name);
            if (!File.Exists(path)) return;
            var lines = File.ReadAllLines(path);
            var rest = lines.Where(line => !names.Concat(findings).Any(name => Says(line, name))).ToList();
            if (rest.Count == lines.Length) return;
            Write(name, string.Concat(rest.Select(line => line + "\n")));
            removed.Add($"{name}: {lines.Length - rest.Count}");
        }

        void Delete(string name)
        {
            var path = Path.Combine(held.Directory, name);
            if (!File.Exists(path)) return;
            File.Delete(path);
            removed.Add(name);
        }

        void Write(string name, string content)
        {
            var path = Path.Combine(held.Directory, name);
            File.WriteAllText(path + ".new", content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(path + ".new", path, overwrite: true);
        }
    }

    /// <summary>
    /// A file's content without the entries of its list that concern the document, and how many those are. Comments go
    /// with the entry that they follow.
    /// </summary>
    internal static (string Content, int Removed) WithoutEntries(
        string name, string content, Func<YamlMappingNode, bool> concerns)
    {
        var root = YamlFile.Read(name, content).Root;
        if (root?.Children.Values.OfType<YamlSequenceNode>().FirstOrDefault() is not { } list) return (content, 0);
        ImmutableArray<YamlMappingNode> entries = [.. list.Children.OfType<YamlMappingNode>()];
        ImmutableArray<int> gone = [.. Enumerable.Range(0, entries.Length).Where(i => concerns(entries[i]))];
        if (gone.IsEmpty) return (content, 0);
        // A list without entries is no list.
        if (gone.Length == entries.Length) return ("", gone.Length);
        var lines = content.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').ToList();
        for (var i = gone.Length - 1; i >= 0; i--)
        {
            var first = (int)entries[gone[i]].Start.Line - 1;
            var end = gone[i] + 1 < entries.Length ? (int)entries[gone[i] + 1].Start.Line - 1 : lines.Count;
            lines.RemoveRange(first, end - first);
        }

        return (string.Join('\n', lines) + "\n", gone.Length);
    }

    private static string? Word(YamlMappingNode entry, string key) =>
        entry.Children.TryGetValue(new YamlScalarNode(key), out var value) ? (value as YamlScalarNode)?.Value : null;

    /// <summary>A line of JSON has it as a whole value.</summary>
    private static bool Says(string line, string value) => line.Contains($"\"{value}\"", StringComparison.Ordinal);
}
