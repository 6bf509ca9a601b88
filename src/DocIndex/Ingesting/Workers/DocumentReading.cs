using System.Collections.Immutable;
using System.Text.Json;
using DocIndex.Storing;

namespace DocIndex.Ingesting.Workers;

/// <summary>What became of a document that was given to be read.</summary>
public sealed class DocumentReading
{
    private DocumentReading(DocumentForm? form, ImmutableArray<Diagnostic> diagnostics, string? basis) =>
        (Form, Diagnostics, Basis) = (form, diagnostics, basis);

    /// <summary>What was said of it; where it could not be read, one of severity Error says why.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Null where it could not be read.</summary>
    internal DocumentForm? Form { get; }

    /// <summary>
    /// See <see cref="ReadingBasis"/>: that of the reader, whatever was written in the library's folder meanwhile; null
    /// where the reader was ended.
    /// </summary>
    internal string? Basis { get; }

    /// <summary>Takes a document from its bytes to what a library stores of it, in this process.</summary>
    internal static DocumentReading Of(DocumentRequest request, PipelineOptions options, ReadingBasis basis)
    {
        var (document, diagnostics) = Pipeline.Process(request.File, request.Bytes, options, request.Id);
        var id = document?.Record.Id ?? request.Id ?? Reading.DocumentId.Of(request.File);
        return new DocumentReading(document is null ? null : DocumentForm.Of(document), diagnostics, basis.Of(id, diagnostics));
    }

    /// <summary>That a document could not be read.</summary>
    internal static DocumentReading Failed(Diagnostic diagnostic) => new(null, [diagnostic], null);

    /// <summary>The document with what every stage made of it; null where it could not be read.</summary>
    public ProcessedDocument? Unpack() => Form?.Unpack();

    internal void Write(BinaryWriter writer)
    {
        writer.Write(Basis ?? "");
        writer.Write(Form is not null);
        if (Form is not null)
        {
            Form.Write(writer);
            return;
        }

        var diagnostics = JsonSerializer.SerializeToUtf8Bytes(Diagnostics, StoredJson.Options);
        writer.Write(diagnostics.Length);
        writer.Write(diagnostics);
    }

    /// <summary>What <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    /// <exception cref="IOException">It is incomplete.</exception>
    internal static DocumentReading Read(BinaryReader reader)
    {
        var basis = reader.ReadString();
        var form = reader.ReadBoolean() ? DocumentForm.Read(reader) : null;
        var json = form?.DiagnosticsJson ?? reader.ReadBytes(reader.ReadInt32());
        var diagnostics = JsonSerializer.Deserialize<ImmutableArray<Diagnostic>>(json, StoredJson.Options);
        return new DocumentReading(form, diagnostics, basis);
    }
}
