using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Publishing.Markup;
using DocIndex.Records;

namespace DocIndex.Publishing;

/// <summary>The front page: what is here, what it asks for, and what does not agree.</summary>
internal static class FrontPage
{
    public static Page Compose(Publication publication)
    {
        var text = publication.Text;
        var amounts = publication.Documents.SelectMany(d => d.Record.Amounts).ToList();
        var open = publication.OpenFindings.ToList();
        return new Page(Publication.FrontPath, publication.Title, text.FrontLead, [
            new Heading(1, null, [publication.Title]),
            new Paragraph(ParagraphKind.Lead, [text.FrontLead]),
            new KeyFigures([
                new(text.Numbers.Print(publication.Documents.Length), text.DocumentsWord(publication.Documents.Length), Target.Here("dokumenter")),
                new(text.Numbers.Print(amounts.Count), text.AmountsWord(amounts.Count), new Target(Publication.ComparisonPath, null)),
                new(text.Numbers.Print(open.Count), text.OpenFindingsWord(open.Count), new Target(Publication.FindingsPath, null)),
                new(text.Numbers.Print(amounts.Count(a => a.Standing == Standing.Doubtful)), text.DoubtfulFiguresWord, new Target(Publication.GuidePath, GuidePage.StandingsId)),
            ]),
            new Heading(2, "dokumenter", [text.Documents]),
            Documents(publication),
            new Heading(2, "fund", [text.OpenFindingsTitle]),
            .. Findings(publication, open),
            new Heading(2, "laes", [text.Guide]),
            new Paragraph(ParagraphKind.Plain, [text.HowToReadShort + " ", new PageLink(new Target(Publication.GuidePath, null), [text.MoreOnReading])]),
            Standings(publication, amounts)]);
    }

    private static DataTable Documents(Publication publication)
    {
        var text = publication.Text;
        return new DataTable(
            null, [text.DocumentsCaption], [new Strong([text.Unit("1.000 kr.")]), " · ", text.PriceLevelAtEach],
            [
                new([text.Document], ColumnShape.Text), new([text.BudgetYear], ColumnShape.Short), new([text.AsksForFirstYear], ColumnShape.Number), new([text.AsksForInAll], ColumnShape.Number),
                new([text.PriceLevel], ColumnShape.Short), new([text.OpenFindingsTitle], ColumnShape.Number),
            ],
            [new DataRowGroup([], [.. publication.Documents.Select(d => Row(publication, d.Record))])]);
    }

    private static DataRow Row(Publication publication, DocumentRecord record)
    {
        var text = publication.Text;
        var request = YearRow.OfRequest(publication, record).LastOrDefault(row => row.IsTotal && record.Request is not null);
        var open = publication.FindingsOf(record.Id).Count(f => f.Status == "open");
        return new DataRow(null, false, [
            [Publication.LinkTo(record), new LineBreak(), new Quiet([
                text.KindName(record.Kind), .. record.Municipality is { } municipality ? [" · ", Publication.Quote(record, municipality)] : ImmutableArray<Inline>.Empty])],
            record.BudgetYear is { } year ? [year.ToString(CultureInfo.InvariantCulture)] : [new Quiet([text.NotStated])],
            request is null || request.Years.IsEmpty ? [new Quiet([text.NoAmount])] : FirstYear(publication, request, record.BudgetYear),
            request?.Total ?? [],
            request?.PriceLevel is { } level ? [new Quoted(level, "da")] : request is null ? [] : [new Quiet([text.NotStated])],
            open == 0 ? ["0"] : [new PageLink(new Target(Publication.PathOf(record.Id), "fund"), [text.Numbers.Print(open)])]]);
    }

    private static ImmutableArray<Inline> FirstYear(Publication publication, YearRow request, int? budgetYear)
    {
        var year = budgetYear is { } wanted && request.Years.ContainsKey(wanted) ? wanted : request.Years.Keys.First();
        var cell = request.Years[year];
        if (request.IsNet) cell = [.. cell, " ", new Mark(MarkKind.Neutral, publication.Text.Net)];
        return year == budgetYear ? cell : [.. cell, " ", new Quiet([$"({year.ToString(CultureInfo.InvariantCulture)})"])];
    }

    private static ImmutableArray<PageBlock> Findings(Publication publication, List<Checks.Finding> open)
    {
        if (open.Count == 0) return [new Paragraph(ParagraphKind.Plain, [publication.Text.NoOpenFindings])];
        return [new BulletList([.. open.Select(finding => new ListItem(null, [
            new Mark(finding.Severity == Severity.Error ? MarkKind.Error : MarkKind.Warning, publication.Text.SeverityName(finding.Severity)), " ",
            new PageLink(Publication.FindingTarget(finding), [publication.Text.Of(finding.Message)]),
            .. finding.Documents.Select(publication.Find).OfType<ProcessedDocument>().Take(1)
                .SelectMany(d => (ImmutableArray<Inline>)[new LineBreak(), new Quiet([Publication.Quote(d.Record, Publication.NameOf(d.Record))])])]))])];
    }

    private static DataTable Standings(Publication publication, List<Amount> amounts)
    {
        var text = publication.Text;
        return new DataTable(null, [text.AmountsByStanding], [], [
            new([text.StandingLabel], ColumnShape.Short), new([text.Amounts], ColumnShape.Number), new([text.Meaning], ColumnShape.Text)],
            [new DataRowGroup([], [.. Enum.GetValues<Standing>().Select(standing => new DataRow(null, false, [
                [text.StandingName(standing)],
                [text.Numbers.Print(amounts.Count(a => a.Standing == standing))],
                [text.StandingShort(standing)]]))])]);
    }
}
