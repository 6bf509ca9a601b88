using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using DocIndex.Checks;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Records;
using DocIndex.Tables;

namespace DocIndex.Storing;

/// <summary>What a processed document holds beside its record and diagnostics, in the form that it is stored in: JSON, compressed.</summary>
internal sealed record StoredStages(
    SourceDocument Source, ImmutableArray<Block> Blocks, ImmutableArray<Table> Tables, CheckResult Checks)
{
    private static readonly JsonSerializerOptions s_options = Options();

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(RecordJson.Compact);
        options.Converters.Add(new SheetConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    public static byte[] Pack(ProcessedDocument document)
    {
        using var packed = new MemoryStream();
        using (var compressor = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(
                compressor, new StoredStages(document.Source, document.Blocks, document.Tables, document.Checks), s_options);
        }

        return packed.ToArray();
    }

    public static StoredStages Unpack(byte[] packed)
    {
        using var decompressor = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<StoredStages>(decompressor, s_options)!;
    }
}
