using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing.Pages;

/// <summary>The risks of all notes, with what each means to do about them.</summary>
internal static class RisksPage
{
    private const int RowsAPage = 150;

    public static IEnumerable<Page> Compose(Publication publication)
    {
        var text = publication.Text;
        var notes = Listed.Notes(publication).ToList();
        var risks = notes.SelectMany(note => note.Risks.Read().Select(risk => (note, risk)));
        foreach (var (number, rows, links) in Parts.Of(publication, SitePaths.Risks, risks, notes.Sum(note => note.Risks.Count), RowsAPage))
        {
            yield return new Page(SitePaths.Part(SitePaths.Risks, number), text.RisksAcross, text.RisksLead, [
                new Heading(1, null, [text.RisksAcross]),
                new Paragraph(ParagraphKind.Lead, [text.RisksLead]),
                .. links,
                .. rows.IsEmpty ? [new Paragraph(ParagraphKind.Plain, [text.NoRisks])] : (ImmutableArray<PageBlock>)[Table(publication, rows)],
                .. links])
            {
                Under = number == 1 ? null : SitePaths.Risks,
            };
        }
    }

    private static DataTable Table(Publication publication, ImmutableArray<(DocumentEntry Note, Told<Records.Risk> Risk)> risks)
    {
        var text = publication.Text;
        return new DataTable(
            null, [text.RisksAcross], [],
            [
                new([text.Risk], ColumnShape.Text), new([text.RiskResponse], ColumnShape.Text), new([text.Document], ColumnShape.Text),
                new([text.Municipality], ColumnShape.Short) { IsFacet = true }, new([text.BudgetYear], ColumnShape.Short) { IsFacet = true },
                new([text.SourceAddress], ColumnShape.Text) { IsDataOnly = true },
            ],
            [new DataRowGroup([], [.. risks.Select(p => new DataRow(null, false, [
                [new PageLink(p.Risk.Place, [Publication.Quote(p.Note, p.Risk.What.Text)])],
                p.Risk.What.Response is { } response ? [Publication.Quote(p.Note, response)] : [new Quiet([text.NoResponse])],
                [Publication.ShortLinkTo(p.Note)],
                p.Note.Municipality is { } municipality ? [Publication.Quote(p.Note, municipality)] : [],
                p.Note.BudgetYear is { } year ? [year.ToString(CultureInfo.InvariantCulture)] : [],
                [p.Risk.Place.RelativeTo("", HtmlRenderer.Extension)]]))])])
        {
            Name = "risici", HasFilter = true,
        };
    }
}
