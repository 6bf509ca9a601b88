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

    public int Change => Target - Baseline;

    public string Direction => Measure.Rises ? "increase" : "decrease";

    /// <summary>"øges" or "nedbringes".</summary>
    public string Verb(string up, string down) => Measure.Rises ? up : down;

    /// <summary>The truth where only the step is said; between two percentages it is one of points.</summary>
    public GoalTruth StepTruth => Truth with { Baseline = null, Target = null, Change = Change,
        UnitIsOpen = Measure.Unit == "pct." };

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
    // Heads of tables that nobody foresees: what is measured, where it stands, where it is to be.
    private static readonly string[][] s_heads = [["Tegn på at det virker", "Ved start", "Ved slut"], ["Parameter",
        "Nulpunkt", "Ønsket niveau"], ["Tal", "Status", "Forventet"], ["Vi følger", "Aktuelt", "Pejlemærke"]];

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
        ("at-least", (d, g) => Sentences(d, g, x => ($"{x.Name} skal i {x.Year} være {x.Verb("mindst", "højst")} " +
            $"{x.Say(x.Target)}.", x.Truth with { Baseline = null, Direction = x.Verb("atLeast", "atMost") }))),
        ("step", (d, g) => Sentences(d, g, x => ($"{x.Name} skal {x.Verb("øges", "sænkes")} med {x.SayStep()} inden " +
            $"udgangen af {x.Year}.", x.StepTruth))),
        ("baseline-behind", (d, g) => Sentences(d, g, x => ($"Målet for {x.Measure.Indicator} er {x.Say(x.Target)} i " +
            $"{x.Year}. I dag er tallet {x.Say(x.Baseline)}.", x.Truth))),
        ("baseline-before", (d, g) => Sentences(d, g, x => ($"{x.Name} ligger i dag på {x.Say(x.Baseline)}. Det tal " +
            $"skal være {x.Say(x.Target)} i {x.Year}.", x.Truth))),
        ("end-of-period", (d, g) => Sentences(d, g, x =>
            ($"Ved udgangen af budgetperioden skal {x.Measure.Indicator} " +
            $"være {x.Verb("vokset", "faldet")} fra {x.From} til {x.Say(x.Target)}.",
            x.Truth with { Deadline = null }))),
        ("by-day", (d, g) => Sentences(d, g, x => ($"Senest den 1. juli {x.Year} skal {x.Measure.Indicator} være " +
            $"{x.Verb("bragt op", "bragt ned")} fra {x.From} til {x.Say(x.Target)}.",
            x.Truth with { Deadline = $"{x.Year}-07-01" }))),
        ("by-month", (d, g) => Sentences(d, g, x => ($"Inden december {x.Year} {x.Verb("hæves", "sænkes")} " +
            $"{x.Measure.Indicator} til {x.Say(x.Target)} (nu {x.From}).",
            x.Truth with { Deadline = $"{x.Year}-12" }))),
        ("step-noun", (d, g) => Sentences(d, g, x => ($"{x.Verb("En stigning", "Et fald")} på {x.SayStep()} i " +
            $"{x.Measure.Indicator} er målet for {x.Year}; udgangspunktet er {x.Say(x.Baseline)}.",
            x.Truth with { Change = x.Change, TargetIsOpen = true, UnitIsOpen = true }))),
        ("between", (d, g) => List(d, g, x => ($"{x.Name} ligger i {x.Year} mellem {MoneyWords.Number(x.Target)} og " +
            $"{x.Say(x.Target + 1 + x.Step / 2)}",
            x.Truth with { Baseline = null, TargetHigh = x.Target + 1 + x.Step / 2,
            DirectionIsOpen = true }))),
        ("triple-table", (d, g) => Table(d, g, "Vi vil se", "Hvor er vi", "Hvor skal vi hen")),
        ("years-table", (d, g) => Table(d, g, "Nøgletal", $"{d.Case.Years[0] - 1}", $"{g[0].Year}")),
        ("two-in-one", (d, g) => Joined(d, g, "Målet er " + string.Join(" og ", g.Select(x =>
            $"{x.Say(x.Target)} for {x.Measure.Indicator} (nu {x.From})")) + $" i {g[0].Year}.")),
        ("when-over", (d, g) => Sentences(d, g, x => ($"Lykkes det, er {x.Measure.Indicator} " +
            $"{x.Verb("løftet", "bragt ned")} fra {x.From} til {x.Say(x.Target)}, når {x.Year} er omme.", x.Truth))),
        ("mod", (d, g) => Sentences(d, g, x => ($"{x.Name} ventes at blive {x.Say(x.Target)} i {x.Year} mod " +
            $"{x.From} i dag.", x.Truth))),
        ("brackets-today", (d, g) => Sentences(d, g, x => ($"{x.Name} ({x.Say(x.Baseline)} i dag) skal " +
            $"{x.Verb("op", "ned")} på {x.Say(x.Target)} i løbet af {x.Year}.", x.Truth))),
        ("drawn-heads", (d, g) => Table(d, g, d.Case.Lot("goal heads").Pick(s_heads))),
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

    private static ImmutableArray<Block> Joined(Draft draft, List<DrawnGoal> goals, string text)
    {
        draft.Goals.AddRange(goals.Select(g => g.Truth));
        return [new Paragraph(text)];
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
        var saysYear = heads[^1].Contains($"{goals[0].Year}", StringComparison.Ordinal);
        draft.Goals.AddRange(goals.Select(g => saysYear ? g.Truth : g.Truth with { Deadline = null }));
        return WordTables.Of(heads,
            goals.Select(g => new[] { g.Name, g.Say(g.Baseline), g.Say(g.Target) }));
    }
}
