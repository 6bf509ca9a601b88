using System.Collections.Immutable;
using System.Text.Json;
using DocIndex.Indexing;
using DocIndex.Records;

namespace DocIndex.Storing;

/// <summary>
/// A document in the form that a library stores it in. It is made once, where the document is read, so that neither
/// handing it over nor storing it packs it again; only what the index is made of is unpacked.
/// </summary>
internal sealed record DocumentForm
{
    private DocumentForm(DocumentRecord record, ImmutableArray<Passage> passages) => (Record, Passages) = (record, passages);

    public DocumentRecord Record { get; }

    /// <summary>What is indexed and shown.</summary>
    public ImmutableArray<Passage> Passages { get; }

    /// <summary>Of the file's bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>UTF-8 JSON.</summary>
    public required byte[] RecordJson { get; init; }

    /// <summary>UTF-8 JSON, see <see cref="StoredPassage"/>.</summary>
    public required byte[] PassagesJson { get; init; }

    /// <summary>UTF-8 JSON.</summary>
    public required byte[] DiagnosticsJson { get; init; }

    /// <summary>See <see cref="StoredStages"/>.</summary>
    public required byte[] Stages { get; init; }

    /// <summary>See <see cref="CheckTable"/>.</summary>
    public required byte[] Checks { get; init; }

    /// <summary>See <see cref="CheckTable"/>.</summary>
    public required string Counts { get; init; }

    public static DocumentForm Of(ProcessedDocument document)
    {
        var passages = Indexing.Passages.Of(document);
        document = TextLimit.Told(document, passages);
        return new DocumentForm(document.Record, passages)
        {
            Sha256 = document.Source.Sha256, RecordJson = Json(document.Record),
            PassagesJson = StoredPassage.Pack(passages), DiagnosticsJson = Json(document.Diagnostics),
            Stages = StoredStages.Pack(document), Checks = CheckTable.Pack(document.Checks),
            Counts = CheckTable.Counts(document),
        };
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Sha256);
        writer.Write(Counts);
        foreach (var part in (ReadOnlySpan<byte[]>)[RecordJson, PassagesJson, DiagnosticsJson, Stages, Checks])
        {
            writer.Write(part.Length);
            writer.Write(part);
        }
    }

    /// <summary>What <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The bytes are no record.</exception>
    /// <exception cref="IOException">There are too few of them.</exception>
    public static DocumentForm Read(BinaryReader reader)
    {
        var (sha256, counts) = (reader.ReadString(), reader.ReadString());
        var (recordJson, passagesJson) = (Part(), Part());
        var record = JsonSerializer.Deserialize<DocumentRecord>(recordJson, StoredJson.Options)
            ?? throw new JsonException("There is no record.");
        return new DocumentForm(record, StoredPassage.Unpack(passagesJson, record.Id))
        {
            Sha256 = sha256, Counts = counts, RecordJson = recordJson, PassagesJson = passagesJson,
            DiagnosticsJson = Part(), Stages = Part(), Checks = Part(),
        };

        byte[] Part() => reader.ReadBytes(reader.ReadInt32());
    }

    /// <summary>The document with what every stage made of it.</summary>
    /// <exception cref="JsonException">The bytes are no document.</exception>
    /// <exception cref="InvalidDataException">They cannot be unpacked.</exception>
    public ProcessedDocument Unpack()
    {
        var stages = StoredStages.Unpack(Stages);
        var diagnostics = JsonSerializer.Deserialize<ImmutableArray<Diagnostic>>(DiagnosticsJson, StoredJson.Options);
        return new ProcessedDocument(stages.Source, stages.Blocks, stages.Tables, Record, stages.Checks, diagnostics);
    }

    private static byte[] Json<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, StoredJson.Options);
}
