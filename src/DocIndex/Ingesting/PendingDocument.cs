using System.Collections.Immutable;
using DocIndex.Ingesting.Workers;
using DocIndex.Storing;

namespace DocIndex.Ingesting;

/// <summary>A document that is being read.</summary>
/// <param name="Known">As it will be when it has been read.</param>
/// <param name="Before">As it was; null where it is new.</param>
/// <param name="Places">Where it lies: first the place whose bytes are read.</param>
/// <param name="Reading">See <see cref="DocumentWorkers.Start"/>.</param>
internal sealed record PendingDocument(KnownDocument Known, KnownDocument? Before, List<Place> Places, Task<DocumentReading?> Reading);

/// <summary>A document that has been read, or could not be.</summary>
/// <param name="IsLatest">False where the same document is in the queue once more, with other content.</param>
/// <param name="Basis">What the reading rests on beside the program and the file.</param>
/// <param name="Program">What it was read with.</param>
internal sealed record ReadDocument(PendingDocument Pending, bool IsLatest, DocumentReading Result, string Basis, string Program)
{
    /// <summary>Where it lies, as the library is to remember it.</summary>
    public ImmutableArray<Place> Places => [.. Pending.Places.Select(place => place with { Program = Program })];
}
