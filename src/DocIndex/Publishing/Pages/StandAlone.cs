using System.Collections.Immutable;
using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing.Pages;

/// <summary>A page of the site without the site: the parts of a list together, links as plain words, and the sources in a column of their own.</summary>
internal static class StandAlone
{
    /// <param name="parts">One page, or the parts of one list.</param>
    /// <param name="withSources">False leaves what is for data only to those who can show it.</param>
    public static Page Of(IReadOnlyList<Page> parts, bool withSources)
    {
        var blocks = parts[0].Body.Concat(parts.Skip(1).SelectMany(part => part.Body.Where(block => block is DataTable)));
        return parts[0] with { Body = [.. blocks.Where(block => block is not (StepLinks or Contents or SearchBox))
            .Select(block => Block(block, withSources))], Scripts = [], Under = null };
    }

    private static PageBlock Block(PageBlock block, bool withSources) => block switch
    {
        Heading heading => heading with { Id = null, Content = Unlinked(heading.Content) },
        Paragraph paragraph => paragraph with { Content = Unlinked(paragraph.Content) },
        BulletList list => list with { Items = [.. list.Items.Select(item => new ListItem(null, Unlinked(item.Content)))] },
        FactList facts => new FactList([.. facts.Facts.Select(fact => fact with { Value = Unlinked(fact.Value) })]),
        Chart chart => chart with { Keys = [.. chart.Keys.Select(key => key with { Words = Unlinked(key.Words) })] },
        DataTable table => Table(table, withSources),
        _ => block,
    };

    private static DataTable Table(DataTable table, bool withSources) => table with
    {
        Id = null, Name = null, HasFilter = false, Caption = Unlinked(table.Caption), Note = Unlinked(table.Note),
        Columns = [.. table.Columns.Select(column => column with { IsDataOnly = column.IsDataOnly && !withSources,
            IsFacet = false })],
        Groups = [.. table.Groups.Select(group => new DataRowGroup(Unlinked(group.Header), [.. group.Rows.Select(row => row with { Id = null, Cells = [.. row.Cells.Select(Cell)] })]))],
    };

    private static DataCell Cell(DataCell cell)
    {
        DataCell bare = Unlinked(cell.Content);
        if (cell.Number is not null) bare = bare.Worth(cell.Number);
        if (cell.SortKey is { } key) bare = bare.SortedBy(key);
        return cell.Remark is { } remark ? bare.Remarked(remark) : bare;
    }

    private static ImmutableArray<Inline> Unlinked(ImmutableArray<Inline> content) =>
    [
        .. content.SelectMany(inline => inline switch
        {
            PageLink link => Unlinked(link.Content),
            Quiet quiet => [new Quiet(Unlinked(quiet.Content))],
            Strong strong => [new Strong(Unlinked(strong.Content))],
            _ => (ImmutableArray<Inline>)[inline],
        }),
    ];
}
