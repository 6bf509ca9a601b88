using System.Collections.Immutable;

namespace DocIndex.Checks;

/// <summary>A rule by its stable code and its name in the export.</summary>
/// <param name="Specificity">Among rules that suspect the same figure the highest is shown.</param>
/// <param name="Title">What it looks for, in a few words.</param>
public sealed record CheckRule(string Code, string Name, int Specificity, LocalizedText Title)
{
    public static readonly CheckRule RowTotal = new("DI5001", "row-total", 6, new("Summen ved en rækkes ende", "The total at the end of a row"));
    public static readonly CheckRule ColumnTotal = new("DI5002", "column-total", 6, new("Summen under en kolonne", "The total under a column"));
    public static readonly CheckRule PartOfWhole = new("DI5003", "part-of-whole", 6, new("Delsum, netto og heraf", "Subtotals, net rows and parts"));
    public static readonly CheckRule TableAgainstTable = new("DI5004", "table-vs-table", 5, new("Samme tal i to tabeller", "The same figure in two tables"));
    public static readonly CheckRule ProseAgainstTable = new("DI5005", "prose-vs-table", 3, new("Tekst mod tabel", "Prose against table"));
    public static readonly CheckRule ProseAgainstProse = new("DI5006", "prose-vs-prose", 2, new("Tekst mod tekst", "Prose against prose"));
    public static readonly CheckRule UnitFactor = new("DI5007", "unit-factor", 7, new("En faktor 10, 100 eller 1.000 galt", "Off by a factor of 10, 100 or 1,000"));
    public static readonly CheckRule TotalOverYears = new("DI5008", "total-over-years", 4, new("Beløb over flere år", "An amount over several years"));
    public static readonly CheckRule ShareArithmetic = new("DI5009", "share-arithmetic", 4, new("Procent, del og helhed", "Share, part and whole"));
    public static readonly CheckRule GoalArithmetic = new("DI5010", "goal-arithmetic", 4, new("Fra, til og forskellen", "From, to and the difference"));
    public static readonly CheckRule PeriodAgainstYears = new("DI5011", "period-vs-years", 1, new("Tekstens periode mod tabellens år", "The period said against the table's years"));
    public static readonly CheckRule SignConvention = new("DI5012", "sign-convention", 1, new("Fortegn i en tabel", "Signs in a table"));
    public static readonly CheckRule MixedLevels = new("DI5013", "mixed-levels", 1, new("Blandede prisniveauer eller enheder", "Mixed price levels or units"));
    public static readonly CheckRule CountTimesPrice = new("DI5014", "count-times-price", 4, new("Antal gange pris", "A count times the price of one"));
    public static readonly CheckRule BoxAgainstTable = new("DI5015", "box-vs-table", 1, new("Afkrydsning mod tabel", "Ticked boxes against tables"));
    public static readonly CheckRule ControlAreaMix = new("DI5016", "control-area", 1, new("Styringsområder i én sum", "Control areas in one sum"));
    public static readonly CheckRule ReferenceMissing = new("DI6001", "reference-missing", 0, new("Henvisning til et dokument, der ikke findes", "A reference to no known document"));
    public static readonly CheckRule PreviousFunds = new("DI6002", "previous-funds", 0, new("Tidligere afsatte midler", "Funds granted earlier"));
    public static readonly CheckRule SameInitiative = new("DI6003", "same-initiative", 0, new("Samme initiativ i to dokumenter", "The same initiative in two documents"));
    public static readonly CheckRule AskedTwice = new("DI6005", "asked-twice", 0, new("Søgt i to dokumenter", "Asked for in two documents"));
    public static readonly CheckRule DuplicateDocument = new("DI6004", "duplicate-document", 0, new("Samme dokument to gange", "The same document twice"));

    /// <summary>Every rule, by its code.</summary>
    public static ImmutableArray<CheckRule> All { get; } =
    [
        RowTotal, ColumnTotal, PartOfWhole, TableAgainstTable, ProseAgainstTable, ProseAgainstProse, UnitFactor, TotalOverYears, ShareArithmetic, GoalArithmetic,
        PeriodAgainstYears, SignConvention, MixedLevels, CountTimesPrice, BoxAgainstTable, ControlAreaMix, ReferenceMissing, PreviousFunds, SameInitiative,
        DuplicateDocument, AskedTwice,
    ];
}
