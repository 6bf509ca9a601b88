using System.Collections.Immutable;
using DocIndex.Publishing.Markup;
using DocIndex.Records;

namespace DocIndex.Publishing;

/// <summary>Makes the rows of one document that can stand beside those of others.</summary>
/// <param name="place">The place in the site of something that was read.</param>
/// <param name="findingAt">Id of the open finding whose suspect figure was read there; or null.</param>
internal sealed class YearRows(DocumentRecord record, Func<SourceLocation, Target> place, Func<SourceLocation, string?> findingAt)
{
    /// <summary>Half a unit of the last digit of "1,2 mio. kr.", as prose tells what parts cost.</summary>
    private const decimal RoundedInProse = 50_000m;

    /// <summary>What the document asks for: a row for each initiative and control area, what its net counts besides,
    /// then the request in all.</summary>
    public ImmutableArray<YearRow> OfRequest()
    {
        var rows = ImmutableArray.CreateBuilder<YearRow>();
        foreach (var (initiative, index) in record.Initiatives.Select((initiative, index) => (initiative, index)))
        {
            if (initiative.PerYear.IsEmpty && initiative.Total is null) continue;
            var areas = initiative.PerYear.GroupBy(a => a.ControlArea).ToList();
            var (at, id) = (place(initiative.Source), Anchors.Numbered("indsats", index + 1));
            foreach (var (number, (area, amounts)) in areas.SelectMany(area => Layers(area).Select(layer => (area.Key,
                layer))).Index())
            {
                var figures = new RowFigures(this, a => a.Initiative == index && a.Role == RowRole.Item, initiative.Source, initiative.Standing, FigureRemarks.None);
                rows.Add(new YearRow(
                    YearRowKind.Initiative, initiative.Name, at, number == 0 ? id : null, area is null ? [] : [area],
                        initiative.PriceLevel,
                    amounts.ToImmutableSortedDictionary(a => a.Year, a => Sure(initiative.PerYear, a, figures.Of(a))),
                    areas.Count == 1 && number == 0 ? figures.Total(initiative.Total, initiative.PerYear) : null));
            }

            if (areas.Count != 1)
            {
                var figures = new RowFigures(this, a => a.Initiative == index, initiative.Source, initiative.Standing, FigureRemarks.None);
                rows.Add(new YearRow(
                    YearRowKind.InitiativeTotal, initiative.Name, at, areas.Count == 0 ? id : null, Areas(initiative.PerYear), initiative.PriceLevel,
                    ImmutableSortedDictionary<int, YearFigure>.Empty, figures.Total(initiative.Total, initiative.PerYear)));
            }
        }

        rows.AddRange(CountedByNet());
        if (record.Request is { } request)
        {
            var figures = new RowFigures(this, a => a.Role is RowRole.Total or RowRole.Net, request.Source, request.Standing, FigureRemarks.Computed);
            rows.Add(new YearRow(
                YearRowKind.Request, "", place(request.Source), null, Areas(record.Initiatives.SelectMany(i => i.PerYear)), request.PriceLevel,
                request.PerYear.ToImmutableSortedDictionary(a => a.Year, figures.Of), figures.Total(request.Total, request.PerYear)) { IsNet = figures.AreNet(request.PerYear) });
        }

        return rows.ToImmutable();
    }

    /// <summary>
    /// Where the request is a net row of a table whose rows are no initiatives, since the document names those beside
    /// it: the rows that save or earn, without which nobody sees how costs come to that net. Where the initiatives do
    /// not come to the rows that cost, those stand there, too. Must not list a row that is an initiative, or one of
    /// another table than the net row's.
    /// </summary>
    private IEnumerable<YearRow> CountedByNet()
    {
        if (record.Request is not { } request || record.Initiatives.Any(i => i.Source.Cell is not null)) return [];
        if (record.Initiatives.All(i => i.PerYear.IsEmpty && i.Total is null)) return [];
        var table = request.Source.Cell?.Table;
        var proposed = record.Amounts.Where(a => a.Kind == AmountKind.Proposed && a.Source.Cell?.Table == table)
            .ToList();
        var net = proposed.FindAll(a => a.Role == RowRole.Net);
        if (table is null || net.Count == 0) return [];
        var items = proposed.Where(a => a is { Role: RowRole.Item, Year: not null })
            .GroupBy(a => a.Source.Cell!.Value.Row).ToList();
        var saving = items.Where(row => Lowers(row.First().Direction)).ToList();
        var isWhole = net.Where(a => a.Year is not null).All(a => Meets(a, saving));
        return (isWhole ? saving : items).Select(row => new YearRow(
            YearRowKind.Counted, row.First().Label, place(row.First().Source), null,
            row.First().ControlArea is { } area ? [area] : [], row.First().PriceLevel,
            row.DistinctBy(a => a.Year).ToImmutableSortedDictionary(a => a.Year!.Value, Shown), null));

        bool Meets(Amount sum, List<IGrouping<int, Amount>> counted)
        {
            var of = counted.SelectMany(row => row).Where(a => a.Year == sum.Year).ToList();
            var years = record.Initiatives.SelectMany(i => i.PerYear).Where(y => y.Year == sum.Year).ToList();
            var found = of.Sum(a => a.Effect ?? a.Value) + years.Sum(y => y.Effect ?? y.Value);
            var room = sum.HalfWidth + of.Sum(a => a.HalfWidth) + (years.Count * RoundedInProse);
            return Math.Abs(found - (sum.Effect ?? sum.Value)) <= room;
        }

        YearFigure Shown(Amount amount) => Read(
            amount.Effect ?? amount.Value, amount.Standing, amount.Source,
            amount.Effect is null && amount.Value != 0 ? FigureRemarks.SignAsPrinted : FigureRemarks.None);
    }

    /// <summary>Money granted earlier: the totals of its tables, or their items where a table has no total.</summary>
    public ImmutableArray<YearRow> OfPreviousFunds() =>
        [.. Pages.AmountTables.Groups(record).SelectMany(table =>
        {
            var previous = table.Where(a => a.Kind == AmountKind.Previous && a.Year is not null).ToList();
            var totals = previous.Where(a => a.Role == RowRole.Total).ToList();
            return (totals.Count > 0 ? totals : previous)
                .GroupBy(a => (a.Label, a.PriceLevel, a.ControlArea, Row: a.Source.Cell?.Row))
                .Select(row => new YearRow(
                    row.First().Role == RowRole.Total ? YearRowKind.PreviousTotal : YearRowKind.Previous, row.Key.Label, place(row.First().Source), null,
                    row.Key.ControlArea is null ? [] : [row.Key.ControlArea], row.Key.PriceLevel,
                    row.DistinctBy(a => a.Year).ToImmutableSortedDictionary(a => a.Year!.Value, a => Read(a.Value, a.Standing, a.Source, FigureRemarks.None)), null));
        })];

    /// <summary>Amounts of one control area as rows of one figure a year; more than one row where a year was read with
    /// several figures.</summary>
    private static IEnumerable<IEnumerable<YearAmount>> Layers(IEnumerable<YearAmount> amounts)
    {
        var years = amounts.GroupBy(a => a.Year).Select(year => year.Distinct().ToList()).ToList();
        return Enumerable.Range(0, years.Max(year => year.Count)).Select(layer => years.Where(year =>
            year.Count > layer).Select(year => year[layer]));
    }

    /// <summary>Whether money lowers what the budget spends.</summary>
    private static bool Lowers(Direction? direction) => direction is Direction.Saving or Direction.Income;

    // Of several figures for one year and area nobody knows which is meant.
    private static YearFigure Sure(ImmutableArray<YearAmount> all, YearAmount amount, YearFigure figure) =>
        all.Any(other => other.Year == amount.Year && other.ControlArea == amount.ControlArea && other != amount)
            ? figure with { Standing = Standing.Doubtful } : figure;

    private static ImmutableArray<string> Areas(IEnumerable<YearAmount> amounts) =>
        [.. amounts.Select(a => a.ControlArea).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    private YearFigure Read(decimal kroner, Standing standing, SourceLocation source, FigureRemarks remarks) =>
        new(kroner, standing, place(source), findingAt(source), remarks);

    /// <summary>Finds where each figure of a row is printed.</summary>
    /// <param name="belongs">Which cells of the document's tables may be the row's.</param>
    /// <param name="ifNotPrinted">What is said of a figure that is printed nowhere.</param>
    private sealed class RowFigures(YearRows rows, Func<Amount, bool> belongs, SourceLocation source, Standing standing, FigureRemarks ifNotPrinted)
    {
        /// <summary>One year: what it does to the budget where the sign rule is known, else as printed, which is said.</summary>
        public YearFigure Of(YearAmount amount)
        {
            var remarks = amount.Effect is null && amount.Value != 0 ? FigureRemarks.SignAsPrinted : FigureRemarks.None;
            return Figure(amount.Effect ?? amount.Value, amount.Value, Printed(amount), remarks);
        }

        /// <summary>True where the document prints the figures as a net.</summary>
        public bool AreNet(ImmutableArray<YearAmount> years) => years.Any(year => Printed(year) is { Role: RowRole.Net });

        public YearFigure? Total(decimal? total, ImmutableArray<YearAmount> years)
        {
            if (total is not { } value) return null;
            var printed = rows.record.Amounts.FirstOrDefault(a => belongs(a) && a.Kind == AmountKind.Proposed && a.Year is null && a.Value == value);
            var turned = !years.IsEmpty && years.Any(y => y.Value != 0) && years.All(y => y.Effect == -y.Value);
            return Figure(turned ? -value : value, value, printed, FigureRemarks.None);
        }

        private Amount? Printed(YearAmount amount) =>
            rows.record.Amounts.FirstOrDefault(a => belongs(a) && a.Kind == AmountKind.Proposed && a.Year == amount.Year && a.Value == amount.Value);

        private YearFigure Figure(decimal shown, decimal value, Amount? printed, FigureRemarks remarks)
        {
            if (printed is not null) return rows.Read(shown, printed.Standing, printed.Source, remarks);
            var said = rows.record.Statements.FirstOrDefault(s => s.Scope == StatementScope.Proposal
                && Math.Abs(s.Value) == Math.Abs(value) && (shown < 0 || !Lowers(s.Direction)));
            return said is not null
                ? rows.Read(shown, said.Standing, said.Source, remarks)
                : rows.Read(shown, standing, source, remarks | ifNotPrinted);
        }
    }

    private readonly DocumentRecord record = record;
}
