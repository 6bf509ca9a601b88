using System.Text.Json;
using DocIndex.Records;

namespace DocIndex.Storing;

/// <summary>A document's record and checks as its rows hold them.</summary>
/// <param name="Checks">Null for a document that an earlier program stored.</param>
/// <param name="Stages">Null where the checks stand by themselves.</param>
internal sealed record PackedRecord(string Record, byte[]? Checks, byte[]? Stages)
{
    public CheckedRecord Unpack() => new(
        JsonSerializer.Deserialize<DocumentRecord>(Record, StoredJson.Options)!,
        Checks is not null ? CheckTable.Unpack(Checks) : StoredStages.Unpack(Stages!).Checks);
}
