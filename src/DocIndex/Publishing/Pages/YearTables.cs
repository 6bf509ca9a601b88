using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Publishing.Charts;
using DocIndex.Publishing.Markup;
using DocIndex.Records;

namespace DocIndex.Publishing.Pages;

/// <summary>
/// Tables of amounts by year in 1.000 kr. Money of different price levels never shares a table, and each row names its control area.
/// </summary>
internal static class YearTables
{
    /// <summary>What one document asks for.</summary>
    public static ImmutableArray<PageBlock> OfDocument(Publication publication, DocumentEntry entry)
    {
        var text = publication.Text;
        var blocks = ImmutableArray.CreateBuilder<PageBlock>();
        foreach (var (level, rows) in ByPriceLevel(entry.Rows.Read().Select(row => (entry, row))))
            blocks.Add(Compose(publication, new(text.WhatItAsksFor, Name("soeger-om", level), false), level, rows, [new TableGroup([], rows)]));
        if (!entry.InitiativesWithoutAmounts.IsEmpty)
        {
            blocks.Add(new Paragraph(ParagraphKind.Plain, [text.InitiativesWithoutAmounts]));
            blocks.Add(new BulletList([.. entry.InitiativesWithoutAmounts.Read().Select(told => new ListItem(null, [new PageLink(told.Place, [Publication.Quote(entry, told.What)])]))]));
        }

        return blocks.ToImmutable();
    }

    /// <summary>Rows of several documents, a table for each price level and a group for each document.</summary>
    public static ImmutableArray<PageBlock> AcrossDocuments(
        Publication publication, string caption, string name, IEnumerable<(DocumentEntry Entry, YearRow Row)> rows) =>
        [.. ByPriceLevel(rows).Select(p => Compose(
            publication, new(caption, Name(name, p.Level), true), p.Level, p.Rows,
            p.Rows.GroupBy(row => row.Entry).Select(group => new TableGroup(DocumentHeader(publication, group.Key), [.. group.Select(row => (row.Entry, row.Row with { Id = null }))]))))];

    /// <summary>The rows of each price level, latest first; those whose level nobody says come last.</summary>
    public static IEnumerable<(string? Level, List<(DocumentEntry Entry, YearRow Row)> Rows)> ByPriceLevel(IEnumerable<(DocumentEntry Entry, YearRow Row)> rows) => rows
        .GroupBy(p => p.Row.PriceLevel)
        .OrderBy(group => group.Key is null ? 1 : 0).ThenByDescending(group => group.Key, StringComparer.Ordinal)
        .Select(group => (group.Key, group.ToList()));

    /// <summary>A table's name with its price level.</summary>
    public static string Name(string name, string? level) => level is null ? name : $"{name}-{Reading.Slug.Of(level)}";

    /// <summary>Styringsområder of a row, and that it goes across them where it does.</summary>
    public static DataCell ControlAreas(Publication publication, YearRow row) => row.ControlAreas.Length switch
    {
        0 => [new Quiet([publication.Text.NotStated])],
        1 => [new Quoted(row.ControlAreas[0], "da")],
        _ => [new Quoted(string.Join(" + ", row.ControlAreas), "da"), " ", new Mark(MarkKind.Neutral, publication.Text.AcrossControlAreas)],
    };

    /// <summary>What a row is called: the document's words, or that it is all that is asked for.</summary>
    public static DataCell NameOf(Publication publication, DocumentEntry entry, YearRow row) => row switch
    {
        { Kind: YearRowKind.Request, IsNet: true } => [publication.Text.NetInAll],
        { Kind: YearRowKind.Request } => [publication.Text.AsksForInAll],
        { Kind: YearRowKind.Previous or YearRowKind.PreviousTotal } => [Publication.Quote(entry, row.Name)],
        _ => [new PageLink(row.Place, [Publication.Quote(entry, row.Name)])],
    };

    /// <summary>Municipality, kind and budget round of a document, and how many versions of the note there are.</summary>
    public static ImmutableArray<Inline> DocumentHeader(Publication publication, DocumentEntry entry) =>
        [Publication.LinkTo(entry), " ", new Quiet(Remarks(publication, entry))];

    /// <summary>What tells a document from others of the same name.</summary>
    public static ImmutableArray<Inline> Remarks(Publication publication, DocumentEntry entry)
    {
        var remarks = new List<Inline> { publication.Text.KindName(entry.Kind) };
        if (entry.Municipality is not null) remarks.Add(Publication.Quote(entry, entry.Municipality));
        if (entry.BudgetYear is { } year) remarks.Add(publication.Text.Budget(year));
        var versions = publication.VersionsOf(entry.Id).Count();
        if (versions > 1) remarks.Add(publication.Text.Versions(versions));
        return Inlines.Join(" · ", remarks.Select(r => (ImmutableArray<Inline>)[r]));
    }

    private static DataTable Compose(
        Publication publication, TableName name, string? level, List<(DocumentEntry Entry, YearRow Row)> rows, IEnumerable<TableGroup> groups)
    {
        var text = publication.Text;
        ImmutableArray<int> years = [.. rows.SelectMany(p => p.Row.Years.Keys).Distinct().Order()];
        var totals = rows.Exists(p => p.Row.Total is not null);
        var unit = $"{text.Unit("1.000 kr.")}, {level ?? text.PriceLevelUnknown}";
        var scale = YearSpark.ScaleOf(rows.Select(p => p.Row));
        return new DataTable(
            null, [name.Caption + ", ", level is null ? text.PriceLevelUnknown : new Quoted(level, "da")],
            [new Strong([text.Unit("1.000 kr.")]), " · ", level is null ? text.CompareWithCare : text.SignRule],
            [
                new([text.InitiativeOrRequest], ColumnShape.Text), new([text.ControlArea], ColumnShape.Short),
                .. years.Select(year => new DataColumn([year.ToString(CultureInfo.InvariantCulture)], ColumnShape.Number) { Unit = unit }),
                .. totals ? [new([text.InAll], ColumnShape.Number) { Unit = unit }] : ImmutableArray<DataColumn>.Empty,
                .. name.HasSparks && years.Length > 1 ? [new([text.Course], ColumnShape.Drawing)] : ImmutableArray<DataColumn>.Empty,
                new([text.SourceAddress], ColumnShape.Text) { IsDataOnly = true },
            ],
            [.. groups.Select(group => new DataRowGroup(group.Header, [.. group.Rows.Select(p => new DataRow(p.Row.Id, p.Row.IsTotal, [
                NameOf(publication, p.Entry, p.Row),
                ControlAreas(publication, p.Row),
                .. years.Select(year => Figures.Thousands(publication, p.Row.Years.GetValueOrDefault(year))),
                .. totals ? [Figures.Thousands(publication, p.Row.Total)] : ImmutableArray<DataCell>.Empty,
                .. name.HasSparks && years.Length > 1 ? [Spark(years, p.Row, scale)] : ImmutableArray<DataCell>.Empty,
                [SourceAddress(p.Row)]]))]))]) { Name = name.Name };
    }

    private static DataCell Spark(ImmutableArray<int> years, YearRow row, (decimal Low, decimal High) scale) =>
        row.Years.IsEmpty ? DataCell.Empty : [new Drawing(YearSpark.Draw(years, row, scale))];

    // The address of the first figure from the site's own folder, for those who take the table with them.
    private static string SourceAddress(YearRow row)
    {
        var place = row.Years.Values.Select(figure => figure.Place).FirstOrDefault() ?? row.Place;
        return place.RelativeTo("", HtmlRenderer.Extension);
    }

    private sealed record TableName(string Caption, string Name, bool HasSparks);

    private sealed record TableGroup(ImmutableArray<Inline> Header, List<(DocumentEntry Entry, YearRow Row)> Rows);
}
