using System.Collections.Immutable;
using DocIndex.Checks;
using DocIndex.Records;

namespace DocIndex.Linking.Rules;

/// <summary>What one rule on several documents found.</summary>
internal sealed class CrossOutcome(CheckRule rule)
{
    private readonly SortedDictionary<string, (int Passed, int Failed, List<string> Reasons)> _counts = new(StringComparer.Ordinal);

    public List<Finding> Findings { get; } = [];

    public void Pass(string document) => _counts[document] = Of(document) with { Passed = Of(document).Passed + 1 };

    public void Skip(string document, string reason) => Of(document).Reasons.Add(reason);

    public void Fail(Suspect suspect, ImmutableArray<string> documents)
    {
        _counts[documents[0]] = Of(documents[0]) with { Failed = Of(documents[0]).Failed + 1 };
        Findings.Add(Checker.ToFinding(suspect, documents[0], documents));
    }

    /// <summary>The counts for the export.</summary>
    public IEnumerable<RuleCount> Counts => _counts.Select(c => new RuleCount(c.Key, rule.Name, c.Value.Passed, c.Value.Failed, RuleOutcome.Reasons(c.Value.Reasons)));

    private (int Passed, int Failed, List<string> Reasons) Of(string document)
    {
        if (!_counts.TryGetValue(document, out var count)) _counts[document] = count = (0, 0, []);
        return count;
    }
}

/// <summary>The rules that need more than one document.</summary>
internal static class CrossChecks
{
    /// <summary>Applies them; everything comes in ordinal order.</summary>
    public static (ImmutableArray<Finding> Findings, ImmutableArray<RuleCount> Counts) Apply(
        ImmutableArray<LinkedNote> notes, ImmutableArray<Link> links, IReadOnlyDictionary<string, ImmutableArray<Reference>> resolved, PriceLevels levels)
    {
        var byId = notes.DistinctBy(n => n.Id).ToDictionary(n => n.Id, StringComparer.Ordinal);
        ImmutableArray<Link> known = [.. links.Where(l => byId.ContainsKey(l.From) && byId.ContainsKey(l.To))];
        // Where a note may continue several, none of them is known to be its own.
        var sure = known.GroupBy(l => (l.From, l.Kind)).Where(g => g.Key.Kind != "continues" || g.Count() == 1).SelectMany(g => g).ToList();
        CrossOutcome[] outcomes =
        [
            MissingReferences.Apply(notes, resolved), PreviousFunds.Apply(byId, sure, levels), SameInitiatives.Apply(byId, sure, levels),
            Duplicates.Apply(notes, byId, known), AskedTwice.Apply(notes, known),
        ];
        return (
            [.. outcomes.SelectMany(o => o.Findings).DistinctBy(f => f.Id).OrderBy(f => f.Id, StringComparer.Ordinal)],
            [.. outcomes.SelectMany(o => o.Counts).OrderBy(c => c.Document, StringComparer.Ordinal).ThenBy(c => c.Rule, StringComparer.Ordinal)]);
    }
}
