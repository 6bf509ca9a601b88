using System.Collections.Immutable;
using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing.Pages;

/// <summary>All that can be compared, by what notes have in common.</summary>
internal static class ComparisonPage
{
    private const int LinksAPage = 400;

    public static IEnumerable<Page> Compose(Publication publication)
    {
        var text = publication.Text;
        var listed = publication.Groups.Where(GroupLists.IsComparison).ToList();
        foreach (var (number, groups, links) in Parts.Of(publication, SitePaths.Comparison, listed, LinksAPage))
        {
            yield return new Page(SitePaths.Part(SitePaths.Comparison, number), text.Comparison, text.ComparisonLead, [
                new Heading(1, null, [text.Comparison]),
                new Paragraph(ParagraphKind.Lead, [text.ComparisonLead]),
                new Paragraph(ParagraphKind.Note, [text.ComparisonNote]),
                .. links,
                .. groups.GroupBy(group => group.Dimension).SelectMany(dimension => (ImmutableArray<PageBlock>)[
                    new Heading(2, Anchor(dimension.Key), [text.DimensionName(dimension.Key)]), GroupLists.All(publication, dimension)]),
                .. listed.Count == 0 ? [new Paragraph(ParagraphKind.Plain, [text.NothingToCompare])]
                    : ImmutableArray<PageBlock>.Empty,
                .. links])
            {
                Under = number == 1 ? null : SitePaths.Comparison,
            };
        }
    }

    private static string Anchor(Dimension dimension) => dimension switch
    {
        Dimension.BudgetRound => "budgetrunder",
        Dimension.Year => "aar",
        Dimension.Theme => "temaer",
        Dimension.TargetGroup => "maalgrupper",
        Dimension.Committee => "udvalg",
        _ => "kommuner",
    };
}
