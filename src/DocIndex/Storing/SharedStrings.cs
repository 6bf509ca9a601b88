using System.Text.Json;
using System.Text.Json.Serialization;

namespace DocIndex.Storing;

/// <summary>
/// Reads short strings so that those that are read again and again (labels, units, price levels, names of rules and documents) are one string in memory when a
/// library's records are held together. The last string of each hash is kept, so what is shared is bounded; several threads may read at
/// once, at worst sharing less.
/// </summary>
internal sealed class SharedStrings : JsonConverter<string>
{
    private const int Slots = 1 << 14;
    private const int Longest = 96;

    private readonly string?[] _shared = new string?[Slots];

    /// <inheritdoc/>
    public override bool HandleNull => false;

    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.HasValueSequence || reader.ValueSpan.Length > Longest) return reader.GetString();
        Span<char> letters = stackalloc char[Longest];
        var text = letters[..reader.CopyString(letters)];
        ref var shared = ref _shared[(string.GetHashCode(text) & int.MaxValue) % Slots];
        if (shared is { } known && text.SequenceEqual(known)) return known;
        return shared = text.ToString();
    }

    /// <inheritdoc/>
    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader, typeToConvert, options)!;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(value);
}
