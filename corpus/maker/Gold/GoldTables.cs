using System.Text.Json.Nodes;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Gold;

/// <summary>The number cells of tables as amounts and figures of the record format.</summary>
internal static class GoldTables
{
    public static IEnumerable<JsonObject> Amounts(Note note, NoteTable table)
    {
        if (table.Kind is null) yield break;
        foreach (var (row, column, id) in Cells(table).Where(c => c.Row.FigureUnit is null))
        {
            var figure = note.Figures[id];
            var amount = new JsonObject
            {
                ["table"] = table.Name, ["label"] = row.Label, ["role"] = Role(row.Kind), ["kind"] = table.Kind, ["year"] = column.Year,
                ["period"] = column.Period, ["basis"] = column.Basis, ["value"] = GoldWriter.Plain(figure.PrintedValue), ["unit"] = table.Unit,
                ["priceLevel"] = column.PriceLevel ?? table.PriceLevel, ["controlArea"] = row.ControlArea ?? column.ControlArea ?? table.ControlArea,
                ["committee"] = row.Committee, ["grant"] = row.Grant, ["direction"] = row.Direction,
            };
            if (row.EffectSign is { } sign) amount["effect"] = sign * GoldWriter.Plain(figure.PrintedValue);
            yield return amount;
        }
    }

    public static IEnumerable<JsonObject> Figures(Note note, NoteTable table) =>
        from cell in Cells(table)
        let unit = cell.Row.FigureUnit ?? (table.Kind is null ? table.FigureUnit : null)
        where unit is not null
        select new JsonObject
        {
            ["table"] = table.Name, ["label"] = cell.Row.Label, ["year"] = cell.Column.Year, ["value"] = GoldWriter.Value(note, cell.Figure), ["unit"] = unit,
        };

    private static IEnumerable<(NoteRow Row, NoteColumn Column, string Figure)> Cells(NoteTable table) =>
        table.Rows.SelectMany(row => row.Cells.Zip(table.Columns).Where(c => c.First.Figure is not null).Select(c => (row, c.Second, c.First.Figure!)));

    private static string Role(RowKind kind) => kind switch
    {
        RowKind.Subtotal => "subtotal",
        RowKind.Total => "total",
        RowKind.Net => "net",
        _ => "item",
    };
}
