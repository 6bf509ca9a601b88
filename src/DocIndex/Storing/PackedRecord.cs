using System.Text.Json;
using DocIndex.Records;

namespace DocIndex.Storing;

/// <summary>A document's record and checks as its rows hold them.</summary>
/// <param name="Checks">Null for a document that an earlier program stored.</param>
/// <param name="Stages">Null where the checks stand by themselves.</param>
/// <param name="Hashes">Of the document's parts; null where they are lost.</param>
internal sealed record PackedRecord(string Record, byte[]? Checks, byte[]? Stages, byte[]? Hashes)
{
    /// <exception cref="InvalidDataException">It is not what was stored.</exception>
    public CheckedRecord Unpack()
    {
        ContentHashes.Require(Hashes, ContentPart.Record, Record);
        ContentHashes.Require(Hashes, Checks is null ? ContentPart.Stages : ContentPart.Checks, Checks ?? Stages!);
        return new CheckedRecord(
            JsonSerializer.Deserialize<DocumentRecord>(Record, StoredJson.Options)!,
            Checks is not null ? CheckTable.Unpack(Checks) : StoredStages.Unpack(Stages!).Checks);
    }
}
