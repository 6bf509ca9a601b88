using System.Collections.Immutable;
using DocIndex.Checks;

namespace DocIndex;

/// <summary>The one place where the stages meet.</summary>
public static class Pipeline
{
    /// <summary>Takes one document from its bytes to its checked record.</summary>
    /// <param name="file">Path relative to what is ingested, forward slashes; the document's id is made from it.</param>
    /// <param name="bytes">The file's content.</param>
    /// <returns>The document, or null where nothing could be read; then a diagnostic of severity Error says why.</returns>
    public static PipelineResult Process(string file, ReadOnlyMemory<byte> bytes) => throw new NotSupportedException();
}

/// <summary>What <see cref="Pipeline.Process"/> gives.</summary>
/// <param name="Document">Null where nothing could be read.</param>
public sealed record PipelineResult(ProcessedDocument? Document, ImmutableArray<Diagnostic> Diagnostics);
