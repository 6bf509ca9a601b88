using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace DocIndex.Evaluation;

/// <summary>Reading of single fields of a record in JSON, where a gold record may leave any of them out.</summary>
internal static class JsonFields
{
    /// <summary>True where the field is there, be it null.</summary>
    public static bool Has(this JsonElement item, string field) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(field, out _);

    /// <summary>The field, or null where it is absent or null.</summary>
    public static JsonElement? Field(this JsonElement item, string field) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null
            ? value : null;

    /// <summary>The field's value in one line, the same for equal values however they are written; or null.</summary>
    public static string? Text(this JsonElement item, string field) => item.Field(field) is { } value ? Text(value) : null;

    /// <summary>A number, or null.</summary>
    public static decimal? Number(this JsonElement item, string field) =>
        item.Field(field) is { ValueKind: JsonValueKind.Number } value ? value.GetDecimal() : null;

    /// <summary>The items of a list; null where the field is absent, empty where it is null.</summary>
    public static ImmutableArray<JsonElement>? Items(this JsonElement item, string field)
    {
        if (!item.Has(field)) return null;
        return item.Field(field) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];
    }

    /// <summary>A value in one line: numbers without trailing zeros, objects by the ordinal order of their keys.</summary>
    public static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetDecimal().ToString("0.############################", CultureInfo.InvariantCulture),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Null => "-",
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Text)),
        _ => string.Join(", ", value.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{p.Name} {Text(p.Value)}")),
    };
}
