using System.Collections.Immutable;
using DocIndex.Checks;
using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing.Pages;

/// <summary>All findings, and all that was and was not checked. Each finding stands in full on the page of its document.</summary>
internal static class FindingsPage
{
    private const int RowsAPage = 120;

    public static IEnumerable<Page> Compose(Publication publication)
    {
        var text = publication.Text;
        var open = FindingGroup.Of(publication, publication.OpenFindings).Length;
        foreach (var (number, findings, links) in Parts.Of(publication, SitePaths.Findings, FindingGroup.Of(publication, publication.Findings), RowsAPage))
        {
            yield return new Page(SitePaths.Part(SitePaths.Findings, number), text.Findings, text.FindingsLead(open), [
                new Heading(1, null, [text.Findings]),
                new Paragraph(ParagraphKind.Lead, [text.FindingsLead(open)]),
                .. number == 1 ? Totals(publication) : [],
                .. links,
                .. findings.IsEmpty ? ImmutableArray<PageBlock>.Empty : [Table(publication, findings)],
                .. links,
                .. number == 1 ? Checked(publication) : []])
            {
                Under = number == 1 ? null : SitePaths.Findings,
            };
        }
    }

    private static ImmutableArray<PageBlock> Totals(Publication publication)
    {
        var counts = publication.Counts;
        return [new Paragraph(ParagraphKind.Plain, [publication.Text.CheckTotals(
            counts.Sum(c => c.Passed), counts.Sum(c => c.Failed), counts.SelectMany(c => c.NotChecked).Sum(n => n.Count))])];
    }

    private static DataTable Table(Publication publication, ImmutableArray<FindingGroup> findings)
    {
        var text = publication.Text;
        return new DataTable(
            null, [text.FindingsCaption], [],
            [
                new([text.Finding], ColumnShape.Text), new([text.Weight], ColumnShape.Short) { IsFacet = true }, new([text.Rule], ColumnShape.Short) { IsFacet = true },
                new([text.DocumentSays], ColumnShape.Short), new([text.OthersSay], ColumnShape.Short), new([text.SmallestFix], ColumnShape.Short),
                new([text.Document], ColumnShape.Text), new(["id"], ColumnShape.Short) { IsDataOnly = true },
            ],
            [new DataRowGroup([], [.. findings.Select(finding => Row(publication, finding))])])
        {
            Name = "fund", HasFilter = true,
        };
    }

    private static DataRow Row(Publication publication, FindingGroup group)
    {
        var text = publication.Text;
        var finding = group.First.Read();
        var isOpen = group.First.IsOpen;
        return new DataRow(null, false, [
            [
                new PageLink(group.First.Target, [text.Of(finding.Message)]),
                .. finding.Reason is { } reason ? [new LineBreak(), new Quiet([text.AcceptedBecause + ": ", new Quoted(reason, "da")])] : ImmutableArray<Inline>.Empty,
            ],
            DataCell.From([new Mark(isOpen ? Kind(finding) : MarkKind.Neutral, isOpen ? text.SeverityName(finding.Severity) : text.Accepted)])
                .SortedBy(isOpen ? $"{2 - (int)finding.Severity}" : "3"),
            [text.RuleName(finding.Rule)],
            finding.Found is { } found ? [text.Between(found, finding.Unit)] : [],
            finding.Expected is { } expected ? [text.Between(expected, finding.Unit)] : [],
            finding.Fix is { } fix ? [new Quoted(fix, "da")] : [],
            Inlines.Join(new LineBreak(), group.Findings.Select(one => Document(publication, one, group.Findings.Length > 1))),
            [string.Join(' ', group.Findings.Select(one => one.Id))]]);
    }

    // Versions of one note are told apart by their files.
    private static ImmutableArray<Inline> Document(Publication publication, FindingEntry finding, bool byFile)
    {
        var entries = finding.Documents.Select(publication.Find).OfType<DocumentEntry>().ToList();
        if (byFile && entries is [var only]) return [new PageLink(finding.Target, [new Code(Path.GetFileName(only.File))])];
        return Inlines.Join(new LineBreak(), entries.Select(entry => (ImmutableArray<Inline>)[Publication.LinkTo(entry)]));
    }

    private static MarkKind Kind(Finding finding) => finding.Severity switch
    {
        Severity.Error => MarkKind.Error,
        Severity.Warning => MarkKind.Warning,
        _ => MarkKind.Neutral,
    };

    private static ImmutableArray<PageBlock> Checked(Publication publication)
    {
        var text = publication.Text;
        var nothing = publication.Entries.Where(entry => !entry.HasChecks).ToList();
        return
        [
            new Heading(2, "kontrol", [text.WhatWasChecked]),
            new Paragraph(ParagraphKind.Note, [text.NotCheckedIsNotPassed]),
            .. nothing.Count < publication.Entries.Length ? [FindingCards.Counts(publication, publication.Counts)] : ImmutableArray<PageBlock>.Empty,
            .. nothing.Count == 0 ? ImmutableArray<PageBlock>.Empty :
            [
                new Paragraph(ParagraphKind.Plain, [text.NothingToCheckIn]),
                new BulletList([.. nothing.Take(RowsAPage).Select(entry => new ListItem(null, [Publication.LinkTo(entry)]))]) { IsDense = true },
                .. nothing.Count > RowsAPage ? [new Paragraph(ParagraphKind.Plain, [text.AndMore(nothing.Count - RowsAPage)])] : ImmutableArray<PageBlock>.Empty,
            ],
        ];
    }
}
