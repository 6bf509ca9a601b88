using System.Collections.Immutable;
using DocIndex.Publishing.Markup;
using DocIndex.Records;

namespace DocIndex.Publishing;

/// <summary>What one initiative, request or total comes to in each year: a row that can stand beside those of other documents.</summary>
/// <param name="Name">What the row is.</param>
/// <param name="ControlAreas">Styringsområder whose money is in it; empty where the document names none. More than one is a sum across them.</param>
/// <param name="PriceLevel">Null where the document gives none.</param>
/// <param name="Years">The cell of each year.</param>
/// <param name="Total">Over all years; empty where there is none.</param>
internal sealed record YearRow(
    DocumentRecord Record, string? Id, ImmutableArray<Inline> Name, bool IsTotal, ImmutableArray<string> ControlAreas, string? PriceLevel,
    ImmutableSortedDictionary<int, ImmutableArray<Inline>> Years, ImmutableArray<Inline> Total)
{
    /// <summary>True where the figures are what is left after savings and income, as the document has it.</summary>
    public bool IsNet { get; init; }

    /// <summary>The rows of what a document asks for: a row for each initiative and control area, then the request in all.</summary>
    public static ImmutableArray<YearRow> OfRequest(Publication publication, DocumentRecord record)
    {
        var rows = ImmutableArray.CreateBuilder<YearRow>();
        foreach (var (initiative, index) in record.Initiatives.Select((initiative, index) => (initiative, index)))
        {
            if (initiative.PerYear.IsEmpty && initiative.Total is null) continue;
            var areas = initiative.PerYear.GroupBy(a => a.ControlArea).ToList();
            var name = new PageLink(publication.PlaceOf(initiative.Source), [Publication.Quote(record, initiative.Name)]);
            var id = Anchors.Numbered("indsats", index + 1);
            foreach (var (area, at) in areas.Select((area, at) => (area, at)))
            {
                var figures = new RowFigures(publication, record, a => a.Initiative == index && a.Role == RowRole.Item, initiative.Source, initiative.Standing, "");
                rows.Add(new YearRow(
                    record, at == 0 ? id : null, [name], false, area.Key is null ? [] : [area.Key], initiative.PriceLevel,
                    area.ToImmutableSortedDictionary(a => a.Year, figures.Of), areas.Count == 1 ? figures.Total(initiative.Total, initiative.PerYear) : []));
            }

            if (areas.Count != 1)
            {
                var figures = new RowFigures(publication, record, a => a.Initiative == index, initiative.Source, initiative.Standing, "");
                rows.Add(new YearRow(
                    record, areas.Count == 0 ? id : null, [name], true, Areas(initiative.PerYear), initiative.PriceLevel,
                    ImmutableSortedDictionary<int, ImmutableArray<Inline>>.Empty, figures.Total(initiative.Total, initiative.PerYear)));
            }
        }

        if (record.Request is { } request)
        {
            var figures = new RowFigures(
                publication, record, a => a.Role is RowRole.Total or RowRole.Net, request.Source, request.Standing, publication.Text.Computed);
            var net = figures.AreNet(request.PerYear);
            rows.Add(new YearRow(
                record, null, [net ? publication.Text.NetInAll : publication.Text.AsksForInAll], true, Areas(record.Initiatives.SelectMany(i => i.PerYear)), request.PriceLevel,
                request.PerYear.ToImmutableSortedDictionary(a => a.Year, figures.Of), figures.Total(request.Total, request.PerYear)) { IsNet = net });
        }

        return rows.ToImmutable();
    }

    /// <summary>The rows of money granted earlier: the totals of its tables, or their items where a table has no total.</summary>
    public static ImmutableArray<YearRow> OfPreviousFunds(Publication publication, DocumentRecord record) =>
        [.. AmountTables.Groups(record).SelectMany(table =>
        {
            var previous = table.Where(a => a.Kind == AmountKind.Previous && a.Year is not null).ToList();
            var totals = previous.Where(a => a.Role == RowRole.Total).ToList();
            return (totals.Count > 0 ? totals : previous)
                .GroupBy(a => (a.Label, a.PriceLevel, a.ControlArea, Row: a.Source.Cell?.Row))
                .Select(row => new YearRow(
                    record, null, [Publication.Quote(record, row.Key.Label)], row.First().Role == RowRole.Total,
                    row.Key.ControlArea is null ? [] : [row.Key.ControlArea], row.Key.PriceLevel,
                    row.DistinctBy(a => a.Year).ToImmutableSortedDictionary(
                        a => a.Year!.Value,
                        a => Figures.Cell(publication, a.Source, publication.Text.Numbers.Print(a.Value / 1000), a.Standing, Standing.Verified)),
                    []));
        })];

    private static ImmutableArray<string> Areas(IEnumerable<YearAmount> amounts) =>
        [.. amounts.Select(a => a.ControlArea).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Finds where each figure of a row is printed. Beside it stands what speaks against it only: a figure is not marked for being verified.</summary>
    /// <param name="belongs">Which cells of the document's tables may be the row's.</param>
    /// <param name="ifNotPrinted">The word for a figure that is printed nowhere, or empty.</param>
    private sealed class RowFigures(
        Publication publication, DocumentRecord record, Func<Amount, bool> belongs, SourceLocation source, Standing standing, string ifNotPrinted)
    {
        /// <summary>One year: what it does to the budget where the sign rule is known, else as printed, which is said.</summary>
        public ImmutableArray<Inline> Of(YearAmount amount)
        {
            var cell = Cell(amount.Effect ?? amount.Value, amount.Value, Printed(amount));
            return amount.Effect is null && amount.Value != 0 ? [.. cell, " ", new Mark(MarkKind.Neutral, publication.Text.SignAsPrinted)] : cell;
        }

        /// <summary>True where the document prints the figures as a net.</summary>
        public bool AreNet(ImmutableArray<YearAmount> years) => years.Any(year => Printed(year) is { Role: RowRole.Net });

        public ImmutableArray<Inline> Total(decimal? total, ImmutableArray<YearAmount> years)
        {
            if (total is not { } value) return [];
            var printed = record.Amounts.FirstOrDefault(a => belongs(a) && a.Kind == AmountKind.Proposed && a.Year is null && a.Value == value);
            var turned = !years.IsEmpty && years.Any(y => y.Value != 0) && years.All(y => y.Effect == -y.Value);
            return Cell(turned ? -value : value, value, printed);
        }

        private Amount? Printed(YearAmount amount) =>
            record.Amounts.FirstOrDefault(a => belongs(a) && a.Kind == AmountKind.Proposed && a.Year == amount.Year && a.Value == amount.Value);

        private ImmutableArray<Inline> Cell(decimal shown, decimal value, Amount? printed)
        {
            var number = publication.Text.Numbers.Print(shown / 1000);
            if (printed is not null) return Figures.Cell(publication, printed.Source, number, printed.Standing, Standing.Verified);
            var said = record.Statements.FirstOrDefault(s => s.Scope == StatementScope.Proposal && Math.Abs(s.Value) == Math.Abs(value));
            if (said is not null) return Figures.Cell(publication, said.Source, number, said.Standing, Standing.Verified);
            var cell = Figures.Cell(publication, source, number, standing, Standing.Verified);
            return ifNotPrinted.Length == 0 ? cell : [.. cell, " ", new Mark(MarkKind.Neutral, ifNotPrinted)];
        }
    }
}
