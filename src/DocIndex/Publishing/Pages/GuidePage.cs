using System.Collections.Immutable;
using DocIndex.Publishing.Markup;
using DocIndex.Records;

namespace DocIndex.Publishing.Pages;

/// <summary>How to read the site: what each word beside a figure means.</summary>
internal static class GuidePage
{
    public const string StandingsId = "staaende";

    public static Page Compose(Publication publication)
    {
        var text = publication.Text;
        return new Page(SitePaths.Guide, text.Guide, text.GuideLead, [
            new Heading(1, null, [text.Guide]),
            new Paragraph(ParagraphKind.Lead, [text.GuideLead]),
            new Heading(2, StandingsId, [text.GuideStandings]),
            new Paragraph(ParagraphKind.Plain, [text.GuideStandingsLead]),
            new DataTable(null, [new Spoken(text.GuideStandings)], [], [
                new([text.StandingLabel], ColumnShape.Short), new([text.Meaning], ColumnShape.Text), new([text.ShownAs], ColumnShape.Short)],
                [new DataRowGroup([], [.. Enum.GetValues<Standing>().Select(standing => new DataRow(null, false, [
                    [text.StandingName(standing)],
                    [text.StandingMeaning(standing)],
                    Figures.StandingMark(publication, standing) is { IsEmpty: false } mark ? mark : [new Quiet([text.NoMark])]]))])]) { Name = "ord" },
            .. text.GuideSections.SelectMany(section => (ImmutableArray<PageBlock>)[
                new Heading(2, section.Id, [section.Heading]),
                .. section.Paragraphs.Select(paragraph => new Paragraph(ParagraphKind.Plain, [paragraph]))]),
            new Paragraph(ParagraphKind.Plain, [new PageLink(new Target(SitePaths.Accessibility, null), [text.Accessibility])])]);
    }
}
