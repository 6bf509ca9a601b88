using System.Collections.Immutable;

namespace DocIndex.Storing;

/// <summary>
/// How a library's site was written into a folder, so that it can be written again when a document is erased.
/// </summary>
/// <param name="Folder">Relative to the library's folder, forward slashes.</param>
/// <param name="Language">"da" or "en".</param>
/// <param name="OriginalsFrom">The folder that originals were taken from, relative as <paramref name="Folder"/>; null
/// for none.</param>
/// <param name="Published">Ids of marked documents that were published all the same.</param>
public sealed record SiteRun(
    string Folder, string Language, string? Title, string? OriginalsFrom, ImmutableArray<string> Published);
