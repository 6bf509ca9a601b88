using System.Collections.Immutable;
using DocIndex.Foundry.Content;
using DocIndex.Foundry.Drawing;
using DocIndex.Foundry.Truth;

namespace DocIndex.Foundry.Parts;

/// <summary>Whether a note is clean, nearly looks wrong, or holds one wrong figure.</summary>
internal sealed record TruthForm
{
    /// <summary>True for notes in which nothing is wrong.</summary>
    public bool IsClean { get; init; }

    /// <summary>Dimensions that it needs at a value, or not at one: "total!none", "profile=flat".</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    /// <summary>Changes the main table.</summary>
    public Func<Draft, TableSpec, TableSpec>? Table { get; init; }

    /// <summary>Changes the second table.</summary>
    public Func<Draft, TableSpec, TableSpec>? Second { get; init; }

    /// <summary>A sentence more.</summary>
    public Func<Draft, string>? Sentence { get; init; }

    /// <summary>What the amount that is asked for is multiplied by, in the economy section.</summary>
    public decimal AskFactor { get; init; } = 1;

    /// <summary>The same, in summary and decision.</summary>
    public decimal DecisionFactor { get; init; } = 1;

    /// <summary>Rules that may tell of it, the one that it is meant for first.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    public static Dimension<TruthForm> Forms { get; } = new("truth",
        ("clean", new() { IsClean = true }),
        ("near-other-prices", new() { IsClean = true, Sentence = NearMisses.OtherPrices }),
        ("near-part", new() { IsClean = true, Sentence = NearMisses.Part }),
        ("near-span", new() { IsClean = true, Sentence = NearMisses.Span }),
        ("near-whole", new() { IsClean = true, Sentence = NearMisses.Whole }),
        ("near-share", new() { IsClean = true, Sentence = NearMisses.Share }),
        ("near-points", new() { IsClean = true, Sentence = NearMisses.Points }),
        ("near-rounded", new() { IsClean = true, Sentence = NearMisses.Rounded }),
        ("wrong-column-total", new() { Table = Slips.ColumnTotal, Needs = ["total!none", "unit-place!nowhere",
            "rows!one", "groups!net-rows"], Rules = ["column-total", "row-total", "part-of-whole", "unit-factor"] }),
        ("wrong-row-total", new() { Table = Slips.RowTotal, Needs = ["row-sum=total", "span!one-year",
            "unit-place!nowhere", "shape=years-across"], Rules = ["row-total", "column-total", "unit-factor"] }),
        ("wrong-subtotal", new() { Table = Slips.Subtotal, Needs = ["groups=subtotal-last", "rows=five-to-eight",
            "unit-place!nowhere", "shape=years-across"], Rules = ["part-of-whole", "column-total", "row-total",
            "unit-factor"] }),
        ("wrong-heraf", new() { Table = Slips.Heraf, Needs = ["groups=heraf", "profile=flat", "empty=zero",
            "marks!words-in-cell", "unit-place!nowhere", "shape=years-across"], Rules = ["part-of-whole", "row-total",
            "unit-factor"] }),
        ("wrong-second-table", new() { Second = Slips.SecondTable, Needs = ["second-table=other-unit",
            "unit-place!nowhere", "shape=years-across"], Rules = ["table-vs-table", "prose-vs-table", "unit-factor"] }),
        ("wrong-prose", new() { AskFactor = 1.23m, DecisionFactor = 1.23m, Needs = ["total!none", "unit-place!nowhere",
            "shape!two-areas"], Rules = ["prose-vs-table", "prose-vs-prose", "unit-factor"] }),
        ("wrong-decision", new() { DecisionFactor = 1.37m, Needs = ["total!none", "decision=skal-traeffes",
            "unit-place!nowhere", "shape!two-areas"], Rules = ["prose-vs-prose", "prose-vs-table", "unit-factor"] }),
        ("wrong-factor", new() { AskFactor = 10, DecisionFactor = 10, Needs = ["total!none", "unit-place!nowhere",
            "shape!two-areas"], Rules = ["unit-factor", "prose-vs-table", "prose-vs-prose"] }),
        ("wrong-sum-of-years", new() { Sentence = Slips.SumOfYears, Needs = ["profile=flat", "empty=zero",
            "marks!words-in-cell", "span!one-year", "shape!two-areas"],
            Rules = ["total-over-years", "prose-vs-table", "prose-vs-prose", "unit-factor"] }),
        ("wrong-share", new() { Sentence = Slips.Share, Rules = ["share-arithmetic"] }),
        ("wrong-goal", new() { Sentence = Slips.Goal, Rules = ["goal-arithmetic"] }),
        ("wrong-period", new() { Sentence = Slips.Period, Needs = ["profile=flat", "empty=zero", "marks!words-in-cell",
            "unit-place!nowhere", "total!none", "span!one-year", "shape!two-areas"], Rules = ["period-vs-years",
            "prose-vs-table"] }),
        ("wrong-sign", new() { Table = Slips.Sign, Needs = ["stance=costs-and-income", "groups=flat",
            "rows=five-to-eight", "unit-place!nowhere", "shape=years-across"], Rules = ["sign-convention"] }),
        ("wrong-levels", new() { Table = Slips.Levels, Needs = ["row-sum=total", "span=two-years",
            "unit-place!nowhere", "shape=years-across"], Rules = ["mixed-levels"] }));

    /// <summary>The wrong figure, told once what it is has been settled.</summary>
    public ErrorTruth Error(decimal value, decimal halfWidth, string printed) => new(Rules[0], value - halfWidth, value
        + halfWidth, Rules[1..], printed);
}
