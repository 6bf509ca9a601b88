using System.Collections.Immutable;
using DocIndex.Works;

namespace DocIndex.Publishing;

/// <summary>An initiative followed over the notes that ask for it again: those that continue or repeat each other.</summary>
/// <param name="Notes">Two or more, by budget year, then id; one for each note, whatever formats it came in.</param>
internal sealed record InitiativeThread(ImmutableArray<DocumentEntry> Notes)
{
    /// <summary>The page that tells all. Every other note's address leads there, so that an address given out stays when an earlier note is added.</summary>
    public string Path => SitePaths.Thread(Notes[0].Id);

    /// <summary>The latest note: it tells what the initiative is called now.</summary>
    public DocumentEntry Latest => Notes[^1];

    /// <summary>Finds all of them, in ordinal order of their paths.</summary>
    /// <param name="notes">Each note once.</param>
    public static ImmutableArray<InitiativeThread> Of(ImmutableArray<DocumentEntry> notes, NoteWorks works,
        ImmutableArray<LinkedPair> links)
    {
        var sets = new DisjointSets(notes.Select(entry => entry.Id));
        foreach (var link in links.Where(l => l.Kind is "continues" or "repeats"))
            sets.Join(works.RepresentativeOf(link.From), works.RepresentativeOf(link.To));
        return
        [
            .. notes.GroupBy(entry => sets.Root(entry.Id)).Where(group => group.Skip(1).Any())
                .Select(group => new InitiativeThread([.. group.OrderBy(entry => entry.BudgetYear ?? int.MaxValue).ThenBy(entry => entry.Id, StringComparer.Ordinal)]))
                .OrderBy(thread => thread.Path, StringComparer.Ordinal),
        ];
    }
}
