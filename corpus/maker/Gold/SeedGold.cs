using System.Text.Json.Nodes;

namespace DocIndex.CorpusMaker.Gold;

/// <summary>The gold record of a seed, for the files that it was typeset in.</summary>
internal static class SeedGold
{
    /// <summary>
    /// The hand-made record with other files: what depends on the file (its id, its format, ids of other documents) is left out.
    /// </summary>
    public static JsonNode For(string gold, IEnumerable<string> files)
    {
        var record = JsonNode.Parse(gold)!;
        var document = record["documents"]![0]!.AsObject();
        foreach (var own in (string[])["id", "file", "format"]) document.Remove(own);
        document.Insert(0, "files", new JsonArray([.. files.Select(f => JsonValue.Create(f))]));
        foreach (var reference in document["references"]!.AsArray()) reference!.AsObject().Remove("documentId");
        foreach (var finding in record["findings"]!.AsArray()) finding!.AsObject().Remove("documents");
        return record;
    }
}
