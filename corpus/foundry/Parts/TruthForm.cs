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

    /// <summary>Changes what the note is about, before it is worded.</summary>
    public Func<Case, Case> Case { get; init; } = c => c;

    /// <summary>Makes the other note of a library of two.</summary>
    public Func<Case, Note>? Companion { get; init; }

    /// <summary>Boxes to tick, below the note's head.</summary>
    public Func<Draft, ImmutableArray<Layout.Block>> Boxes { get; init; } = _ => [];

    /// <summary>What is wrong is between the two notes, and no figure of either.</summary>
    public bool IsBetweenNotes { get; init; }

    /// <summary>Changes the main table.</summary>
    public Func<Draft, TableSpec, TableSpec>? Table { get; init; }

    /// <summary>Changes the second table.</summary>
    public Func<Draft, TableSpec, TableSpec>? Second { get; init; }

    /// <summary>A sentence more.</summary>
    public Func<Draft, string>? Sentence { get; init; }

    /// <summary>What the amount that is asked for is multiplied by, in the economy section.</summary>
    public decimal AskFactor { get; init; } = 1;

    /// <summary>The same, in the decision.</summary>
    public decimal DecisionFactor { get; init; } = 1;

    /// <summary>The same, in the summary.</summary>
    public decimal SummaryFactor { get; init; } = 1;

    /// <summary>Rules that may tell of it, the one that it is meant for first.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    // Every cell is a figure.
    private const string NoWords = "marks!words-in-cell,range-in-cell,letters-for-digits";

    // No cell that no reader can be sure of, but words where there is no money.
    private const string Clear = "marks!range-in-cell,letters-for-digits";

    // A table that is read in every year, with money in each of them.
    private static readonly ImmutableArray<string> s_everyYear = ["profile=flat", "empty=zero",
        NoWords,
        "span!one-year,two-years", "unit-place!nowhere", "shape=years-across", "second-table=none"];

    // A table whose rows say their control area.
    private static readonly ImmutableArray<string> s_areaTold = ["extra-columns=control-area", "shape=years-across",
        "unit-place!nowhere", "second-table=none"];

    // A table with one plain total.
    private static readonly ImmutableArray<string> s_serviceSum = ["groups=flat", "total=i-alt", "rows=five-to-eight",
        "shape=years-across", "stance=costs", "labels=short", "unit-place!nowhere", "empty=zero",
        NoWords,
        "extra-columns=none", "second-table=none", "span!one-year"];

    // Fronts that print all that tells whose note it is, of a note that another may be held against.
    private static readonly ImmutableArray<string> s_library = ["front!several-on-a-line,agenda,meeting," +
        "title-in-band-keys-behind,no-kind", "unit-place!nowhere", "shape=years-across", "second-table=none",
        "rows!one",
        "groups!first-column", "empty=zero", NoWords, "near=none",
        "context=none", "labels!sentence"];

    // The earlier note's request is known, and the later note refers to it.
    private static readonly ImmutableArray<string> s_earlier = ["front!several-on-a-line,agenda,meeting," +
        "title-in-band-keys-behind,no-kind", "unit-place!nowhere", "shape=years-across", "total!none", "stance=costs",
        "references=continues", "code!none", "price-level!none", "empty=zero",
        NoWords, "near=none",
        "context=none", "second-table=none"];

    private static readonly ImmutableArray<string> s_granted = [.. s_earlier.Where(n => n != "second-table=none"),
        "second-table=previous-funds"];

    public static Dimension<TruthForm> Forms { get; } = new("truth",
        ("clean", new() { IsClean = true }),
        ("near-other-prices", new() { IsClean = true, Sentence = NearMisses.OtherPrices }),
        ("near-part", new() { IsClean = true, Sentence = NearMisses.Part }),
        ("near-span", new() { IsClean = true, Sentence = NearMisses.Span }),
        ("near-whole", new() { IsClean = true, Sentence = NearMisses.Whole }),
        ("near-share", new() { IsClean = true, Sentence = NearMisses.Share }),
        ("near-points", new() { IsClean = true, Sentence = NearMisses.Points }),
        ("near-rounded", new() { IsClean = true, Sentence = NearMisses.Rounded }),
        ("wrong-column-total", new() { Table = Slips.ColumnTotal, Needs = [Clear, "total!none", "unit-place!nowhere",
            "rows!one", "groups!net-rows"], Rules = ["column-total", "row-total", "part-of-whole", "unit-factor"] }),
        ("wrong-row-total", new() { Table = Slips.RowTotal, Needs = [Clear, "row-sum=total", "span!one-year",
            "unit-place!nowhere", "shape=years-across"], Rules = ["row-total", "column-total", "unit-factor"] }),
        ("wrong-subtotal", new() { Table = Slips.Subtotal, Needs = [Clear, "groups=subtotal-last", "rows=five-to-eight",
            "unit-place!nowhere", "shape=years-across"], Rules = ["part-of-whole", "column-total", "row-total",
            "unit-factor"] }),
        ("wrong-heraf", new() { Table = Slips.Heraf, Needs = ["groups=heraf", "profile=flat", "empty=zero",
            NoWords, "unit-place!nowhere", "shape=years-across"],
            Rules = ["part-of-whole", "row-total",
            "unit-factor"] }),
        ("wrong-second-table", new() { Second = Slips.SecondTable, Needs = [Clear, "second-table=other-unit",
            "unit-place!nowhere", "shape=years-across"], Rules = ["table-vs-table", "prose-vs-table", "unit-factor"] }),
        ("wrong-prose", new() { AskFactor = 1.23m, DecisionFactor = 1.23m,
            SummaryFactor = 1.23m, Needs = [Clear, "total!none", "unit-place!nowhere",
            "shape!two-areas"], Rules = ["prose-vs-table", "prose-vs-prose", "unit-factor"] }),
        ("wrong-decision", new() { DecisionFactor = 1.37m, SummaryFactor = 1.37m, Needs = [Clear, "total!none",
            "decision=skal-traeffes",
            "unit-place!nowhere", "shape!two-areas"], Rules = ["prose-vs-prose", "prose-vs-table", "unit-factor"] }),
        ("wrong-factor", new() { AskFactor = 10, DecisionFactor = 10, SummaryFactor = 10,
            Needs = [Clear, "total!none", "unit-place!nowhere",
            "shape!two-areas"], Rules = ["unit-factor", "prose-vs-table", "prose-vs-prose"] }),
        ("wrong-sum-of-years", new() { Sentence = Slips.SumOfYears, Needs = ["profile=flat", "empty=zero",
            NoWords, "span!one-year", "shape!two-areas"],
            Rules = ["total-over-years", "prose-vs-table", "prose-vs-prose", "unit-factor"] }),
        ("wrong-share", new() { Sentence = Slips.Share, Rules = ["share-arithmetic"] }),
        ("wrong-goal", new() { Sentence = Slips.Goal, Rules = ["goal-arithmetic"] }),
        ("wrong-period", new() { Sentence = Slips.Period, Needs = ["profile=flat", "empty=zero",
            NoWords,
            "unit-place!nowhere", "total!none", "span!one-year", "shape!two-areas"], Rules = ["period-vs-years",
            "prose-vs-table"] }),
        ("wrong-sign", new() { Table = Slips.Sign, Needs = [Clear, "stance=costs-and-income", "groups=flat",
            "rows=five-to-eight", "unit-place!nowhere", "shape=years-across"], Rules = ["sign-convention"] }),
        ("near-count-price", new() { IsClean = true, Sentence = CountSlips.RightCountTimesPrice }),
        ("near-joined-count", new() { IsClean = true, Sentence = CountSlips.JoinedCount }),
        ("wrong-count-price", new() { Sentence = CountSlips.CountTimesPrice, Rules = ["count-times-price"] }),
        ("near-box-area", new() { IsClean = true, Boxes = BoxSlips.RightArea, Needs = s_areaTold }),
        ("near-box-time", new() { IsClean = true, Boxes = BoxSlips.RightTime, Needs = s_everyYear }),
        ("near-box-other", new() { IsClean = true, Boxes = BoxSlips.OtherBoxes }),
        ("wrong-box-area", new() { Boxes = BoxSlips.WrongArea, Needs = s_areaTold, Rules = ["box-vs-table"] }),
        ("wrong-box-time", new() { Boxes = BoxSlips.WrongTime, Needs = s_everyYear, Rules = ["box-vs-table"] }),
        ("near-control-area", new() { IsClean = true, Table = BoxSlips.RightSum, Needs = s_serviceSum }),
        ("wrong-control-area", new() { Table = BoxSlips.WrongSum, Needs = s_serviceSum, Rules = ["control-area"] }),
        ("near-money-share", new() { IsClean = true, Sentence = CountSlips.RightMoneyShare }),
        ("near-other-whole", new() { IsClean = true, Sentence = CountSlips.OtherWhole }),
        ("wrong-money-share", new() { Sentence = CountSlips.MoneyShare, Rules = ["share-arithmetic"] }),
        ("near-later-years", new() { IsClean = true, Sentence = CountSlips.LaterYears }),
        ("wrong-asked-year", new() { Sentence = CountSlips.AskedYear, Needs = [.. s_everyYear, "total!none",
            "second-table=none", "near=none"], Rules = ["period-vs-years"] }),
        ("near-decided-part", new() { IsClean = true, Sentence = CountSlips.DecidedPart }),
        ("wrong-summary", new() { SummaryFactor = 1.31m, Needs = [Clear, "total!none", "decision=skal-traeffes",
            "unit-place!nowhere", "shape!two-areas"], Rules = ["prose-vs-prose", "prose-vs-table", "unit-factor"] }),
        ("wrong-decision-alone", new() { DecisionFactor = 1.19m, Needs = [Clear, "total!none", "decision=skal-traeffes",
            "unit-place!nowhere", "shape!two-areas"], Rules = ["prose-vs-prose", "prose-vs-table", "unit-factor"] }),
        ("near-same-amounts", new() { IsClean = true, Case = Libraries.WithNamed, Companion = Libraries.SameAmounts,
            Needs = s_library }),
        ("near-same-name", new() { IsClean = true, Case = Libraries.WithNamed, Companion = Libraries.SameName,
            Needs = [.. s_library, "references=none"] }),
        ("near-asked-referring", new() { IsClean = true, Case = Libraries.WithNamed, Companion = Libraries.AskedTwice,
            Needs = [.. s_library, "references=jf.", "code!none"] }),
        ("wrong-asked-twice", new() { Case = Libraries.WithNamed, Companion = Libraries.AskedTwice,
            IsBetweenNotes = true, Needs = [.. s_library, "references=none"], Rules = ["asked-twice"] }),
        ("near-same-heraf", new() { IsClean = true, Companion = Libraries.OtherOfRound,
            Needs = [.. s_library.Where(n => n != "groups!first-column"), "groups=heraf-below-total",
                "references=continues",
            "code!none", "total!none,first", "price-level!none"] }),
        ("wrong-same-initiative", new() { Case = Libraries.WithNamed, Companion = Libraries.SameName,
            IsBetweenNotes = true,
            Needs = [.. s_library, "references=continues", "code!none", "price-level!none"],
            Rules = ["same-initiative"] }),
        ("near-granted", new() { IsClean = true, Companion = Libraries.Earlier, Second = Libraries.RightGrant,
            Needs = s_granted }),
        ("wrong-granted", new() { Companion = Libraries.Earlier, Second = Libraries.WrongGrant, Needs = s_granted,
            Rules = ["previous-funds"] }),
        ("near-granted-prose", new() { IsClean = true, Companion = Libraries.Earlier,
            Sentence = Libraries.RightGrantTold,
            Needs = s_earlier }),
        ("wrong-granted-prose", new() { Companion = Libraries.Earlier, Sentence = Libraries.WrongGrantTold,
            Needs = s_earlier, Rules = ["previous-funds"] }),
        // A second part in the columns of the first leaves out the sums of the rows, which alone mix the levels.
        ("wrong-levels", new() { Table = Slips.Levels, Needs = [Clear, "row-sum=total", "span=two-years",
            "unit-place!nowhere", "shape=years-across", "second-table!unit-changes-midway"],
            Rules = ["mixed-levels"] }));

    /// <summary>The wrong figure, told once what it is has been settled.</summary>
    public ErrorTruth Error(decimal value, decimal halfWidth, string printed) => new(Rules[0], value - halfWidth, value
        + halfWidth, Rules[1..], printed);
}
