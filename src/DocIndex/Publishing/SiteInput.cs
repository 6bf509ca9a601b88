using DocIndex.Linking;

namespace DocIndex.Publishing;

/// <summary>What a site is made of.</summary>
/// <param name="Documents">
/// In any order. Gone through twice, one at a time: a sequence that reads them from a library keeps memory small however many there are.
/// </param>
public sealed record SiteInput(IEnumerable<ProcessedDocument> Documents, LinkResult Links);
