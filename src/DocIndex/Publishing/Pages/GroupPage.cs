using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Publishing.Markup;
using DocIndex.Records;

namespace DocIndex.Publishing.Pages;

/// <summary>Notes that have something in common, side by side.</summary>
internal static class GroupPage
{
    private const int RowsAPage = 90;

    public static IEnumerable<Page> Compose(Publication publication, Grouping group)
    {
        var text = publication.Text;
        var name = Inlines.PlainText(text.GroupName(group));
        foreach (var (number, notes, links) in Parts.Of(publication, group.Path, Packed(group.Notes), 1))
        {
            yield return new Page(SitePaths.Part(group.Path, number), name, text.GroupLead(group), [
                new Heading(1, null, [new Quiet([text.DimensionName(group.Dimension)]), " ", .. text.GroupName(group)]),
                new Paragraph(ParagraphKind.Lead, [text.GroupLead(group)]),
                .. Names(publication, group),
                .. number == 1 && group.Dimension == Dimension.BudgetRound ? RoundSums.Of(publication, group) : [],
                .. links,
                .. Body(publication, group, notes.IsEmpty ? [] : notes[0]),
                .. links])
            {
                Under = SitePaths.Comparison,
            };
        }
    }

    /// <summary>A page at the address of a name that has become one with others: where to find it now.</summary>
    public static Page ComposeMoved(Publication publication, string path, ImmutableArray<Grouping> groups)
    {
        var text = publication.Text;
        var name = groups.SelectMany(group => group.Names).First(one => Grouping.PathOfName(one) == path);
        return new Page(path, name, text.GroupIsPartOf, [
            new Heading(1, null, [new Quiet([text.DimensionName(Dimension.TargetGroup)]), " ", new Quoted(name, "da")]),
            new Paragraph(ParagraphKind.Lead, [text.GroupIsPartOf]),
            new BulletList([.. groups.Select(group => new ListItem(null, [new PageLink(new Target(group.Path, null),
                text.GroupName(group))]))])])
        {
            Under = SitePaths.Comparison,
        };
    }

    private static ImmutableArray<PageBlock> Names(Publication publication, Grouping group)
    {
        if (group.Names.Length < 2) return [];
        var names = group.Names.Select(name => (ImmutableArray<Inline>)[new Quoted(name, "da")]);
        return [new Paragraph(ParagraphKind.Note, [publication.Text.NamesInNotes + " ", .. Inlines.Join(" · ",
            names)])];
    }

    // Parts hold whole notes, as many as their rows allow; those that ask for money come first.
    private static List<ImmutableArray<DocumentEntry>> Packed(ImmutableArray<DocumentEntry> notes)
    {
        var parts = new List<ImmutableArray<DocumentEntry>>();
        var rows = 0;
        foreach (var note in notes.OrderBy(note => note.Rows.IsEmpty ? 1 : 0))
        {
            var size = 1 + note.Rows.Count + note.PreviousFunds.Count;
            if (parts.Count == 0 || rows + size > RowsAPage)
            {
                parts.Add([]);
                rows = 0;
            }

            parts[^1] = parts[^1].Add(note);
            rows += size;
        }

        return parts;
    }

    private static ImmutableArray<PageBlock> Body(Publication publication, Grouping group, ImmutableArray<DocumentEntry> notes)
    {
        var text = publication.Text;
        var year = group.Dimension == Dimension.Year ? group.Year : null;
        var requested = notes.SelectMany(note => note.Rows.Read().Where(row => year is null || row.Years.ContainsKey(year.Value)).Select(row => (note, year is { } one ? Only(row, one) : row))).ToList();
        var previous = year is null ? notes.SelectMany(note => note.PreviousFunds.Read().Select(row => (note, row))).ToList() : [];
        var silent = notes.Where(note => note.Rows.IsEmpty).ToList();
        return
        [
            .. requested.Count == 0 ? ImmutableArray<PageBlock>.Empty :
                [new Heading(2, "soeges", [text.WhatDocumentsAskFor]), .. YearTables.AcrossDocuments(publication, text.WhatDocumentsAskFor, "soeges", requested)],
            .. group.Dimension == Dimension.TargetGroup ? [TargetGroups(publication, group, notes)] : ImmutableArray<PageBlock>.Empty,
            .. silent.Count == 0 ? ImmutableArray<PageBlock>.Empty :
                [new Paragraph(ParagraphKind.Plain, [text.DocumentsWithoutAmounts]), new BulletList([.. silent.Select(note => new ListItem(null, [Publication.LinkTo(note)]))])],
            .. previous.Count == 0 ? ImmutableArray<PageBlock>.Empty :
                [new Heading(2, "tidligere", [text.PreviousFunds]), .. YearTables.AcrossDocuments(publication, text.PreviousFunds, "tidligere", previous)],
        ];
    }

    private static YearRow Only(YearRow row, int year) => row with { Years = row.Years.RemoveRange(row.Years.Keys.Where(key => key != year)), Total = null };

    private static DataTable TargetGroups(Publication publication, Grouping group, ImmutableArray<DocumentEntry> notes)
    {
        var text = publication.Text;
        return new DataTable(
            null, [text.TargetGroups], [],
            [
                new([text.Document], ColumnShape.Text), new([text.TargetGroup], ColumnShape.Text), new([text.Count], ColumnShape.Number),
                new([text.UnitLabel], ColumnShape.Short), new([text.AsOf], ColumnShape.Short), new([text.SourceAddress], ColumnShape.Text) { IsDataOnly = true },
            ],
            [new DataRowGroup([], [.. notes.SelectMany(note => note.TargetGroups.Read().Where(told =>
                group.Names.Contains(told.What.Name)).Select(told => new DataRow(null, false, [
                [Publication.LinkTo(note)],
                [new PageLink(told.Place, [Publication.Quote(note, told.What.Name)])],
                told.What.Count is { } count ? DataCell.From([new PageLink(told.Place, [text.Numbers.Print(count)])]).Worth(count) : DataCell.Empty,
                told.What.Unit is { } unit ? [Publication.Quote(note, unit)] : [],
                told.What.AsOf is { } when ? [Publication.Quote(note, when)] : [],
                [told.Place.RelativeTo("", HtmlRenderer.Extension)]])))])])
        {
            Name = "maalgrupper",
        };
    }
}
