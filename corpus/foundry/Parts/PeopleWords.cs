using System.Collections.Immutable;
using DocIndex.Foundry.Content;
using DocIndex.Foundry.Drawing;
using DocIndex.Foundry.Layout;
using DocIndex.Foundry.Truth;

namespace DocIndex.Foundry.Parts;

/// <summary>How target groups are named and counted.</summary>
internal static class PeopleWords
{
    // Heads of tables that nobody foresees.
    private static readonly string[][] s_heads = [["Dem vi vil nå", "Hvor mange er de"], ["Berørt gruppe",
        "Omfang i dag"], ["Deltagere", "Personer"], ["Kreds", "Skønnet antal"], ["Til gavn for", "Størrelsesorden"]];

    public static Dimension<Func<Draft, List<(People People, int Count)>,
        ImmutableArray<Block>>> Groups { get; } = new("target-groups",
        ("brackets", (d, g) => Text(d, g.Take(1), x => $"Målgruppen er {Draft.Lower(x.People.Name)} (ca. {Say(x)}).")),
        ("colon", (d, g) => [new Bullets([.. Counted(d, g).Select(x => ("-", $"{x.People.Name}: {Say(x)}"))])]),
        ("udgoeres", (d, g) => Dated(d, g[0], $"1. januar {d.Case.BudgetYear - 1}", x =>
            $"Målgruppen for indsatsen udgøres af {Draft.Lower(x.People.Name)}, i alt {Say(x)} pr. 1. januar " +
            $"{d.Case.BudgetYear - 1}.")),
        ("as-of-quarter", (d, g) => Dated(d, g[0], $"3. kvartal {d.Case.BudgetYear - 2}", x =>
            $"Målgruppen er {Draft.Lower(x.People.Name)}. I 3. kvartal {d.Case.BudgetYear - 2} var der {Say(x)}.")),
        ("retter-sig", (d, g) => Text(d, g.Take(1),
            x => $"Forslaget retter sig mod {Draft.Lower(x.People.Name)}. Der er tale om {Say(x)}.")),
        ("table", (d, g) => WordTables.Of(["Målgruppe", "Antal"], Counted(d, g).Select(x => new[] { x.People.Name,
            Say(x) }))),
        ("key-line", (d, g) => Named(d, g.Take(1), all => $"Målgruppe: {all[0].People.Name}")),
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
        ("clause", (d, g) => Text(d, g.Take(1),
            x => $"Med forslaget får {Draft.Lower(x.People.Name)}, hvoraf kommunen har {Say(x)}, et samlet tilbud.")),
        ("both", (d, g) => Pair(d, g, "Både " + string.Join(" og ", g.Select(x =>
            $"{Draft.Lower(x.People.Name)} ({Say(x)})")) + " får glæde af indsatsen.")),
        ("kommunen-har", (d, g) => Text(d, g.Take(1), x => $"Kommunen har {Say(x)} i gruppen " +
            $"{Draft.Lower(x.People.Name)}, og det er dem, forslaget er rettet imod.")),
        ("henvender-sig", (d, g) => Text(d, g.Take(1), x => $"Tilbuddet henvender sig til " +
            $"{Draft.Lower(x.People.Name)}; det skønnes at omfatte {Say(x)}.")),
        ("nemlig", (d, g) => Text(d, g.Take(1), x => $"I alt {Say(x)}, nemlig {Draft.Lower(x.People.Name)}, får " +
            $"gavn af forslaget.")),
        ("knap", (d, g) => Text(d, g.Take(1), x =>
            $"Målgruppen er {Draft.Lower(x.People.Name)}, knap {Say(x)} ifølge " +
            $"forvaltningens opgørelse.")),
        ("beroerer", (d, g) => Text(d, g.Take(1),
            x => $"Forslaget berører {Say(x)} om året: {Draft.Lower(x.People.Name)}.")),
        ("volume-table", (d, g) => WordTables.Of(["Segment", "Bemærkning", "Volumen"], Counted(d, g).Select(x => new[] {
            x.People.Name, "Opgjort af forvaltningen", Say(x) }))),
        ("uncounted", (d, g) => Named(d, g, all => "Målgrupperne er " + string.Join(" og ",
            all.Select(x => Draft.Lower(x.People.Name))) + ".")),
        ("counts-after", (d, g) => g.Count < 2 ? Text(d, g, x => $"Målgruppen er {Draft.Lower(x.People.Name)} " +
            $"({Say(x)}).") : Pair(d, g, $"Målgrupperne er {Draft.Lower(g[0].People.Name)} og " +
            $"{Draft.Lower(g[1].People.Name)}. Den første gruppe tæller {Say(g[0])}, den anden {Say(g[1])}.")),
        ("udgoer", (d, g) => Pair(d, g, string.Join(", og ", g.Select((x, n) =>
            $"{(n == 0 ? x.People.Name : Draft.Lower(x.People.Name))} udgør {Say(x)}")) + ". Det er dem, indsatsen " +
            "er tænkt for.")),
        ("count-dash-name", (d, g) => [new Bullets([.. Counted(d, g).Select(x => ("•", $"{Say(x)} – " +
            $"{Draft.Lower(x.People.Name)}"))])]),
        ("taenkt-paa", (d, g) => Text(d, g.Take(1), x => $"Der er først og fremmest tænkt på " +
            $"{Draft.Lower(x.People.Name)}. De er {Say(x)} i dag.")),
        ("drawn-heads", (d, g) => WordTables.Of(d.Case.Lot("people heads").Pick(s_heads), Counted(d, g)
            .Select(x => new[] { x.People.Name, Say(x) }))),
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

    private static ImmutableArray<Block> Dated(Draft draft, (People People, int Count) group, string date,
        Func<(People People, int Count), string> say)
    {
        draft.Groups.Add(new GroupTruth(group.People.Name, group.Count, group.People.Unit) { AsOf = date });
        return [new Paragraph(say(group))];
    }

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
        Func<List<(People People, int Count)>, string> say)
    {
        var all = groups.ToList();
        draft.Groups.AddRange(all.Select(x => new GroupTruth(x.People.Name, null, null)));
        return [new Paragraph(say(all))];
    }
}
