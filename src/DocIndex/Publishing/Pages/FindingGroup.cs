using System.Collections.Immutable;
using DocIndex.Works;

namespace DocIndex.Publishing.Pages;

/// <summary>One finding as often as it was made in versions of one note.</summary>
/// <param name="Findings">One or more that say the same; that of the note's representative first.</param>
internal sealed record FindingGroup(ImmutableArray<FindingEntry> Findings)
{
    public FindingEntry First => Findings[0];

    /// <summary>The open findings of a note, in whichever of its versions.</summary>
    public static ImmutableArray<FindingGroup> OpenOf(Publication publication, string document) =>
        Of(publication, publication.VersionsOf(document).SelectMany(version => publication.FindingsOf(version.Id))
            .Where(f => f.IsOpen).Distinct());

    /// <summary>The groups in the order of their first finding.</summary>
    public static ImmutableArray<FindingGroup> Of(Publication publication, IEnumerable<FindingEntry> findings) =>
    [
        .. FindingOfWork.Together(publication.Works, findings, finding => finding.Documents, finding => finding.Words)
            .Select(group => new FindingGroup([.. group.OrderBy(finding => finding.Documents.All(id => publication.Works.RepresentativeOf(id) == id) ? 0 : 1)])),
    ];
}
