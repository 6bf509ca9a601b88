using System.Collections.Immutable;
using DocIndex.Amounts;

namespace DocIndex.Checks;

/// <summary>A message in both languages of the program.</summary>
public sealed record LocalizedText(string Da, string En);

/// <summary>
/// A figure that other figures contradict.
/// </summary>
/// <param name="Id">Made from the content, so that it stays while the figures stay and is new when one changes.</param>
/// <param name="Code">Stable code of the rule, such as "DI5002".</param>
/// <param name="Rule">Name of the rule, such as "column-total".</param>
/// <param name="Status">"open", or "accepted" with a <paramref name="Reason"/>.</param>
/// <param name="Fix">The smallest change that would mend it, as it would be printed; or null.</param>
/// <param name="Unit">Unit of both intervals: "kr." for money.</param>
/// <param name="Documents">Ids of the documents concerned.</param>
/// <param name="Expected">What the other figures say.</param>
/// <param name="Found">What the suspect figure says.</param>
/// <param name="Sources">Every figure that took part; the suspect one first.</param>
public sealed record Finding(
    string Id, string Code, string Rule, Severity Severity, string Status, string? Reason, LocalizedText Message, string? Fix,
    string Unit, ImmutableArray<string> Documents, Interval? Expected, Interval? Found, ImmutableArray<SourceLocation> Sources);
