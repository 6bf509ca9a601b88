using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Amounts;
using DocIndex.Records;
using DocIndex.Vocabulary;

namespace DocIndex.Checks.Rules;

/// <summary>
/// DI5004 table-vs-table: the same figure in two tables of a document must be the same, in every dimension: kind, year, control area, price level.
/// Totals are the same figure where the tables share their items, or where they agree in some column; tables that divide different money are not
/// compared.
/// </summary>
internal static class TableAgainstTable
{
    public const string Code = "DI5004";
    public const string Rule = "table-vs-table";

    private const double SameLabel = 0.8;
    private const int Specificity = 2;
    private const string DoubtfulFigure = "et af tallene er læst med tvivl";
    private const string OtherPriceLevel = "prisniveauerne er forskellige";

    /// <summary>Compares every pair of tables.</summary>
    public static RuleOutcome Apply(DocumentRecord record, DanishVocabulary vocabulary)
    {
        var grids = AmountGrid.Of(record.Amounts, vocabulary);
        var suspects = ImmutableArray.CreateBuilder<Suspect>();
        var reasons = new List<string>();
        var passed = 0;
        for (var a = 0; a < grids.Length; a++)
            for (var b = a + 1; b < grids.Length; b++)
                foreach (var (first, second) in SameFigures(grids[a], grids[b]))
                {
                    if (first.Standing == Standing.Doubtful || second.Standing == Standing.Doubtful) reasons.Add(DoubtfulFigure);
                    else if (first.PriceLevel is { } level && second.PriceLevel is { } other && level != other) reasons.Add(OtherPriceLevel);
                    else if (ToSuspect(first, second) is { } suspect) suspects.Add(suspect);
                    else passed++;
                }
        return new RuleOutcome(Rule, suspects.ToImmutable(), passed, RuleOutcome.Reasons(reasons));
    }

    private static List<(Amount, Amount)> SameFigures(AmountGrid a, AmountGrid b)
    {
        var pairs = new List<(Amount, Amount)>();
        if (KindOf(a) != KindOf(b)) return pairs;
        var items = new List<(AmountRow, AmountRow)>();
        foreach (var row in a.Rows.Where(r => r.Sort == RowSort.Item))
        {
            var alike = b.Rows.Where(r => r.Sort == RowSort.Item && IsSameLabel(row.Label, r.Label) && SameArea(AreaOf(row), AreaOf(r))).ToList();
            if (alike is [var only] && a.Rows.Count(r => r.Sort == RowSort.Item && IsSameLabel(r.Label, only.Label) && SameArea(AreaOf(r), AreaOf(only))) == 1) items.Add((row, only));
        }
        foreach (var (left, right) in items) pairs.AddRange(SameColumns(left, right));
        var itemsOfB = b.Rows.Count(r => r.Sort == RowSort.Item);
        foreach (var left in a.Rows.Where(IsGrandTotal))
            foreach (var right in b.Rows.Where(IsGrandTotal))
            {
                if (!SameArea(AreaOf(left) ?? AreaOfAll(a), AreaOf(right) ?? AreaOfAll(b))) continue;
                var cells = SameColumns(left, right);
                if (items.Count * 2 >= Math.Max(1, itemsOfB) && itemsOfB > 0 || cells.Exists(c => Agree(c.Item1, c.Item2) && c.Item1.Value != 0)) pairs.AddRange(cells);
            }
        return pairs;
    }

    private static List<(Amount, Amount)> SameColumns(AmountRow left, AmountRow right) =>
    [
        .. from x in left.ByColumn.Values
           from y in right.ByColumn.Values
           where x.Year == y.Year && x.Period == y.Period && x.Basis == y.Basis && (x.Year is not null || x.Period is not null)
           select (x, y),
    ];

    /// <summary>By the last column: accounts stand in the first.</summary>
    private static AmountKind KindOf(AmountGrid grid) => grid.Rows[0].ByColumn.Values.Last().Kind;

    private static bool IsGrandTotal(AmountRow row) => row.ByColumn.Values.Any(a => a.Role is RowRole.Total or RowRole.Net);

    private static string? AreaOf(AmountRow row) => row.ByColumn.Values.First().ControlArea;

    /// <summary>The control area that all items of a table have.</summary>
    private static string? AreaOfAll(AmountGrid grid) =>
        grid.Rows.Where(r => r.Sort == RowSort.Item).Select(AreaOf).Distinct().ToList() is [{ } only] ? only : null;

    private static bool SameArea(string? a, string? b) => a == b;

    private static bool IsSameLabel(string a, string b) =>
        LabelLikeness.Likeness(a, b) >= SameLabel || PhraseSet.Normalize(a) is var left && PhraseSet.Normalize(b) is var right
            && Math.Min(left.Length, right.Length) > 15 && (left.StartsWith(right, StringComparison.Ordinal) || right.StartsWith(left, StringComparison.Ordinal));

    private static bool Agree(Amount a, Amount b) => AmountGrid.IntervalOf(a).Meets(AmountGrid.IntervalOf(b));

    private static Suspect? ToSuspect(Amount first, Amount second)
    {
        var meets = Agree(first, second);
        if (meets && (first.Value == second.Value || first.HalfWidth != second.HalfWidth)) return null;
        var column = second.Year?.ToString(CultureInfo.InvariantCulture) ?? second.Period;
        var message = new LocalizedText(
            $"{second.Table}, {second.Label}, {column}: der står {second.Printed}, men i {first.Table} står {first.Printed} ({first.Unit}).",
            $"{second.Table}, {second.Label}, {column}: {second.Printed} is printed, but {first.Table} says {first.Printed} ({first.Unit}).");
        return new Suspect(Code, Rule, meets ? Severity.Warning : Severity.Error, second.Source, Specificity, message,
            DanishNumber.InUnit(first.Value, second.HalfWidth, second.Unit), AmountGrid.IntervalOf(first), AmountGrid.IntervalOf(second), [first.Source]);
    }
}
