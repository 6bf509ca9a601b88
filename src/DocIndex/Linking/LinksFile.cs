using System.Collections.Immutable;
using DocIndex.Reading;
using YamlDotNet.RepresentationModel;

namespace DocIndex.Linking;

/// <summary>The text of <c>links.yaml</c>: links that a person has fixed (<c>kind:</c>) or cut (<c>cut: true</c>), each with <c>why:</c>.</summary>
public static class LinksFile
{
    private static readonly ImmutableArray<string> s_kinds = ["continues", "repeats", "refers", "sameWork"];
    private static readonly ImmutableArray<string> s_keys = ["from", "to", "kind", "cut", "why"];

    /// <summary>Reads a file.</summary>
    /// <param name="name">As it is to be named in messages.</param>
    /// <exception cref="InputFileException">It says something that it cannot mean.</exception>
    public static ImmutableArray<LinkOverride> Read(string name, string content)
    {
        var file = YamlFile.Read(name, content);
        if (file.Root is null) return [];
        var links = ImmutableArray.CreateBuilder<LinkOverride>();
        foreach (var (key, at, value) in file.Entries(file.Root))
        {
            if (key != "links" || value is not YamlSequenceNode list) throw file.Error(at, "Filen har kun 'links:' med en liste.", "The file has 'links:' with a list only.");
            links.AddRange(list.Children.Select(c => Entry(file, c)));
        }
        return links.ToImmutable();
    }

    private static LinkOverride Entry(YamlFile file, YamlNode node)
    {
        if (node is not YamlMappingNode mapping) throw file.Error(node, "En forbindelse har 'from:', 'to:', 'kind:' eller 'cut: true', og 'why:'.", "A link has 'from:', 'to:', 'kind:' or 'cut: true', and 'why:'.");
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, at, value) in file.Entries(mapping))
            words[key] = s_keys.Contains(key) && value is YamlScalarNode { Value: { Length: > 0 } word } ? word : throw file.Error(at, $"En forbindelse kan have: {string.Join(", ", s_keys)}.", $"A link may have: {string.Join(", ", s_keys)}.");
        var (kind, cut) = (words.GetValueOrDefault("kind"), words.GetValueOrDefault("cut") == "true");
        if (!words.TryGetValue("from", out var from) || !words.TryGetValue("to", out var to) || cut == kind is not null || (kind is not null && !s_kinds.Contains(kind)))
            throw file.Error(node, $"En forbindelse skal have 'from:', 'to:' og enten 'cut: true' eller 'kind:' ({string.Join(", ", s_kinds)}).", $"A link must have 'from:', 'to:' and either 'cut: true' or 'kind:' ({string.Join(", ", s_kinds)}).");
        return new LinkOverride(DocumentId.Shortened(from), DocumentId.Shortened(to), kind, words.GetValueOrDefault("why") ?? "");
    }
}
