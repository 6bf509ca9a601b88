using System.Collections.Immutable;
using DocIndex.Foundry.Content;
using DocIndex.Foundry.Drawing;
using DocIndex.Foundry.Layout;
using DocIndex.Foundry.Truth;

namespace DocIndex.Foundry.Parts;

/// <summary>A measure with where it stands and where it is to be.</summary>
internal sealed record DrawnGoal(Measure Measure, int Baseline, int Target, int Year)
{
    public int Step => Math.Abs(Target - Baseline);

    public string Direction => Measure.Rises ? "increase" : "decrease";

    public string Name => Draft.Upper(Measure.Indicator);

    /// <summary>The truth where both ends are said.</summary>
    public GoalTruth Truth => new(Measure.Indicator, Baseline, Target, Measure.Unit,
        Direction) { Deadline = $"{Year}" };

    /// <summary>The step; between two percentages it is one of points.</summary>
    public string SayStep() => Measure.Unit == "pct." ? $"{Step} procentpoint" : Say(Step);

    /// <summary>Where it stands now, without its unit.</summary>
    public string From => MoneyWords.Number(Baseline);

    public string Say(int value) => $"{MoneyWords.Number(value)} {Measure.Unit}";
}

/// <summary>How goals are put.</summary>
internal static class GoalWords
{
    public static Dimension<Func<Draft, List<DrawnGoal>, ImmutableArray<Block>>> Goals { get; } = new("goals",
        ("fra-til", (d, g) => Sentences(d, g,
            x => ($"Målet er, at {x.Measure.Indicator} {(x.Measure.Rises ? "stiger" : "falder")} fra {x.From} " +
            $"til {x.Say(x.Target)} inden udgangen af {x.Year}.", x.Truth))),
        ("med-fra-til", (d, g) => Sentences(d, g,
            x => ($"{x.Name} skal {(x.Measure.Rises ? "øges" : "nedbringes")} med {x.SayStep()}, fra {x.From} " +
            $"til {MoneyWords.Number(x.Target)}.", x.Truth with { Deadline = null, Change = x.Target - x.Baseline }))),
        ("bullets", (d, g) => List(d, g, x => ($"{x.Name}: {x.Say(x.Baseline)} i dag, {x.Say(x.Target)} i {x.Year}",
            x.Truth))),
        ("table", (d, g) => Table(d, g, "Mål", "Udgangspunkt", $"Mål {g[0].Year}")),
        ("bound", (d, g) => List(d, g,
            x => ($"{x.Name} er i {x.Year} {(x.Measure.Rises ? "mindst" : "højst")} {x.Say(x.Target)}",
            x.Truth with { Baseline = null, Direction = x.Measure.Rises ? "atLeast" : "atMost" }))),
        ("per-cent", (d, g) => Sentences(d, g,
            x => ($"Det er ambitionen, at {x.Measure.Indicator} {(x.Measure.Rises ? "vokser" : "reduceres")} med " +
            $"{5 + x.Step % 20} pct. frem mod {x.Year}.",
            x.Truth with { Baseline = null, Target = null, Unit = "pct.", Change = (x.Measure.Rises ? 1 : -1) * (5
                + x.Step % 20) }))),
        ("today-then", (d, g) => Sentences(d, g,
            x => ($"I dag er {x.Measure.Indicator} opgjort til {x.Say(x.Baseline)}. Ved udgangen af {x.Year} skal " +
            $"der være tale om {x.Say(x.Target)}.", x.Truth))),
        ("keep", (d, g) => Sentences(d, g, x => ($"{x.Name} fastholdes på {x.Say(x.Baseline)} til og med {x.Year}.",
            x.Truth with { Baseline = null, Target = x.Baseline, Direction = "keep" }))),
        ("other-heads", (d, g) => Table(d, g, "Hvad måler vi på", "Niveau nu", $"Niveau {g[0].Year}")),
        ("arrow", (d, g) => List(d, g, x => ($"{x.Name}: {x.From} → {x.Say(x.Target)} ({x.Year})", x.Truth))),
        ("noun", (d, g) => Sentences(d, g,
            x => ($"Der ventes {(x.Measure.Rises ? "en stigning" : "et fald")} i {x.Measure.Indicator} fra " +
            $"{x.Say(x.Baseline)} til {x.Say(x.Target)} i {x.Year}.", x.Truth))),
        ("twice-said", (d, g) => Sentences(d, g,
            x => ($"{x.Name} {(x.Measure.Rises ? "løftes" : "bringes ned")} fra {x.Say(x.Baseline)} til " +
            $"{x.Say(x.Target)} ved udgangen af {x.Year}, hvilket er {(x.Measure.Rises ? "en vækst" : "et fald")} på " +
            $"{Math.Round(100m * x.Step / x.Baseline)} pct.", x.Truth))),
        ("scheme", (d, g) => [.. Scheme(d, g)]),
        ("target-first", (d, g) => Sentences(d, g,
            x => ($"I {x.Year} er målet {x.Say(x.Target)} for {x.Measure.Indicator}; udgangspunktet er {x.From}.",
            x.Truth))),
        ("was-will-be", (d, g) => List(d, g,
            x => ($"{x.Name} var senest {x.Say(x.Baseline)} og skal være {(x.Measure.Rises ? "mindst" : "højst")} " +
            $"{x.Say(x.Target)} senest i {x.Year}",
            x.Truth with { Direction = x.Measure.Rises ? "atLeast" : "atMost" }))),
        ("none", (_, _) => []));

    /// <summary>Draws goals of the subject.</summary>
    public static List<DrawnGoal> Draw(Case @case)
    {
        var lot = @case.Lot("goals");
        return [.. lot.Take(@case.Subject.Measures, lot.Between(1, 2)).Select(m =>
        {
            var baseline = lot.Between(m.Low, m.High);
            var step = Math.Max(1, baseline * lot.Between(8, 30) / 100);
            return new DrawnGoal(m, baseline, m.Rises ? baseline + step : baseline - step, @case.Years[^1]);
        })];
    }

    private static ImmutableArray<Block> Sentences(Draft draft, List<DrawnGoal> goals, Func<DrawnGoal,
        (string, GoalTruth)> say) =>
        [new Paragraph(string.Join(" ", Said(draft, goals, say)))];

    private static ImmutableArray<Block> List(Draft draft, List<DrawnGoal> goals, Func<DrawnGoal,
        (string, GoalTruth)> say) =>
        [new Bullets([.. Said(draft, goals, say).Select(t => ("•", t))])];

    private static List<string> Said(Draft draft, List<DrawnGoal> goals, Func<DrawnGoal,
        (string Text, GoalTruth Truth)> say)
    {
        var said = goals.Select(say).ToList();
        draft.Goals.AddRange(said.Select(s => s.Truth));
        return [.. said.Select(s => s.Text)];
    }

    private static IEnumerable<Block> Scheme(Draft draft, List<DrawnGoal> goals)
    {
        draft.Goals.AddRange(goals.Select(g => g.Truth));
        foreach (var goal in goals)
            yield return WordTables.Keys([("Indikator", goal.Name), ("Nuværende værdi", goal.Say(goal.Baseline)),
                ("Slutværdi", goal.Say(goal.Target)), ("Nås i", $"{goal.Year}")], Rules.Grid);
    }

    private static ImmutableArray<Block> Table(Draft draft, List<DrawnGoal> goals, params string[] heads)
    {
        draft.Goals.AddRange(goals.Select(g => g.Truth));
        return WordTables.Of(heads,
            goals.Select(g => new[] { g.Name, g.Say(g.Baseline), g.Say(g.Target) }));
    }
}
