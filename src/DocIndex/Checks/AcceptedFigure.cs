using DocIndex.Amounts;

namespace DocIndex.Checks;

/// <summary>What a settled finding is about: by this it is known again where its words or other places are
/// new.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Document">Id of the document.</param>
/// <param name="Title">The document's title; null where it has none.</param>
/// <param name="Printed">The suspect figure as printed.</param>
/// <param name="Found">What it says; null where the rule compares no figures.</param>
/// <param name="Expected">What the others say; null likewise.</param>
public sealed record AcceptedFigure(
    string Rule, string Document, string? Title, string Printed, Interval? Found, Interval? Expected)
{
    /// <summary>That of a finding.</summary>
    /// <param name="title">The title of the document that it is found in.</param>
    public static AcceptedFigure Of(Finding finding, string? title)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var printed = finding.Sources.IsEmpty ? "" : finding.Sources[0].Text.Trim();
        return new(finding.Rule, finding.Documents[0], title, printed, finding.Found, finding.Expected);
    }

    /// <summary>
    /// Whether a finding of this or another document says the same of the same figure: rule and figure are equal, and
    /// what the others say meets. Must not hold where the other figures have changed: a person settled those with it.
    /// </summary>
    public bool SaysTheSame(Finding finding)
    {
        var other = Of(finding, Title);
        return Rule == other.Rule && Printed == other.Printed && Found == other.Found
            && Meets(Expected, other.Expected);
    }

    /// <summary>The same, in its own document.</summary>
    public bool IsOf(Finding finding) => finding.Documents[0] == Document && SaysTheSame(finding);

    private static bool Meets(Interval? one, Interval? other) =>
        one is { } a && other is { } b ? a.Meets(b) : one is null && other is null;
}
