using DocIndex.Publishing;
using DocIndex.Storing;

namespace DocIndex.Server;

/// <summary>Which state of which library a site shows: another library in the same folder has another identity, whatever its revision.</summary>
/// <param name="People">The state of what people wrote in the folder.</param>
internal sealed record LibraryState(string Identity, long Revision, string People)
{
    private const string Documents = "dokumenter/";
    private const string Part = Documents + "del-";

    /// <exception cref="LibraryException">The library cannot be read.</exception>
    public static LibraryState Of(Library library) => new(library.Identity, library.Revision, LibraryFiles.State(library.Directory));

    /// <summary>Whether a site of this state shows no document that has left the library or may no longer be shown.</summary>
    /// <param name="library">The library as it is now.</param>
    /// <param name="files">The names of the site's files.</param>
    /// <exception cref="LibraryException">The library cannot be read.</exception>
    public bool MayBeShown(Library library, IEnumerable<string> files)
    {
        var marked = library.Ledger.Marked(since: library.Identity == Identity ? Revision : 0).ToHashSet(StringComparer.Ordinal);
        var pages = library.Ids().Where(id => !marked.Contains(id)).Select(SiteAddress.Document).ToHashSet(StringComparer.Ordinal);
        return files.Where(IsOfOneDocument).All(pages.Contains);
    }

    private static bool IsOfOneDocument(string file) =>
        file.StartsWith(Documents, StringComparison.Ordinal) && file.EndsWith(".html", StringComparison.Ordinal) && !file.StartsWith(Part, StringComparison.Ordinal);
}
