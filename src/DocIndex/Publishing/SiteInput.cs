using System.Collections.Immutable;
using DocIndex.Linking;

namespace DocIndex.Publishing;

/// <summary>What a site is made of. The order of the documents does not matter.</summary>
public sealed record SiteInput(ImmutableArray<ProcessedDocument> Documents, LinkResult Links);
