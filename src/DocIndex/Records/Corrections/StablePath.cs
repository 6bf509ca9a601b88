using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DocIndex.Records.Corrections;

/// <summary>Paths that name an entry by what it says, in place of its number in the record that a person saw.</summary>
public static class StablePath
{
    private const int MostCharacters = 60;
    private static readonly ImmutableArray<string> s_names =
        ["name", "text", "heading", "table", "label", "year", "period", "printed", "date"];

    /// <summary>
    /// The path with the number of its first entry replaced; the path as it is where that cannot be done, or the number
    /// is of no entry.
    /// </summary>
    public static FieldPath Of(DocumentRecord record, FieldPath path)
    {
        if (path.Steps[0] is not { Index: { } index } first) return path;
        var list = JsonSerializer.SerializeToNode(record, RecordJson.Compact)![first.Name] as JsonArray;
        if (list is null || index >= list.Count || list[index] is not JsonObject entry) return path;
        var conditions = new List<string>();
        foreach (var name in s_names)
        {
            if (CorrectionValues.Text(entry[name]) is not { Length: > 0 } value) continue;
            conditions.Add($"{name}={Quoted(value)}");
            var selector = $"{first.Name}[{string.Join(',', conditions)}]";
            var stable = FieldPath.Parse(selector + path.Text[path.Text.IndexOf(']', StringComparison.Ordinal)..][1..]);
            if (stable is not null && Fits(list, stable.Steps[0]) == 1) return stable;
        }
        return path;
    }

    private static int Fits(JsonArray list, FieldStep step) => RecordPlace.Matches(list, step).Count;

    // Half a sentence tells it from the others, and a quotation mark cannot stand inside quotation marks.
    private static string Quoted(string value)
    {
        var text = CorrectionValues.Fold(value.Split('"')[0]);
        if (text.Length > MostCharacters)
            text = text[..Math.Max(text.LastIndexOf(' ', MostCharacters), MostCharacters / 2)];
        return text.AsSpan().IndexOfAny(",]=[") >= 0 ? $"\"{text}\"" : text;
    }
}
