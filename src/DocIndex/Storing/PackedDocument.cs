using System.Collections.Immutable;
using System.Text.Json;
using DocIndex.Records;

namespace DocIndex.Storing;

/// <summary>A document as its rows hold it. Unpacking it needs no connection, so several can be unpacked at once.</summary>
/// <param name="Hashes">Of its parts; null where they are lost.</param>
internal sealed record PackedDocument(string Record, byte[] Stages, string Diagnostics, byte[]? Hashes)
{
    /// <exception cref="InvalidDataException">It is not what was stored.</exception>
    public ProcessedDocument Unpack()
    {
        ContentHashes.Require(Hashes, ContentPart.Record, Record);
        ContentHashes.Require(Hashes, ContentPart.Stages, Stages);
        ContentHashes.Require(Hashes, ContentPart.Diagnostics, Diagnostics);
        var stages = StoredStages.Unpack(Stages);
        return new ProcessedDocument(
            stages.Source, stages.Blocks, stages.Tables, JsonSerializer.Deserialize<DocumentRecord>(Record, StoredJson.Options)!, stages.Checks,
            JsonSerializer.Deserialize<ImmutableArray<Diagnostic>>(Diagnostics, StoredJson.Options));
    }
}
