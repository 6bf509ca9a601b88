using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using DocIndex.Checks;
using DocIndex.Indexing;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Records;
using DocIndex.Records.Corrections;
using DocIndex.Tables;

namespace DocIndex.Storing;

/// <summary>
/// The form in which a library stores what it holds: that of the records, pages compact. What reads and writes it is made when the program is built, since
/// making it while the program runs costs more than storing a dozen documents.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(DocumentRecord))]
[JsonSerializable(typeof(ImmutableArray<Diagnostic>))]
[JsonSerializable(typeof(ImmutableArray<StoredPassage>))]
[JsonSerializable(typeof(StoredStages))]
[JsonSerializable(typeof(CheckResult))]
[JsonSerializable(typeof(IngestionRecord))]
internal sealed partial class StoredJson : JsonSerializerContext
{
    public static new JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(RecordJson.Compact) { TypeInfoResolver = JsonTypeInfoResolver.Combine(Default, new DefaultJsonTypeInfoResolver()) };
        options.Converters.Clear();
        foreach (var converter in (ReadOnlySpan<JsonConverter>)[
            new SheetConverter(), Words<CellPlacement>(), Words<DocumentFormat>(), Words<Severity>(), Words<BlockRole>(), Words<MarkupKind>(), Words<ColumnKind>(),
            Words<DocumentKind>(), Words<SectionRole>(), Words<RowRole>(), Words<AmountKind>(), Words<ColumnBasis>(), Words<Direction>(), Words<StatementScope>(),
            Words<GoalDirection>(), Words<Standing>(), Words<SumKind>(), Words<CorrectionAction>(), Words<PassageRole>(), .. RecordJson.Compact.Converters]) options.Converters.Add(converter);
        options.MakeReadOnly();
        return options;
    }

    private static JsonStringEnumConverter<T> Words<T>()
        where T : struct, Enum => new(JsonNamingPolicy.CamelCase);
}
