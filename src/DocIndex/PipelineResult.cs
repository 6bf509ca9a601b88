using System.Collections.Immutable;

namespace DocIndex;

/// <summary>What <see cref="Pipeline.Process"/> gives.</summary>
/// <param name="Document">Null where nothing could be read.</param>
public sealed record PipelineResult(ProcessedDocument? Document, ImmutableArray<Diagnostic> Diagnostics);
