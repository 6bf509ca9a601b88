using System.Globalization;
using DocIndex.Layout;
using DocIndex.Records;
using DocIndex.Tables;

namespace DocIndex.Publishing.Facsimile;

/// <summary>
/// Pages with what was read as what: blocks outlined and named by their role, cells of tables, and every amount in the colour of its standing with its
/// year and value.
/// </summary>
public static class Overlay
{
    private const string Style =
        ".b{fill:none;stroke:#7a8aa0;stroke-width:.6;stroke-dasharray:3 2}.bl{font-size:5.5px;fill:#5a6a80}" +
        ".c{fill:#2f6fb0;fill-opacity:.05;stroke:#2f6fb0;stroke-width:.4}.h{fill:#2f6fb0;fill-opacity:.16;stroke:#2f6fb0;stroke-width:.4}" +
        ".verified{fill:#1a7f4b;fill-opacity:.2;stroke:#1a7f4b;stroke-width:.7}.read{fill:#2f6fb0;fill-opacity:.22;stroke:#2f6fb0;stroke-width:.7}" +
        ".inferred{fill:#b7791f;fill-opacity:.25;stroke:#b7791f;stroke-width:.7}.doubtful{fill:#c53030;fill-opacity:.3;stroke:#c53030;stroke-width:.9}" +
        ".al{font-size:4px;fill:#111}.s{fill:none;stroke:#7b3fa0;stroke-width:.7}";

    /// <summary>One SVG for each page of a document that has pages; none for formats without positions.</summary>
    /// <returns>File names ("side-01.svg") with their content.</returns>
    public static IEnumerable<(string Name, string Svg)> Pages(ProcessedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var digits = Math.Max(2, document.Source.Sheets.Length.ToString(CultureInfo.InvariantCulture).Length);
        foreach (var sheet in document.Source.Sheets)
        {
            var drawing = new PageDrawing(sheet, $"{document.Record.File}, {sheet.Number}", Style);
            foreach (var block in document.Blocks) Outline(drawing, block, sheet.Number);
            foreach (var table in document.Tables)
                foreach (var cell in table.Cells.Where(c => c.Source.Page == sheet.Number))
                    if (cell.Source.Box is { } box) drawing.Mark(box, cell.Row < table.HeaderRows ? "h" : "c", $"{table.Caption ?? table.Title} [{cell.Row},{cell.Column}] {table.Columns[cell.Column].Kind}");
            foreach (var statement in document.Record.Statements.Where(s => s.Source.Page == sheet.Number))
                if (statement.Source.Box is { } box) drawing.Mark(box, "s", $"{statement.Text}: {Kroner(statement.Value)} ({statement.Standing})");
            foreach (var amount in document.Record.Amounts.Where(a => a.Source.Page == sheet.Number))
                if (amount.Source.Box is { } box)
                {
                    drawing.Mark(box, amount.Standing.ToString().ToLowerInvariant(), $"{amount.Label} · {amount.Year?.ToString(CultureInfo.InvariantCulture) ?? amount.Period} · {Kroner(amount.Value)} · {amount.Role} · {amount.Standing}");
                    drawing.Label(box.X0, box.Y0 - 0.3, $"{amount.Year?.ToString(CultureInfo.InvariantCulture) ?? amount.Period} {Kroner(amount.Value)}", "al");
                }
            yield return ($"side-{sheet.Number.ToString("D" + digits, CultureInfo.InvariantCulture)}.svg", drawing.ToString());
        }
    }

    private static void Outline(PageDrawing drawing, Block block, int page)
    {
        var boxes = block.Lines.Where(l => l.Page == page).Select(l => l.Box).OfType<Box>().ToList();
        if (boxes.Count == 0) return;
        var box = new Box(boxes.Min(b => b.X0) - 1.5, boxes.Min(b => b.Y0) - 1, boxes.Max(b => b.X1) + 1.5, boxes.Max(b => b.Y1) + 1);
        drawing.Mark(box, "b", $"{block.Index} {block.Role}");
        drawing.Label(Math.Max(1, box.X0 - 34), box.Y0 + 6, block.Role == BlockRole.Heading ? $"{block.Role} {block.Level}" : block.Role.ToString(), "bl");
    }

    private static string Kroner(decimal value) => value.ToString("#,0.##", CultureInfo.GetCultureInfo("")).Replace(',', ' ');
}
