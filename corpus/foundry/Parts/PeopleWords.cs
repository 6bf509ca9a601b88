using System.Collections.Immutable;
using DocIndex.Foundry.Content;
using DocIndex.Foundry.Drawing;
using DocIndex.Foundry.Layout;
using DocIndex.Foundry.Truth;

namespace DocIndex.Foundry.Parts;

/// <summary>How target groups are named and counted.</summary>
internal static class PeopleWords
{
    public static Dimension<Func<Draft, List<(People People, int Count)>,
        ImmutableArray<Block>>> Groups { get; } = new("target-groups",
        ("brackets", (d, g) => Text(d, g.Take(1), x => $"Målgruppen er {Draft.Lower(x.People.Name)} (ca. {Say(x)}).")),
        ("colon", (d, g) => [new Bullets([.. Counted(d, g).Select(x => ("-", $"{x.People.Name}: {Say(x)}"))])]),
        ("udgoeres", (d, g) => Text(d, g.Take(1),
            x => $"Målgruppen for indsatsen udgøres af {Draft.Lower(x.People.Name)}, i alt {Say(x)} pr. 1. januar " +
            $"{d.Case.BudgetYear - 1}.")),
        ("retter-sig", (d, g) => Text(d, g.Take(1),
            x => $"Forslaget retter sig mod {Draft.Lower(x.People.Name)}. Der er tale om {Say(x)}.")),
        ("table", (d, g) => WordTables.Of(["Målgruppe", "Antal"], Counted(d, g).Select(x => new[] { x.People.Name,
            Say(x) }))),
        ("key-line", (d, g) => Named(d, g.Take(1), x => $"Målgruppe: {x.People.Name}")),
        ("dels-dels", (d, g) => g.Count < 2 ? Text(d, g, x => $"Målgruppen er {Draft.Lower(x.People.Name)} ({Say(x)}).")
            : Pair(d, g, $"Målgruppen er dels {Draft.Lower(g[0].People.Name)} ({Say(g[0])}), dels " +
                $"{Draft.Lower(g[1].People.Name)} ({Say(g[1])}).")),
        ("count-first", (d, g) => Text(d, g.Take(1),
            x => $"Omkring {Say(x)} hører til målgruppen: {Draft.Lower(x.People.Name)}.")),
        ("both-in-brackets", (d, g) => Pair(d, g, "Indsatsen er til gavn for "
            + string.Join(" og ", g.Select(x => $"{Draft.Lower(x.People.Name)} (ca. {Say(x)})")) + ".")),
        ("who-table", (d, g) => WordTables.Of(["Hvem", "Størrelse"], Counted(d, g).Select(x => new[] { x.People.Name,
            Say(x) }))),
        ("taeller", (d, g) => Text(d, g.Take(1),
            x => $"Tilbuddet gives til {Draft.Lower(x.People.Name)}. Gruppen tæller {Say(x)}.")),
        ("scheme", (d, g) => [.. Counted(d, g.Take(1)).Select(x => WordTables.Keys([("Målgruppe", x.People.Name),
            ("Antal i målgruppen", Say(x))], Rules.Grid))]),
        ("dash-count", (d, g) => [new Bullets([.. Counted(d, g).Select(x => ("•", $"{x.People.Name} – {Say(x)}"))])]),
        ("count-then-name", (d, g) => Text(d, g.Take(1),
            x => $"Målgruppen tæller {Say(x)} og består af {Draft.Lower(x.People.Name)}.")),
        ("kommer-til-gode", (d, g) => Pair(d, g, "Pengene kommer " + string.Join(" samt ", g.Select(x =>
            $"{Draft.Lower(x.People.Name)}, i alt {Say(x)},")) + " til gode.")),
        ("none", (_, _) => []));

    public static List<(People People, int Count)> Draw(Case @case)
    {
        var lot = @case.Lot("people");
        return [.. lot.Take(@case.Subject.Groups, 2).Select(p => (p, lot.Between(p.Low, p.High)))];
    }

    private static string Say((People People, int Count) x) => $"{MoneyWords.Number(x.Count)} {x.People.Unit}";

    private static ImmutableArray<Block> Text(Draft draft, IEnumerable<(People People, int Count)> groups,
        Func<(People People, int Count), string> say) =>
        [new Paragraph(string.Join(" ", Counted(draft, groups).Select(say)))];

    private static ImmutableArray<Block> Pair(Draft draft, List<(People, int)> groups, string text)
    {
        Counted(draft, groups);
        return [new Paragraph(text)];
    }

    private static List<(People People, int Count)> Counted(Draft draft, IEnumerable<(People People, int Count)> groups)
    {
        var all = groups.ToList();
        draft.Groups.AddRange(all.Select(x => new GroupTruth(x.People.Name, x.Count, x.People.Unit)));
        return all;
    }

    private static ImmutableArray<Block> Named(Draft draft, IEnumerable<(People People, int Count)> groups,
        Func<(People People, int Count), string> say)
    {
        var all = groups.ToList();
        draft.Groups.AddRange(all.Select(x => new GroupTruth(x.People.Name, null, null)));
        return [.. all.Select(x => new Paragraph(say(x)))];
    }
}
