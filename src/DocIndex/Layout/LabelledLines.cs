using System.Text.RegularExpressions;
using DocIndex.Reading;

namespace DocIndex.Layout;

/// <summary>
/// Lines that a label begins which begins other lines, too, with another number or none ("Risiko 1: …", "Risiko 2: …",
/// "Modsvar: …" twice): each begins a text of its own, though no white line parts them. Must not match a label that
/// stands once, a time of day, or a line of prose that only holds a colon.
/// </summary>
internal static partial class LabelledLines
{
    private const int FewestOfLabel = 2;

    [GeneratedRegex(@"^\s*(?<label>\p{Lu}[\p{L}-]{2,24}(?:\s\p{Ll}[\p{L}-]{1,14})?)(?:\s[0-9]{1,2})?:\s+(?=[\p{L}0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Labelled { get; }

    /// <summary>The positions of such lines.</summary>
    public static HashSet<int> In(List<SourceLine> lines) =>
        [.. lines.Select((line, i) => (Label: Labelled.Match(line.Text), Index: i)).Where(l => l.Label.Success)
            .GroupBy(l => l.Label.Groups["label"].Value, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Count() >= FewestOfLabel).SelectMany(g => g.Select(l => l.Index))];
}
