using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Publishing.Charts;
using DocIndex.Publishing.Markup;
using DocIndex.Records;

namespace DocIndex.Publishing.Pages;

/// <summary>One initiative followed over notes and years: what each note asks for, side by side, and its parts by name.</summary>
internal static class InitiativePages
{
    private const double SameName = 0.6;
    private const int MostRows = 90;

    public static IEnumerable<Page> Compose(Publication publication, InitiativeThread thread)
    {
        var text = publication.Text;
        var latest = thread.Latest;
        yield return new Page(thread.Path, latest.Name, text.ThreadDescription(latest.Name), [
            new Heading(1, null, [Publication.Quote(latest, latest.Name)]),
            new Paragraph(ParagraphKind.Lead, [
                text.FollowedOverYears + ": ", text.NotesInYears(thread.Notes.Length, [.. thread.Notes.Select(note => note.BudgetYear).OfType<int>().Distinct()]),
                .. latest.Municipality is { } municipality ? [" · ", Publication.Quote(latest, municipality)] : ImmutableArray<Inline>.Empty]),
            Notes(publication, thread),
            .. Requests(publication, thread),
            .. InitiativesByName(publication, thread),
            .. Goals(publication, thread)])
        {
            Under = SitePaths.Initiatives,
        };
        foreach (var note in thread.Notes.Skip(1))
        {
            yield return new Page(SitePaths.Thread(note.Id), note.Name, text.ThreadDescription(note.Name), [
                new Heading(1, null, [Publication.Quote(note, note.Name)]),
                new Paragraph(ParagraphKind.Lead, [text.ThreadIsElsewhere + " ", new PageLink(new Target(thread.Path, null), [Publication.Quote(latest, latest.Name)])])])
            {
                Under = SitePaths.Initiatives,
            };
        }
    }

    private static BulletList Notes(Publication publication, InitiativeThread thread) => new([.. thread.Notes.Select(note => new ListItem(null, [
        .. YearTables.DocumentHeader(publication, note),
        .. publication.LinksOf(note.Id).Where(link => link.From == note.Id && link.Kind is "continues" or "repeats" && publication.ThreadOf(link.To) == thread)
            .Select(link => publication.Find(link.To)!).Take(1).SelectMany(other => (ImmutableArray<Inline>)[
                new LineBreak(), new Quiet([publication.Text.LinkKindName("continues", true) + " ", Publication.Quote(other, other.Name)])])]))]);

    // One chart for all price levels would set side by side what can't be compared; each level has its own.
    private static ImmutableArray<PageBlock> Requests(Publication publication, InitiativeThread thread)
    {
        var text = publication.Text;
        var rows = thread.Notes.Select(note => (Note: note, Row: DocumentChart.MainRow(note))).Where(p => p.Row is not null).Select(p => (p.Note, Row: p.Row!)).ToList();
        if (rows.Count == 0) return [];
        var series = rows.Select(p => new ChartSeries([Label(p.Note), ", ", DocumentChart.Level(text, p.Row)], p.Row.Years)).ToImmutableArray();
        var chart = YearChart.Draw("diagram", text.AmountsByYear, text, series);
        return
        [
            new Heading(2, "soeges", [text.WhatDocumentsAskFor]),
            new Paragraph(ParagraphKind.Note, [text.PriceLevelsDiffer]),
            .. chart is null ? ImmutableArray<PageBlock>.Empty : [chart],
            DocumentChart.Table(publication, series),
        ];

        Inline Label(DocumentEntry note) => note.BudgetYear is { } year ? text.Budget(year) : Publication.Quote(note, note.Name);
    }

    private static ImmutableArray<PageBlock> InitiativesByName(Publication publication, InitiativeThread thread)
    {
        var text = publication.Text;
        var groups = new List<List<(DocumentEntry Note, YearRow Row)>>();
        foreach (var (note, row) in thread.Notes.SelectMany(note => note.Rows.Read().Where(row => row.Kind != YearRowKind.Request).Select(row => (note, row))))
        {
            var same = groups.Find(group => group.Exists(other => other.Note != note) && group.Exists(other => LabelLikeness.Likeness(other.Row.Name, row.Name) >= SameName))
                ?? groups.Find(group => LabelLikeness.Likeness(group[0].Row.Name, row.Name) >= SameName);
            if (same is null) groups.Add([(note, row)]);
            else same.Add((note, row));
        }

        if (groups.Count == 0) return [];
        var shown = new List<List<(DocumentEntry Note, YearRow Row)>>();
        foreach (var group in groups.OrderByDescending(group => group.Count).TakeWhile(group => shown.Sum(one => one.Count) + group.Count <= MostRows || shown.Count == 0)) shown.Add(group);
        return
        [
            new Heading(2, "indsatser", [text.InitiativesByName]), Table(publication, shown),
            .. shown.Count < groups.Count ? [new Paragraph(ParagraphKind.Plain, [text.AndMore(groups.Count - shown.Count)])] : ImmutableArray<PageBlock>.Empty,
        ];
    }

    // Notes of different years have different price levels: each row says its own.
    private static DataTable Table(Publication publication, List<List<(DocumentEntry Note, YearRow Row)>> groups)
    {
        var text = publication.Text;
        ImmutableArray<int> years = [.. groups.SelectMany(group => group).SelectMany(p => p.Row.Years.Keys).Distinct().Order()];
        return new DataTable(
            null, [text.InitiativesByName], [new Strong([text.Unit("1.000 kr.")]), " · ", text.PriceLevelAtEach],
            [
                new([text.Note], ColumnShape.Text), new([text.PriceLevel], ColumnShape.Short), new([text.ControlArea], ColumnShape.Short),
                .. years.Select(year => new DataColumn([year.ToString(CultureInfo.InvariantCulture)], ColumnShape.Number) { Unit = text.Unit("1.000 kr.") }),
            ],
            [.. groups.Select(group => new DataRowGroup([Publication.Quote(group[^1].Note, group[^1].Row.Name)], [.. group.Select(p => new DataRow(null, false, [
                [new PageLink(new Target(SitePaths.Document(p.Note.Id), null), [p.Note.BudgetYear is { } year ? text.Budget(year) : Publication.Quote(p.Note, p.Note.Name)])],
                p.Row.PriceLevel is { } level ? [new Quoted(level, "da")] : [new Quiet([text.PriceLevelUnknown])],
                YearTables.ControlAreas(publication, p.Row),
                .. years.Select(year => Figures.Thousands(publication, p.Row.Years.GetValueOrDefault(year)))]))]))])
        {
            Name = "indsatser",
        };
    }

    private static ImmutableArray<PageBlock> Goals(Publication publication, InitiativeThread thread)
    {
        var text = publication.Text;
        var goals = thread.Notes.SelectMany(note => note.Goals.Read().Select(goal => (Note: note, Goal: goal))).ToList();
        if (goals.Count == 0) return [];
        var left = Math.Max(0, goals.Count - MostRows);
        goals = [.. goals.TakeLast(MostRows)];
        return
        [
            new Heading(2, "maal", [text.Goals]),
            new DataTable(
                null, [text.Goals], [text.GoalLineMeaning],
                [
                    new([text.Goal], ColumnShape.Text), new([text.Baseline], ColumnShape.Number), new([text.GoalTarget], ColumnShape.Number),
                    new([text.UnitLabel], ColumnShape.Short), new([text.Development], ColumnShape.Drawing), new([text.Note], ColumnShape.Short),
                ],
                [new DataRowGroup([], [.. goals.Select(p => new DataRow(null, false, [
                    [new PageLink(p.Goal.Place, [Publication.Quote(p.Note, p.Goal.What.Indicator ?? p.Goal.What.Text)])],
                    p.Goal.What.Baseline is { } baseline ? DataCell.From([text.Numbers.Print(baseline)]).Worth(baseline) : DataCell.Empty,
                    GoalCells.Target(text.Numbers, p.Goal.What),
                    p.Goal.What.Unit is { } unit ? [Publication.Quote(p.Note, unit)] : [],
                    GoalCells.Development(p.Goal.What),
                    [new PageLink(new Target(SitePaths.Document(p.Note.Id), null), [p.Note.BudgetYear is { } year ? text.Budget(year) : Publication.Quote(p.Note, p.Note.Name)])]]))])])
            {
                Name = "maal",
            },
            .. left > 0 ? [new Paragraph(ParagraphKind.Plain, [text.AndMore(left)])] : ImmutableArray<PageBlock>.Empty,
        ];
    }
}
