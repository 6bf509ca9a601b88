using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DocIndex.Records.Corrections;

/// <summary>
/// An entry that a person adds to a list of a record: what the person says, the place, and null or nothing for the
/// rest.
/// </summary>
internal static class NewEntry
{
    /// <summary>The entry as JSON.</summary>
    public static JsonNode? Of(CorrectionValue value, Type type, SourceLocation source)
    {
        var given = CorrectionTyping.JsonOf(value, type).Value;
        if (given is not JsonObject said) return given;
        var entry = new JsonObject();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            entry[name] = name == "source" ? JsonSerializer.SerializeToNode(source, RecordJson.Compact)
                : said[name] is { } word ? word.DeepClone()
                : Missing(name, property, said);
        }
        return entry;
    }

    private static JsonNode? Missing(string name, PropertyInfo property, JsonObject said)
    {
        if (name == "standing") return "read";
        if (name == "effect" && said["value"] is { } value) return value.DeepClone();
        if (name == "printed" && said["value"] is { } printed)
            return printed.GetValue<decimal>().ToString("0.############################", CultureInfo.InvariantCulture);
        var type = property.PropertyType;
        if (RecordShape.ItemOf(type) is not null) return new JsonArray();
        if (RecordShape.MayBeNull(property)) return null;
        return type == typeof(string) ? ""
            : JsonSerializer.SerializeToNode(Activator.CreateInstance(type), type, RecordJson.Compact);
    }
}
