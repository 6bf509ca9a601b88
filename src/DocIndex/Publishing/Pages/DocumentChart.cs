using System.Collections.Immutable;
using DocIndex.Publishing.Charts;
using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing.Pages;

/// <summary>The chart of a document: what it asks for by year, what was granted earlier, and what other notes of the same initiative asked for.</summary>
internal static class DocumentChart
{
    public static ImmutableArray<PageBlock> Of(Publication publication, DocumentEntry entry)
    {
        var text = publication.Text;
        if (MainRow(entry) is not { } asked) return [];
        var own = publication.Works.RepresentativeOf(entry.Id);
        ImmutableArray<ChartSeries> series =
        [
            new([asked.IsNet ? text.NetInAll : text.AsksForInAll, ", ", Level(text, asked)], asked.Years),
            .. entry.PreviousFunds.Read().Where(row => !row.Years.IsEmpty).Select(row =>
                new ChartSeries([text.PreviousFunds + ": ", Publication.Quote(entry, row.Name), ", ", Level(text, row)], row.Years)),
            .. (publication.ThreadOf(entry.Id)?.Notes ?? []).Where(note => note.Id != own).Select(note => (Note: note, Row: MainRow(note))).Where(p => p.Row is not null)
                .Select(p => new ChartSeries([Publication.Quote(p.Note, p.Note.Name), ", ", Level(text, p.Row!)], p.Row!.Years)),
        ];
        var chart = YearChart.Draw("diagram", text.AmountsByYear, text, series);
        return chart is null || asked.Years.Count + series.Length < 3 ? [] :
        [
            chart,
            .. series.Length > 1 ? [Table(publication, series)] : ImmutableArray<PageBlock>.Empty,
        ];
    }

    /// <summary>What a note asks for in all, else its only initiative; null where neither has years.</summary>
    public static YearRow? MainRow(DocumentEntry entry) =>
        entry.Request.Read() is [{ Years.IsEmpty: false } request] ? request
        : entry.Rows.Read().Where(row => !row.Years.IsEmpty).Take(2).ToList() is [var only] ? only : null;

    /// <summary>The price level of a row, or that nobody says.</summary>
    public static Inline Level(Wording.SiteText text, YearRow row) => row.PriceLevel is { } level ? new Quoted(level, "da") : text.PriceLevelUnknown;

    /// <summary>The figures of a chart, a row for each series; its price level stands in the name, since the rows may have several.</summary>
    public static DataTable Table(Publication publication, ImmutableArray<ChartSeries> series)
    {
        var text = publication.Text;
        ImmutableArray<int> years = [.. series.SelectMany(one => one.Years.Keys).Distinct().Order()];
        return new DataTable(
            null, [text.FiguresOfChart], [new Strong([text.Unit("1.000 kr.")]), " · ", text.PriceLevelInName],
            [
                new([text.SeriesLabel], ColumnShape.Text),
                .. years.Select(year => new DataColumn([year.ToString(System.Globalization.CultureInfo.InvariantCulture)], ColumnShape.Number) { Unit = text.Unit("1.000 kr.") }),
            ],
            [new DataRowGroup([], [.. series.Select(one => new DataRow(null, false, [
                one.Words, .. years.Select(year => Figures.Thousands(publication, one.Years.GetValueOrDefault(year)))]))])])
        {
            Name = "diagram",
        };
    }
}
