using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using DocIndex.Indexing;
using DocIndex.Records;

namespace DocIndex.Storing;

/// <summary>
/// A passage in the form that it is stored in: of a source that has neither box nor cell, and the passage's own text, only the page, lines
/// and block are kept.
/// </summary>
internal sealed record StoredPassage(PassageRole Role, string? Section, string Text, SourceLocation? Source, int Page, LineSpan? Lines, int? Block)
{
    /// <summary>As UTF-8 JSON.</summary>
    public static byte[] Pack(ImmutableArray<Passage> passages) => JsonSerializer.SerializeToUtf8Bytes(ImmutableArray.CreateRange(passages, Of), StoredJson.Options);

    public static ImmutableArray<Passage> Unpack(string json, string document) => Unpack(Encoding.UTF8.GetBytes(json), document);

    public static ImmutableArray<Passage> Unpack(ReadOnlySpan<byte> json, string document) =>
        [.. JsonSerializer.Deserialize<ImmutableArray<StoredPassage>>(json, StoredJson.Options).Select(stored => stored.For(document))];

    private static StoredPassage Of(Passage passage)
    {
        var source = passage.Source;
        var isPlain = source is { Box: null, Cell: null } && source.Text == passage.Text;
        return new StoredPassage(passage.Role, passage.Section, passage.Text, isPlain ? null : source, source.Page, source.Lines, source.Block);
    }

    private Passage For(string document) =>
        new(Role, Section, Text, Source ?? new SourceLocation(document, Page, null, Lines, Block, null, Text));
}
