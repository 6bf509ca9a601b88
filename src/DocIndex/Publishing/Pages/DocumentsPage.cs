using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing.Pages;

/// <summary>All documents, to be sorted and narrowed down.</summary>
internal static class DocumentsPage
{
    private const int RowsAPage = 120;

    public static IEnumerable<Page> Compose(Publication publication)
    {
        var text = publication.Text;
        List<DocumentEntry> ordered =
        [
            .. publication.Entries.OrderByDescending(entry => entry.BudgetYear ?? 0).ThenBy(entry => entry.Municipality, StringComparer.Ordinal)
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
    /// <param name="byFile">True where versions of one note stand beside each other and their files tell them apart.</param>
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
        var open = publication.OpenFindingsOf(entry.Id);
        var request = entry.Request.Read().FirstOrDefault();
        return new DataRow(null, false, [
            DataCell.From([Publication.LinkTo(entry), .. byFile ? FileOf(publication, entry) : []]).SortedBy(entry.Name),
            entry.Municipality is { } municipality ? [Publication.Quote(entry, municipality)] : [new Quiet([text.NotStated])],
            [text.KindName(entry.Kind)],
            entry.BudgetYear is { } year ? DataCell.From([year.ToString(CultureInfo.InvariantCulture)]).SortedBy(year.ToString(CultureInfo.InvariantCulture)) : [new Quiet([text.NotStated])],
            FirstYear(publication, request, entry.BudgetYear),
            Figures.Thousands(publication, request?.Total),
            request?.PriceLevel is { } level ? [new Quoted(level, "da")] : request is null ? [] : [new Quiet([text.NotStated])],
            open == 0 ? DataCell.From(["0"]).Worth(0) : DataCell.From([new PageLink(new Target(SitePaths.Document(entry.Id), "fund"), [text.Numbers.Print(open)])]).Worth(open),
            [SitePaths.Document(entry.Id) + HtmlRenderer.Extension]]);
    }

    private static ImmutableArray<Inline> FileOf(Publication publication, DocumentEntry entry) =>
        publication.Works.VersionsOf(entry.Id).Skip(1).Any() ? [" ", new Quiet([new Code(Path.GetFileName(entry.File))])] : [];

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
