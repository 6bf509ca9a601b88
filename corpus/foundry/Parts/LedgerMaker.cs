using System.Collections.Immutable;
using DocIndex.Foundry.Content;
using DocIndex.Foundry.Layout;

namespace DocIndex.Foundry.Parts;

/// <summary>Puts a case's purposes into rows and columns, with the sums that its choices ask for.</summary>
internal static class LedgerMaker
{
    /// <summary>The columns of the years, and of what sums them.</summary>
    public static ImmutableArray<LedgerColumn> YearColumns(Case @case)
    {
        var form = @case.Choices.Of(TableDimensions.Years);
        var shape = @case.Choices.Of(TableDimensions.Shapes);
        ImmutableArray<int> years = @case.Years;
        var together = shape == Shape.LastYearsTogether && years.Length > 2;
        var columns = years.Select((y, n) => new LedgerColumn(form.Print(n, y), y, null, "proposed", form.Basis(n)))
            .ToList();
        if (together) columns[^1] = columns[^1] with { Head = $"{years[^1]} og frem", Basis = null, Judged = false };
        var sum = @case.Choices.Of(TableDimensions.RowSums);
        if (years.Length == 1 || together) return [.. columns];
        var span = $"{years[0]}-{years[^1] % 100:00}";
        return sum switch
        {
            RowSumForm.Total => [.. columns, new("I alt", null, "I alt")],
            RowSumForm.Span => [.. columns, new(span, null, span)],
            RowSumForm.First => [new("I alt", null, "I alt"), .. columns],
            RowSumForm.Average => [.. columns, new("Gennemsnit", null, "Gennemsnit") { IsAmount = false }],
            RowSumForm.Lasting => [.. columns, new("Varigt", null, "Varigt") { IsLasting = true }],
            RowSumForm.LastingAltogether => [.. columns, new("Samlet varig ændring", null, "Varigt")
            {
                IsLasting = true, PeriodIsOpen = true,
            }],
            RowSumForm.Share => [.. columns, new("Andel i pct.", null, null) { IsAmount = false, IsShare = true }],
            _ => [.. columns],
        };
    }

    /// <summary>The rows, with their sums.</summary>
    /// <param name="form">How rows are grouped.</param>
    public static ImmutableArray<LedgerLine> Lines(Case @case, ImmutableArray<LedgerColumn> columns, GroupForm form,
        TotalForm total)
    {
        var lines = new List<LedgerLine>();
        var divisions = @case.Purposes.Select(p => p.Division).Distinct().ToList();
        var grouped = form is GroupForm.Above or GroupForm.Indented or GroupForm.Bold or GroupForm.SubtotalFirst or GroupForm.SubtotalLast or GroupForm.FirstColumn;
        var opposite = @case.Purposes
            .Where(p => Math.Sign(p.Thousands.Sum()) != Math.Sign(@case.Totals.Sum())).ToList();
        var (costsHead, otherHead) = @case.Totals.Sum() > 0 ? ("Udgifter", "Indtægter") : ("Besparelser", "Udgifter");
        if (grouped && divisions.Count > 1)
        {
            foreach (var division in divisions) AddGroup(division);
        }
        else if (form == GroupForm.TwoLevels && divisions.Count > 1)
        {
            foreach (var division in divisions) AddTwoLevels(division);
        }
        else if (form == GroupForm.OnlyGroup && @case.Purposes.Length > 1)
        {
            AddHeaded(@case.Subject.Divisions[0], [.. @case.Purposes]);
        }
        else if (form == GroupForm.NetOfEach && divisions.Count > 1)
        {
            foreach (var division in divisions) AddNetOfEach(division);
        }
        else if (form == GroupForm.NetOverGroups && opposite.Count > 0 && total.Name is not null)
        {
            AddHeaded(costsHead, [.. @case.Purposes.Except(opposite)]);
            AddHeaded(otherHead, opposite);
        }
        else
        {
            foreach (var purpose in @case.Purposes)
            {
                lines.Add(Line(purpose.Label, "item", RowSort.Item, purpose.Thousands, columns));
                if (form == GroupForm.Heraf && !lines.Any(l => l.IsPart) && purpose.Thousands.All(t =>
                    Math.Abs(t) > 400))
                {
                    var part = Line("heraf løn", "item", RowSort.Item,
                        [.. purpose.Thousands.Select(t => Math.Round(t * 0.6m))], columns);
                    lines.Add(part with { Indent = 1, IsPart = true });
                }
            }
        }

        if (form == GroupForm.NetOverGroups && opposite.Count > 0 && total.Name is not null)
            lines.Add(Line($"{costsHead} minus {Draft.Lower(otherHead)}", "net", RowSort.Total, @case.Totals,
                columns) with { RoleIsOpen = true, Bold = true });
        else if (form == GroupForm.NetRows && opposite.Count > 0 && total.Name is not null) AddNet();
        else if (total.Name is { } name && @case.Purposes.Length > 1)
        {
            var line = Line(name, "total", RowSort.Total, @case.Totals, columns) with { Bold = total.Bold,
                RoleIsOpen = total.IsNet || name.StartsWith("Samlet", StringComparison.Ordinal) };
            lines.Insert(total.First ? 0 : lines.Count, line);
            if (form == GroupForm.HerafBelowTotal && !total.First) AddPartsOfTotal();
        }

        return [.. lines];

        void AddGroup(string division)
        {
            var own = @case.Purposes.Where(p => p.Division == division).ToList();
            var rows = own.Select(p => Line(p.Label, "item", RowSort.Item, p.Thousands, columns) with
            {
                Group = division, Indent = form is GroupForm.Indented or GroupForm.SubtotalFirst ? 1 : 0,
            }).ToList();
            var sum = Line("", "subtotal", RowSort.Subtotal, Sum(own), columns) with { Bold = true };
            if (form == GroupForm.SubtotalFirst)
            {
                lines.Add(sum with { Label = division });
                lines.AddRange(rows.Select(r => r with { Group = null, OpenGroup = division }));
                return;
            }

            if (form == GroupForm.FirstColumn) rows = [.. rows.Select(r => r with { Group = null,
                OpenGroup = division })];
            else if (form != GroupForm.SubtotalLast)
                lines.Add(new LedgerLine(division, "group", RowSort.Group,
                    [.. columns.Select(_ => (decimal?)null)]) { Bold = form == GroupForm.Bold });
            lines.AddRange(form == GroupForm.SubtotalLast ? rows.Select(r => r with { Group = null }) : rows);
            if (form == GroupForm.SubtotalLast) lines.Add(sum with { Label = $"{division} i alt" });
        }

        // Rows, the sum of each half of them, and the sum of both.
        void AddTwoLevels(string division)
        {
            var own = @case.Purposes.Where(p => p.Division == division).ToList();
            foreach (var (half, n) in own.Count < 3 ? [] : own.Chunk((own.Count + 1) / 2).Select((h, n) => (h, n)))
            {
                AddRows(half);
                lines.Add(Subtotal($"{division}, {n + 1}. etape i alt", half));
            }

            if (own.Count < 3) AddRows(own);
            lines.Add(Subtotal($"{division} i alt", own));
        }

        void AddNetOfEach(string division)
        {
            var own = @case.Purposes.Where(p => p.Division == division).ToList();
            AddRows(own);
            lines.Add(Subtotal($"{division}, netto", own) with { RoleIsOpen = true });
        }

        void AddHeaded(string head, List<Purpose> own)
        {
            lines.Add(new LedgerLine(head, "group", RowSort.Group, [.. columns.Select(_ => (decimal?)null)])
            {
                Bold = true,
            });
            lines.AddRange(own.Select(p => Line(p.Label, "item", RowSort.Item, p.Thousands, columns) with
            {
                Group = head,
            }));
            lines.Add(Subtotal($"{head} i alt", own) with { RoleIsOpen = true, OpenGroup = head });
        }

        // What of the total is what: parts of it, which nobody adds to it.
        void AddPartsOfTotal()
        {
            ImmutableArray<decimal> wages = [.. @case.Totals.Select(t => Math.Round(t * 0.6m))];
            foreach (var (label, thousands) in new[] { ("heraf løn", wages),
                ("heraf øvrig drift", [.. @case.Totals.Zip(wages, (t, w) => t - w)]) })
                lines.Add(Line(label, "item", RowSort.Item, thousands, columns) with { Indent = 1, IsPart = true });
        }

        void AddRows(IEnumerable<Purpose> own) =>
            lines.AddRange(own.Select(p => Line(p.Label, "item", RowSort.Item, p.Thousands, columns)));

        LedgerLine Subtotal(string label, IReadOnlyCollection<Purpose> own) =>
            Line(label, "subtotal", RowSort.Subtotal, Sum([.. own]), columns) with { Bold = true };

        void AddNet()
        {
            var costs = @case.Purposes.Except(opposite).ToList();
            var (first, second) = @case.Totals.Sum() > 0 ? ("Udgifter i alt", "Indtægter i alt") : ("Besparelser i alt",
                "Udgifter i alt");
            lines.Add(Line(first, "subtotal", RowSort.Subtotal, Sum(costs), columns) with { RoleIsOpen = true,
                Bold = true });
            lines.Add(Line(second, "subtotal", RowSort.Subtotal, Sum(opposite), columns) with { RoleIsOpen = true,
                Bold = true });
            lines.Add(Line("Nettoudgift", "net", RowSort.Total, @case.Totals, columns) with { RoleIsOpen = true,
                Bold = true });
        }

        ImmutableArray<decimal> Sum(List<Purpose> purposes) =>
            [.. @case.Years.Select((_, y) => purposes.Sum(p => p.Thousands[y]))];

        LedgerLine Line(string label, string role, RowSort sort, ImmutableArray<decimal> thousands,
            ImmutableArray<LedgerColumn> over) =>
            new(label, role, sort, [.. over.Select(c => Of(c, thousands))]);

        decimal? Of(LedgerColumn column, ImmutableArray<decimal> thousands) => column switch
        {
            { Year: { } year } when @case.Years.IndexOf(year) is >= 0 and var n => thousands[n],
            { IsLasting: true } => thousands[^1],
            { IsShare: true } => @case.Totals.Sum() == 0 ? 0 : Math.Round(100 * thousands.Sum() / @case.Totals.Sum(),
                1),
            { IsAmount: false } => Math.Round(thousands.Average()),
            { Period: not null } => thousands.Sum(),
            _ => null,
        };
    }
}
