using System.Collections.Immutable;
using DocIndex.Checks;
using DocIndex.Linking;
using DocIndex.Records;

namespace DocIndex.Publishing;

/// <summary>The root of the export: records, findings, what was checked, and links, each list in ordinal order of its ids.</summary>
public sealed record Export(
    int SchemaVersion, ImmutableArray<DocumentRecord> Documents, ImmutableArray<Finding> Findings,
    ImmutableArray<RuleCount> Checked, ImmutableArray<Link> Links)
{
    /// <summary>The version that this program writes.</summary>
    public const int CurrentSchemaVersion = 1;

    /// <summary>Joins documents with what linking them gave, in whatever order they come.</summary>
    public static Export Of(IEnumerable<ProcessedDocument> documents, LinkResult links) => Of(documents.Select(d => (d.Record, d.Checks)), links);

    /// <inheritdoc cref="Of(IEnumerable{ProcessedDocument}, LinkResult)"/>
    public static Export Of(IEnumerable<(DocumentRecord Record, CheckResult Checks)> documents, LinkResult links)
    {
        (DocumentRecord Record, CheckResult Checks)[] ordered = [.. documents.OrderBy(d => d.Record.Id, StringComparer.Ordinal)];
        return new Export(
            CurrentSchemaVersion,
            [.. ordered.Select(d => links.ResolvedReferences.TryGetValue(d.Record.Id, out var resolved) ? d.Record with { References = resolved } : d.Record)],
            [.. ordered.SelectMany(d => d.Checks.Findings).Concat(links.Findings).DistinctBy(f => f.Id).OrderBy(f => f.Id, StringComparer.Ordinal)],
            [.. ordered.SelectMany(d => d.Checks.Counts).Concat(links.Counts).OrderBy(c => c.Document, StringComparer.Ordinal).ThenBy(c => c.Rule, StringComparer.Ordinal)],
            [
                .. links.Links.OrderBy(l => l.From, StringComparer.Ordinal).ThenBy(l => l.To, StringComparer.Ordinal)
                    .ThenBy(l => l.Kind, StringComparer.Ordinal),
            ]);
    }
}
