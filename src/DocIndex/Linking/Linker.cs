using System.Collections.Immutable;
using DocIndex.Linking.Rules;
using DocIndex.Records;

namespace DocIndex.Linking;

/// <summary>Finds which documents of a library belong together, and what they contradict each other in.</summary>
public static class Linker
{
    /// <summary>Links all records of a library; their order does not matter.</summary>
    /// <param name="options">What people know; null for nothing.</param>
    public static LinkResult Link(ImmutableArray<DocumentRecord> records, LinkingOptions? options = null)
    {
        options ??= new LinkingOptions();
        records = [.. records.OrderBy(r => r.Id, StringComparer.Ordinal)];
        var links = new List<Link>();
        var targets = new ReferenceTargets(records);
        var resolved = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<Reference>>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            var references = ImmutableArray.CreateBuilder<Reference>();
            foreach (var reference in record.References)
            {
                var target = targets.Find(reference, record);
                references.Add(reference with { DocumentId = target?.Record.Id });
                if (target is { } found) links.Add(new Link(record.Id, found.Record.Id, "refers", [found.Evidence]));
            }
            resolved[record.Id] = references.ToImmutable();
        }
        links.AddRange(new DocumentPairs(records).Find(links.ToLookup(l => l.From, l => l.To)));
        ImmutableArray<Link> ordered = [.. Overridden(links, options.Overrides).OrderBy(l => l.From, StringComparer.Ordinal).ThenBy(l => l.To, StringComparer.Ordinal).DistinctBy(l => (l.From, l.To, l.Kind))];
        var (findings, counts) = CrossChecks.Apply(records, ordered, resolved, options.PriceLevels);
        return new LinkResult(ordered, resolved.ToImmutable()) { Findings = findings, Counts = counts };
    }

    private static IEnumerable<Link> Overridden(List<Link> links, ImmutableArray<LinkOverride> overrides) =>
        links.Where(l => !overrides.Any(o => SamePair(o, l) && (o.Kind is null || l.Kind != "refers")))
            .Concat(overrides.Where(o => o.Kind is not null).Select(o => new Link(o.From, o.To, o.Kind!, [o.Why.Length > 0 ? $"links.yaml: {o.Why}" : "links.yaml"])));

    private static bool SamePair(LinkOverride a, Link b) => (a.From == b.From && a.To == b.To) || (a.From == b.To && a.To == b.From);
}
