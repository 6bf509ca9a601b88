using DocIndex.Linking;
using DocIndex.Vocabulary;

namespace DocIndex.Publishing;

/// <summary>What a site is made of.</summary>
/// <param name="Documents">
/// In any order. Gone through twice, one at a time: a sequence that reads them from a library keeps memory small however many there are.
/// </param>
/// <param name="Links">Called once; what it gives can be large, and nobody keeps it while the site is written.</param>
public sealed record SiteInput(IEnumerable<ProcessedDocument> Documents, Func<LinkResult> Links)
{
    /// <summary>The words by which names of target groups are put together.</summary>
    public DanishVocabulary Vocabulary { get; init; } = DanishVocabulary.Default;
}
