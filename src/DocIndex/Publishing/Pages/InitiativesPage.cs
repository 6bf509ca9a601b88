using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing.Pages;

/// <summary>Initiatives that several notes ask for, and then all initiatives of all notes.</summary>
internal static class InitiativesPage
{
    private const int RowsAPage = 150;

    public static IEnumerable<Page> Compose(Publication publication)
    {
        var text = publication.Text;
        var notes = Listed.Notes(publication).Where(note => note.InitiativeRows > 0).ToList();
        var rows = notes.SelectMany(note => note.Rows.Read().Where(row => row.IsInitiative).Select(row => (note, row)));
        foreach (var (number, part, links) in Parts.Of(publication, SitePaths.Initiatives, rows, notes.Sum(note => note.InitiativeRows), RowsAPage))
        {
            yield return new Page(SitePaths.Part(SitePaths.Initiatives, number), text.Initiatives, text.InitiativesLead, [
                new Heading(1, null, [text.Initiatives]),
                new Paragraph(ParagraphKind.Lead, [text.InitiativesLead]),
                .. number > 1 ? [] : Followed(publication),
                .. part.IsEmpty ? ImmutableArray<PageBlock>.Empty : [new Heading(2, "alle", [text.AllInitiatives]), .. links, Table(publication, part), .. links]])
            {
                Under = number == 1 ? null : SitePaths.Initiatives,
            };
        }
    }

    private static ImmutableArray<PageBlock> Followed(Publication publication)
    {
        var text = publication.Text;
        if (publication.Threads.IsEmpty) return [new Paragraph(ParagraphKind.Plain, [text.NoThreads])];
        return
        [
            new Heading(2, "fulgt", [text.FollowedOverYears]),
            new BulletList([.. publication.Threads.OrderByDescending(thread => thread.Latest.BudgetYear ?? 0).ThenBy(thread => thread.Path, StringComparer.Ordinal).Take(RowsAPage)
                .Select(thread => new ListItem(null, [
                    new PageLink(new Target(thread.Path, null), [Publication.Quote(thread.Latest, thread.Latest.Name)]), " ",
                    new Quiet([
                        .. thread.Latest.Municipality is { } municipality ? [Publication.Quote(thread.Latest, municipality), " · "] : ImmutableArray<Inline>.Empty,
                        text.NotesInYears(thread.Notes.Length, [.. thread.Notes.Select(note => note.BudgetYear).OfType<int>().Distinct()])])]))]),
            .. publication.Threads.Length > RowsAPage ? [new Paragraph(ParagraphKind.Plain, [text.AndMore(publication.Threads.Length - RowsAPage)])] : ImmutableArray<PageBlock>.Empty,
        ];
    }

    private static DataTable Table(Publication publication, ImmutableArray<(DocumentEntry Note, YearRow Row)> rows)
    {
        var text = publication.Text;
        return new DataTable(
            null, [text.AllInitiatives], [new Strong([text.Unit("1.000 kr.")]), " · ", text.PriceLevelAtEach],
            [
                new([text.Initiative], ColumnShape.Text), new([text.ControlArea], ColumnShape.Short) { IsFacet = true },
                new([text.AsksForFirstYear], ColumnShape.Number) { Unit = text.Unit("1.000 kr.") }, new([text.AsksForInAll], ColumnShape.Number) { Unit = text.Unit("1.000 kr.") },
                new([text.PriceLevel], ColumnShape.Short) { IsFacet = true }, new([text.Document], ColumnShape.Text),
                new([text.Municipality], ColumnShape.Short) { IsFacet = true }, new([text.BudgetYear], ColumnShape.Short) { IsFacet = true },
                new([text.SourceAddress], ColumnShape.Text) { IsDataOnly = true },
            ],
            [new DataRowGroup([], [.. rows.Select(p => new DataRow(null, false, [
                [new PageLink(new Target(SitePaths.Document(p.Note.Id), p.Row.Id ?? DocumentPage.RequestId), [Publication.Quote(p.Note, p.Row.Name)])],
                YearTables.ControlAreas(publication, p.Row),
                DocumentsPage.FirstYear(publication, p.Row, p.Note.BudgetYear),
                Figures.Thousands(publication, p.Row.Total),
                p.Row.PriceLevel is { } level ? [new Quoted(level, "da")] : [new Quiet([text.NotStated])],
                [Publication.ShortLinkTo(p.Note)],
                p.Note.Municipality is { } municipality ? [Publication.Quote(p.Note, municipality)] : [],
                p.Note.BudgetYear is { } year ? [year.ToString(CultureInfo.InvariantCulture)] : [],
                [p.Row.Place.RelativeTo("", HtmlRenderer.Extension)]]))])])
        {
            Name = "indsatser", HasFilter = true,
        };
    }
}
