using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Checks;
using DocIndex.Records;

namespace DocIndex.Linking.Rules;

/// <summary>
/// DI6005 asked-twice: two notes of one round and municipality that ask for the same initiative with the same amounts may ask for the same
/// money twice. Must not speak of versions or formats of one note, of notes that refer to each other, of a note that lists the
/// initiatives of others, or of rows that every note has ("Løn", "Anlægsudgift").
/// </summary>
internal static class AskedTwice
{
    private const double SameName = 0.75;
    private const int FewestWords = 2;

    /// <summary>A note that shares initiatives with more others than this lists theirs.</summary>
    private const int MostShared = 2;

    /// <summary>An initiative asked for so often has the name that it has in every note.</summary>
    private const int MostAsking = 3;

    /// <summary>Looks at initiatives that ask for the same in every year.</summary>
    public static CrossOutcome Apply(ImmutableArray<LinkedNote> notes, ImmutableArray<Link> links)
    {
        var outcome = new CrossOutcome(CheckRule.AskedTwice);
        var tied = links.Where(l => l.Kind is "sameWork" or "refers" or "continues").SelectMany(l => new[] { (l.From, l.To), (l.To, l.From) }).ToHashSet();
        // Of several formats and versions of a note one speaks for all.
        var versions = links.Where(l => l.Kind == "sameWork").Select(l => l.From).ToHashSet(StringComparer.Ordinal);
        var pairs = Pairs([.. notes.Where(n => !versions.Contains(n.Id))]).Where(p => !tied.Contains((p.Mine.Id, p.Other.Id))).DistinctBy(p => (p.Mine.Id, p.Other.Id)).ToList();
        var shared = pairs.SelectMany(p => new[] { p.Mine.Id, p.Other.Id }).GroupBy(id => id).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        foreach (var (mine, other, initiative) in pairs)
            if (shared[mine.Id] > MostShared || shared[other.Id] > MostShared) outcome.Skip(mine.Id, CheckReasons.UnclearRow);
            else if (PlaceOf(mine, initiative) is not { } place || PlaceOf(other, initiative) is not { } there)
                outcome.Skip(mine.Id, CheckReasons.DoubtfulFigure);
            else
                outcome.Fail(
                    new Suspect(
                        CheckRule.AskedTwice, Severity.Warning, place.Source,
                        new LocalizedText(
                            $"{initiative.Name}: {place.Printed} ({place.Unit}) i {place.Year} søges også i ”{other.Title}”.",
                            $"{initiative.Name}: {place.Printed} ({place.Unit}) in {place.Year} is asked for in “{other.Title}”, too."),
                        null, null, AmountGrid.IntervalOf(place), [there.Source]),
                    [mine.Id, other.Id]);
        return outcome;
    }

    private static IEnumerable<(LinkedNote Mine, LinkedNote Other, LinkedInitiative Initiative)> Pairs(ImmutableArray<LinkedNote> notes)
    {
        var asked = notes.Where(n => n is { Municipality: not null, BudgetYear: not null })
            .SelectMany(note => note.Initiatives.Where(IsTelling).Select(initiative => (note, initiative)))
            .GroupBy(a => (a.note.Municipality, a.note.BudgetYear, string.Join(' ', a.initiative.PerYear.Where(y => y.Value != 0))));
        foreach (var same in asked)
        {
            var all = same.OrderBy(a => a.note.Id, StringComparer.Ordinal).ToList();
            if (all.Count is < 2 or > MostAsking) continue;
            for (var i = 0; i < all.Count; i++)
                for (var j = i + 1; j < all.Count; j++)
                    if (all[i].note.Id != all[j].note.Id && LabelLikeness.Likeness(all[i].initiative.Name, all[j].initiative.Name) >= SameName)
                        yield return (all[j].note, all[i].note, all[j].initiative);
        }
    }

    /// <summary>Its name is its own, and it asks for money in more than one way that chance could repeat.</summary>
    private static bool IsTelling(LinkedInitiative initiative) => initiative.Stems.Count >= FewestWords && initiative.PerYear.Any(y => y.Value != 0);

    private static Amount? PlaceOf(LinkedNote note, LinkedInitiative initiative)
    {
        var first = initiative.PerYear.First(y => y.Value != 0);
        return note.Amounts.FirstOrDefault(a => a is { Kind: AmountKind.Proposed, Standing: not Standing.Doubtful } && a.Year == first.Year && a.Value == first.Value
            && LabelLikeness.Likeness(a.Label, initiative.Name) >= SameName);
    }
}
