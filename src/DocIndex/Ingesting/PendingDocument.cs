using DocIndex.Storing;

namespace DocIndex.Ingesting;

/// <summary>A document that is being read.</summary>
/// <param name="Known">As it will be when it has been read.</param>
/// <param name="Before">As it was; null where it is new.</param>
/// <param name="Places">Where it lies: first the place whose bytes are read.</param>
internal sealed record PendingDocument(KnownDocument Known, KnownDocument? Before, List<Place> Places, WaitingDocument Waiting);
