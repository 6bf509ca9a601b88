using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using DocIndex.Records;

namespace DocIndex.Publishing;

/// <summary>
/// The JSON Schema (draft 2020-12) of the export. It is made from the types that are written, so that no field can be missing from it; every
/// object has all its fields, but for what is only written where it holds, and no others.
/// </summary>
public static class ExportSchema
{
    private static readonly NullabilityInfoContext s_nullability = new();

    // Words of closed vocabularies that the types do not tell, by type and field.
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> s_words = new Dictionary<string, ImmutableArray<string>>
    {
        ["amount.unit"] = ["kr.", "1.000 kr.", "mio. kr.", "mia. kr."],
        ["amount.controlArea"] = ["Service", "Anlæg", "Overførsler", "Finansposter"],
        ["yearAmount.controlArea"] = ["Service", "Anlæg", "Overførsler", "Finansposter"],
        ["finding.status"] = ["open", "accepted"],
        ["link.kind"] = ["continues", "repeats", "refers", "sameWork"],
    }.ToImmutableDictionary();

    private static readonly ImmutableDictionary<string, string> s_patterns = new Dictionary<string, string>
    {
        ["documentRecord.id"] = "^[a-z0-9]+(-[a-z0-9]+)*$",
        ["documentRecord.sha256"] = "^[0-9a-f]{64}$",
        ["goal.deadline"] = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
        ["finding.code"] = "^DI[0-9]{4}$",
    }.ToImmutableDictionary();

    /// <summary>The schema, indented, ending with a line feed.</summary>
    public static string Text()
    {
        var definitions = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        var root = ObjectOf(typeof(Export), definitions);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"urn:docindex:export:{Export.CurrentSchemaVersion}",
            ["title"] = "DocIndex export",
            ["description"] = "Amounts are kroner as exact decimals; dates are ISO 8601; absent values are null, absent lists empty.",
        };
        foreach (var (name, value) in root) schema[name] = value?.DeepClone();
        schema["properties"]!["schemaVersion"] = new JsonObject { ["const"] = Export.CurrentSchemaVersion };
        schema["$defs"] = new JsonObject(definitions.Select(d => KeyValuePair.Create(d.Key, (JsonNode?)d.Value)));
        return schema.ToJsonString(RecordJson.Indented) + "\n";
    }

    private static JsonObject ObjectOf(Type type, SortedDictionary<string, JsonNode> definitions)
    {
        var (properties, required) = (new JsonObject(), new JsonArray());
        foreach (var property in RecordJson.Indented.GetTypeInfo(type).Properties.Where(p => p.Get is not null))
        {
            properties[property.Name] = PropertyOf(type, property, definitions);
            // What is only written where it says something may be absent.
            if (property.AttributeProvider?.IsDefined(typeof(JsonIgnoreAttribute), inherit: false) != true)
                required.Add(property.Name);
        }
        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = required, ["additionalProperties"] = false };
    }

    private static JsonObject PropertyOf(Type owner, JsonPropertyInfo property, SortedDictionary<string, JsonNode> definitions)
    {
        var place = $"{NameOf(owner)}.{property.Name}";
        var schema = SchemaOf(property.PropertyType, definitions);
        if (s_words.TryGetValue(place, out var words)) schema = new JsonObject { ["enum"] = Words(words) };
        else if (s_patterns.TryGetValue(place, out var pattern)) schema["pattern"] = pattern;
        return MayBeNull(property) ? OrNull(schema) : schema;
    }

    private static JsonObject SchemaOf(Type type, SortedDictionary<string, JsonNode> definitions)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (bare == typeof(string)) return Of("string");
        if (bare == typeof(bool)) return Of("boolean");
        if (bare == typeof(int)) return Of("integer");
        if (bare == typeof(decimal) || bare == typeof(double)) return Of("number");
        if (bare == typeof(DateOnly)) return new JsonObject { ["type"] = "string", ["format"] = "date" };
        if (bare == typeof(Box)) return Numbers("number", 4, "x0, y0, x1, y1 in PDF points from the page's top left");
        if (bare == typeof(LineSpan)) return Numbers("integer", 2, "first and last line, counted from 1");
        if (bare == typeof(CellPosition)) return Numbers("integer", 3, "table, row and column, counted from 0");
        if (bare.IsEnum) return new JsonObject { ["enum"] = Words([.. Enum.GetNames(bare).Select(JsonNamingPolicy.CamelCase.ConvertName)]) };
        if (bare.IsGenericType && bare.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return new JsonObject { ["type"] = "array", ["items"] = SchemaOf(bare.GetGenericArguments()[0], definitions) };
        if (bare.IsGenericType && bare.GetGenericTypeDefinition() == typeof(ImmutableSortedDictionary<,>))
            return new JsonObject { ["type"] = "object", ["additionalProperties"] = SchemaOf(bare.GetGenericArguments()[1], definitions) };
        var name = NameOf(bare);
        if (!definitions.ContainsKey(name))
        {
            definitions[name] = new JsonObject();
            definitions[name] = ObjectOf(bare, definitions);
        }
        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }

    private static bool MayBeNull(JsonPropertyInfo property)
    {
        if (property.PropertyType.IsValueType) return Nullable.GetUnderlyingType(property.PropertyType) is not null;
        lock (s_nullability) return property.AttributeProvider is PropertyInfo info && s_nullability.Create(info).ReadState == NullabilityState.Nullable;
    }

    private static JsonObject OrNull(JsonObject schema)
    {
        if (schema["type"] is JsonValue type) schema["type"] = new JsonArray(type.DeepClone(), "null");
        else if (schema["enum"] is JsonArray words) words.Add((JsonNode?)null);
        else return new JsonObject { ["anyOf"] = new JsonArray(schema, Of("null")) };
        return schema;
    }

    private static JsonArray Words(ImmutableArray<string> words) => new([.. words.Select(w => (JsonNode?)JsonValue.Create(w))]);

    private static JsonObject Of(string type) => new() { ["type"] = type };

    private static JsonObject Numbers(string type, int count, string meaning) =>
        new() { ["type"] = "array", ["items"] = Of(type), ["minItems"] = count, ["maxItems"] = count, ["description"] = meaning };

    private static string NameOf(Type type) => JsonNamingPolicy.CamelCase.ConvertName(type.Name);
}
