using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Publishing.Markup;
using DocIndex.Records;

namespace DocIndex.Publishing;

/// <summary>
/// Tables of amounts by year in 1.000 kr. Money of different price levels never shares a table, and each row names its control area.
/// Nothing is added up across documents.
/// </summary>
internal static class YearTables
{
    /// <summary>What one document asks for.</summary>
    public static ImmutableArray<PageBlock> OfDocument(Publication publication, DocumentRecord record)
    {
        var text = publication.Text;
        var rows = YearRow.OfRequest(publication, record);
        var blocks = ImmutableArray.CreateBuilder<PageBlock>();
        foreach (var (level, table) in ByPriceLevel(rows))
            blocks.Add(Compose(publication, text.WhatItAsksFor, level, [new DataRowGroup([], [.. table.Select(row => Row(publication, row, YearsOf(table)))])], YearsOf(table)));
        var without = record.Initiatives.Select((initiative, index) => (initiative, index)).Where(p => p.initiative.PerYear.IsEmpty && p.initiative.Total is null).ToList();
        if (without.Count > 0)
        {
            blocks.Add(new Paragraph(ParagraphKind.Plain, [text.InitiativesWithoutAmounts]));
            blocks.Add(new BulletList([.. without.Select(p => new ListItem(
                Anchors.Numbered("indsats", p.index + 1),
                [new PageLink(publication.PlaceOf(p.initiative.Source), [Publication.Quote(record, p.initiative.Name)])]))]));
        }

        return blocks.ToImmutable();
    }

    /// <summary>Rows of several documents, a table for each price level and a group for each document.</summary>
    public static ImmutableArray<PageBlock> AcrossDocuments(Publication publication, string caption, IEnumerable<YearRow> rows) =>
        [.. ByPriceLevel(rows).Select(p => Compose(
            publication, caption, p.Level,
            [.. p.Rows.GroupBy(row => row.Record).Select(group => new DataRowGroup(
                DocumentHeader(publication, group.Key), [.. group.Select(row => Row(publication, row with { Id = null }, YearsOf(p.Rows)))]))],
            YearsOf(p.Rows)))];

    private static IEnumerable<(string? Level, List<YearRow> Rows)> ByPriceLevel(IEnumerable<YearRow> rows) => rows
        .GroupBy(row => row.PriceLevel)
        .OrderBy(group => group.Key is null ? 1 : 0).ThenByDescending(group => group.Key, StringComparer.Ordinal)
        .Select(group => (group.Key, group.ToList()));

    private static ImmutableArray<int> YearsOf(List<YearRow> rows) => [.. rows.SelectMany(row => row.Years.Keys).Distinct().Order()];

    private static DataTable Compose(
        Publication publication, string caption, string? level, ImmutableArray<DataRowGroup> groups, ImmutableArray<int> years)
    {
        var text = publication.Text;
        return new DataTable(
            null, [caption + ", ", level is null ? text.PriceLevelUnknown : new Quoted(level, "da")],
            [new Strong([text.Unit("1.000 kr.")]), " · ", level is null ? text.CompareWithCare : text.SignRule],
            [
                new([text.InitiativeOrRequest], ColumnShape.Text), new([text.ControlArea], ColumnShape.Short),
                .. years.Select(year => new DataColumn([year.ToString(CultureInfo.InvariantCulture)], ColumnShape.Number)),
                new([text.InAll], ColumnShape.Number),
            ],
            groups);
    }

    private static DataRow Row(Publication publication, YearRow row, ImmutableArray<int> years) => new(row.Id, row.IsTotal, [
        row.Name,
        row.ControlAreas.Length switch
        {
            0 => [new Quiet([publication.Text.NotStated])],
            1 => [new Quoted(row.ControlAreas[0], "da")],
            _ => [new Quoted(string.Join(" + ", row.ControlAreas), "da"), " ", new Mark(MarkKind.Neutral, publication.Text.AcrossControlAreas)],
        },
        .. years.Select(year => row.Years.GetValueOrDefault(year, [])),
        row.Total]);

    private static ImmutableArray<Inline> DocumentHeader(Publication publication, DocumentRecord record)
    {
        var remarks = new List<Inline> { publication.Text.KindName(record.Kind) };
        if (record.Municipality is not null) remarks.Add(Publication.Quote(record, record.Municipality));
        if (record.BudgetYear is { } year) remarks.Add(publication.Text.Budget(year));
        return [Publication.LinkTo(record), " ", new Quiet(Inlines.Join(" · ", remarks.Select(r => (ImmutableArray<Inline>)[r])))];
    }
}
