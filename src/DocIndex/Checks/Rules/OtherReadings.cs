using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Records;
using DocIndex.Vocabulary;

namespace DocIndex.Checks.Rules;

/// <summary>
/// Whether a flattened table can be read in another way in which the sums that it contradicts hold: with the figures of
/// a row put into other columns, or without a digit that may be the mark of a note. Then the table does not show that
/// anything is wrong. Nor does it where more sums fail than one wrong figure can break. Must not change the figures
/// themselves otherwise.
/// </summary>
internal static partial class OtherReadings
{
    private const int MostColumns = 8;
    private const int FewestDigits = 3;

    /// <summary>Digits that stand together where thousands are set apart.</summary>
    private const int MostUngrouped = Thousands;

    private const int Thousands = 3;

    /// <summary>A figure may stand in the sums of its row, its group, its column and a column of groups.</summary>
    private const int MostOfOneFigure = 4;

    /// <summary>The checks, those that another reading of the table would mend as not checked.</summary>
    /// <param name="marks">Digits that notes of the document begin with: any figure may end in one.</param>
    public static IEnumerable<SumCheck> Settle(
        AmountGrid grid, ImmutableArray<SumCheck> checks, ImmutableHashSet<char> marks)
    {
        var failed = checks.Where(c => c.Reason is null && !c.Agrees).ToHashSet(ReferenceEqualityComparer.Instance);
        if (failed.Count == 0) return checks;
        if (failed.Count > MostOfOneFigure)
            return checks.Select(c => failed.Contains(c) ? c with { Reason = CheckReasons.UnknownAddends } : c);
        var mended = checks.Where(c => failed.Contains(c) && (HoldsWithoutMark(c, marks) || HoldsWithLabel(grid, c)))
            .Concat(checks.Where(c => c.Kind == SumKind.Column && c.Reason is null)
                .GroupBy(c => c.Target.Source.Cell!.Value.Row)
                .Where(total => total.Any(failed.Contains) && HoldsWithRowMoved(grid, [.. total])).SelectMany(t => t))
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return checks.Select(c => failed.Contains(c) && mended.Contains(c)
            ? c with { Reason = CheckReasons.DoubtfulFigure } : c);
    }

    private static bool HoldsWithoutMark(SumCheck check, ImmutableHashSet<char> marks)
    {
        foreach (var (amount, factor) in check.Addends)
            if (MayBeMarked(amount) && WithoutMark(amount) is { } bare
                && Swapped(check.Expected, AmountGrid.IntervalOf(amount), bare, factor)
                    .Meets(AmountGrid.IntervalOf(check.Target))) return true;
        if (IsCutAtBlank(check)) return true;
        return MayBeMarked(check.Target) && WithoutMark(check.Target) is { } total
            && total.Meets(check.Expected);

        bool MayBeMarked(Amount amount) => IsOutOfForm(amount, check)
            || amount.Printed.Trim() is [.., var last] && marks.Contains(last);
    }

    /// <summary>
    /// "Botilbudspladser 1 | 128", "Mælkebøtten l2 | 736": where blanks set thousands apart, a label may end in the
    /// beginning of the row's first figure. Must not look at a label of letters alone, nor at figures of other form.
    /// </summary>
    private static bool HoldsWithLabel(AmountGrid grid, SumCheck check)
    {
        List<(Amount Amount, int Factor)> figures = [.. check.Addends, (check.Target, -1)];
        if (!figures.Exists(f => f.Amount.Printed.Trim().Any(char.IsWhiteSpace))
            && !grid.Rows.Any(r => r.ByColumn.Values.Any(a => a.Printed.Trim().Any(char.IsWhiteSpace)))) return false;
        return figures.Exists(f => IsFirstOfRow(grid, f.Amount)
            && LabelsEnd.Match(f.Amount.Label) is { Success: true } end
            && RestOfFigure.IsMatch(f.Amount.Printed.Trim())
            && (!end.Value.All(char.IsAsciiDigit) || HoldsWith(check, f, end.Value)));
    }

    private static bool HoldsWith(SumCheck check, (Amount Amount, int Factor) figure, string lead)
    {
        if (NumberGrammar.Parse(figure.Amount.Printed) is not { Value: not 0 } printed) return false;
        var whole = figure.Amount.Value / printed.Value * decimal.Parse(lead + string.Concat(
            figure.Amount.Printed.Where(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture);
        var read = Interval.Around(whole, figure.Amount.HalfWidth);
        return ReferenceEquals(figure.Amount, check.Target) ? read.Meets(check.Expected)
            : Swapped(check.Expected, AmountGrid.IntervalOf(figure.Amount), read, figure.Factor)
                .Meets(AmountGrid.IntervalOf(check.Target));
    }

    private static bool IsFirstOfRow(AmountGrid grid, Amount amount) => amount.Source.Cell is { } cell
        && grid.Rows.FirstOrDefault(r => r.Row == cell.Row)?.ByColumn.Keys.First() == cell.Column;

    [GeneratedRegex(@"(?<=\s)[0-9lIoOBSZ]{1,3}$(?<=[0-9].*)", RegexOptions.CultureInvariant)]
    private static partial Regex LabelsEnd { get; }

    [GeneratedRegex(@"^[0-9]{3}(?:[  ][0-9]{3})*$", RegexOptions.CultureInvariant)]
    private static partial Regex RestOfFigure { get; }

    /// <summary>
    /// "2" where the rows make "2 448", and other figures have blanks before their thousands: the rest was taken for
    /// another figure. Must not match a total that lacks fewer digits than three.
    /// </summary>
    private static bool IsCutAtBlank(SumCheck check)
    {
        if (NumberGrammar.Parse(check.Target.Printed) is not { } printed || printed.Value == 0) return false;
        if (!check.Addends.Any(a => a.Amount.Printed.Trim().Any(char.IsWhiteSpace))) return false;
        var scale = check.Target.Value / printed.Value;
        var middle = (check.Expected.Low + check.Expected.High) / 2;
        var (own, sum) = (Digits(printed.Value), Digits(Math.Round(middle / scale)));
        return sum.Length > own.Length && (sum.Length - own.Length) % Thousands == 0
            && sum.StartsWith(own, StringComparison.Ordinal);
    }

    private static string Digits(decimal value) =>
        Math.Abs(Math.Truncate(value)).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>
    /// A figure that carries a mark has a decimal, or a digit, more than all others that are added up with it, or than
    /// all of these where it is their sum; or it alone has no mark for its thousands.
    /// </summary>
    private static bool IsOutOfForm(Amount amount, SumCheck check)
    {
        var others = check.Addends.Select(a => a.Amount).Where(a => !ReferenceEquals(a, amount)
            && a.Value != 0).ToList();
        if (others.Count == 0) return false;
        var decimals = DecimalsOf(amount);
        if (decimals > 0) return others.TrueForAll(o => DecimalsOf(o) < decimals);
        return IsMarkedDash(amount) ? others.TrueForAll(o => DecimalsOf(o) > 0)
            : others.TrueForAll(o => DigitsOf(o) < DigitsOf(amount)) || IsUngrouped(amount)
                && others.Exists(o => DigitsOf(o) > MostUngrouped) && !others.Exists(IsUngrouped);
    }

    private static int DigitsOf(Amount amount) => amount.Printed.Count(char.IsAsciiDigit);

    /// <summary>"9931" beside "4.852", "1 8821".</summary>
    private static bool IsUngrouped(Amount amount)
    {
        var run = 0;
        foreach (var c in amount.Printed)
            if ((run = char.IsAsciiDigit(c) ? run + 1 : 0) > MostUngrouped) return true;
        return false;
    }

    /// <summary>"–1" may be the dash that stands for nothing, with a mark; "1" may be a mark alone.</summary>
    private static bool IsMarkedDash(Amount amount) => amount.Printed is ['-' or '–' or '—' or '\u2212', var mark]
        ? char.IsAsciiDigit(mark) : amount.Printed is [>= '1' and <= '9'];

    private static int DecimalsOf(Amount amount) =>
        amount.Printed.LastIndexOf(',') is >= 0 and var comma ? amount.Printed[comma..].Count(char.IsAsciiDigit) : 0;

    /// <summary>"122650001" may be 12265000 with a mark, "4,51" may be 4,5.</summary>
    private static Interval? WithoutMark(Amount amount)
    {
        if (IsMarkedDash(amount)) return default(Interval);
        if (NumberGrammar.Parse(amount.Printed) is not { } whole || whole.Value == 0) return null;
        if (amount.Printed.Count(char.IsAsciiDigit) < FewestDigits) return null;
        if (!char.IsAsciiDigit(amount.Printed[^1])) return null;
        if (NumberGrammar.Parse(amount.Printed[..^1]) is not { } bare) return null;
        var scale = amount.Value / whole.Value;
        var half = Math.Abs(bare.HalfWidth * scale);
        return Interval.Around(bare.Value * scale, half);
    }

    private static bool HoldsWithRowMoved(AmountGrid grid, List<SumCheck> total)
    {
        var columns = total.ConvertAll(c => c.Target.Source.Cell!.Value.Column);
        if (columns.Count is < 2 or > MostColumns) return false;
        foreach (var row in grid.Rows.Where(r => r.Sort is RowSort.Item or RowSort.Group))
        {
            var own = columns.FindAll(row.ByColumn.ContainsKey);
            // A row with a figure in every column has none to move.
            if (own.Count == 0 || own.Count == columns.Count) continue;
            var values = own.ConvertAll(c => row.ByColumn[c]);
            if (Placements(columns.Count, values.Count).Any(p => Holds(total, columns, row, values, p))) return true;
        }

        return false;
    }

    private static bool Holds(
        List<SumCheck> total, List<int> columns, AmountRow row, List<Amount> values, int[] placement)
    {
        var factor = total.SelectMany(c => c.Addends).FirstOrDefault(a => row.ByColumn.ContainsValue(a.Amount)).Factor;
        if (factor == 0) return false;
        for (var i = 0; i < total.Count; i++)
        {
            var before = row.ByColumn.GetValueOrDefault(columns[i]) is { } old ? AmountGrid.IntervalOf(old) : default;
            var at = Array.IndexOf(placement, i);
            var after = at < 0 ? default : AmountGrid.IntervalOf(values[at]);
            var sum = Swapped(total[i].Expected, before, after, factor);
            if (!sum.Meets(AmountGrid.IntervalOf(total[i].Target))) return false;
        }

        return true;
    }

    private static Interval Swapped(Interval sum, Interval before, Interval after, int factor)
    {
        var (taken, put) = factor < 0 ? (-before, -after) : (before, after);
        return new Interval(sum.Low - taken.Low + put.Low, sum.High - taken.High + put.High);
    }

    /// <summary>Every way to put some figures into columns in their order.</summary>
    private static IEnumerable<int[]> Placements(int columns, int figures)
    {
        var chosen = Enumerable.Range(0, figures).ToArray();
        while (true)
        {
            yield return [.. chosen];
            var i = figures - 1;
            while (i >= 0 && chosen[i] == columns - figures + i) i--;
            if (i < 0) yield break;
            chosen[i]++;
            for (var j = i + 1; j < figures; j++) chosen[j] = chosen[j - 1] + 1;
        }
    }
}
