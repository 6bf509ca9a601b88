using System.Text.Json.Nodes;

namespace DocIndex.Records.Corrections;

/// <summary>The numbers by which parts of a record name entries of its lists, kept right while entries go.</summary>
internal sealed class EntryNumbers
{
    private static readonly string[] s_lists = ["targetGroups", "goals", "risks", "initiatives"];
    private readonly Dictionary<string, List<JsonNode?>> _before = [];

    /// <summary>Remembers the lists as they are.</summary>
    public static EntryNumbers Of(JsonObject root)
    {
        var numbers = new EntryNumbers();
        foreach (var name in s_lists) numbers._before[name] = [.. root[name]!.AsArray()];
        return numbers;
    }

    /// <summary>Makes every number mean the entry that it meant before; one whose entry is gone goes, too.</summary>
    public void Follow(JsonObject root)
    {
        foreach (var initiative in root["initiatives"]!.AsArray())
            foreach (var name in s_lists[..3])
                initiative![name] = new JsonArray(
                    [.. initiative[name]!.AsArray().Select(n => Now(root, name, n!.GetValue<int>())).OfType<int>()
                        .Select(n => JsonValue.Create(n))]);
        foreach (var list in (string[])["amounts", "statements"])
            foreach (var entry in root[list]!.AsArray())
                if (entry!["initiative"] is { } number)
                    entry["initiative"] = Now(root, "initiatives", number.GetValue<int>());
    }

    private int? Now(JsonObject root, string name, int number)
    {
        var before = _before[name];
        if (number < 0 || number >= before.Count) return null;
        var now = root[name]!.AsArray().ToList().FindIndex(n => ReferenceEquals(n, before[number]));
        return now < 0 ? null : now;
    }
}
