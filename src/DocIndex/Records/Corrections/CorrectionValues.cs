using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DocIndex.Amounts;

namespace DocIndex.Records.Corrections;

/// <summary>
/// Words of people to values of the record. Numbers are read as Danish ones are ("6.311" is 6311), dates in ISO 8601 or
/// as printed.
/// </summary>
internal static class CorrectionValues
{
    /// <summary>The word as JSON of a type; null with what would be right where it is none.</summary>
    public static (JsonNode? Value, (string Da, string En)? Wrong) Parse(string word, Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (bare == typeof(string)) return (JsonValue.Create(word), null);
        if (bare == typeof(bool))
            return bool.TryParse(word, out var flag) ? (JsonValue.Create(flag), null)
                : (null, ("true eller false", "true or false"));
        if (bare == typeof(DateOnly))
            return Date(word) is { } date ? (
                JsonValue.Create(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), null) : (
                    null, ("en dato, fx 2026-05-01", "a date, such as 2026-05-01"));
        if (bare == typeof(int))
            return int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                ? (JsonValue.Create(whole), null) : (null, ("et helt tal", "a whole number"));
        if (bare == typeof(decimal))
            return Number(word) is { } number ? (JsonValue.Create(number), null)
                : (null, ("et tal, fx 6311000 eller 6.311.000 eller 9,5",
                    "a number, such as 6311000 or 6.311.000 or 9,5"));
        if (bare.IsEnum)
        {
            var names = Enum.GetNames(bare).Select(JsonNamingPolicy.CamelCase.ConvertName).ToList();
            return names.Find(n => string.Equals(n, word, StringComparison.OrdinalIgnoreCase)) is { } name
                ? (JsonValue.Create(name), null)
                : (null, ($"et af: {string.Join(", ", names)}", $"one of: {string.Join(", ", names)}"));
        }
        return (null, ("et enkelt felt", "a single field"));
    }

    /// <summary>A number as people write it, in Danish or as data; null where it is none.</summary>
    public static decimal? Number(string word)
    {
        var sign = word.StartsWith('-') || word.StartsWith('−') ? -1 : 1;
        var digits = word.TrimStart('-', '−', '+').Trim();
        if (digits.Length == 0 || !char.IsAsciiDigit(digits[0])) return null;
        if (NumberGrammar.Parse(digits) is { } danish) return sign * danish.Value;
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var plain)
            ? sign * plain : null;
    }

    /// <summary>A value of the record in one line.</summary>
    public static string? Text(JsonNode? node) => node switch
    {
        null => null,
        JsonArray array => string.Join(", ", array.Select(Text)),
        JsonObject entry => string.Join(" · ",
            entry.Where(f => f.Value is JsonValue).Select(f => Text(f.Value)).Take(4)),
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonValue value when value.TryGetValue<decimal>(out var number) =>
            number.ToString("0.############################", CultureInfo.InvariantCulture),
        _ => node.ToJsonString(),
    };

    /// <summary>
    /// True where a value is what a person means by a word: the same but for case and blanks, or the same number.
    /// </summary>
    public static bool Means(string word, JsonNode? node) => Text(node) is { } text
        ? string.Equals(Fold(text), Fold(word), StringComparison.OrdinalIgnoreCase)
            || (node is JsonValue value && value.GetValueKind() == JsonValueKind.Number && Number(word) is { } number
                && number == value.GetValue<decimal>())
        : word == "null";

    /// <summary>The text with single blanks.</summary>
    public static string Fold(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static DateOnly? Date(string word) =>
        DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso) ? iso
        : DateGrammar.Find(word).FirstOrDefault() is { Date: { } printed } ? printed : null;
}
