using System.Text.Json;
using System.Text.Json.Serialization;
using DocIndex.Indexing;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Records;
using DocIndex.Records.Corrections;
using DocIndex.Tables;

namespace DocIndex.Storing;

/// <summary>
/// The form in which a library stores what it holds: that of the records, pages compact. What reads and writes it is made when the program is built, since
/// making it while the program runs costs more than storing a dozen documents; a type that <see cref="StoredTypes"/> does not name cannot be stored.
/// </summary>
internal static class StoredJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        // The resolver has a type of its own: as a static property beside this one it might not be there yet, and every type would be looked up by reflection.
        var options = new JsonSerializerOptions(RecordJson.Compact) { TypeInfoResolver = StoredTypes.Default };
        options.Converters.Clear();
        foreach (var converter in (ReadOnlySpan<JsonConverter>)[
            new SharedStrings(), new SheetConverter(), Words<CellPlacement>(), Words<DocumentFormat>(), Words<Severity>(), Words<BlockRole>(), Words<MarkupKind>(), Words<ColumnKind>(),
            Words<DocumentKind>(), Words<SectionRole>(), Words<RowRole>(), Words<AmountKind>(), Words<ColumnBasis>(), Words<Direction>(), Words<StatementScope>(),
            Words<GoalDirection>(), Words<Standing>(), Words<SumKind>(), Words<CorrectionAction>(), Words<PassageRole>(), .. RecordJson.Compact.Converters]) options.Converters.Add(converter);
        options.MakeReadOnly();
        return options;
    }

    private static JsonStringEnumConverter<T> Words<T>()
        where T : struct, Enum => new(JsonNamingPolicy.CamelCase);
}
