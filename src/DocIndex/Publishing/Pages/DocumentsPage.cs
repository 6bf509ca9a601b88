using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing.Pages;

/// <summary>All notes, to be sorted and narrowed down.</summary>
internal static class DocumentsPage
{
    private const int RowsAPage = 120;

    public static IEnumerable<Page> Compose(Publication publication)
    {
        var text = publication.Text;
        List<DocumentEntry> ordered =
        [
            .. publication.Notes.OrderByDescending(entry => entry.BudgetYear ?? 0).ThenBy(entry => entry.Municipality,
                StringComparer.Ordinal)
                .ThenBy(entry => entry.Name, StringComparer.Ordinal).ThenBy(entry => entry.Id, StringComparer.Ordinal),
        ];
        foreach (var (number, entries, links) in Parts.Of(publication, SitePaths.Documents, ordered, RowsAPage))
        {
            yield return new Page(SitePaths.Part(SitePaths.Documents, number), text.Documents, text.DocumentsLead, [
                new Heading(1, null, [text.Documents]),
                new Paragraph(ParagraphKind.Lead, [text.DocumentsLead]),
                .. links, Table(publication, text.DocumentsCaption, "dokumenter", entries, byFile: true) with { HasFilter = true }, .. links])
            {
                Under = number == 1 ? null : SitePaths.Documents,
            };
        }
    }

    /// <summary>Documents, a row each, with what they ask for.</summary>
    /// <param name="byFile">True where the files of a note that is there in several versions are named under
    /// it.</param>
    public static DataTable Table(Publication publication, string caption, string name, IEnumerable<DocumentEntry> entries, bool byFile)
    {
        var text = publication.Text;
        return new DataTable(
            null, [caption], [new Strong([text.Unit("1.000 kr.")]), " · ", text.PriceLevelAtEach],
            [
                new([text.Document], ColumnShape.Text), new([text.Municipality], ColumnShape.Short) { IsFacet = true }, new([text.Kind], ColumnShape.Short) { IsFacet = true },
                new([text.BudgetYear], ColumnShape.Short) { IsFacet = true },
                new([text.AsksForFirstYear], ColumnShape.Number) { Unit = text.Unit("1.000 kr.") }, new([text.AsksForInAll], ColumnShape.Number) { Unit = text.Unit("1.000 kr.") },
                new([text.PriceLevel], ColumnShape.Short) { IsFacet = true }, new([text.OpenFindingsTitle], ColumnShape.Number),
                new([text.SourceAddress], ColumnShape.Text) { IsDataOnly = true },
            ],
            [new DataRowGroup([], [.. entries.Select(entry => Row(publication, entry, byFile))])]) { Name = name };
    }

    private static DataRow Row(Publication publication, DocumentEntry entry, bool byFile)
    {
        var text = publication.Text;
        var request = entry.Request.Read().FirstOrDefault();
        return new DataRow(null, false, [
            DataCell.From([Publication.LinkTo(entry), .. byFile ? FileOf(publication, entry) : []]).SortedBy(entry.Name),
            entry.Municipality is { } municipality ? [Publication.Quote(entry, municipality)] : [new Quiet([text.NotStated])],
            [text.KindName(entry.Kind)],
            entry.BudgetYear is { } year ? DataCell.From([year.ToString(CultureInfo.InvariantCulture)]).SortedBy(year.ToString(CultureInfo.InvariantCulture)) : [new Quiet([text.NotStated])],
            FirstYear(publication, request, entry.BudgetYear),
            Figures.Thousands(publication, request?.Total),
            request?.PriceLevel is { } level ? [new Quoted(level, "da")] : request is null ? [] : [new Quiet([text.NotStated])],
            Findings(publication, entry),
            [SitePaths.Document(entry.Id) + HtmlRenderer.Extension]]);
    }

    // They stand on the page of the first version that has any.
    private static DataCell Findings(Publication publication, DocumentEntry entry)
    {
        var open = FindingGroup.OpenOf(publication, entry.Id).Length;
        if (open == 0) return DataCell.From(["0"]).Worth(0);
        var version = publication.VersionsOf(entry.Id).First(one => publication.OpenFindingsOf(one.Id) > 0);
        return DataCell.From([new PageLink(new Target(SitePaths.Document(version.Id), "fund"),
            [publication.Text.Numbers.Print(open)])]).Worth(open);
    }

    private static ImmutableArray<Inline> FileOf(Publication publication, DocumentEntry entry) =>
        publication.VersionsOf(entry.Id).Skip(1).Any()
            ? [new LineBreak(), new Quiet(Inlines.Join(", ", publication.VersionsOf(entry.Id).Select(FileLink)))] : [];

    private static ImmutableArray<Inline> FileLink(DocumentEntry version) =>
        [new PageLink(new Target(SitePaths.Document(version.Id), null), [new Code(Path.GetFileName(version.File))])];

    /// <summary>What is asked for in the budget year, else in the first year there is, which is then said.</summary>
    public static DataCell FirstYear(Publication publication, YearRow? request, int? budgetYear)
    {
        var text = publication.Text;
        if (request?.First(budgetYear) is not { } first) return [new Quiet([text.NoAmount])];
        var cell = Figures.Thousands(publication, first.Figure);
        if (request.IsNet) cell = cell.With(" ", new Mark(MarkKind.Neutral, text.Net)).Remarked(text.Net);
        if (first.Year == budgetYear) return cell;
        var year = first.Year.ToString(CultureInfo.InvariantCulture);
        return cell.With(" ", new Quiet([$"({year})"])).Remarked(year);
    }
}
