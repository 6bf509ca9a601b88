using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DocIndex.Records;

/// <summary>
/// How records are written as JSON: camelCase, two-space indent, keys in the order of declaration, absent values null,
/// Danish letters as they are, decimals exact and without trailing zeros or exponent, places as arrays of numbers.
/// </summary>
public static class RecordJson
{
    /// <summary>For files that people read.</summary>
    public static JsonSerializerOptions Indented { get; } = Create(writeIndented: true);

    /// <summary>For storage: the same on one line.</summary>
    public static JsonSerializerOptions Compact { get; } = Create(writeIndented: false);

    private static JsonSerializerOptions Create(bool writeIndented)
    {
        var options = new JsonSerializerOptions
        {
            WriteIndented = writeIndented,
            NewLine = "\n",
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.CamelCase),
                new DecimalConverter(), new BoxConverter(), new LineSpanConverter(), new CellPositionConverter(),
            },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    // An array of just as many numbers as there is room for.
    private static void Numbers<T>(ref Utf8JsonReader reader, scoped Span<T> numbers, string otherwise)
        where T : struct
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException(otherwise);
        foreach (ref var number in numbers)
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.Number) throw new JsonException(otherwise);
            number = typeof(T) == typeof(int) ? (T)(object)reader.GetInt32() : (T)(object)reader.GetDouble();
        }

        if (!reader.Read() || reader.TokenType != JsonTokenType.EndArray) throw new JsonException(otherwise);
    }

    private sealed class DecimalConverter : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.ToString("0.############################", CultureInfo.InvariantCulture));
    }

    private sealed class BoxConverter : JsonConverter<Box>
    {
        public override Box Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            Span<double> v = stackalloc double[4];
            Numbers(ref reader, v, "A box has four numbers.");
            return new Box(v[0], v[1], v[2], v[3]);
        }

        public override void Write(Utf8JsonWriter writer, Box value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var v in (ReadOnlySpan<double>)[value.X0, value.Y0, value.X1, value.Y1])
                writer.WriteNumberValue(Math.Round(v, 2));
            writer.WriteEndArray();
        }
    }

    private sealed class LineSpanConverter : JsonConverter<LineSpan>
    {
        public override LineSpan Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            Span<int> v = stackalloc int[2];
            Numbers(ref reader, v, "Lines are two numbers.");
            return new LineSpan(v[0], v[1]);
        }

        public override void Write(Utf8JsonWriter writer, LineSpan value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.First);
            writer.WriteNumberValue(value.Last);
            writer.WriteEndArray();
        }
    }

    private sealed class CellPositionConverter : JsonConverter<CellPosition>
    {
        public override CellPosition Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            Span<int> v = stackalloc int[3];
            Numbers(ref reader, v, "A cell is three numbers.");
            return new CellPosition(v[0], v[1], v[2]);
        }

        public override void Write(Utf8JsonWriter writer, CellPosition value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Table);
            writer.WriteNumberValue(value.Row);
            writer.WriteNumberValue(value.Column);
            writer.WriteEndArray();
        }
    }
}
