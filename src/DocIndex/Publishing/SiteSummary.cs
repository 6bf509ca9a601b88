using System.Collections.Immutable;

namespace DocIndex.Publishing;

/// <summary>What writing a site gave.</summary>
/// <param name="FrontPage">Path of the front page, below the output directory as it was given.</param>
/// <param name="Documents">Documents with a page of their own.</param>
/// <param name="Files">Every file of the site, relative to the output directory, forward slashes, in ordinal order.</param>
/// <param name="FilesChanged">How many of them were new or other than before; the rest were left untouched.</param>
/// <param name="FilesRemoved">Files of an earlier run that are no longer part of the site and were deleted.</param>
/// <param name="LeftOut">Documents that were left out because of their marks, by id.</param>
/// <param name="WithoutOriginal">Ids of documents whose file was to be given out and is not: it is gone, has changed, holds CPR numbers, or is of a kind that browsers run scripts from.</param>
/// <param name="HasSearch">False where this program was built without the browser's search.</param>
public sealed record SiteSummary(
    string FrontPage, int Documents, IReadOnlyList<string> Files, int FilesChanged, int FilesRemoved,
    ImmutableArray<LeftOutDocument> LeftOut, ImmutableArray<string> WithoutOriginal, bool HasSearch)
{
    /// <summary>How many notes the documents are.</summary>
    public required int Notes { get; init; }
}

/// <summary>A document that speaks against being published.</summary>
/// <param name="Marks">Why: udkast, fortrolig, lukket, cpr.</param>
public sealed record LeftOutDocument(string Id, string File, ImmutableArray<string> Marks);
