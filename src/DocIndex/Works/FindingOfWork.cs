using System.Collections.Immutable;
using DocIndex.Checks;

namespace DocIndex.Works;

/// <summary>A finding as often as it was made in versions of one note.</summary>
/// <param name="Findings">One or more that say the same of the same notes; open ones first, and that of the
/// representatives.</param>
public sealed record FindingOfWork(ImmutableArray<Finding> Findings)
{
    public Finding First => Findings[0];

    /// <summary>
    /// Puts together what the same words say of the same notes, whatever people have made of it, in the order of the
    /// first of each.
    /// Must not put together findings of one note that name other figures or rows: their words differ.
    /// </summary>
    public static ImmutableArray<FindingOfWork> Of(NoteWorks works, IEnumerable<Finding> findings) =>
    [
        .. findings.GroupBy(finding => (NotesOf(works, finding.Documents), finding.Code, finding.Message.Da))
            .Select(group => new FindingOfWork([.. group.OrderBy(finding => finding.Status == "open" ? 0 : 1)
                .ThenBy(finding => finding.Documents.All(id => works.RepresentativeOf(id) == id) ? 0 : 1)])),
    ];

    /// <summary>The same for documents that are versions of the same notes.</summary>
    internal static string NotesOf(NoteWorks works, IEnumerable<string> documents) =>
        string.Join(' ', documents.Select(works.RepresentativeOf).Distinct());
}
