using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DocIndex.Reading;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DocIndex.Records.Corrections;

/// <summary>
/// The text of <c>corrections.yaml</c>: a list of corrections, each bound to a document and to what stood in it.
/// </summary>
public static class CorrectionsFile
{
    private const string Root = "corrections";
    private static readonly ImmutableArray<string> s_keys =
        ["document", "set", "add", "remove", "value", "why", "sha256", "reads"];

    /// <summary>Reads a file.</summary>
    /// <param name="name">As it is to be named in messages.</param>
    /// <exception cref="InputFileException">It says something that it cannot mean.</exception>
    public static ImmutableArray<Correction> Read(string name, string content)
    {
        var file = YamlFile.Read(name, content);
        if (file.Root is null) return [];
        YamlNode? list = null;
        foreach (var (key, at, value) in file.Entries(file.Root))
            list = key == Root ? value : throw file.Error(
                at, $"'{key}' hører ikke til her; filen har kun '{Root}:'.",
                $"'{key}' does not belong here; the file has '{Root}:' only.");
        return list switch
        {
            null or YamlScalarNode { Value: null or "" } => [],
            YamlSequenceNode entries =>
                WithoutContradictions(name, [.. entries.Children.Select(e => CorrectionOf(file, e))]),
            var other => throw file.Error(other, $"'{Root}' skal være en liste, ikke {YamlFile.Kind(other).Da}.",
                $"'{Root}' must be a list, not {YamlFile.Kind(other).En}."),
        };
    }

    /// <summary>
    /// A file's content with one more correction; one of the same place of the same document goes. Comments stay where
    /// they are.
    /// </summary>
    /// <param name="content">The file as it is; empty for none.</param>
    public static string With(string name, string content, Correction added)
    {
        var before = Read(name, content);
        var lines = content.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').ToList();
        foreach (var old in before.Where(c => SamePlace(c, added)).OrderByDescending(c => c.Line))
        {
            var end = before.Where(c => c.Line > old.Line).Select(c => c.Line - 1).DefaultIfEmpty(lines.Count).Min();
            lines.RemoveRange(old.Line - 1, end - old.Line + 1);
        }
        ImmutableArray<Correction> after = [.. before.Where(c => !SamePlace(c, added)), added];
        var indent = before.IsEmpty ? "  "
            : new string(' ', Math.Max(0, content.ReplaceLineEndings("\n").Split('\n')[before[0].Line - 1]
                .IndexOf('-', StringComparison.Ordinal)));
        var joined = string.Join('\n', lines).TrimEnd('\n');
        var text = (joined.Length == 0 || before.IsEmpty ? Root + ":" : joined) + "\n" + Print(added, indent);
        if (before.IsEmpty && joined.Length > 0) text = CommentsOf(lines) + text;
        return Says(name, text, after) ? text : Root + ":\n" + string.Concat(after.Select(c => Print(c, "  ")));
    }

    /// <summary>A short text that is another for other corrections of a document; empty where there are none.</summary>
    public static string FingerprintOf(IEnumerable<Correction> corrections, string document)
    {
        var text = string.Concat(corrections.Where(c => c.Document == document).Select(c => Print(c, "")));
        return text.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }

    /// <summary>True where two corrections concern the same place, so that only one of them can hold.</summary>
    public static bool SamePlace(Correction a, Correction b) =>
        a.Document == b.Document && a.Action == b.Action && a.Field.Text == b.Field.Text
            && a.Action != CorrectionAction.Add;

    private static ImmutableArray<Correction> WithoutContradictions(string name, ImmutableArray<Correction> corrections)
    {
        for (var i = 1; i < corrections.Length; i++)
            if (corrections[..i].FirstOrDefault(c => SamePlace(c, corrections[i])) is { } first)
                throw new InputFileException(
                    name, corrections[i].Line,
                    $"{first.Field.Text} i {first.Document} er rettet allerede på linje {first.Line}.",
                    $"{first.Field.Text} in {first.Document} is corrected on line {first.Line} already.");
        return corrections;
    }

    private static string CommentsOf(List<string> lines) =>
        string.Concat(lines.TakeWhile(l => l.Length == 0 || l.StartsWith('#')).Select(l => l + "\n"));

    private static bool Says(string name, string text, ImmutableArray<Correction> wanted)
    {
        try
        {
            return Read(name, text).Select(c => Print(c, "")).SequenceEqual(wanted.Select(c => Print(c, "")));
        }
        catch (InputFileException)
        {
            return false;
        }
    }

    private static string Print(Correction correction, string indent)
    {
        var text = new StringBuilder();
        text.Append(indent).Append("- document: ").Append(Quoted(correction.Document)).Append('\n');
        Add(correction.Action.ToString().ToLowerInvariant(), Quoted(correction.Field.Text));
        if (correction.Value is { } value)
            Add("value", !value.List.IsDefault ? $"[{string.Join(", ", value.List.Select(Quoted))}]"
                : !value.Fields.IsDefault ? $"{{{string.Join(", ", value.Fields.Select(FieldLine))}}}"
                : QuotedOrNull(value.Word));
        Add("why", Quoted(correction.Why));
        if (correction.Sha256 is { } hash) Add("sha256", hash);
        if (correction.Reads is { } reads) Add("reads", Quoted(reads));
        return text.ToString();

        void Add(string key, string written) =>
            text.Append(indent).Append("  ").Append(key).Append(": ").Append(written).Append('\n');
    }

    private static string FieldLine((string Name, string? Word) field) => $"{field.Name}: {QuotedOrNull(field.Word)}";

    private static string QuotedOrNull(string? word) => word is null ? "null" : Quoted(word);

    private static string Quoted(string text) =>
        text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '.' or '_') && char.IsLetter(text[0])
            && text is not ("null" or "true" or "false" or "yes" or "no")
            ? text : $"\"{Escaped(text)}\"";

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .ReplaceLineEndings(" ").Replace("\t", " ", StringComparison.Ordinal);

    private static Correction CorrectionOf(YamlFile file, YamlNode node)
    {
        if (node is not YamlMappingNode mapping)
            throw file.Error(node,
                $"En rettelse har 'document:', 'set:', 'value:' og 'why:'; her står {YamlFile.Kind(node).Da}.",
                $"A correction has 'document:', 'set:', 'value:' and 'why:'; here stands {YamlFile.Kind(node).En}.");
        var fields = new Dictionary<string, YamlNode>();
        foreach (var (key, at, value) in file.Entries(mapping))
            fields[key] = s_keys.Contains(key) ? value
                : throw file.Error(at, $"En rettelse har intet '{key}'. Den kan have: {string.Join(", ", s_keys)}.",
                    $"A correction has no '{key}'. It may have: {string.Join(", ", s_keys)}.");
        var actions = s_keys.Where(k => k is "set" or "add" or "remove" && fields.ContainsKey(k)).ToList();
        if (actions is not [var action])
            throw file.Error(node, "En rettelse skal have netop ét af 'set:', 'add:' og 'remove:'.",
                "A correction must have exactly one of 'set:', 'add:' and 'remove:'.");
        var path = FieldPath.Parse(Word(action)!)
            ?? throw file.Error(fields[action],
                $"'{Word(action)}' er ikke navnet på et sted i dokumentet, fx amounts[label=Løn,year=2026].value.",
                $"'{Word(action)}' is no name of a place in the document, such as amounts[label=Løn,year=2026].value.");
        var correction = new Correction(
            DocumentId.Shortened(Word("document") ?? throw Missing("document")),
            Enum.Parse<CorrectionAction>(action, ignoreCase: true), path,
            fields.TryGetValue("value", out var given) ? ValueOf(file, given) : null,
            Word("why") ?? throw Missing("why"), Word("sha256"), Word("reads"), YamlFile.LineOf(node));
        if (CorrectionTyping.Wrong(correction.Action, path, correction.Value) is var (da, en))
            throw file.Error(fields.GetValueOrDefault("value", fields[action]), da, en);
        return correction;

        InputFileException Missing(string key) =>
            file.Error(node, $"En rettelse skal have '{key}:'.", $"A correction must have '{key}:'.");

        string? Word(string key) => !fields.TryGetValue(key, out var value) ? null
            : value is YamlScalarNode { Value: { } text } && text.Trim().Length > 0 ? PersonalNumbers.Mask(text.Trim())
            : throw file.Error(value, $"'{key}' skal være et ord, ikke {YamlFile.Kind(value).Da}.",
                $"'{key}' must be a word, not {YamlFile.Kind(value).En}.");
    }

    private static CorrectionValue ValueOf(YamlFile file, YamlNode node) => node switch
    {
        YamlScalarNode word => CorrectionValue.Of(WordOf(word)),
        YamlSequenceNode list =>
            new CorrectionValue(null, [.. list.Children.Select(
                c => c is YamlScalarNode s ? WordOf(s) ?? ""
                    : throw file.Error(c, "Listen skal bestå af ord.", "The list must hold words."))], default),
        YamlMappingNode entry =>
            new CorrectionValue(null, default,
                [.. file.Entries(entry).Select(e =>
                    (e.Key, e.Value is YamlScalarNode s ? WordOf(s)
                        : throw file.Error(e.Value, $"'{e.Key}' skal være et ord.", $"'{e.Key}' must be a word.")))]),
        _ => throw file.Error(node, "Værdien kan ikke læses.", "The value cannot be read."),
    };

    private static string? WordOf(YamlScalarNode scalar) =>
        scalar is { Style: ScalarStyle.Plain, Value: "null" or "~" or "" } ? null : PersonalNumbers.Mask(scalar.Value!);
}
