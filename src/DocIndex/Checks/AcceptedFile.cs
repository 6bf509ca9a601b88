using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocIndex.Amounts;
using YamlDotNet.RepresentationModel;

namespace DocIndex.Checks;

/// <summary>A finding that a person has settled. Its id is made of the figures, so that it is open again when one of them changes.</summary>
/// <param name="About">The finding's message when it was accepted, for people who read the file; or null.</param>
public sealed record AcceptedFinding(string Id, string Why, string? About)
{
    /// <summary>What it is about; null in files of earlier programs.</summary>
    public AcceptedFigure? Figure { get; init; }
}

/// <summary>The text of <c>accepted.yaml</c>: a list of findings with the reason why each is in order.</summary>
public static class AcceptedFile
{
    private const string Root = "accepted";
    private static readonly ImmutableArray<string> s_words =
        ["id", "why", "about", "rule", "document", "title", "figure"];

    private static readonly ImmutableArray<string> s_bounds = ["found", "expected"];

    private static readonly string s_keys = string.Join(", ", s_words.Concat(s_bounds));

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
            if (finding.Figure is { } figure) Append(text, figure);
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, AcceptedFigure figure)
    {
        Word("rule", figure.Rule);
        Word("document", figure.Document);
        Word("title", figure.Title);
        Word("figure", figure.Printed);
        Bounds("found", figure.Found);
        Bounds("expected", figure.Expected);

        void Word(string key, string? word)
        {
            if (word is { Length: > 0 }) text.Append("    ").Append(key).Append(": ").Append(Quoted(word)).Append('\n');
        }

        void Bounds(string key, Interval? bounds)
        {
            if (bounds is { } some)
                text.Append(CultureInfo.InvariantCulture, $"    {key}: [{some.Low}, {some.High}]\n");
        }
    }

    /// <summary>
    /// Findings with the status that people gave them. One whose id is new is settled where rule, document and figures
    /// are those of one settled finding that is not there any more; never where it may be one of several.
    /// </summary>
    public static ImmutableArray<Finding> Apply(ImmutableArray<Finding> findings, ImmutableArray<AcceptedFinding> accepted)
    {
        if (accepted.IsEmpty || findings.IsEmpty) return findings;
        var reasons = accepted.DistinctBy(a => a.Id).ToDictionary(a => a.Id, a => a.Why, StringComparer.Ordinal);
        var met = findings.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var left = accepted.Where(a => a.Figure is not null && !met.Contains(a.Id)).ToList();
        var open = findings.Where(f => !reasons.ContainsKey(f.Id)).ToList();
        return [.. findings.Select(f => (reasons.GetValueOrDefault(f.Id) ?? Carried(f)) is { } why
            ? f with { Status = "accepted", Reason = why } : f)];

        string? Carried(Finding finding) => left.FindAll(a => a.Figure!.IsOf(finding)) is [var only]
            && open.Count(only.Figure!.IsOf) == 1 ? only.Why : null;
    }

    /// <summary>Settled findings that are not among those of a library any more, and not carried over to one of
    /// them.</summary>
    /// <param name="findings">As <see cref="Apply"/> gave them.</param>
    public static ImmutableArray<AcceptedFinding> Gone(
        ImmutableArray<AcceptedFinding> accepted, IReadOnlyCollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var met = findings.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        return [.. accepted.Where(a => !met.Contains(a.Id)
            && !findings.Any(f => f.Status == "accepted" && a.Figure?.IsOf(f) == true))];
    }

    private static AcceptedFinding Entry(YamlFile file, YamlNode node)
    {
        if (node is not YamlMappingNode mapping) throw file.Error(node, "Et accepteret fund har 'id:' og 'why:'.", "An accepted finding has 'id:' and 'why:'.");
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var bounds = new Dictionary<string, Interval>(StringComparer.Ordinal);
        foreach (var (key, at, value) in file.Entries(mapping))
        {
            if (s_words.Contains(key) && value is YamlScalarNode { Value: { Length: > 0 } word }) words[key] = word;
            else if (s_bounds.Contains(key) && BoundsIn(value) is { } interval) bounds[key] = interval;
            else throw file.Error(at, $"Et accepteret fund kan have: {s_keys}.",
                $"An accepted finding may have: {s_keys}.");
        }

        return words.TryGetValue("id", out var id) && words.TryGetValue("why", out var why)
            ? new AcceptedFinding(id, why, words.GetValueOrDefault("about")) { Figure = FigureOf(words, bounds) }
            : throw file.Error(node, "Et accepteret fund skal have 'id:' og 'why:'.",
                "An accepted finding must have 'id:' and 'why:'.");
    }

    private static AcceptedFigure? FigureOf(Dictionary<string, string> words, Dictionary<string, Interval> bounds)
    {
        return words.TryGetValue("rule", out var rule) && words.TryGetValue("document", out var document)
            ? new AcceptedFigure(
                rule, document, words.GetValueOrDefault("title"), words.GetValueOrDefault("figure") ?? "",
                BoundsOf("found"), BoundsOf("expected"))
            : null;

        Interval? BoundsOf(string key) => bounds.TryGetValue(key, out var some) ? some : null;
    }

    /// <summary>Two numbers in order; else null.</summary>
    private static Interval? BoundsIn(YamlNode value)
    {
        if (value is not YamlSequenceNode { Children: [YamlScalarNode low, YamlScalarNode high] }) return null;
        return Number(low) is { } from && Number(high) is { } to && from <= to ? new Interval(from, to) : null;
    }

    private static decimal? Number(YamlScalarNode node) =>
        decimal.TryParse(node.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ").Replace("\t", " ", StringComparison.Ordinal)}\"";
}
