using System.CommandLine;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;

namespace DocIndex.Cli.Commands;

/// <summary><c>docindex tables FILE</c>: the tables that were found, cell by cell.</summary>
internal static class TablesCommand
{
    private const int WidestCell = 34;

    public static CommandDefinition Define(Language language)
    {
        var file = FileArgument.Define(language);
        var command = new Command("tables", language.Say("Viser tabellerne i en fil, celle for celle.", "Shows the tables of a file, cell by cell."))
        {
            file,
        };
        return new(command, "docindex tables notat.pdf\ndocindex tables notat.pdf --json > tabeller.json", (session, arguments) =>
        {
            if (FileArgument.Read(session, arguments.GetValue(file)!) is not { } document) return ExitStatus.Failed;
            if (session.Json) DataOutput.Write(session, ReadJson.Tables(document));
            else foreach (var table in ReadJson.TablesOf(document)) WriteGrid(session, table);
            return ExitStatus.Done;
        });
    }

    private static void WriteGrid(Session session, ReadTable table)
    {
        var output = session.Terminal.Data;
        output.WriteLine($"{session.Language.Say("Side", "Page")} {table.Page}{(table.PageTo > table.Page ? $"-{table.PageTo}" : "")}{(table.Caption is null ? "" : ": " + VisibleText.Of(table.Caption))}");
        var columns = table.Cells.Select(c => c.Column + c.ColumnSpan).DefaultIfEmpty(0).Max();
        var widths = Enumerable.Range(0, columns).Select(c => Math.Min(WidestCell, table.Cells.Where(x => x.Column == c && x.ColumnSpan == 1).Select(x => x.Text.Length).DefaultIfEmpty(1).Max())).ToArray();
        foreach (var row in table.Cells.GroupBy(c => c.Row).OrderBy(r => r.Key))
        {
            var (line, at) = ("", 0);
            foreach (var cell in row.OrderBy(c => c.Column))
            {
                while (at < cell.Column) line += new string(' ', widths[at++]) + " | ";
                var width = Enumerable.Range(cell.Column, cell.ColumnSpan).Sum(c => widths[c]) + 3 * (cell.ColumnSpan - 1);
                var text = VisibleText.Of(cell.Text);
                line += (text.Length > width ? text[..Math.Max(0, width - 1)] + "…" : text.PadRight(width)) + " | ";
                at = cell.Column + cell.ColumnSpan;
            }
            output.WriteLine("  " + line.TrimEnd(' ', '|'));
        }
        output.WriteLine();
    }
}
