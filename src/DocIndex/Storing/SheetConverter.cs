using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using DocIndex.Reading;

namespace DocIndex.Storing;

/// <summary>
/// A page in little space: fonts once, words as text with whole hundredths of a point, one list of numbers each for rulings and shades. Lines of words are
/// not kept; once the layout is done, nothing asks for them.
/// </summary>
internal sealed class SheetConverter : JsonConverter<Sheet>
{
    private const double Scale = 100;

    private readonly record struct Look(string Font, double Size, bool IsBold, double Rotation);

    public override void Write(Utf8JsonWriter writer, Sheet value, JsonSerializerOptions options)
    {
        var looks = new Dictionary<Look, int>();
        foreach (var word in value.Words) looks.TryAdd(LookOf(word), looks.Count);
        writer.WriteStartObject();
        writer.WriteNumber("n", value.Number);
        writer.WriteNumber("w", Math.Round(value.Width, 2));
        writer.WriteNumber("h", Math.Round(value.Height, 2));
        writer.WriteStartArray("looks");
        foreach (var look in looks.Keys)
        {
            writer.WriteStringValue(look.Font);
            writer.WriteNumberValue(Math.Round(look.Size, 2));
            writer.WriteNumberValue(look.IsBold ? 1 : 0);
            writer.WriteNumberValue(Math.Round(look.Rotation, 2));
        }
        writer.WriteEndArray();
        writer.WriteStartArray("words");
        foreach (var word in value.Words)
        {
            writer.WriteStringValue(word.Text);
            Write(writer, word.Box.X0, word.Box.Y0, word.Box.X1, word.Box.Y1, word.Baseline);
            writer.WriteNumberValue(looks[LookOf(word)]);
            writer.WriteNumberValue(word.Confidence is { } confidence ? (int)Math.Round(confidence * Scale) : -1);
        }
        writer.WriteEndArray();
        writer.WriteStartArray("rulings");
        foreach (var r in value.Rulings) Write(writer, r.X0, r.Y0, r.X1, r.Y1, r.Thickness);
        writer.WriteEndArray();
        writer.WriteStartArray("shades");
        foreach (var s in value.Shades)
        {
            Write(writer, s.Box.X0, s.Box.Y0, s.Box.X1, s.Box.Y1, s.Luminance);
            writer.WriteNumberValue(s.Colour);
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public override Sheet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var root = document.RootElement;
        var looks = new List<Look>();
        var parts = root.GetProperty("looks").EnumerateArray().ToArray();
        for (var i = 0; i + 3 < parts.Length; i += 4) looks.Add(new Look(parts[i].GetString()!, parts[i + 1].GetDouble(), parts[i + 2].GetInt32() == 1, parts[i + 3].GetDouble()));
        var words = ImmutableArray.CreateBuilder<SheetWord>();
        parts = [.. root.GetProperty("words").EnumerateArray()];
        for (var i = 0; i + 7 < parts.Length; i += 8)
        {
            var look = looks[parts[i + 6].GetInt32()];
            words.Add(new SheetWord(parts[i].GetString()!, BoxAt(parts, i + 1), Number(parts[i + 5]), look.Font, look.Size, look.IsBold, look.Rotation)
            {
                Confidence = parts[i + 7].GetInt32() is >= 0 and var confidence ? confidence / Scale : null,
            });
        }
        var rulings = ImmutableArray.CreateBuilder<SheetRuling>();
        parts = [.. root.GetProperty("rulings").EnumerateArray()];
        for (var i = 0; i + 4 < parts.Length; i += 5)
            rulings.Add(new SheetRuling(Number(parts[i]), Number(parts[i + 1]), Number(parts[i + 2]), Number(parts[i + 3]), Number(parts[i + 4])));
        var shades = ImmutableArray.CreateBuilder<SheetShade>();
        parts = [.. root.GetProperty("shades").EnumerateArray()];
        for (var i = 0; i + 5 < parts.Length; i += 6) shades.Add(new SheetShade(BoxAt(parts, i), Number(parts[i + 4]), parts[i + 5].GetInt32()));
        return new Sheet(root.GetProperty("n").GetInt32(), root.GetProperty("w").GetDouble(), root.GetProperty("h").GetDouble(), words.ToImmutable(), rulings.ToImmutable(), shades.ToImmutable());
    }

    private static Look LookOf(SheetWord word) => new(word.Font, word.Size, word.IsBold, word.Rotation);

    private static void Write(Utf8JsonWriter writer, params ReadOnlySpan<double> values)
    {
        foreach (var value in values) writer.WriteNumberValue((long)Math.Round(value * Scale));
    }

    private static double Number(JsonElement element) => element.GetInt64() / Scale;

    private static Box BoxAt(JsonElement[] parts, int i) => new(Number(parts[i]), Number(parts[i + 1]), Number(parts[i + 2]), Number(parts[i + 3]));
}
