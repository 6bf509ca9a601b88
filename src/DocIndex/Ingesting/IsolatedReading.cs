using System.Collections.Immutable;
using DocIndex.Records;

namespace DocIndex.Ingesting;

/// <summary>What a process that read a document by itself sends back.</summary>
/// <param name="Record">Null where nothing could be read.</param>
/// <param name="Stages">The rest of the document, packed as a library stores it.</param>
internal sealed record IsolatedReading(DocumentRecord? Record, byte[]? Stages, ImmutableArray<Diagnostic> Diagnostics);
