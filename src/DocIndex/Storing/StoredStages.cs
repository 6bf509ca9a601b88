using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using DocIndex.Checks;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Tables;

namespace DocIndex.Storing;

/// <summary>What a processed document holds beside its record and diagnostics, in the form that it is stored in: JSON, compressed.</summary>
internal sealed record StoredStages(
    SourceDocument Source, ImmutableArray<Block> Blocks, ImmutableArray<Table> Tables, CheckResult Checks)
{
    public static byte[] Pack(ProcessedDocument document)
    {
        using var packed = new MemoryStream();
        using (var compressor = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(
                compressor, new StoredStages(document.Source, document.Blocks, document.Tables, document.Checks), StoredJson.Options);
        }

        return packed.ToArray();
    }

    public static StoredStages Unpack(byte[] packed)
    {
        using var decompressor = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<StoredStages>(decompressor, StoredJson.Options)!;
    }
}
