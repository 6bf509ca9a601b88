using System.Collections.Immutable;

namespace DocIndex.Storing;

/// <summary>What one ingestion did, as the library keeps it.</summary>
/// <param name="Started">UTC.</param>
/// <param name="Outcome">"done", "interrupted" or "failed".</param>
/// <param name="Counts">How many places met each fate, by the name of the fate.</param>
public sealed record IngestionRecord(DateTime Started, TimeSpan Duration, string Outcome, ImmutableSortedDictionary<string, int> Counts);
