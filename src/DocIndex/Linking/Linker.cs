using System.Collections.Immutable;
using DocIndex.Linking.Rules;
using DocIndex.Records;

namespace DocIndex.Linking;

/// <summary>Finds which documents of a library belong together, and what they contradict each other in.</summary>
public static class Linker
{
    /// <summary>A reference must share so much of its words with a title, or half of that where the code agrees too.</summary>
    private const double SameTitle = 0.8;

    /// <summary>Links all records of a library; their order does not matter.</summary>
    /// <param name="options">What people know; null for nothing.</param>
    public static LinkResult Link(ImmutableArray<DocumentRecord> records, LinkingOptions? options = null)
    {
        options ??= new LinkingOptions();
        records = [.. records.OrderBy(r => r.Id, StringComparer.Ordinal)];
        var links = new List<Link>();
        var resolved = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<Reference>>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            var references = ImmutableArray.CreateBuilder<Reference>();
            foreach (var reference in record.References)
            {
                var target = Resolve(reference, record, records);
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

    /// <summary>Titles are printed with their note's code, and quoted with or without it.</summary>
    private static string WithoutCode(string title, string? code) =>
        code is not null && title.StartsWith(code + " ", StringComparison.Ordinal) ? title[(code.Length + 1)..] : title;

    private static (DocumentRecord Record, string Evidence)? Resolve(Reference reference, DocumentRecord from, ImmutableArray<DocumentRecord> records)
    {
        var best = records.Where(r => r.Id != from.Id && r.Title is not null)
            .Select(r => (Record: r, Likeness: LabelLikeness.Likeness(WithoutCode(reference.Text, r.Code), WithoutCode(r.Title!, r.Code)), SameCode: r.Code is { } code && reference.Text.StartsWith(code + " ", StringComparison.Ordinal)))
            .Where(c => c.Likeness >= (c.SameCode ? SameTitle / 2 : SameTitle))
            .OrderByDescending(c => c.SameCode).ThenByDescending(c => c.Likeness)
            .ThenByDescending(c => c.Record.BudgetYear == from.BudgetYear).ThenBy(c => c.Record.Id, StringComparer.Ordinal).ToList();
        return best.Count == 0 ? null
            : (best[0].Record, best[0].SameCode ? $"{best[0].Record.Code} {best[0].Record.Title}" : best[0].Record.Title!);
    }
}
