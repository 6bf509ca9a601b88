using DocIndex.Foundry.Drawing;
using DocIndex.Foundry.Layout;

namespace DocIndex.Foundry.Parts;

internal enum UnitPlace { Corner, Caption, HeaderSpan, HeaderRow, Note, Before, Cell, UnitColumn, RowLabel, ColumnHead,
    Heading, Nowhere }

internal enum Shape { YearsAcross, YearsDown, TwoAreas, Quarter, Landscape, Narrow, LastYearsTogether }

internal enum HeaderForm { OneRow, Spanned, TwoLines, ThreeRows, WordsBelow, NumberedColumns, BlankCorner }

internal enum GroupForm { Flat, Above, Indented, Bold, SubtotalLast, SubtotalFirst, Heraf, NetRows, FirstColumn,
    TwoLevels, NetOverGroups, NetOfEach, HerafBelowTotal, OnlyGroup }

/// <summary>A total row: its name, and whether it stands first or is left out.</summary>
/// <param name="IsNet">Readers may call it a net row.</param>
internal sealed record TotalForm(string? Name, bool First = false, bool Bold = true, bool IsNet = false);

/// <summary>A column that sums the years of a row, or does not.</summary>
internal enum RowSumForm { None, Total, Span, First, Average, Share, Lasting, LastingAltogether }

/// <summary>Columns beside the amounts asked for.</summary>
internal enum ExtraForm { None, Stubs, ControlArea, PresentBudget, AccountAndBudget, BudgetSpentLeft, Remarks,
    FullTime, Number }

internal enum BreakForm { None, Repeated, Unrepeated, TotalAlone, Twice, BeforeTable, BetweenSections,
    Continued, ContinuedBare }

/// <summary>How notes stand on figures.</summary>
internal enum MarkForm { None, RaisedDigit, Star, RaisedLetter, OnLabel, Words, Bracketed, Range, Letters }

/// <summary>How a year stands over a column.</summary>
/// <param name="Print">The first argument is its place among the years asked for, the second the year.</param>
/// <param name="Basis">"budget" or "estimate" where the header says so; null where it does not.</param>
internal sealed record YearForm(Func<int, int, string> Print, Func<int, string?> Basis);

/// <summary>Dimensions of tables.</summary>
internal static class TableDimensions
{
    public static Dimension<Rules> Lines { get; } = new("rules",
        ("grid", Rules.Grid), ("across", Rules.Across), ("none", Rules.None), ("shaded-head-and-bands", Rules.Banded),
        ("shaded-head-and-groups", Rules.ShadedGroups), ("head-and-total", Rules.HeadAndTotal), ("frame", Rules.Frame),
            ("dotted", Rules.Dotted), ("every-other-row", Rules.EveryOther));

    public static Dimension<UnitPlace> UnitPlaces { get; } = new("unit-place",
        ("corner", UnitPlace.Corner), ("caption", UnitPlace.Caption), ("header-span", UnitPlace.HeaderSpan),
            ("header-row", UnitPlace.HeaderRow),
        ("note", UnitPlace.Note), ("sentence-before", UnitPlace.Before), ("every-cell", UnitPlace.Cell),
            ("unit-column", UnitPlace.UnitColumn),
        ("row-label", UnitPlace.RowLabel), ("column-head", UnitPlace.ColumnHead), ("section-heading",
            UnitPlace.Heading), ("nowhere", UnitPlace.Nowhere));

    public static Dimension<Shape> Shapes { get; } = new("shape",
        ("years-across", Shape.YearsAcross), ("years-down", Shape.YearsDown), ("two-areas", Shape.TwoAreas),
            ("turned-table", Shape.Quarter),
        ("landscape-page", Shape.Landscape), ("small-letters", Shape.Narrow), ("last-years-together",
            Shape.LastYearsTogether));

    public static Dimension<HeaderForm> Headers { get; } = new("header",
        ("one-row", HeaderForm.OneRow), ("spanned", HeaderForm.Spanned), ("two-lines", HeaderForm.TwoLines),
            ("three-rows", HeaderForm.ThreeRows),
        ("words-below", HeaderForm.WordsBelow), ("numbered-columns", HeaderForm.NumberedColumns),
            ("blank-corner", HeaderForm.BlankCorner));

    public static Dimension<GroupForm> Groups { get; } = new("groups",
        ("flat", GroupForm.Flat), ("above", GroupForm.Above), ("indented", GroupForm.Indented),
            ("bold", GroupForm.Bold), ("subtotal-last", GroupForm.SubtotalLast),
        ("subtotal-first", GroupForm.SubtotalFirst), ("heraf", GroupForm.Heraf), ("net-rows", GroupForm.NetRows),
            ("first-column", GroupForm.FirstColumn),
        ("two-levels", GroupForm.TwoLevels), ("net-over-groups", GroupForm.NetOverGroups),
            ("net-of-each", GroupForm.NetOfEach), ("heraf-below-total", GroupForm.HerafBelowTotal),
            ("only-group", GroupForm.OnlyGroup));

    public static Dimension<TotalForm> Totals { get; } = new("total",
        ("i-alt", new("I alt")), ("none", new(null)), ("udgifter-i-alt", new("Udgifter i alt")),
            ("first", new("I alt", First: true)), ("sum", new("Sum")),
        ("samlet", new("Samlet økonomi")), ("unmarked", new("Total", Bold: false)),
            ("netto", new("Netto i alt", IsNet: true)), ("ialt", new("Ialt")),
        ("hele-forslaget", new("Hele forslaget")), ("forslagets-oekonomi", new("Forslagets økonomi")),
            ("resultat", new("Resultat", IsNet: true)), ("paavirkning", new("Påvirkning af budgettet", IsNet: true)),
            ("bevillingsbehov", new("Bevillingsbehov")), ("alle-poster", new("Alle poster")),
            ("tilsammen", new("Tilsammen", Bold: false)));

    public static Dimension<RowSumForm> RowSums { get; } = new("row-sum",
        ("none", RowSumForm.None), ("total", RowSumForm.Total), ("span", RowSumForm.Span), ("first", RowSumForm.First),
            ("average", RowSumForm.Average), ("share", RowSumForm.Share), ("lasting", RowSumForm.Lasting),
            ("lasting-altogether", RowSumForm.LastingAltogether));

    public static Dimension<ExtraForm> Extras { get; } = new("extra-columns",
        ("none", ExtraForm.None), ("stubs", ExtraForm.Stubs), ("control-area", ExtraForm.ControlArea),
            ("present-budget", ExtraForm.PresentBudget),
        ("account-and-budget", ExtraForm.AccountAndBudget), ("budget-spent-left", ExtraForm.BudgetSpentLeft),
            ("remarks", ExtraForm.Remarks),
        ("full-time", ExtraForm.FullTime), ("number", ExtraForm.Number));

    public static Dimension<BreakForm> Breaks { get; } = new("breaks",
        ("none", BreakForm.None), ("head-repeated", BreakForm.Repeated), ("head-unrepeated", BreakForm.Unrepeated),
            ("total-alone", BreakForm.TotalAlone),
        ("twice", BreakForm.Twice), ("before-table", BreakForm.BeforeTable), ("between-sections",
            BreakForm.BetweenSections),
        ("continued", BreakForm.Continued), ("continued-bare", BreakForm.ContinuedBare));

    public static Dimension<MarkForm> Marks { get; } = new("marks",
        ("none", MarkForm.None), ("raised-digit", MarkForm.RaisedDigit), ("star", MarkForm.Star),
            ("raised-letter", MarkForm.RaisedLetter), ("on-label", MarkForm.OnLabel),
        ("words-in-cell", MarkForm.Words), ("bracketed", MarkForm.Bracketed), ("range-in-cell", MarkForm.Range),
            ("letters-for-digits", MarkForm.Letters));

    public static Dimension<YearForm> Years { get; } = new("year-head",
        ("2027", new((_, y) => $"{y}", _ => null)),
        ("B2027", new((_, y) => $"B{y}", _ => "budget")),
        ("Budget-2027", new((n, y) => n == 0 ? $"Budget {y}" : $"BO {y}", n => n == 0 ? "budget" : "estimate")),
        ("B27-BO28", new((n, y) => n == 0 ? $"B{y % 100:00}" : $"BO{y % 100:00}", n => n == 0 ? "budget" : "estimate")),
        ("Budget-27", new((_, y) => $"Budget {y % 100:00}", _ => "budget")),
        ("B-BO1", new((n, y) => n == 0 ? $"B {y}" : $"BO{n} {y}", n => n == 0 ? "budget" : "estimate")),
        ("Overslag-2028", new((n, y) => n == 0 ? $"Budget {y}" : $"Overslag {y}", n => n == 0 ? "budget" : "estimate")),
        ("broken-word", new((n, y) => n == 0 ? $"Budget {y}" : $"Over-\nslag {y}", n => n == 0 ? "budget"
            : "estimate")),
        ("i-2027", new((_, y) => $"i {y}", _ => null)),
        ("Aar-2027", new((_, y) => $"År {y}", _ => null)),
        ("Forslag-2027", new((_, y) => $"Forslag {y}", _ => null)));

    /// <summary>Whether a caption is printed, and how; {0} is its number, {1} its words.</summary>
    public static Dimension<string?> Captions { get; } = new("caption",
        ("Tabel-1.", "Tabel {0}. {1}"), ("Tabel-1:", "Tabel {0}: {1}"), ("none", null), ("words", "{1}"),
            ("Skema", "Skema {0} – {1}"), ("below", "Tabel {0}. {1}"),
        ("Tabel-2.1", "Tabel 2.{0} {1}"), ("Oversigt", "Oversigt {0}: {1}"));

    /// <summary>What a price level is called; {0} is its year.</summary>
    public static Dimension<string?> PriceLevels { get; } = new("price-level",
        ("p/l", "{0} p/l"), ("-priser", "{0}-priser"), ("pl", "{0}-pl"), ("p/l-niveau", "{0}-p/l-niveau"),
            ("pris-og-lonniveau", "pris- og lønniveau {0}"),
        ("PL-before", "PL {0}"), ("faste", "faste {0}-priser"), ("none", null));
}
