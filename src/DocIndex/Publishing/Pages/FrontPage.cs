using System.Collections.Immutable;
using DocIndex.Checks;
using DocIndex.Publishing.Markup;
using DocIndex.Records;

namespace DocIndex.Publishing.Pages;

/// <summary>The front page: what is here, what is new, what is large, and what does not agree.</summary>
internal static class FrontPage
{
    private const int MostRows = 8;

    public static Page Compose(Publication publication)
    {
        var text = publication.Text;
        var notes = publication.Notes;
        var standings = Enum.GetValues<Standing>().Zip(publication.Standings, (standing, count) => (Standing: standing, Count: count)).ToList();
        var open = FindingGroup.Of(publication, publication.OpenFindings);
        return new Page(Publication.FrontPath, publication.Title, text.FrontLead, [
            new Heading(1, null, [publication.Title]),
            new Paragraph(ParagraphKind.Lead, [text.FrontLead]),
            new KeyFigures([
                new(text.Numbers.Print(notes.Length), text.NotesWord(notes.Length), new Target(SitePaths.Documents,
                    null)),
                new(text.Numbers.Print(standings.Sum(p => p.Count)), text.AmountsWord(standings.Sum(p => p.Count)), new Target(SitePaths.Comparison, null)),
                new(text.Numbers.Print(open.Length), text.OpenFindingsWord(open.Length), new Target(SitePaths.Findings,
                    null)),
                new(text.Numbers.Print(standings[^1].Count), text.DoubtfulFiguresWord, new Target(SitePaths.Guide, GuidePage.StandingsId)),
            ]),
            new Heading(2, "nyeste", [text.Newest]),
            DocumentsPage.Table(publication, text.NewestCaption, "nyeste", Newest(notes), byFile: false),
            .. Biggest(publication, notes),
            new Paragraph(ParagraphKind.Plain, [new PageLink(new Target(SitePaths.Documents, null), [text.AllDocuments])]),
            new Heading(2, "fund", [text.OpenFindingsTitle]),
            .. FindingList(publication, open),
            new Heading(2, "sammenlign", [text.Comparison]),
            .. GroupLists.Shortest(publication),
            new Heading(2, "laes", [text.Guide]),
            new Paragraph(ParagraphKind.Plain, [text.HowToReadShort + " ", new PageLink(new Target(SitePaths.Guide, null), [text.MoreOnReading])]),
            Standings(publication, standings)]);
    }

    private static IEnumerable<DocumentEntry> Newest(ImmutableArray<DocumentEntry> notes) => notes
        .OrderByDescending(note => note.Date ?? (note.BudgetYear is { } year and > 1 ? new DateOnly(year - 1, 1, 1) : DateOnly.MinValue))
        .ThenByDescending(note => note.BudgetYear ?? 0).ThenBy(note => note.Id, StringComparer.Ordinal).Take(MostRows);

    // The largest requests of the price level that most notes use; those of others can't stand in one order with them.
    private static ImmutableArray<PageBlock> Biggest(Publication publication, ImmutableArray<DocumentEntry> notes)
    {
        var text = publication.Text;
        var asking = new List<(DocumentEntry Note, string Level, decimal Kroner)>();
        foreach (var note in notes)
        {
            if (note.Request.Read() is [{ PriceLevel: { } own } request] && request.First(note.BudgetYear)?.Figure is { MayBeSummed: true } figure) asking.Add((note, own, Math.Abs(figure.Kroner)));
        }

        if (asking.Count == 0) return [];
        var level = asking.CountBy(p => p.Level).OrderByDescending(p => p.Value).ThenByDescending(p => p.Key, StringComparer.Ordinal).First().Key;
        var largest = asking.Where(p => p.Level == level).OrderByDescending(p => p.Kroner).ThenBy(p => p.Note.Id, StringComparer.Ordinal).Take(MostRows).Select(p => p.Note);
        return
        [
            new Heading(2, "stoerste", [text.Biggest]),
            DocumentsPage.Table(publication, text.BiggestCaption(level), "stoerste", largest, byFile: false),
        ];
    }

    private static ImmutableArray<PageBlock> FindingList(Publication publication, ImmutableArray<FindingGroup> open)
    {
        var text = publication.Text;
        if (open.IsEmpty) return [new Paragraph(ParagraphKind.Plain, [text.NoOpenFindings])];
        return
        [
            new BulletList([.. open.Take(MostRows).Select(group => group.First).Select(finding => new ListItem(null, [
                new Mark(finding.Severity == Severity.Error ? MarkKind.Error : MarkKind.Warning, text.SeverityName(finding.Severity)), " ",
                new PageLink(finding.Target, [text.Of(finding.Read().Message)]),
                .. finding.Documents.Select(publication.Find).OfType<DocumentEntry>().Take(1)
                    .SelectMany(entry => (ImmutableArray<Inline>)[new LineBreak(), new Quiet([Publication.Quote(entry, entry.Name)])])]))]),
            .. open.Length > MostRows
                ? [new Paragraph(ParagraphKind.Plain, [new PageLink(new Target(SitePaths.Findings, null),
                    [text.AllFindings(open.Length)])])]
                : ImmutableArray<PageBlock>.Empty,
        ];
    }

    private static DataTable Standings(Publication publication, List<(Standing Standing, int Count)> standings)
    {
        var text = publication.Text;
        return new DataTable(null, [text.AmountsByStanding], [], [
            new([text.StandingLabel], ColumnShape.Short), new([text.Amounts], ColumnShape.Number), new([text.Meaning], ColumnShape.Text)],
            [new DataRowGroup([], [.. standings.Select(p => new DataRow(null, false, [
                [text.StandingName(p.Standing)],
                DataCell.From([text.Numbers.Print(p.Count)]).Worth(p.Count),
                [text.StandingShort(p.Standing)]]))])]) { Name = "sikkerhed" };
    }
}
