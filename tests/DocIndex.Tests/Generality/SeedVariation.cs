using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DocIndex.Amounts;

namespace DocIndex.Tests.Generality;

/// <summary>
/// A copy of a seed document, and of its gold record, in which every year, every amount, many names and the municipality are others, so that a rule
/// which knows the seeds by their words or numbers fails. The layout, and so the traps of flattened text, stay.
/// </summary>
internal sealed partial class SeedVariation(int yearShift, int factor, params (string From, string To)[] words)
{
    [GeneratedRegex(@"(?<![0-9.,])(?<year>(?:19|20)[0-9][0-9])(?![0-9]|[.,][0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Year { get; }

    [GeneratedRegex(@"(?<![0-9.,])(?<number>[0-9]+(?:,[0-9]+)?)(?<unit>\s+(?:mio|mia)\.)", RegexOptions.CultureInvariant)]
    private static partial Regex ProseAmount { get; }

    [GeneratedRegex(@"(?<![0-9.,\p{L}])(?<number>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{3}|[0-9],[0-9])(?![0-9.,]*[0-9]|\s*kr)", RegexOptions.CultureInvariant)]
    private static partial Regex TableNumber { get; }

    /// <summary>The document's text, varied.</summary>
    public string Text(string seed, JsonNode gold)
    {
        var printed = PrintedAmounts(gold);
        var lines = seed.Split('\n').Select(line =>
        {
            var numbers = TableNumber.Matches(line);
            var isRow = numbers.Count > 0 && numbers.All(n => printed.Contains(n.Value)) && (numbers.Count > 1 || numbers[0].Value.Contains('.'));
            return isRow ? TableNumber.Replace(line, n => Scaled(n.Value)) : line;
        });
        var text = ProseAmount.Replace(string.Join('\n', lines), m => Scaled(m.Groups["number"].Value) + m.Groups["unit"].Value);
        return Words(Shifted(text));
    }

    /// <summary>The gold record, varied in the same way.</summary>
    public string Gold(JsonNode gold)
    {
        var copy = gold.DeepClone();
        Scale(copy);
        copy["findings"] = new JsonArray();
        var text = copy.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        text = ProseAmount.Replace(text, m => Scaled(m.Groups["number"].Value) + m.Groups["unit"].Value);
        return Words(Shifted(text));
    }

    private string Words(string text) => words.Aggregate(text, (t, w) => t.Replace(w.From, w.To, StringComparison.Ordinal));

    private string Shifted(string text) => Year.Replace(text, m => (int.Parse(m.Value, CultureInfo.InvariantCulture) + yearShift).ToString(CultureInfo.InvariantCulture));

    private string Scaled(string printed)
    {
        var number = NumberGrammar.Parse(printed)!.Value;
        return DanishNumber.Format(number.Value * factor, number.HalfWidth < 0.5m ? 1 : 0);
    }

    private static HashSet<string> PrintedAmounts(JsonNode gold) =>
        [.. gold["documents"]!.AsArray().SelectMany(d => d!["amounts"]!.AsArray()).Select(a => DanishNumber.Format(Math.Abs(a!["value"]!.GetValue<decimal>()) / 1000m, 0)).Append("0,0").Append("9.400")];

    private void Scale(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array) Scale(item);
            return;
        }
        if (node is not JsonObject fields) return;
        foreach (var (key, value) in fields.ToList())
        {
            if (key is "value" or "effect" or "total" && value is JsonValue number && number.TryGetValue<decimal>(out var amount)) fields[key] = amount * factor;
            else if (key is not ("targetGroups" or "goals")) Scale(value);
        }
    }
}
