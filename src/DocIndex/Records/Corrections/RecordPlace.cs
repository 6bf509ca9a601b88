using System.Text.Json;
using System.Text.Json.Nodes;

namespace DocIndex.Records.Corrections;

/// <summary>The place in a record's JSON that a correction means.</summary>
/// <param name="Parent">The object or list that holds it.</param>
/// <param name="Node">What stands there; null for a null value.</param>
/// <param name="Entry">The entry with a source that it belongs to, or null.</param>
internal sealed record RecordPlace(JsonNode? Parent, string Name, JsonNode? Node, JsonObject? Entry, Type Type,
    SourceLocation? Source, (string Da, string En)? Wrong)
{
    /// <summary>The text that stands at the place in the document; null where the document has none.</summary>
    public string? SourceText => Source?.Text;

    /// <summary>Finds the place; <see cref="Wrong"/> says why there is none.</summary>
    public static RecordPlace Find(JsonObject root, Correction correction)
    {
        var (type, field, wrong) = CorrectionTyping.TypeOf(correction.Field);
        JsonNode? node = root, parent = null;
        JsonObject? entry = null;
        var name = "";
        if (wrong is not null) return Missing(wrong.Value);
        foreach (var step in correction.Field.Steps)
        {
            if (node is not JsonObject holder)
                return Missing(($"Dokumentet har ingen '{name}'.", $"The document has no '{name}'."));
            (parent, name, node) = (holder, step.Name, holder[step.Name]);
            if (!step.HasSelector) continue;
            var list = node?.AsArray() ?? [];
            var matches = Matches(list, step);
            if (matches is not [var only])
                return Missing(matches.Count == 0
                    ? ($"Ingen '{step.Name}' passer på '{correction.Field.Text}'.",
                        $"No '{step.Name}' fits '{correction.Field.Text}'.")
                    : ($"{matches.Count} '{step.Name}' passer på '{correction.Field.Text}'; sig mere om, hvilken "
                        + $"det er.", $"{matches.Count} '{step.Name}' fit '{correction.Field.Text}'; say more of "
                            + $"which one it is."));
            (parent, node) = (list, only);
            if (only is JsonObject item && item["source"] is not null) entry = item;
        }
        var source = entry?["source"] ?? (root["evidence"] as JsonObject)?[correction.Field.Steps[0].Name]
            ?? (root[correction.Field.Steps[0].Name] as JsonObject)?["source"];
        return new RecordPlace(parent, name, node, entry, type!,
            source?.Deserialize<SourceLocation>(RecordJson.Compact), null);

        RecordPlace Missing((string, string) why) => new(null, name, null, null, typeof(object), null, why);
    }

    /// <summary>
    /// Puts a value there. An amount's effect follows its value, and what a person settled is no longer doubtful.
    /// </summary>
    public void Put(JsonNode? value)
    {
        if (Parent is JsonArray list) list[list.IndexOf(Node)] = value;
        else Parent!.AsObject()[Name] = value;
        if (Entry is null || !ReferenceEquals(Parent, Entry)) return;
        if (Name == "value" && Entry["effect"] is JsonValue effect && Node is JsonValue old)
        {
            var (was, now) = (old.GetValue<decimal>(), value!.GetValue<decimal>());
            if (effect.GetValue<decimal>() == was) Entry["effect"] = now;
            else if (effect.GetValue<decimal>() == -was) Entry["effect"] = -now;
        }
        if (Name != "standing" && Entry.ContainsKey("standing")) Entry["standing"] = "read";
    }

    /// <summary>The entries of a list that a step may mean.</summary>
    internal static List<JsonNode?> Matches(JsonArray list, FieldStep step)
    {
        if (step.Index is { } index) return index < list.Count ? [list[index]] : [];
        if (step.Word is { } word)
            return [.. list.Where(item => item is JsonValue ? CorrectionValues.Means(word, item)
                : NameOf(item) is { } name && CorrectionValues.Means(word, name))];
        var exact = list.Where(item => step.Where.All(w => CorrectionValues.Means(w.Value, item?[w.Name]))).ToList();
        return exact.Count > 0 ? exact
            : [.. list.Where(item => step.Where.All(
                w => CorrectionValues.Means(w.Value, item?[w.Name]) || BeginsSo(w.Value, item?[w.Name])))];
    }

    private static JsonNode? NameOf(JsonNode? item) =>
        item?["name"] ?? item?["text"] ?? item?["label"] ?? item?["heading"];

    private static bool BeginsSo(string word, JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text)
            && CorrectionValues.Fold(text).StartsWith(CorrectionValues.Fold(word), StringComparison.OrdinalIgnoreCase);
}
