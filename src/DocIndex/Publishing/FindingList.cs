using System.Collections.Immutable;
using DocIndex.Checks;

namespace DocIndex.Publishing;

/// <summary>The findings of a site: first all that were made are added, then those that may be shown are put in order.</summary>
internal sealed class FindingList(SideFile aside)
{
    private readonly Dictionary<string, FindingEntry> byId = new(StringComparer.Ordinal);
    private ILookup<string, FindingEntry> byDocument = Enumerable.Empty<FindingEntry>().ToLookup(_ => "");
    private ILookup<string, FindingEntry> bySource = Enumerable.Empty<FindingEntry>().ToLookup(_ => "");
    private ILookup<SourceLocation?, FindingEntry> openBySuspect = Enumerable.Empty<FindingEntry>().ToLookup(_ => (SourceLocation?)null);

    /// <summary>Open ones first, then by severity, document and code.</summary>
    public ImmutableArray<FindingEntry> All { get; private set; } = [];

    /// <summary>Adds findings; one that is there already is not added again.</summary>
    /// <returns>An entry for each.</returns>
    public ImmutableArray<FindingEntry> Add(ImmutableArray<Finding> findings)
    {
        var entries = ImmutableArray.CreateBuilder<FindingEntry>(findings.Length);
        foreach (var finding in findings)
        {
            if (!byId.TryGetValue(finding.Id, out var entry)) byId[finding.Id] = entry = new FindingEntry(finding, aside);
            entries.Add(entry);
        }

        return entries.MoveToImmutable();
    }

    /// <summary>Leaves only those in which no other document has a part: a finding tells what every document in it says.</summary>
    public void KeepThoseOf(Func<string, bool> document)
    {
        foreach (var hidden in byId.Values.Where(f => !f.Documents.All(document) || !f.SourceDocuments.All(document)).ToList()) byId.Remove(hidden.Id);
        All =
        [
            .. byId.Values.OrderBy(f => f.IsOpen ? 0 : 1).ThenByDescending(f => f.Severity)
                .ThenBy(f => f.Documents.FirstOrDefault(), StringComparer.Ordinal).ThenBy(f => f.Code, StringComparer.Ordinal)
                .ThenBy(f => f.Id, StringComparer.Ordinal),
        ];
        byDocument = All.SelectMany(f => f.Documents.Distinct().Select(d => (d, f))).ToLookup(p => p.d, p => p.f, StringComparer.Ordinal);
        bySource = All.SelectMany(f => f.SourceDocuments.Select(d => (d, f))).ToLookup(p => p.d, p => p.f, StringComparer.Ordinal);
        openBySuspect = All.Where(f => f.IsOpen && f.Suspect is not null).ToLookup(f => f.Suspect);
    }

    public FindingEntry? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Findings that are about a document.</summary>
    public IEnumerable<FindingEntry> Of(string document) => byDocument[document];

    /// <summary>Findings in which a figure of the document took part.</summary>
    public IEnumerable<FindingEntry> Using(string document) => bySource[document];

    /// <summary>The open finding whose suspect figure was read here, or null.</summary>
    public FindingEntry? OpenAt(SourceLocation source) => openBySuspect[source].FirstOrDefault();
}
