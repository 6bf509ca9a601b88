using System.Collections.Immutable;
using DocIndex.Linking.Rules;
using DocIndex.Records;

namespace DocIndex.Linking;

/// <summary>Finds which documents of a library belong together, and what they contradict each other in.</summary>
public static class Linker
{
    /// <summary>Links all records of a library; their order does not matter.</summary>
    /// <param name="options">What people know; null for nothing.</param>
    public static LinkResult Link(ImmutableArray<DocumentRecord> records, LinkingOptions? options = null) =>
        Link(records, record => () => record.Amounts, options);

    /// <summary>Links records that are gone through once, one at a time, and not held.</summary>
    /// <param name="amountsOf">Called once for each record; what it gives must give the record's amounts until this is done.</param>
    internal static LinkResult Link(IEnumerable<DocumentRecord> records, Func<DocumentRecord, Func<ImmutableArray<Amount>>> amountsOf, LinkingOptions? options)
    {
        options ??= new LinkingOptions();
        var words = new SharedWords();
        ImmutableArray<LinkedNote> notes = [.. records.Select(r => new LinkedNote(r, amountsOf(r), words)).OrderBy(n => n.Id, StringComparer.Ordinal)];
        var links = new List<Link>();
        var targets = new ReferenceTargets(notes, words);
        var resolved = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<Reference>>(StringComparer.Ordinal);
        foreach (var note in notes)
        {
            var references = ImmutableArray.CreateBuilder<Reference>();
            foreach (var reference in note.References)
            {
                var target = targets.Find(reference, note);
                references.Add(reference with { DocumentId = target?.Note.Id });
                if (target is { } found) links.Add(new Link(note.Id, found.Note.Id, "refers", [found.Evidence]));
            }
            resolved[note.Id] = references.ToImmutable();
        }
        links.AddRange(new DocumentPairs(notes, words).Find(links.ToLookup(l => l.From, l => l.To)));
        ImmutableArray<Link> ordered = [.. Overridden(links, options.Overrides).OrderBy(l => l.From, StringComparer.Ordinal).ThenBy(l => l.To, StringComparer.Ordinal).DistinctBy(l => (l.From, l.To, l.Kind))];
        var (findings, counts) = CrossChecks.Apply(notes, ordered, resolved, options.PriceLevels);
        return new LinkResult(ordered, resolved.ToImmutable()) { Findings = findings, Counts = counts };
    }

    private static IEnumerable<Link> Overridden(List<Link> links, ImmutableArray<LinkOverride> overrides) =>
        links.Where(l => !overrides.Any(o => SamePair(o, l) && (o.Kind is null || l.Kind != "refers")))
            .Concat(overrides.Where(o => o.Kind is not null).Select(o => new Link(o.From, o.To, o.Kind!, [o.Why.Length > 0 ? $"links.yaml: {o.Why}" : "links.yaml"])));

    private static bool SamePair(LinkOverride a, Link b) => (a.From == b.From && a.To == b.To) || (a.From == b.To && a.To == b.From);
}
