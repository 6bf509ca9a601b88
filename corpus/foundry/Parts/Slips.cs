using System.Collections.Immutable;
using DocIndex.Foundry.Layout;
using DocIndex.Foundry.Truth;

namespace DocIndex.Foundry.Parts;

/// <summary>One wrong figure of each rule's kind.</summary>
internal static class Slips
{
    public static TableSpec ColumnTotal(Draft draft, TableSpec spec) => Change(draft, spec,
        l => l.Sort == RowSort.Total, c => c.Year is not null);

    public static TableSpec RowTotal(Draft draft, TableSpec spec) => Change(draft, spec, l => l.Role == "item",
        c => c.Period == "I alt");

    public static TableSpec Subtotal(Draft draft, TableSpec spec) => Change(draft, spec,
        l => l.Sort == RowSort.Subtotal, c => c.Year is not null);

    public static TableSpec Heraf(Draft draft, TableSpec spec)
    {
        var n = spec.Lines.ToList().FindIndex(l => l.IsPart);
        if (n < 1) return Change(draft, spec, l => l.Sort == RowSort.Total, c => c.Year is not null);
        var column = spec.Columns.ToList().FindIndex(c => c.Year is not null);
        return Put(draft, spec, n, column, spec.Lines[n - 1].Thousands[column]!.Value * 1.4m);
    }

    /// <summary>An item is another in the second table, and its sums follow it.</summary>
    public static TableSpec SecondTable(Draft draft, TableSpec spec)
    {
        var step = Step(spec);
        var wrong = spec.Lines[0].Thousands[0]!.Value + Math.Max(step * (spec.Lines.Length + 2),
            Math.Round(spec.Lines[0].Thousands[0]!.Value * 0.3m));
        var delta = wrong - spec.Lines[0].Thousands[0]!.Value;
        return Put(draft, spec, 0, 0, wrong) is var put && put.Lines.ToList().FindIndex(l => l.Sort == RowSort.Total)
            is > 0 and var total
            ? put with { Lines = put.Lines.SetItem(total, With(put.Lines[total], 0,
                put.Lines[total].Thousands[0]!.Value + delta)) } : put;
    }

    public static TableSpec Sign(Draft draft, TableSpec spec)
    {
        var items = spec.Lines.Where(l => l.Role == "item").ToList();
        var lines = spec.Lines;
        foreach (var (line, flips) in new[] { (items[^2], false), (items[^1], true) })
        {
            var changed = line with { Label = $"Besparelse: {Draft.Lower(line.Label)}" };
            if (flips)
            {
                changed = changed with { Thousands = [.. line.Thousands.Select(t => -t)] };
                if (lines.ToList().FindIndex(l => l.Sort == RowSort.Total) is >= 0 and var total)
                    lines = lines.SetItem(total,
                        lines[total] with { Thousands = [.. lines[total].Thousands.Select((t, c) =>
                        t - 2 * line.Thousands[c])] });
                var (text, value) = spec.Figures.Print(changed.Thousands[0] ?? 0);
                draft.Error = Form(draft).Error(value ?? 0, spec.Figures.HalfWidth, text);
            }

            lines = lines.SetItem(lines.IndexOf(line), changed);
        }

        return spec with { Lines = lines };
    }

    public static TableSpec Levels(Draft draft, TableSpec spec)
    {
        // Any sum of the table may be told of.
        draft.Error = Form(draft).Error(0, decimal.MaxValue / 4, "");
        return spec with
        {
            PriceLevel = null, PriceLevelTruth = null,
            Columns = [.. spec.Columns.Select((c, n) => c.Year is null ? c
                : c with { Head = $"{c.Head} ({draft.Case.BudgetYear - 2 + n} p/l)" })],
        };
    }

    public static string SumOfYears(Draft draft)
    {
        var years = draft.Case.Years;
        var kroner = Math.Abs(draft.Case.Totals[0]) * 1000;
        var say = draft.Choices.Of(MoneyWords.Amounts);
        var (yearly, sum) = (say(kroner), say(kroner * years.Length * 1.27m));
        draft.Statements.Add(new(yearly.Text, yearly.Value, new(years[0], years[^1], true), "proposal",
            yearly.Approximate));
        draft.Statements.Add(new(sum.Text, sum.Value, null, "proposal", sum.Approximate));
        draft.Error = Form(draft).Error(sum.Value, 50000, sum.Text);
        return draft.Case.Lot("wording").Pick<string>([
            $"Med {yearly.Text} årligt i {years[0]}-{years[^1]} bliver det til i alt {sum.Text}.",
            $"Der er brug for {yearly.Text} om året i {years[0]}-{years[^1]}, altså {sum.Text} i alt.",
            $"Udgiften er {yearly.Text} hvert år i perioden {years[0]}-{years[^1]}, hvilket giver {sum.Text} samlet.",
            $"Set over hele perioden {years[0]}-{years[^1]} løber {yearly.Text} pr. år op i {sum.Text}."]);
    }

    public static string Share(Draft draft)
    {
        var lot = draft.Case.Lot("share");
        var (whole, percent) = (lot.Between(20, 90) * 10, lot.Between(5, 30));
        var part = (int)Math.Round(whole * percent / 100m);
        draft.Error = Form(draft).Error(percent + 13, 0.5m, $"{percent + 13} pct.");
        var unit = draft.Case.Subject.Groups[0].Unit;
        return lot.Pick<string>([
            $"I dag er {part} ud af {whole} {unit} ({percent + 13} pct.) omfattet af en lignende ordning.",
            $"{part} af kommunens {whole} {unit} svarende til {percent + 13} pct. deltager allerede.",
            $"Ud af {whole} {unit} har {part}, dvs. {percent + 13} pct., taget imod tilbuddet.",
            $"Kun {part} af de i alt {whole} {unit} – {percent + 13} procent – kender ordningen."]);
    }

    public static string Goal(Draft draft)
    {
        var lot = draft.Case.Lot("wrong goal");
        var unit = draft.Case.Subject.Groups[0].Unit;
        var (from, step) = (lot.Between(90, 400), lot.Between(20, 60));
        draft.Error = Form(draft).Error(step + 17, 0.5m, $"{step + 17}");
        draft.Goals.Add(new GoalTruth("ventelisten", from, from - step, unit,
            "decrease") { Change = -step - 17 });
        return lot.Pick<string>([
            $"Ventelisten skal bringes ned fra {from} til {from - step} {unit}, dvs. med {step + 17} {unit}.",
            $"Målet er et fald på ventelisten på {step + 17} {unit}, fra {from} til {from - step} {unit}.",
            $"Ventelisten reduceres med {step + 17} {unit} fra {from} i dag til {from - step}.",
            $"Fra {from} {unit} på ventelisten skal vi ned på {from - step}, altså {step + 17} færre."]);
    }

    public static string Period(Draft draft)
    {
        var years = draft.Case.Years;
        var amount = draft.Choices.Of(MoneyWords.Amounts)(Math.Abs(draft.Case.Totals[0]) * 1000);
        draft.Statements.Add(new(amount.Text, amount.Value, new(years[0] - 2, years[^1], true), "proposal",
            amount.Approximate));
        draft.Error = Form(draft).Error(amount.Value, 50000, amount.Text);
        return draft.Case.Lot("wording").Pick<string>([
            $"Forslaget løber over en længere årrække med {amount.Text} årligt i {years[0] - 2}-{years[^1]}.",
            $"Udgiften udgør {amount.Text} hvert år i {years[0] - 2}-{years[^1]}.",
            $"Der foreslås afsat {amount.Text} om året i perioden {years[0] - 2} til {years[^1]}."]);
    }

    private static TruthForm Form(Draft draft) => draft.Choices.Of(TruthForm.Forms);

    private static TableSpec Change(Draft draft, TableSpec spec, Func<LedgerLine, bool> isLine, Func<LedgerColumn,
        bool> isColumn)
    {
        var lot = draft.Case.Lot("slip");
        List<int> lines = [.. Enumerable.Range(0, spec.Lines.Length).Where(n => isLine(spec.Lines[n]))];
        List<int> columns = [.. Enumerable.Range(0, spec.Columns.Length).Where(c => spec.Columns[c].Kind == "proposed"
            && isColumn(spec.Columns[c]))];
        if (lines.Count == 0 || columns.Count == 0) return spec;
        var (line, column) = (lot.Pick(lines), lot.Pick(columns));
        var right = spec.Lines[line].Thousands[column] ?? 0;
        // Further off than rounding of all its parts can explain.
        var delta = Math.Max(Step(spec) * (spec.Lines.Length + 3), Math.Round(Math.Abs(right) * 0.13m));
        return Put(draft, spec, line, column, right + delta * (right < 0 ? -1 : 1));
    }

    private static TableSpec Put(Draft draft, TableSpec spec, int line, int column, decimal thousands)
    {
        var (text, value) = spec.Figures.Print(thousands);
        draft.Error = Form(draft).Error(value ?? 0, spec.Figures.HalfWidth, text);
        return spec with { Lines = spec.Lines.SetItem(line, With(spec.Lines[line], column, thousands)) };
    }

    private static LedgerLine With(LedgerLine line, int column, decimal thousands) =>
        line with { Thousands = line.Thousands.SetItem(column, thousands) };

    private static decimal Step(TableSpec spec) => spec.Figures.HalfWidth * 2 / 1000;
}
