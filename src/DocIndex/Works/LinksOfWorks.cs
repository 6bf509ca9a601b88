using System.Collections.Immutable;
using DocIndex.Linking;

namespace DocIndex.Works;

/// <summary>Links between notes.</summary>
public static class LinksOfWorks
{
    /// <summary>
    /// Each pair of notes once for each kind of link, in the order of the first of them: between the representatives,
    /// where they are
    /// linked themselves, else between the first versions that are. That two versions are one note is no link between
    /// notes.
    /// </summary>
    public static ImmutableArray<Link> Of(NoteWorks works, IEnumerable<Link> links) =>
    [
        .. links.GroupBy(link => (From: works.RepresentativeOf(link.From), To: works.RepresentativeOf(link.To),
            link.Kind))
            .Where(pair => pair.Key.From != pair.Key.To)
            .Select(pair => pair.FirstOrDefault(link => link.From == pair.Key.From && link.To == pair.Key.To) ?? pair
                .First()),
    ];
}
