using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Checks;
using DocIndex.Records;

namespace DocIndex.Linking.Rules;

/// <summary>
/// DI6005 asked-twice: two notes of one round and municipality that ask for the same initiative with the same amounts may ask for the same
/// money twice. Must not speak of versions or formats of one note, of notes that refer to each other, of a note that lists the
/// initiatives of others, or of rows that every note has ("Løn", "Anlægsudgift"). What so many notes ask for that its
/// name may be a common one, and what looks alike in notes whose municipality or year is not known, is not checked.
/// </summary>
internal static class AskedTwice
{
    private const double SameName = 0.75;
    private const int FewestWords = 2;

    /// <summary>A note that shares initiatives with more others than this lists theirs.</summary>
    private const int MostShared = 2;

    /// <summary>An initiative asked for so often has the name that it has in every note.</summary>
    private const int MostAsking = 3;

    /// <summary>Of more initiatives with the same amounts the first so many are held against each other.</summary>
    private const int MostCompared = 200;

    /// <summary>Looks at initiatives that ask for the same in every year.</summary>
    public static CrossOutcome Apply(ImmutableArray<LinkedNote> notes, ImmutableArray<Link> links)
    {
        var outcome = new CrossOutcome(CheckRule.AskedTwice);
        var tied = links.Where(l => l.Kind is "sameWork" or "refers" or "continues").SelectMany(l => new[] { (l.From, l.To), (l.To, l.From) }).ToHashSet();
        // Of several formats and versions of a note one speaks for all.
        var versions = links.Where(l => l.Kind == "sameWork").Select(l => l.From).ToHashSet(StringComparer.Ordinal);
        var pairs = Pairs([.. notes.Where(n => !versions.Contains(n.Id))])
            .Where(p => !tied.Contains((p.Mine.Id, p.Other.Id)))
            .DistinctBy(p => (p.Mine.Id, p.Other.Id)).ToList();
        var shared = pairs.Where(p => p.Reason is null).SelectMany(p => new[] { p.Mine.Id, p.Other.Id })
            .GroupBy(id => id).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            var isList = pair.Reason is null
                && (shared[pair.Mine.Id] > MostShared || shared[pair.Other.Id] > MostShared);
            if ((pair.Reason ?? (isList ? CheckReasons.UnclearRow : null)) is { } reason)
                outcome.Skip(pair.Mine.Id, reason);
            else if (PlaceOf(pair.Mine, pair.Initiative) is not { } place
                || PlaceOf(pair.Other, pair.Initiative) is not { } there)
                outcome.Skip(pair.Mine.Id, CheckReasons.DoubtfulFigure);
            else outcome.Fail(ToSuspect(pair, place, there), [pair.Mine.Id, pair.Other.Id]);
        }

        return outcome;
    }

    private static Suspect ToSuspect(Pair pair, Amount place, Amount there)
    {
        var (name, title) = (pair.Initiative.Name, pair.Other.Title);
        return new Suspect(
            CheckRule.AskedTwice, Severity.Warning, place.Source,
            new LocalizedText(
                $"{name}: {place.Printed} ({place.Unit}) i {place.Year} søges også i ”{title}”.",
                $"{name}: {place.Printed} ({place.Unit}) in {place.Year} is asked for in “{title}”, too."),
            null, null, AmountGrid.IntervalOf(place), [there.Source]);
    }

    /// <summary>Two notes that ask for the same.</summary>
    /// <param name="Reason">Null where it can be told of; else why not.</param>
    private sealed record Pair(LinkedNote Mine, LinkedNote Other, LinkedInitiative Initiative, string? Reason);

    private static IEnumerable<Pair> Pairs(ImmutableArray<LinkedNote> notes)
    {
        var asked = notes.SelectMany(note => note.Initiatives.Where(IsTelling)
            .Select(initiative => (Note: note, Initiative: initiative)))
            .GroupBy(a => string.Join(' ', a.Initiative.PerYear.Where(y => y.Value != 0)));
        foreach (var same in asked)
        {
            var all = same.OrderBy(a => a.Note.Id, StringComparer.Ordinal).ToList();
            var known = all.Where(a => IsKnown(a.Note)).ToLookup(a => RoundOf(a.Note));
            for (var i = 1; i < Math.Min(all.Count, MostCompared); i++)
            {
                var (mine, initiative) = all[i];
                var others = all.Take(i).Where(o => o.Note.Id != mine.Id && MayBeOneRound(mine, o.Note)
                    && AreAlike(initiative, o.Initiative));
                foreach (var (other, _) in others)
                {
                    var asking = known[RoundOf(mine)].Where(a => AreAlike(a.Initiative, initiative))
                        .Select(a => a.Note.Id).Distinct().Count();
                    yield return new Pair(mine, other, initiative, ReasonOf(mine, other, asking));
                }
            }
        }
    }

    private static string? ReasonOf(LinkedNote mine, LinkedNote other, int asking) =>
        !IsKnown(mine) || !IsKnown(other) ? CheckReasons.UnknownRound
        : asking > MostAsking ? CheckReasons.ManyAsking : null;

    private static bool AreAlike(LinkedInitiative a, LinkedInitiative b) =>
        LabelLikeness.Likeness(a.Name, b.Name) >= SameName;

    private static bool IsKnown(LinkedNote note) => note is { Municipality: not null, BudgetYear: not null };

    private static (string?, int?) RoundOf(LinkedNote note) => (note.Municipality, note.BudgetYear);

    /// <summary>Nothing that both say of municipality and year differs.</summary>
    private static bool MayBeOneRound(LinkedNote a, LinkedNote b) =>
        (a.Municipality is null || b.Municipality is null || a.Municipality == b.Municipality)
        && (a.BudgetYear is null || b.BudgetYear is null || a.BudgetYear == b.BudgetYear);

    /// <summary>Its name is its own, and it asks for money in more than one way that chance could repeat.</summary>
    private static bool IsTelling(LinkedInitiative initiative) => initiative.Stems.Count >= FewestWords && initiative.PerYear.Any(y => y.Value != 0);

    private static Amount? PlaceOf(LinkedNote note, LinkedInitiative initiative)
    {
        var first = initiative.PerYear.First(y => y.Value != 0);
        return note.Amounts.FirstOrDefault(a => a is { Kind: AmountKind.Proposed, Standing: not Standing.Doubtful } && a.Year == first.Year && a.Value == first.Value
            && LabelLikeness.Likeness(a.Label, initiative.Name) >= SameName);
    }
}
