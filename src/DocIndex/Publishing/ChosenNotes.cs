using System.Collections.Immutable;
using DocIndex.Indexing.Analysis;
using DocIndex.Indexing.FullText;

namespace DocIndex.Publishing;

/// <summary>
/// The notes that one comparison is about. What was chosen narrows together; a round is that of all municipalities. A
/// name means the
/// group of that name in any spelling, else the only one that holds its words; what may mean several is told, and never
/// guessed.
/// </summary>
/// <param name="Group">Null where no note answers to all that was chosen, or a name may mean several.</param>
/// <param name="Matches">What a name may mean, where that is not one thing.</param>
internal sealed record ChosenNotes(Grouping? Group, ImmutableArray<string> Matches)
{
    /// <summary>Finds them among what notes are compared by.</summary>
    public static ChosenNotes Of(Publication publication, ComparisonChoice choice)
    {
        List<(Dimension Dimension, List<Grouping> Groups)> chosen = [];
        if (choice.Round is { } round) chosen.Add((Dimension.BudgetRound, [.. In(publication, Dimension.BudgetRound)
            .Where(g => g.Year == round)]));
        if (choice.Year is { } year) chosen.Add((Dimension.Year, [.. In(publication, Dimension.Year).Where(g =>
            g.Year == year)]));
        (Dimension, string?)[] named =
        [
            (Dimension.Theme, choice.Theme), (Dimension.TargetGroup, choice.TargetGroup), (Dimension.Committee,
                choice.Committee),
            (Dimension.Municipality, choice.Municipality),
        ];
        foreach (var (dimension, name) in named)
        {
            if (name is null) continue;
            var groups = dimension == Dimension.TargetGroup && OfKey(publication, name) is { Count: > 0 } same ? same
                : Named(publication, dimension, name);
            ImmutableArray<string> names = [.. groups.Select(group => group.Name).DistinctBy(one => Key(dimension,
                one))];
            if (names.Length > 1) return new(null, names);
            chosen.Add((dimension, groups));
        }

        return new(Combined(chosen), []);
    }

    private static Grouping? Combined(List<(Dimension Dimension, List<Grouping> Groups)> chosen)
    {
        var notes = chosen.Select(one => one.Groups.SelectMany(group => group.Notes))
            .Aggregate((some, others) => some.IntersectBy(others.Select(note => note.Id), note =>
                note.Id)).ToImmutableArray();
        if (notes.IsEmpty) return null;
        var kept = chosen.Select(one => one.Groups.Where(group => group.Notes.Any(notes.Contains)).ToList()).ToList();
        var main = kept[0][0];
        if (kept[0].Count > 1 && main.Dimension == Dimension.BudgetRound) main = main with { Name = "",
            Municipality = null, IsOfSeveral = true };

        // The round of a municipality names it already.
        var others = kept.Skip(1).Select(groups => groups[0]).Where(group => group.Dimension != Dimension.Municipality
            || main.Municipality is null).ToList();
        return main with { Notes = notes, Also = [.. others.Select(group => group.Name)] };
    }

    private static IEnumerable<Grouping> In(Publication publication, Dimension dimension) =>
        publication.Groups.Where(group => group.Dimension == dimension);

    // A target group by any name that means it, though no note may print just that.
    private static List<Grouping> OfKey(Publication publication, string name)
    {
        var key = publication.TargetGroupNames.KeyOf(name);
        return [.. In(publication, Dimension.TargetGroup).Where(group =>
            publication.TargetGroupNames.KeyOf(group.Name) == key)];
    }

    private static List<Grouping> Named(Publication publication, Dimension dimension, string name)
    {
        var all = In(publication, dimension).ToList();
        var wanted = Key(dimension, name);
        if (all.FindAll(group => Key(dimension, group.Name) == wanted) is { Count: > 0 } exact) return exact;
        return wanted.Length == 0 ? [] : all.FindAll(group => Key(dimension, group.Name).Contains(wanted,
            StringComparison.Ordinal));
    }

    // A theme's number is part of its name, and nobody has it in mind.
    private static string Key(Dimension dimension, string name) => dimension switch
    {
        Dimension.Municipality => DocumentProperties.Key("municipality", name),
        Dimension.Theme => Spelling.Key(name.TrimStart([.. "0123456789 "])),
        _ => Spelling.Key(name),
    };
}
