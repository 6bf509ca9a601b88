using System.Collections.Immutable;
using System.Text.Json;

namespace DocIndex.Evaluation;

/// <summary>
/// What a person settled about one document, in the record format. A field that is absent is not judged; a field that is
/// null or empty says that the document has none.
/// </summary>
/// <param name="File">The document's path, as in the record format.</param>
/// <param name="Id">The document's id in the gold file, or null.</param>
/// <param name="Document">The document's object.</param>
/// <param name="Findings">The findings that concern it, or null where the gold file does not judge findings.</param>
/// <param name="Place">Where it stands: the gold file, then a JSON pointer.</param>
public sealed record GoldRecord(string File, string? Id, JsonElement Document, ImmutableArray<JsonElement>? Findings, string Place)
{
    /// <summary>
    /// Reads the gold records of one file. A document that names several <c>files</c> instead of one <c>file</c>, the same note in other
    /// formats, gives a record for each.
    /// </summary>
    /// <param name="path">The file, as it is to be named in messages.</param>
    /// <param name="json">Its content.</param>
    /// <exception cref="FormatException">It is no JSON, or has no documents that name their files.</exception>
    public static ImmutableArray<GoldRecord> Read(string path, string json)
    {
        JsonElement root;
        try
        {
            using var parsed = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
            root = parsed.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw new FormatException($"{path} is not JSON: {e.Message}", e);
        }

        if (root.ValueKind != JsonValueKind.Object || root.Items("documents") is not { Length: > 0 } documents)
        {
            throw new FormatException($"{path} has no \"documents\".");
        }

        var findings = root.Items("findings");
        var records = ImmutableArray.CreateBuilder<GoldRecord>(documents.Length);
        foreach (var (document, n) in documents.Select((d, n) => (d, n)))
        {
            var files = Files(document);
            if (files.IsEmpty) throw new FormatException($"{path}: document {n} does not name its \"file\".");
            var id = document.Text("id");
            foreach (var file in files)
            {
                var own = findings is { } all
                    ? all.Where(f => documents.Length == 1 || Names(f, id) || Names(f, file)).ToImmutableArray()
                    : (ImmutableArray<JsonElement>?)null;
                records.Add(new GoldRecord(file, id, document, own, $"{path}#/documents/{n}"));
            }
        }

        return records.ToImmutable();
    }

    private static ImmutableArray<string> Files(JsonElement document) => document.Items("files") is { } files
        ? [.. files.Where(f => f.ValueKind == JsonValueKind.String).Select(f => f.GetString()!)]
        : document.Text("file") is { } file ? [file] : [];

    private static bool Names(JsonElement finding, string? document) =>
        document is not null && finding.Items("documents")?.Any(d => d.GetString() == document) == true;
}
