using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DocIndex.Tests.Publishing;

/// <summary>As much of JSON Schema 2020-12 as the export's schema uses; a keyword that it does not know is an error.</summary>
internal static class JsonSchemaCheck
{
    /// <summary>What in the data breaks the schema, each as one line that begins with its place.</summary>
    public static IEnumerable<string> Errors(JsonObject root, JsonNode? data) => Errors(root, root, data, "$");

    private static IEnumerable<string> Errors(JsonObject root, JsonObject schema, JsonNode? data, string place)
    {
        foreach (var (keyword, value) in schema)
        {
            var errors = keyword switch
            {
                "$schema" or "$id" or "$defs" or "title" or "description" or "format" => [],
                "$ref" => Errors(root, root["$defs"]![value!.GetValue<string>().Split('/')[^1]]!.AsObject(), data, place),
                "anyOf" => value!.AsArray().Any(s => !Errors(root, s!.AsObject(), data, place).Any()) ? [] : [$"{place}: none of anyOf"],
                "type" => (value is JsonArray many ? many.Select(t => t!.GetValue<string>()) : [value!.GetValue<string>()]).Any(t => Is(t, data)) ? [] : [$"{place}: not {value.ToJsonString()}"],
                "enum" => value!.AsArray().Any(v => JsonNode.DeepEquals(v, data)) ? [] : [$"{place}: {data?.ToJsonString()} is not in {value.ToJsonString()}"],
                "const" => JsonNode.DeepEquals(value, data) ? [] : [$"{place}: not {value!.ToJsonString()}"],
                "pattern" => data is null || Regex.IsMatch(data.GetValue<string>(), value!.GetValue<string>()) ? [] : [$"{place}: {data} does not fit {value}"],
                "required" => data is JsonObject o ? value!.AsArray().Select(n => n!.GetValue<string>()).Where(n => !o.ContainsKey(n)).Select(n => $"{place}: {n} is missing") : [],
                "properties" => data is JsonObject o ? value!.AsObject().Where(p => o.ContainsKey(p.Key)).SelectMany(p => Errors(root, p.Value!.AsObject(), o[p.Key], $"{place}.{p.Key}")) : [],
                "additionalProperties" => data is JsonObject o ? Others(schema, o).SelectMany(p => value is JsonObject s ? Errors(root, s, p.Value, $"{place}.{p.Key}") : [$"{place}: {p.Key} is not allowed"]) : [],
                "items" => data is JsonArray a ? a.SelectMany((item, i) => Errors(root, value!.AsObject(), item, $"{place}[{i}]")) : [],
                "minItems" => data is JsonArray a && a.Count < value!.GetValue<int>() ? [$"{place}: too few"] : [],
                "maxItems" => data is JsonArray a && a.Count > value!.GetValue<int>() ? [$"{place}: too many"] : [],
                _ => [$"{place}: the schema's keyword {keyword} is unknown"],
            };
            foreach (var error in errors) yield return error;
        }
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Others(JsonObject schema, JsonObject data) =>
        data.Where(p => schema["properties"]?.AsObject().ContainsKey(p.Key) != true);

    private static bool Is(string type, JsonNode? data) => (type, data?.GetValueKind()) switch
    {
        ("null", null) => true,
        ("string", System.Text.Json.JsonValueKind.String) or ("object", System.Text.Json.JsonValueKind.Object) or ("array", System.Text.Json.JsonValueKind.Array) => true,
        ("boolean", System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False) or ("number", System.Text.Json.JsonValueKind.Number) => true,
        ("integer", System.Text.Json.JsonValueKind.Number) => decimal.IsInteger(data!.GetValue<decimal>()),
        _ => false,
    };
}
