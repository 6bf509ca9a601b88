using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Layout;
using DocIndex.Tables;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// What the whole document asks for: the net row of the main table, or the total of several, else the printed totals
/// that no later total adds up, else the sum of its items; and what a later table goes on to from there, doubtful where
/// no sentence says it. Totals of several control areas are added, each area kept apart in the tables. Null where a row
/// has two amounts for a year: they may be alternatives.
/// </summary>
internal static partial class RequestExtraction
{
    public static Request? Extract(ImmutableArray<Initiative> initiatives, ImmutableArray<Amount> amounts,
        ImmutableArray<Table> tables, ImmutableArray<Statement> statements, DanishVocabulary vocabulary,
        SourceLocation document)
    {
        var main = initiatives.Select(i => i.Source.Cell?.Table).FirstOrDefault(t => t is not null)
            ?? amounts.Where(a => a.Kind == AmountKind.Proposed).Select(a => a.Source.Cell?.Table).FirstOrDefault();
        var grids = AmountGrid.Of(amounts.Where(a => a.Kind == AmountKind.Proposed), vocabulary);
        var grid = grids
            .FirstOrDefault(g => g.Table == main);
        if (grid is null) return FromParts(initiatives, document);
        var parts = grids
            .Where(g => g.Table > grid.Table && BlockOf(g) == BlockOf(grid)
                && initiatives.Any(i => i.Source.Cell?.Table == g.Table)).ToList();
        var rows = grid.Rows
            .Where(r => r.Sort == RowSort.Net && r.ByColumn.Values.Any(a => a.Role != RowRole.Subtotal)).ToList();
        var totals = WithoutVariants([.. grid.Rows.Where(r => r.ByColumn.Values.Any(a => a.Role == RowRole.Total))]);
        // The nets of several groups are parts of the one total that adds them up.
        var areParts = rows.Count > 1 && totals.Count == 1 && AddsUp(totals[0], rows);
        var areUncertain = rows.Count > 1 && !areParts
            && rows.SelectMany(r => r.ByColumn.Values).Any(a => a.Standing != Standing.Verified);
        if (rows.Count == 0 || areParts) rows = totals;
        var areItems = rows.Count == 0;
        if (areItems) rows = [.. grid.Rows.Where(r => r.Sort == RowSort.Item)];
        var used = rows.SelectMany(r => r.ByColumn.Values).ToList();
        foreach (var part in parts) used = WithPart(used, part);
        if (areItems && parts.Count == 0 && Continued() is { } whole) used = whole;
        if (used.Count == 0 || AmountGrid.HasYearTwice(used)) return null;
        var level = OneOf(used.Select(a => a.PriceLevel));
        if (RequestContinuation.Find(used, grid, grids, amounts) is { } next)
        {
            List<Amount> goesOnTo = [.. next.Row.ByColumn.Values];
            var isSaid = RequestContinuation.IsSaid(statements, goesOnTo, used);
            // What a sentence asks for is asked for, whatever is paid back by others.
            if (isSaid || !RequestContinuation.IsSaid(statements, used, goesOnTo))
            {
                grids = grids.Remove(grid);
                (grid, rows, used) = (next.Grid, [next.Row], goesOnTo);
                (areItems, areUncertain) = (false, !isSaid);
            }
        }

        var perYear = used.Where(a => a.Year is not null).GroupBy(a => a.Year!.Value).OrderBy(g => g.Key)
            .Select(g => new YearAmount(g.Key, g.Sum(a => a.Value),
                g.All(a => a.Effect is not null) ? g.Sum(a => a.Effect) : null, OneOf(g.Select(a => a.ControlArea))));
        var overYears = used.Where(a => a is { Year: null, Period: "I alt" }).ToList();
        bool[] doubts =
        [
            !IsWhole(), areUncertain, IsContradicted(), IsRivalled(), IsBalanced(), AreSeveral(), IsYearGuessed(),
            IsYearMissing(), IsPartLost(), IsNettedElsewhere(),
        ];
        return new Request([.. perYear], overYears.Count == 0 ? null : overYears.Sum(a => a.Value),
            OneOf(used.Select(a => a.PriceLevel)) ?? level,
            doubts.Contains(true) ? Standing.Doubtful : used.Max(a => a.Standing), used[0].Source);

        // A table that goes on under its own header printed again, where its last total adds up the rows of both.
        List<Amount>? Continued()
        {
            if (tables.FirstOrDefault(t => t.Index == grid.Table) is not { } first
                || tables.FirstOrDefault(t => t.Index > grid.Table) is not { } next) return null;
            if (!HeaderOf(first).SequenceEqual(HeaderOf(next))
                || next.Source.Block - first.Source.Block > MostBlocksBetween) return null;
            var rest = grids
                .FirstOrDefault(g => g.Table == next.Index);
            if (rest?.Rows.LastOrDefault() is not { } last) return null;
            var items = rest.Rows.Where(r => r.Sort == RowSort.Item && r != last).SelectMany(r => r.ByColumn.Values);
            var printed = last.ByColumn.Values.ToList();
            return printed.Exists(t => t.Value != 0)
                && printed.TrueForAll(t => Sum([.. used, .. items], t).Meets(AmountGrid.IntervalOf(t))) ? printed
                : null;
        }

        // A year that is left out by the name of its column alone, or by another table, may be asked for, too.
        bool IsYearGuessed()
        {
            var bases = tables.ToDictionary(t => t.Index, t => ColumnBases.Of(t, vocabulary));
            return bases.TryGetValue(grid.Table, out var own)
                && (own.GuessesPresentYear || own.LeavesOutPresent(ColumnBases.YearsThatWereIn(bases.Values)));
        }

        // Beside columns of years, one whose header was not read as anything may be of a year that is asked for, too.
        bool IsYearMissing() => used.Any(a => a.Year is not null)
            && used.Any(a => a is { Year: null, Period: null, Basis: null, Value: not 0 }
                && vocabulary.Columns.Anywhere(a.Column ?? "") is null
                && vocabulary.ControlAreaIn(a.Column ?? "") is null);

        // A part under the same caption from which no amount was read may hold what is asked for, too.
        bool IsPartLost() => tables.FirstOrDefault(t => t.Index == grid.Table)?.Caption is { } caption
            && Caption.NameOf(caption) is { } name && tables.Any(t => t.Index != grid.Table && t.Caption is { } other
                && Caption.NameOf(other) == name && !amounts.Any(a => a.Source.Cell?.Table == t.Index));

        int? BlockOf(AmountGrid of) => tables.FirstOrDefault(t => t.Index == of.Table)?.Source.Block;

        // A second proposal, or another variant, has totals of its own for the same years.
        bool AreSeveral() => grids
            .Where(g => g.Table != grid.Table && !initiatives.Any(i => i.Source.Cell?.Table == g.Table))
            .Select(g => g.Rows.Where(r => r.ByColumn.Values.Any(a => a.Role is RowRole.Total or RowRole.Net))
                .SelectMany(r => r.ByColumn.Values).Where(a => a is { Year: not null, Value: not 0 }).ToList())
            .Any(totals => totals.Count > 0 && totals.All(
                t => used.Exists(u => u.Year == t.Year)
                    && !grid.Rows.Any(r => r.ByColumn.Values.Any(
                        a => a.Year == t.Year && AmountGrid.IntervalOf(a).Meets(AmountGrid.IntervalOf(t))))));

        // The total may be the misprint, or one of the rows that it adds up.
        bool IsContradicted() => TableArithmetic.Check(grid).Any(c =>
            c is { Kind: SumKind.Column, Reason: null, Agrees: false, Target.Year: not null }
                && used.Contains(c.Target));

        // A table that prints most of the sums again, and another for one year, leaves it open which is asked for.
        bool IsRivalled() => grids
            .Where(g => g.Table != grid.Table)
            .SelectMany(g => g.Rows.Where(r => r.ByColumn.Values.Any(a => a.Role is RowRole.Total or RowRole.Net)))
            .Select(r => r.ByColumn.Values.Where(a => a.Year is not null && used.Exists(u => u.Year == a.Year))
                .ToLookup(a => used.Exists(u => u.Year == a.Year
                    && AmountGrid.IntervalOf(u).Meets(AmountGrid.IntervalOf(a)))))
            .Any(held => held[false].Any() && held[true].Count() > held[false].Count());

        // Another table takes financing off these very sums: what is left, not they, may be asked for.
        bool IsNettedElsewhere() => grids
            .Where(g => g.Table != grid.Table && g.Rows.Any(r => SaysAllOf(used, r)))
            .Any(g => g.Rows.Any(r => r.Sort == RowSort.Net && !SaysAllOf(used, r)
                && r.ByColumn.Values.Any(a => used.Exists(u => u.Year is not null && u.Year == a.Year))));

        // Costs and their financing, added up to nothing, do not tell what is asked for.
        bool IsBalanced() => used.Any(a => a is { Year: not null, Value: not 0 })
            && used.Where(a => a.Year is not null).GroupBy(a => a.Year).All(g => g.Sum(a => a.Value) == 0)
            || used.TrueForAll(a => a.Value == 0) && grid.Rows.Any(r => r.ByColumn.Values.Any(a => a.Value != 0));

        // What is added up without a figure that stands there, and could not be read, is too little; a total in another
        // unit than a row's may be of something else.
        bool IsWhole() => (areItems || used.TrueForAll(
            a => a.Standing == Standing.Verified
                || grid.Rows.Where(r => r.Sort == RowSort.Item).SelectMany(r => r.ByColumn.Values)
                .All(item => item.Unit == a.Unit)))
                    && (tables.FirstOrDefault(t => t.Index == grid.Table) is not { } table
                        || !TableDiagnostics.Unread(table)
                        .Any(cell => areItems || rows.Exists(row => row.Row == cell.Row)));
    }

    /// <summary>True where a row prints all of some sums again, in two years or more.</summary>
    private static bool SaysAllOf(List<Amount> sums, AmountRow row)
    {
        var years = sums.Where(u => u is { Year: not null, Value: not 0 }).ToList();
        return years.Count > 1 && years.TrueForAll(u => row.ByColumn.Values.Any(a => a.Year == u.Year
            && AmountGrid.IntervalOf(a).Meets(AmountGrid.IntervalOf(u))));
    }

    /// <summary>True where a row prints in each of its columns what others come to together there.</summary>
    private static bool AddsUp(AmountRow total, List<AmountRow> rows) =>
        total.ByColumn.All(c => rows.Select(r => r.ByColumn.GetValueOrDefault(c.Key)).OfType<Amount>()
            .Aggregate(default(Amounts.Interval), (sum, a) => sum + AmountGrid.IntervalOf(a))
            .Meets(AmountGrid.IntervalOf(c.Value)));

    /// <summary>A caption and a remark may stand between the parts of a table.</summary>
    private const int MostBlocksBetween = 3;

    private static IEnumerable<string> HeaderOf(Table table) =>
        table.Cells.Where(c => c.Row < Math.Max(1, table.HeaderRows) && c.Text.Length > 0).OrderBy(c =>
            c.Row).ThenBy(c => c.Column).Select(c => PhraseSet.Normalize(c.Text));

    /// <summary>
    /// "I alt inkl. moms" beside "I alt" is the same money told once more. Must not leave out "Anlæg i alt inkl. moms"
    /// beside "Drift i alt".
    /// </summary>
    private static List<AmountRow> WithoutVariants(List<AmountRow> totals) =>
        [.. totals.Where(row => Variant.Match(row.Label) is not { Success: true } variant
            || !totals.Exists(other => IsSame(other.Label, row.Label[..variant.Index])))];

    private static bool IsSame(string label, string other) =>
        PhraseSet.Normalize(label).Trim() == PhraseSet.Normalize(other).Trim();

    [GeneratedRegex(@"[\s(,–-]*\b(?:inkl|ekskl|incl|excl|inklusive?|eksklusive?|uden|fratrukket)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Variant { get; }

    /// <summary>
    /// What a table in parts asks for up to one of them: what those before ask for, and its own totals, or its items
    /// where it has none. A last total that adds up all parts stands for them all.
    /// </summary>
    private static List<Amount> WithPart(List<Amount> before, AmountGrid part)
    {
        var totals = WithoutVariants([.. part.Rows
            .Where(r => r.ByColumn.Values.Any(a => a.Role is RowRole.Total or RowRole.Net))]).SelectMany(r =>
            r.ByColumn.Values).ToList();
        var items = part.Rows.Where(r => r.Sort == RowSort.Item).SelectMany(r => r.ByColumn.Values).ToList();
        var isOfAll = totals.Exists(t => t.Value != 0)
            && totals.TrueForAll(t => Sum([.. before, .. items], t).Meets(AmountGrid.IntervalOf(t)))
            && !totals.TrueForAll(t => Sum(items, t).Meets(AmountGrid.IntervalOf(t)));
        return isOfAll ? totals : [.. before, .. totals.Count > 0 ? totals : items];
    }

    private static Amounts.Interval Sum(List<Amount> amounts, Amount like) =>
        amounts.Where(a => a.Year == like.Year && a.Period == like.Period && a.Basis == like.Basis)
            .Aggregate(default(Amounts.Interval), (sum, a) => sum + AmountGrid.IntervalOf(a));

    private static Request? FromParts(ImmutableArray<Initiative> initiatives, SourceLocation document)
    {
        if (initiatives.IsEmpty || initiatives.Any(i => i.PerYear.IsEmpty)) return null;
        var perYear = initiatives.SelectMany(i => i.PerYear).GroupBy(y => y.Year).OrderBy(g => g.Key)
            .Select(g => new YearAmount(g.Key, g.Sum(y => y.Value), g.Sum(y => y.Effect),
                OneOf(g.Select(y => y.ControlArea))));
        return new Request([.. perYear], null, null, Standing.Inferred, document);
    }

    private static string? OneOf(IEnumerable<string?> values) => values.Distinct().ToList() is [var only] ? only : null;
}
