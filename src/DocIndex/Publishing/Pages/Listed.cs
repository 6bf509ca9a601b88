namespace DocIndex.Publishing.Pages;

/// <summary>The order in which notes stand in lists of what they say.</summary>
internal static class Listed
{
    /// <summary>Each note once, latest budget year first.</summary>
    public static IEnumerable<DocumentEntry> Notes(Publication publication) => publication.Notes
        .OrderByDescending(note => note.BudgetYear ?? 0).ThenBy(note => note.Municipality, StringComparer.Ordinal).ThenBy(note => note.Id, StringComparer.Ordinal);
}
