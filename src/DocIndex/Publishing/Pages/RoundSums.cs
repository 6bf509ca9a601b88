using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Publishing.Charts;
using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing.Pages;

/// <summary>
/// What a budget round asks for in all, by committee and by control area, in each price level apart. A note counts once, whatever formats it came in; a
/// doubtful figure, or one whose sign nobody knows, is in no sum, and the page says which notes are left out.
/// </summary>
internal static class RoundSums
{
    public static ImmutableArray<PageBlock> Of(Publication publication, Grouping round)
    {
        var text = publication.Text;
        var blocks = ImmutableArray.CreateBuilder<PageBlock>();
        blocks.Add(new Heading(2, "i-alt", [text.RoundInAll]));
        blocks.Add(new Paragraph(ParagraphKind.Note, [text.RoundNote]));
        var requests = round.Notes.Select(note => (Note: note, Row: note.Request)).Where(p => p.Row is not null).Select(p => (p.Note, Row: p.Row!)).ToList();
        foreach (var (level, rows) in YearTables.ByPriceLevel(requests))
        {
            var sums = Sums(publication, rows);
            if (sums.IsEmpty) continue;
            var name = level is null ? text.PriceLevelUnknown : level;
            var number = blocks.OfType<DataTable>().Count() + 1;
            if (YearChart.Draw(Anchors.Numbered("diagram", number), $"{text.RoundInAll}, {name}", text, [new([text.RoundInAll, ", ", level is null ? text.PriceLevelUnknown : new Quoted(level, "da")], Total(rows))]) is { } chart)
                blocks.Add(chart);
            blocks.Add(Table(publication, level, rows, sums));
        }

        var left = requests.Where(p => !p.Row.Years.Values.All(figure => figure.MayBeSummed)).Select(p => p.Note)
            .Concat(round.Notes.Where(note => note.Request is null)).Distinct().OrderBy(note => note.Id, StringComparer.Ordinal).ToList();
        if (left.Count > 0)
        {
            blocks.Add(new Paragraph(ParagraphKind.Plain, [text.LeftOutOfSums]));
            blocks.Add(new BulletList([.. left.Select(note => new ListItem(null, [Publication.LinkTo(note), " ", new Quiet([note.Request is null ? text.NoAmount : text.DoubtfulOrUnsigned])]))]));
        }

        return blocks.Count == 2 && left.Count == 0 ? [] : blocks.ToImmutable();
    }

    // In all, then by committee from the requests, then by control area from the initiatives, which alone name one.
    private static ImmutableArray<Sum> Sums(Publication publication, List<(DocumentEntry Note, YearRow Row)> requests)
    {
        var text = publication.Text;
        var level = requests[0].Row.PriceLevel;
        var all = SumOf([text.RoundInAll], "i-alt", requests);
        if (all.Years.IsEmpty) return [];
        var initiatives = requests.SelectMany(p => p.Note.Rows.Where(row => row.Kind == YearRowKind.Initiative && row.PriceLevel == level).Select(row => (p.Note, Row: row))).ToList();
        return
        [
            all,
            .. requests.GroupBy(p => p.Note.Committee).OrderBy(g => g.Key is null ? 1 : 0).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => SumOf(g.Key is null ? [new Quiet([text.CommitteeNotStated])] : [new Quoted(g.Key, "da")], "udvalg", [.. g])),
            .. initiatives.GroupBy(p => p.Row.ControlAreas.IsEmpty ? null : p.Row.ControlAreas[0]).OrderBy(g => g.Key is null ? 1 : 0).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => SumOf(g.Key is null ? [new Quiet([text.ControlAreaNotStated])] : [new Quoted(g.Key, "da")], "styringsomraade", [.. g])),
        ];
    }

    private static Sum SumOf(ImmutableArray<Inline> name, string kind, List<(DocumentEntry Note, YearRow Row)> rows) => new(
        name, kind, rows.Select(p => p.Note.Id).Distinct().Count(),
        Summed(rows).GroupBy(p => p.Year).ToImmutableSortedDictionary(year => year.Key, year => year.Sum(p => p.Figure.Kroner)));

    // All years of a row, or none: a row of which one year is doubtful would make the years' sums hard to compare.
    private static IEnumerable<(int Year, YearFigure Figure)> Summed(IEnumerable<(DocumentEntry Note, YearRow Row)> rows) => rows
        .Where(p => p.Row.Years.Values.All(figure => figure.MayBeSummed)).SelectMany(p => p.Row.Years.Select(year => (year.Key, year.Value)));

    private static ImmutableSortedDictionary<int, YearFigure> Total(List<(DocumentEntry Note, YearRow Row)> rows) => Summed(rows)
        .GroupBy(p => p.Year).ToImmutableSortedDictionary(
            year => year.Key,
            year => new YearFigure(year.Sum(p => p.Figure.Kroner), Records.Standing.Inferred, Target.Here("soeges"), null, FigureRemarks.Computed));

    private static DataTable Table(Publication publication, string? level, List<(DocumentEntry Note, YearRow Row)> rows, ImmutableArray<Sum> sums)
    {
        var text = publication.Text;
        ImmutableArray<int> years = [.. sums[0].Years.Keys];
        var unit = $"{text.Unit("1.000 kr.")}, {level ?? text.PriceLevelUnknown}";
        return new DataTable(
            null, [text.RoundInAll + ", ", level is null ? text.PriceLevelUnknown : new Quoted(level, "da")],
            [new Strong([text.Unit("1.000 kr.")]), " · ", text.SumsAreComputed],
            [
                new([text.RowLabel], ColumnShape.Text), new([text.Notes], ColumnShape.Number),
                .. years.Select(year => new DataColumn([year.ToString(CultureInfo.InvariantCulture)], ColumnShape.Number) { Unit = unit }),
            ],
            [
                Group([], "i-alt"), Group([text.ByCommittee], "udvalg"), Group([text.ByControlArea], "styringsomraade"),
            ])
        {
            Name = YearTables.Name("i-alt", level),
        };

        DataRowGroup Group(ImmutableArray<Inline> header, string kind) => new(header, [.. sums.Where(sum => sum.Kind == kind).Select(sum => new DataRow(null, kind == "i-alt", [
            sum.Name,
            DataCell.From([text.Numbers.Print(sum.Notes)]).Worth(sum.Notes),
            .. years.Select(year => sum.Years.TryGetValue(year, out var kroner)
                ? DataCell.From([new PageLink(Target.Here("soeges"), [text.Numbers.Print(kroner / 1000)])]).Worth(kroner / 1000).Remarked(text.Computed)
                : DataCell.Empty)]))]);
    }

    private sealed record Sum(ImmutableArray<Inline> Name, string Kind, int Notes, ImmutableSortedDictionary<int, decimal> Years);
}
