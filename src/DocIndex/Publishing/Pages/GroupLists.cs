using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing.Pages;

/// <summary>Links to comparisons.</summary>
internal static class GroupLists
{
    private const int MostOnFrontPage = 6;
    private const int MostNames = 4;

    /// <summary>The comparisons of each dimension with most notes, a paragraph each.</summary>
    public static ImmutableArray<PageBlock> Shortest(Publication publication) =>
    [
        new FactList([.. publication.Groups.Where(IsComparison).GroupBy(group => group.Dimension).Select(dimension =>
            new Fact(
            publication.Text.DimensionName(dimension.Key),
            Inlines.Join(new LineBreak(), dimension.OrderByDescending(group => group.Year ?? 0).ThenByDescending(group => group.Notes.Length)
                .ThenBy(group => group.Path, StringComparer.Ordinal).Take(MostOnFrontPage).Select(group => Link(publication, group)))))]),
        new Paragraph(ParagraphKind.Plain, [new PageLink(new Target(SitePaths.Comparison, null), [publication.Text.AllComparisons])]),
    ];

    /// <summary>True for a group in which there is something to compare; that of one note has a page, and is in no
    /// list.</summary>
    public static bool IsComparison(Grouping group) => group.Notes.Length > 1;

    /// <summary>All comparisons of a dimension.</summary>
    public static BulletList All(Publication publication, IEnumerable<Grouping> groups) =>
        new([.. groups.Select(group => new ListItem(null, Link(publication, group)))]) { IsDense = true };

    private static ImmutableArray<Inline> Link(Publication publication, Grouping group) =>
    [
        new PageLink(new Target(group.Path, null), publication.Text.GroupName(group)), " ",
        new Quiet([group.Notes.Length.ToString(CultureInfo.InvariantCulture), .. OtherNames(publication, group)]),
    ];

    private static ImmutableArray<Inline> OtherNames(Publication publication, Grouping group)
    {
        if (group.Names.Length < 2) return [];
        var others = string.Join(", ", group.Names.Skip(1).Take(MostNames));
        var more = group.Names.Length > MostNames + 1 ? " …" : "";
        return [$" · {publication.Text.AlsoNamed} ", new Quoted(others, "da"), more];
    }
}
