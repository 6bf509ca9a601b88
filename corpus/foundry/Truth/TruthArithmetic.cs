using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Foundry.Layout;
using DocIndex.Foundry.Parts;

namespace DocIndex.Foundry.Truth;

/// <summary>
/// Checks a note's truth by arithmetic of its own: what a cell prints is what the truth says, and what is printed as a
/// sum is one. It knows nothing of how the
/// figures were drawn.
/// </summary>
internal static class TruthArithmetic
{
    /// <summary>What does not hold, in words; empty where all does.</summary>
    public static ImmutableArray<string> Check(Note note)
    {
        var wrong = ImmutableArray.CreateBuilder<string>();
        foreach (var amount in note.Truth.Amounts)
        {
            if (amount.Unit is { } unit && Value(amount.Printed) * Factor(unit) is var value && value != amount.Value)
                wrong.Add($"{amount.Label} {amount.Year}: {amount.Printed} {unit} is {value}, and the truth says " +
                    $"{amount.Value}");
        }

        foreach (var table in Whole(note.Paper.Tables))
        {
            Sums(note, table, wrong);
            Subtotals(note, table, wrong);
        }

        SumsOfTables(note, wrong);
        Goals(note, wrong);
        OnPage(note, wrong);
        if (note.Truth is { IsClean: true, RequestIsDoubtful: false, Request: { } request })
            Request(note, request, wrong);
        return wrong.ToImmutable();
    }

    /// <summary>A printed figure as a number, by its digits, its comma and whatever says minus.</summary>
    public static decimal Value(string printed)
    {
        var number = printed.TakeWhile(c => !char.IsLetter(c)).ToArray();
        var negative = number.Any(c => c is '-' or '\u2212' or '\u2013' or '÷' or '(');
        var text = new string([.. number.Where(c => char.IsAsciiDigit(c) || c is ',' or '.')]);
        // A point before three digits groups them; before one digit it is a decimal point.
        var point = text.LastIndexOf('.');
        if (point >= 0 && text.Length - point - 1 < 3 && !text.Contains(',', StringComparison.Ordinal)) text = text[
            ..point] + "," + text[(point + 1)..];
        text = text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.').TrimEnd('.');
        var value = decimal.Parse(text, CultureInfo.InvariantCulture);
        return negative ? -value : value;
    }

    // Tables with what continues them.
    private static IEnumerable<Table> Whole(IEnumerable<Table> tables)
    {
        Table? whole = null;
        foreach (var table in tables)
        {
            if (whole is not null && table.Continues)
            {
                whole = whole with { Rows = [.. whole.Rows, .. table.Rows] };
                continue;
            }

            if (whole is not null) yield return whole;
            whole = table;
        }

        if (whole is not null) yield return whole;
    }

    private static decimal Factor(string unit) => unit switch { "1.000 kr." => 1000, "mio. kr." => 1000000,
        "mia. kr." => 1000000000, _ => 1 };

    // In a clean note every total is the sum of its items, within the rounding of each.
    private static void Sums(Note note, Table table, ImmutableArray<string>.Builder wrong)
    {
        if (!note.Truth.IsClean) return;
        var amounts = table.Rows.SelectMany(r => r.Cells).Select(c => c.Amount).OfType<AmountTruth>().ToList();
        foreach (var column in amounts.GroupBy(a => (a.Year, a.Period, a.Kind)))
        {
            var items = column.Where(a => a.Role == "item" && !a.Label.StartsWith("heraf", StringComparison.Ordinal))
                .ToList();
            var totals = column.Where(a => a.Role is "total" or "net").ToList();
            // Two columns of one year, such as operation and capital, or budget and spent, cannot be told apart here.
            // Without a unit nobody knows how much rounding is, and a cell that is no single amount adds up to nothing.
            if (totals.Count != 1 || column.Any(a => a.Unit is null) || items.Count == 0
                || items.DistinctBy(i => i.Label)
                .Count() != items.Count) continue;
            // Also rows that round to nothing have a share in the total.
            var room = HalfWidth(totals[0]) * (table.Rows.Length + 1);
            if (Math.Abs(items.Sum(i => i.Value) - totals[0].Value) > room)
                wrong.Add($"{totals[0].Label} {column.Key.Year}{column.Key.Period}: {items.Sum(i => i.Value)} is " +
                    $"summed, {totals[0].Value} is printed");
        }
    }

    // In a clean note every subtotal is the sum of items that stand above or below it, one after the other.
    private static void Subtotals(Note note, Table table, ImmutableArray<string>.Builder wrong)
    {
        if (!note.Truth.IsClean) return;
        var grid = table.Grid();
        for (var column = 0; column < table.Columns; column++)
        {
            var cells = table.Rows.Select((r, n) => (Row: n, r.Sort, grid[n][column]?.Amount)).ToList();
            foreach (var (row, _, sum) in cells.Where(c => c is { Sort: RowSort.Subtotal, Amount.Unit: not null }))
            {
                ImmutableArray<decimal> above = [.. Items(cells.Take(row))];
                ImmutableArray<decimal> below = [.. Items(cells.Skip(row + 1))];
                var room = HalfWidth(sum!) * (table.Rows.Length + 1);
                if (!HasRun(above, sum!.Value, room) && !HasRun(below, sum.Value, room))
                    wrong.Add($"{sum.Label} {sum.Year}{sum.Period}: {sum.Value} is no sum of the rows beside it");
            }
        }
    }

    private static IEnumerable<decimal> Items(IEnumerable<(int Row, RowSort Sort, AmountTruth? Amount)> cells) =>
        cells.Where(c => IsItem(c.Sort, c.Amount)).Select(c => c.Amount?.Value ?? 0);

    private static bool IsItem(RowSort sort, AmountTruth? amount) => sort == RowSort.Item
        && amount?.Label.StartsWith("heraf", StringComparison.Ordinal) != true;

    // Some values that stand one after the other make the sum.
    private static bool HasRun(ImmutableArray<decimal> values, decimal sum, decimal room)
    {
        for (var first = 0; first < values.Length; first++)
        {
            var total = 0m;
            if (values.Skip(first).Any(v => Math.Abs((total += v) - sum) <= room)) return true;
        }

        return false;
    }

    // In a clean note what prose says that two tables make together is the sum of what their totals print.
    private static void SumsOfTables(Note note, ImmutableArray<string>.Builder wrong)
    {
        foreach (var said in note.Truth.IsClean ? note.Truth.Statements.Where(s => s.SumsTables) : [])
        {
            var totals = Whole(note.Paper.Tables).Select(t => Total(t, said.Period!.From!.Value)).OfType<AmountTruth>()
                .ToList();
            if (totals.Count != 2) wrong.Add($"'{said.Text}' sums {totals.Count} tables");
            var sum = totals.Sum(t => t.Value);
            if (Math.Abs(sum - said.Value) > totals.Sum(HalfWidth) + HalfWidthOfProse(said.Text))
                wrong.Add($"'{said.Text}': the tables' totals make {sum}");
        }
    }

    // What a table's last total says of a year that is asked for.
    private static AmountTruth? Total(Table table, int year) => table.Rows.Where(r => r.Sort == RowSort.Total)
        .SelectMany(r => r.Cells).Select(c => c.Amount).OfType<AmountTruth>()
        .LastOrDefault(a => a.Year == year && a.Kind is "proposed" or "");

    // Prose says millions with a comma, and all else in thousands that it may write out.
    private static decimal HalfWidthOfProse(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var decimals = comma < 0 ? 0 : text[(comma + 1)..].TakeWhile(char.IsAsciiDigit).Count();
        return text.Contains("mi", StringComparison.Ordinal) ? 500000 / (decimal)Math.Pow(10, decimals) : 500;
    }

    // What is said of a goal fits: the step leads from the start to the end, and in the direction that is said.
    private static void Goals(Note note, ImmutableArray<string>.Builder wrong)
    {
        foreach (var goal in note.Truth.IsClean ? note.Truth.Goals : [])
        {
            var step = goal.Change ?? goal.Target - goal.Baseline;
            if (goal is { Baseline: { } from, Target: { } to, Change: { } change, Unit: not "pct." }
                && to - from != change)
                wrong.Add($"{goal.Indicator}: {from} and {change} is not {to}");
            if ((goal.Direction == "increase" && step < 0) || (goal.Direction == "decrease" && step > 0))
                wrong.Add($"{goal.Indicator}: a step of {step} is no {goal.Direction}");
            if (goal.TargetHigh <= goal.Target)
                wrong.Add($"{goal.Indicator}: {goal.TargetHigh} is not over {goal.Target}");
        }
    }

    // What the truth says of people, goals and steps stands on the page.
    private static void OnPage(Note note, ImmutableArray<string>.Builder wrong)
    {
        var page = PageText.Of(note.Paper);
        foreach (var group in note.Truth.Groups)
        {
            Stands(group.Name);
            Stands(group.Count);
        }

        foreach (var goal in note.Truth.Goals)
        {
            Stands(goal.Indicator);
            Stands(goal.Baseline);
            Stands(goal.TargetIsOpen ? null : goal.Target);
            Stands(goal.TargetHigh);
            Stands(goal.Change);
            Stands(goal.Deadline?[..4]);
        }

        foreach (var risk in note.Truth.Risks)
        {
            Stands(risk.Text);
            Stands(risk.Response);
        }

        foreach (var step in note.Truth.Milestones)
        {
            Stands(step.Text);
            Stands(step.Date[2..4]);
        }

        foreach (var figure in note.Truth.Figures)
        {
            Stands(figure.Label);
            Stands(figure.Value);
        }

        void Stands(object? said)
        {
            var text = said is decimal number ? Math.Abs(number).ToString("#,0.##", s_danish) : said?.ToString();
            if (text is not null && !page.Contains(text, StringComparison.OrdinalIgnoreCase))
                wrong.Add($"'{text}' does not stand on the page");
        }
    }

    private static readonly NumberFormatInfo s_danish = new() { NumberDecimalSeparator = ",",
        NumberGroupSeparator = "." };

    private static decimal HalfWidth(AmountTruth amount)
    {
        var digits = new string([.. amount.Printed.TakeWhile(c => !char.IsLetter(c))]).TrimEnd('-', ')', ' ');
        var mark = digits.LastIndexOfAny([',', '.']);
        var decimals = mark < 0 || digits.Length - mark - 1 >= 3 && digits[mark] == '.' ? 0 : digits.Length - mark - 1;
        return Factor(amount.Unit ?? "kr.") / (decimal)Math.Pow(10, decimals) / 2;
    }

    // What the note asks for is what its main table's items make together.
    private static void Request(Note note, ImmutableArray<YearTruth> request, ImmutableArray<string>.Builder wrong)
    {
        if (note.Truth.Initiatives is not { } initiatives) return;
        foreach (var year in request)
        {
            var own = initiatives.SelectMany(i => i.PerYear).Where(y => y.Year == year.Year).ToList();
            var room = note.Truth.Amounts.Where(a => a.Judged && a.Year == year.Year && a.Value == year.Value)
                .Select(HalfWidth).DefaultIfEmpty(500).Max() * (own.Count + 1);
            if (Math.Abs(own.Sum(y => y.Value) - year.Value) > room) wrong.Add(
                $"request {year.Year}: the initiatives make {own.Sum(y => y.Value)}, the request is {year.Value}");
        }
    }
}
