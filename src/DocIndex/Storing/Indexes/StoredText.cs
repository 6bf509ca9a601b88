using System.Collections.Immutable;
using DocIndex.Indexing;
using DocIndex.Records;

namespace DocIndex.Storing.Indexes;

/// <summary>What was stored of a document, as the index wants it.</summary>
/// <param name="Replaces">There was a document of the same id.</param>
internal readonly record struct StoredText((DocumentRecord Record, ImmutableArray<Passage> Passages) Shown, bool Replaces);
