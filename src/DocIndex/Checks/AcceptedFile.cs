using System.Collections.Immutable;
using System.Text;
using YamlDotNet.RepresentationModel;

namespace DocIndex.Checks;

/// <summary>A finding that a person has settled. Its id is made of the figures, so that it is open again when one of them changes.</summary>
/// <param name="About">The finding's message when it was accepted, for people who read the file; or null.</param>
public sealed record AcceptedFinding(string Id, string Why, string? About);

/// <summary>The text of <c>accepted.yaml</c>: a list of findings with the reason why each is in order.</summary>
public static class AcceptedFile
{
    private const string Root = "accepted";

    /// <summary>Reads a file.</summary>
    /// <param name="name">As it is to be named in messages.</param>
    /// <exception cref="InputFileException">It says something that it cannot mean.</exception>
    public static ImmutableArray<AcceptedFinding> Read(string name, string content)
    {
        var file = YamlFile.Read(name, content);
        if (file.Root is null) return [];
        var found = ImmutableArray.CreateBuilder<AcceptedFinding>();
        foreach (var (key, at, value) in file.Entries(file.Root))
        {
            if (key != Root) throw file.Error(at, $"'{key}' hører ikke til her; filen har kun '{Root}:'.", $"'{key}' does not belong here; the file has '{Root}:' only.");
            if (value is YamlScalarNode { Value: null or "" }) continue;
            if (value is not YamlSequenceNode list) throw file.Error(value, $"'{Root}' skal være en liste.", $"'{Root}' must be a list.");
            found.AddRange(list.Children.Select(c => Entry(file, c)));
        }
        return found.ToImmutable();
    }

    /// <summary>A file's content with one more finding, in place of one of the same id. Comments before the list stay.</summary>
    /// <param name="content">The file as it is; empty for none.</param>
    public static string With(string name, string content, AcceptedFinding added)
    {
        var all = Read(name, content).Where(a => a.Id != added.Id).Append(added).OrderBy(a => a.Id, StringComparer.Ordinal);
        var comments = content.ReplaceLineEndings("\n").Split('\n').TakeWhile(l => l.Length == 0 || l.StartsWith('#')).Where(l => l.Length > 0);
        var text = new StringBuilder();
        foreach (var comment in comments) text.Append(comment).Append('\n');
        text.Append(Root).Append(":\n");
        foreach (var finding in all)
        {
            text.Append("  - id: \"").Append(finding.Id).Append("\"\n    why: ").Append(Quoted(finding.Why)).Append('\n');
            if (finding.About is { } about) text.Append("    about: ").Append(Quoted(about)).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>Findings with the status that people gave them.</summary>
    public static ImmutableArray<Finding> Apply(ImmutableArray<Finding> findings, ImmutableArray<AcceptedFinding> accepted)
    {
        if (accepted.IsEmpty) return findings;
        var reasons = accepted.DistinctBy(a => a.Id).ToDictionary(a => a.Id, a => a.Why, StringComparer.Ordinal);
        return [.. findings.Select(f => reasons.TryGetValue(f.Id, out var why) ? f with { Status = "accepted", Reason = why } : f)];
    }

    private static AcceptedFinding Entry(YamlFile file, YamlNode node)
    {
        if (node is not YamlMappingNode mapping) throw file.Error(node, "Et accepteret fund har 'id:' og 'why:'.", "An accepted finding has 'id:' and 'why:'.");
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, at, value) in file.Entries(mapping))
            words[key] = key is "id" or "why" or "about" && value is YamlScalarNode { Value: { Length: > 0 } word } ? word : throw file.Error(at, "Et accepteret fund kan have: id, why, about.", "An accepted finding may have: id, why, about.");
        return words.TryGetValue("id", out var id) && words.TryGetValue("why", out var why)
            ? new AcceptedFinding(id, why, words.GetValueOrDefault("about")) : throw file.Error(node, "Et accepteret fund skal have 'id:' og 'why:'.", "An accepted finding must have 'id:' and 'why:'.");
    }

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ").Replace("\t", " ", StringComparison.Ordinal)}\"";
}
