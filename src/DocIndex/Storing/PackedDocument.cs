using System.Collections.Immutable;
using System.Text.Json;
using DocIndex.Records;

namespace DocIndex.Storing;

/// <summary>A document as its rows hold it. Unpacking it needs no connection, so several can be unpacked at once.</summary>
internal sealed record PackedDocument(string Record, byte[] Stages, string Diagnostics)
{
    public ProcessedDocument Unpack()
    {
        var stages = StoredStages.Unpack(Stages);
        return new ProcessedDocument(
            stages.Source, stages.Blocks, stages.Tables, JsonSerializer.Deserialize<DocumentRecord>(Record, StoredJson.Options)!, stages.Checks,
            JsonSerializer.Deserialize<ImmutableArray<Diagnostic>>(Diagnostics, StoredJson.Options));
    }
}
