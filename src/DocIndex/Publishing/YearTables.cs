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
            blocks.Add(Compose(publication, text.WhatItAsksFor, level, table, [new TableGroup([], table)]));
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
            publication, caption, p.Level, p.Rows,
            p.Rows.GroupBy(row => row.Record).Select(group => new TableGroup(DocumentHeader(publication, group.Key), [.. group.Select(row => row with { Id = null })]))))];

    private static IEnumerable<(string? Level, List<YearRow> Rows)> ByPriceLevel(IEnumerable<YearRow> rows) => rows
        .GroupBy(row => row.PriceLevel)
        .OrderBy(group => group.Key is null ? 1 : 0).ThenByDescending(group => group.Key, StringComparer.Ordinal)
        .Select(group => (group.Key, group.ToList()));

    private static DataTable Compose(Publication publication, string caption, string? level, List<YearRow> rows, IEnumerable<TableGroup> groups)
    {
        var text = publication.Text;
        ImmutableArray<int> years = [.. rows.SelectMany(row => row.Years.Keys).Distinct().Order()];
        var totals = rows.Exists(row => !row.Total.IsEmpty);
        return new DataTable(
            null, [caption + ", ", level is null ? text.PriceLevelUnknown : new Quoted(level, "da")],
            [new Strong([text.Unit("1.000 kr.")]), " · ", level is null ? text.CompareWithCare : text.SignRule],
            [
                new([text.InitiativeOrRequest], ColumnShape.Text), new([text.ControlArea], ColumnShape.Short),
                .. years.Select(year => new DataColumn([year.ToString(CultureInfo.InvariantCulture)], ColumnShape.Number)),
                .. totals ? [new([text.InAll], ColumnShape.Number)] : ImmutableArray<DataColumn>.Empty,
            ],
            [.. groups.Select(group => new DataRowGroup(group.Header, [.. group.Rows.Select(row => new DataRow(row.Id, row.IsTotal, [
                row.Name,
                ControlAreas(publication, row),
                .. years.Select(year => row.Years.GetValueOrDefault(year, [])),
                .. totals ? [row.Total] : ImmutableArray<ImmutableArray<Inline>>.Empty]))]))]);
    }

    private static ImmutableArray<Inline> ControlAreas(Publication publication, YearRow row) => row.ControlAreas.Length switch
    {
        0 => [new Quiet([publication.Text.NotStated])],
        1 => [new Quoted(row.ControlAreas[0], "da")],
        _ => [new Quoted(string.Join(" + ", row.ControlAreas), "da"), " ", new Mark(MarkKind.Neutral, publication.Text.AcrossControlAreas)],
    };

    private static ImmutableArray<Inline> DocumentHeader(Publication publication, DocumentRecord record)
    {
        var remarks = new List<Inline> { publication.Text.KindName(record.Kind) };
        if (record.Municipality is not null) remarks.Add(Publication.Quote(record, record.Municipality));
        if (record.BudgetYear is { } year) remarks.Add(publication.Text.Budget(year));
        return [Publication.LinkTo(record), " ", new Quiet(Inlines.Join(" · ", remarks.Select(r => (ImmutableArray<Inline>)[r])))];
    }

    private sealed record TableGroup(ImmutableArray<Inline> Header, List<YearRow> Rows);
}
