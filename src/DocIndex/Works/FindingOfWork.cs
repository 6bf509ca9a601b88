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
    /// Must not put together findings of one note that name other figures or rows: their words differ. Nor two that one
    /// document gives rise to in the same words.
    /// </summary>
    public static ImmutableArray<FindingOfWork> Of(NoteWorks works, IEnumerable<Finding> findings) =>
    [
        .. Together(works, findings.DistinctBy(finding => finding.Id), finding => finding.Documents, finding =>
            (finding.Code, finding.Message.Da))
            .Select(group => new FindingOfWork([.. group.OrderBy(finding => finding.Status == "open" ? 0 : 1)
                .ThenBy(finding => finding.Documents.All(id => works.RepresentativeOf(id) == id) ? 0 : 1)])),
    ];

    /// <summary>Findings, each given once, by the notes that they are about and their words: the second of the same
    /// documents in the same words is of another group than the first.</summary>
    internal static IEnumerable<IEnumerable<T>> Together<T, TWords>(
        NoteWorks works, IEnumerable<T> findings, Func<T, ImmutableArray<string>> documents, Func<T, TWords> words)
    {
        var met = new Dictionary<(string, TWords), int>();
        var numbered = new List<(T Finding, int Number)>();
        foreach (var finding in findings)
        {
            var own = (string.Join(' ', documents(finding)), words(finding));
            numbered.Add((finding, met[own] = met.GetValueOrDefault(own) + 1));
        }

        return numbered.GroupBy(one => (NotesOf(works, documents(one.Finding)), words(one.Finding), one.Number), one =>
            one.Finding);
    }

    /// <summary>The same for documents that are versions of the same notes.</summary>
    private static string NotesOf(NoteWorks works, IEnumerable<string> documents) =>
        string.Join(' ', documents.Select(works.RepresentativeOf).Distinct());
}
