using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Publishing.Markup;
using DocIndex.Records;
using DocIndex.Tables;

namespace DocIndex.Publishing.Pages;

/// <summary>The amounts of a document, one table for each table of the source, with its rows and columns.</summary>
internal static class AmountTables
{
    /// <summary>The tables in the document's order; <see cref="DataTable.Id"/> is "tabel-" and the number from 1.</summary>
    public static ImmutableArray<DataTable> Of(Publication publication, ProcessedDocument document) =>
        [.. Groups(document.Record).Select((amounts, index) => Compose(publication, document, amounts, Id(index)))];

    /// <summary>The amounts of each table, in the order of <see cref="Of"/>.</summary>
    public static IEnumerable<ImmutableArray<Amount>> Groups(DocumentRecord record) => record.Amounts
        .GroupBy(amount => (amount.Source.Cell?.Table, amount.Source.Cell is null ? amount.Table : null))
        .Select(group => group.ToImmutableArray());

    public static string Id(int index) => Anchors.Numbered("tabel", index + 1);

    private static DataTable Compose(Publication publication, ProcessedDocument document, ImmutableArray<Amount> amounts, string id)
    {
        var text = publication.Text;
        var record = document.Record;
        var source = amounts[0].Source.Cell is { } cell ? document.Tables.FirstOrDefault(t => t.Index == cell.Table) : null;
        var rows = Rows(amounts);
        var columns = Columns(amounts, source);
        var unit = OneOf(amounts.Select(a => a.Unit));
        var priceLevel = OneOf(amounts.Select(a => a.PriceLevel));
        var shared = Figures.Shared(amounts.Select(a => a.Standing));
        var attributes = Attributes(publication, record).Where(a => rows.Select(r => a.Value(r[0])).Distinct().Skip(1).Any()).ToList();

        var header = ImmutableArray.CreateBuilder<DataColumn>();
        header.Add(new DataColumn([text.RowLabel], ColumnShape.Text));
        header.AddRange(attributes.Select(a => new DataColumn([a.Name], ColumnShape.Short)));
        foreach (var column in columns)
        {
            var inColumn = amounts.Where(a => column.Holds(a)).ToList();
            var level = priceLevel.Found ? null : OneOf(inColumn.Select(a => a.PriceLevel)).Value;
            header.Add(new DataColumn(
                level is null ? [Publication.Quote(record, column.Header)] : [Publication.Quote(record, column.Header), new LineBreak(), new Quiet([Publication.Quote(record, level)])],
                ColumnShape.Number) { Unit = UnitOf(text, unit, priceLevel.Found ? priceLevel.Value : level) });
        }

        var body = rows.Select(row => new DataRow(null, row[0].Role != RowRole.Item, [
            [Publication.Quote(record, row[0].Label)],
            .. attributes.Select(a => a.Show(row[0])),
            .. columns.Select(column => Cell(publication, row.Where(column.Holds), unit, priceLevel, amounts.Where(column.Holds), shared))]));
        return new DataTable(
            id, [Publication.Quote(record, source?.Caption ?? source?.Title ?? amounts[0].Table)],
            Note(publication, record, amounts, rows, unit, priceLevel, shared, attributes), header.ToImmutable(), [new DataRowGroup([], [.. body])]) { Name = id };
    }

    private static DataCell Cell(
        Publication publication, IEnumerable<Amount> amounts, (bool Found, string? Value) unit, (bool Found, string? Value) priceLevel,
        IEnumerable<Amount> column, Standing? shared)
    {
        var levelInHeader = priceLevel.Found || OneOf(column.Select(a => a.PriceLevel)) is { Found: true, Value: not null };
        var cell = DataCell.Empty;
        foreach (var amount in amounts)
        {
            var number = Figures.InUnit(publication.Text.Numbers, amount.Value, amount.HalfWidth, amount.Unit);
            var figure = Figures.Cell(publication, amount.Source, number, amount.Value / Figures.FactorOf(amount.Unit), amount.Standing, shared);
            var remarks = new List<string>();
            if (!unit.Found) remarks.Add(amount.Unit ?? publication.Text.UnitUnknown);
            if (!levelInHeader) remarks.Add(amount.PriceLevel ?? publication.Text.PriceLevelUnknown);
            if (remarks.Count > 0)
            {
                var remark = string.Join(", ", remarks);
                figure = figure.With(" ", new Quiet([remark])).Remarked(remark);
            }

            // Two figures in one cell are no one figure: neither is given out as the cell's.
            cell = cell.IsEmpty ? figure : cell.With([new LineBreak(), .. figure]).Worth(null);
        }

        return cell;
    }

    private static ImmutableArray<Inline> Note(
        Publication publication, DocumentRecord record, ImmutableArray<Amount> amounts, List<ImmutableArray<Amount>> rows,
        (bool Found, string? Value) unit, (bool Found, string? Value) priceLevel, Standing? shared, List<Attribute> shownAsColumns)
    {
        var text = publication.Text;
        var parts = new List<ImmutableArray<Inline>>();
        if (unit.Found) parts.Add([new Strong([unit.Value is null ? text.UnitUnknown : text.Unit(unit.Value)])]);
        if (priceLevel.Found) parts.Add([new Strong([priceLevel.Value is null ? text.PriceLevelUnknown : Publication.Quote(record, priceLevel.Value)])]);
        foreach (var attribute in Attributes(publication, record).Where(a => shownAsColumns.All(shown => shown.Name != a.Name)))
        {
            if (attribute.Value(rows[0][0]) is not null)
                parts.Add(attribute.NameInNote ? [attribute.Name + ": ", .. attribute.Show(rows[0][0])] : attribute.Show(rows[0][0]));
        }

        parts.Add([shared is { } standing ? text.AllFigures(standing) : text.StandingCounts([.. amounts.CountBy(a => a.Standing).OrderBy(p => p.Key)])]);
        return Inlines.Join(" · ", parts);
    }

    // A row is a row of the source; without cells it is a run of figures with one label, until a column comes again.
    private static List<ImmutableArray<Amount>> Rows(ImmutableArray<Amount> amounts)
    {
        if (amounts.All(a => a.Source.Cell is not null))
            return [.. amounts.GroupBy(a => a.Source.Cell!.Value.Row).OrderBy(g => g.Key).Select(g => g.ToImmutableArray())];
        var rows = new List<ImmutableArray<Amount>>();
        foreach (var amount in amounts)
        {
            if (rows.Count > 0 && rows[^1] is var last && SameRow(last[0], amount) && last.All(a => ColumnKey(a) != ColumnKey(amount))) rows[^1] = last.Add(amount);
            else rows.Add([amount]);
        }

        return rows;
    }

    private static bool SameRow(Amount a, Amount b) =>
        (a.Label, a.Role, a.Kind, a.ControlArea, a.Committee, a.Grant, a.Direction) == (b.Label, b.Role, b.Kind, b.ControlArea, b.Committee, b.Grant, b.Direction);

    private static (int, string, ColumnBasis?) ColumnKey(Amount amount) => (amount.Year ?? int.MaxValue, amount.Period ?? "", amount.Basis);

    private static ImmutableArray<FigureColumn> Columns(ImmutableArray<Amount> amounts, Table? source)
    {
        if (source is not null && amounts.All(a => a.Source.Cell is { } cell && cell.Column < source.Columns.Length))
        {
            var used = amounts.Select(a => a.Source.Cell!.Value.Column).ToHashSet();
            return [.. source.Columns.Select((column, index) => (column, index))
                .Where(p => used.Contains(p.index) || (p.column.Kind == ColumnKind.Number && p.column.Year is not null))
                .Select(p => new FigureColumn(HeaderOf(p.column), a => a.Source.Cell!.Value.Column == p.index))];
        }

        return [.. amounts.Select(ColumnKey).Distinct().OrderBy(key => key.Item1)
            .Select(key => new FigureColumn(
                key.Item1 == int.MaxValue ? key.Item2 : Basis(key.Item3) + key.Item1.ToString(CultureInfo.InvariantCulture), a => ColumnKey(a) == key))];
    }

    private static string HeaderOf(Column column) =>
        column.Header.Length > 0 ? column.Header : column.Year?.ToString(CultureInfo.InvariantCulture) ?? column.Period ?? "";

    private static string Basis(ColumnBasis? basis) => basis switch
    {
        ColumnBasis.Account => "R ",
        ColumnBasis.Corrected => "KB ",
        ColumnBasis.Budget => "B ",
        ColumnBasis.Estimate => "BO ",
        _ => "",
    };

    private static ImmutableArray<Attribute> Attributes(Publication publication, DocumentRecord record)
    {
        var text = publication.Text;
        return
        [
            new(text.AmountKindLabel, false, a => text.AmountKindName(a.Kind), a => [text.AmountKindName(a.Kind)]),
            new(text.ControlArea, true, a => a.ControlArea, a => Said(record, a.ControlArea)),
            new(text.Committee, true, a => a.Committee, a => Said(record, a.Committee)),
            new(text.Grant, true, a => a.Grant, a => Said(record, a.Grant)),
            new(text.DirectionLabel, true, a => a.Direction?.ToString(), a => a.Direction is { } direction ? [text.DirectionName(direction)] : []),
        ];
    }

    // A figure without its unit and price level is not to be taken away as if it had them.
    private static string? UnitOf(Wording.SiteText text, (bool Found, string? Value) unit, string? level) =>
        unit.Found ? $"{(unit.Value is null ? text.UnitUnknown : text.Unit(unit.Value))}, {level ?? text.PriceLevelUnknown}" : level;

    private static ImmutableArray<Inline> Said(DocumentRecord record, string? words) => words is null ? [] : [Publication.Quote(record, words)];

    /// <summary>The value that all have in common (which may be null), or none.</summary>
    private static (bool Found, string? Value) OneOf(IEnumerable<string?> values)
    {
        var distinct = values.Distinct().Take(2).ToList();
        return distinct.Count == 1 ? (true, distinct[0]) : (false, null);
    }

    /// <summary>A column of figures and which amounts stand in it.</summary>
    private sealed record FigureColumn(string Header, Func<Amount, bool> Holds);

    /// <summary>Something that holds for a whole row: a column where rows differ, else said once in the note.</summary>
    private sealed record Attribute(string Name, bool NameInNote, Func<Amount, string?> Value, Func<Amount, ImmutableArray<Inline>> Show);
}
