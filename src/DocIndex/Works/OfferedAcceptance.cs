using System.Collections.Immutable;
using DocIndex.Checks;
using DocIndex.Records;

namespace DocIndex.Works;

/// <summary>An open finding that people settled in another version of the note.</summary>
/// <param name="Document">Id of that version; null where the file of settled findings does not say it.</param>
/// <param name="Why">The reason that they gave.</param>
public sealed record OfferedAcceptance(string? Document, string Why)
{
    /// <summary>
    /// What was settled in another version that says the same of the same figure, or in one that is not in the library
    /// any more and had the same title. Must not offer what was settled of other figures, or of another note.
    /// </summary>
    /// <param name="settled">All findings of the library that are settled.</param>
    /// <param name="gone">What was settled of findings that are not there any more.</param>
    /// <param name="records">The library's records by their ids.</param>
    public static OfferedAcceptance? For(
        FindingOfWork said, NoteWorks works, IEnumerable<Finding> settled, ImmutableArray<AcceptedFinding> gone,
        IReadOnlyDictionary<string, DocumentRecord> records)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(works);
        ArgumentNullException.ThrowIfNull(records);
        var finding = said.First;
        if (finding.Status != "open") return null;
        var versions = works.VersionsOf(finding.Documents[0]);
        var title = records.GetValueOrDefault(finding.Documents[0])?.Title;
        var own = AcceptedFigure.Of(finding, title);
        if (settled.FirstOrDefault(f => versions.Contains(f.Documents[0]) && own.SaysTheSame(f)) is { } there)
            return new OfferedAcceptance(there.Documents[0], there.Reason ?? "");
        return gone.FirstOrDefault(Fits) is { } before
            ? new OfferedAcceptance(before.Figure?.Document, before.Why) : null;

        bool Fits(AcceptedFinding one) => one.Figure is { } figure
            ? figure.SaysTheSame(finding) && (versions.Contains(figure.Document) || IsGoneVersion(figure))
            : one.About == finding.Message.Da;

        bool IsGoneVersion(AcceptedFigure figure) =>
            !records.ContainsKey(figure.Document) && title is { Length: > 0 } && figure.Title == title;
    }
}
