using System.Text;
using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing.Data;

/// <summary>
/// The tables of a page as plain text, no line wider than asked for: words go on in the next line, a unit that all
/// figures have is
/// said once, remarks on figures stand below by a sign, and columns that do not fit beside each other follow below.
/// Where a row was read
/// stands below it as one word, which alone may be wider: it is to be copied.
/// </summary>
internal static class PlainTables
{
    private const string Signs = "*†‡§";
    /// <summary>Of rows below the header of their group.</summary>
    private const int Indent = 2;
    private const int WidestWords = 24;
    private const int LeastLabel = 20;
    private const string Gap = "  ";

    /// <param name="width">Of the widest line, at least 40.</param>
    public static string Of(Page page, int width, NumberFormat numbers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 40);
        var output = new StringBuilder();
        Wrap(output, page.Title, width);
        var above = page.Body.TakeWhile(block => block is not DataTable).OfType<Paragraph>();
        foreach (var words in above.Where(words => words.Kind is ParagraphKind.Lead or ParagraphKind.Note))
            Wrap(output, Inlines.PlainText(words.Content), width);
        foreach (var table in page.Body.OfType<DataTable>())
        {
            output.Append('\n');
            Append(output, table, page.Title, width, numbers);
        }

        return output.ToString();
    }

    private static void Append(StringBuilder output, DataTable table, string above, int width, NumberFormat numbers)
    {
        var rows = table.Groups.SelectMany(group => group.Rows).ToList();
        var units = table.Columns.Where(column => column.Shape == ColumnShape.Number).Select(column =>
            column.Unit).OfType<string>().Select(Plain).Distinct().ToList();
        var (caption, note) = (Inlines.PlainText(table.Caption), Inlines.PlainText(table.Note));
        if (caption != above) Wrap(output, caption, width);
        if (units is [var unit] && !IsSaid(unit, Plain($"{caption} {note}"))) Wrap(output, unit, width);
        if (note.Length > 0) Wrap(output, note, width);
        var remarks = rows.SelectMany(row => row.Cells).Where(cell => cell.Number is not null).Select(cell =>
            cell.Remark).OfType<string>().Distinct().ToList();
        var columns = Enumerable.Range(0, table.Columns.Length).Where(IsShown).Select(index => Column(index)).ToList();
        if (columns.Count == 0) return;
        foreach (var (number, block) in Blocks(columns, width).Index()) Append(output, table, block, number == 0
            ? SourceOf : _ => "", width);
        if (remarks.Count > 0) Wrap(output, string.Join("   ", remarks.Select((remark, index) =>
            $"{Sign(index)} {remark}")), width);

        string SourceOf(DataRow row) => string.Join(' ', row.Cells.Where((cell, index) =>
            table.Columns[index].IsDataOnly).Select(cell => Text(cell, [], numbers)));

        bool IsShown(int index) => table.Columns[index] is { Shape: not ColumnShape.Drawing, IsDataOnly: false }
            && (index == 0 || rows.Exists(row => !row.Cells[index].IsEmpty));

        PlainColumn Column(int index)
        {
            var column = table.Columns[index];
            var own = units.Count > 1 && column is { Shape: ColumnShape.Number, Unit: not null }
                ? $" {Plain(column.Unit)}" : "";
            var cells = rows.ToDictionary(row => row, row => Text(row.Cells[index], remarks, numbers));
            return PlainColumn.Of(Inlines.PlainText(column.Header) + own, cells, column.Shape == ColumnShape.Number,
                index == 0 ? width : WidestWords);
        }
    }

    /// <summary>Whether all parts of a unit ("1.000 kr., 2026 p/l") stand in a text.</summary>
    private static bool IsSaid(string unit, string text) => unit.Split(", ").All(part => text.Contains(part,
        StringComparison.Ordinal));

    /// <summary>The columns beside the first that fit together, each block with the first.</summary>
    private static IEnumerable<List<PlainColumn>> Blocks(List<PlainColumn> columns, int width)
    {
        var label = Indent + Math.Min(columns[0].Width, LeastLabel);
        var block = new List<PlainColumn>();
        foreach (var column in columns.Skip(1))
        {
            if (block.Count > 0 && label + block.Append(column).Sum(one => one.Width + Gap.Length) > width)
            {
                yield return [columns[0], .. block];
                block.Clear();
            }

            block.Add(column);
        }

        yield return [columns[0], .. block];
    }

    /// <param name="sourceOf">Where a row was read; empty where that is not said.</param>
    private static void Append(StringBuilder output, DataTable table, List<PlainColumn> columns, Func<DataRow,
        string> sourceOf, int width)
    {
        var indent = table.Groups.Any(group => !group.Header.IsEmpty) ? new string(' ', Indent) : "";
        var rest = indent.Length + columns.Skip(1).Sum(column => column.Width + Gap.Length);
        columns[0] = columns[0] with { Width = Math.Min(columns[0].Width, Math.Max(LeastLabel, width - rest)) };
        output.Append('\n');
        Line(output, indent, columns, columns.Select(column => column.Header));
        output.Append('─', indent.Length + columns.Sum(column => column.Width) + Gap.Length * (columns.Count - 1))
            .Append('\n');
        foreach (var group in table.Groups)
        {
            if (!group.Header.IsEmpty) Wrap(output, Inlines.PlainText(group.Header), width);
            foreach (var row in group.Rows)
            {
                Line(output, indent, columns, columns.Select(column => column.Cells[row]));
                if (sourceOf(row) is { Length: > 0 } source) output.Append(indent).Append(' ', Indent).Append(source)
                    .Append('\n');
            }
        }
    }

    /// <summary>A row of cells, in as many lines as the longest of them takes; figures stand in the last of the
    /// label's.</summary>
    private static void Line(StringBuilder output, string indent, List<PlainColumn> columns, IEnumerable<string> cells)
    {
        var parts = cells.Zip(columns, (cell, column) => TextWrap.Lines(cell, column.Width)).ToList();
        var height = parts.Max(lines => lines.Count);
        for (var i = 0; i < height; i++)
        {
            var line = columns.Select((column, index) =>
            {
                var above = column.IsNumber ? height - parts[index].Count : 0;
                var text = i < above || i - above >= parts[index].Count ? "" : parts[index][i - above];
                return column.IsNumber ? text.PadLeft(column.Width) : text.PadRight(column.Width);
            });
            output.Append((indent + string.Join(Gap, line)).TrimEnd()).Append('\n');
        }
    }

    private static string Text(DataCell cell, List<string> remarks, NumberFormat numbers)
    {
        if (cell.Number is not { } number) return Plain(VisibleText.Of(Inlines.PlainText(cell.Content)));
        // A blank stands where a sign would, so that the digits stay under each other.
        return numbers.Print(number) + (remarks.Count == 0 ? "" : cell.Remark is { } remark
            ? Sign(remarks.IndexOf(remark)) : " ");
    }

    private static string Sign(int index) => index < Signs.Length ? Signs[index].ToString() : $"({index + 1})";

    private static string Plain(string text) => text.Replace('\u00a0', ' ');

    private static void Wrap(StringBuilder output, string text, int width)
    {
        foreach (var line in TextWrap.Lines(Plain(VisibleText.Of(text)), width)) output.Append(line).Append('\n');
    }

    /// <summary>A column with its cells by row.</summary>
    private sealed record PlainColumn(string Header, Dictionary<DataRow, string> Cells, bool IsNumber, int Width)
    {
        /// <param name="widest">Of words; figures are never broken.</param>
        public static PlainColumn Of(string header, Dictionary<DataRow, string> cells, bool isNumber, int widest)
        {
            var longest = cells.Values.Select(cell => cell.Length).DefaultIfEmpty().Max();
            var word = header.Split(' ').Max(part => part.Length);
            return new(header, cells, isNumber, Math.Max(1, isNumber ? Math.Max(longest, word) : Math.Min(widest,
                Math.Max(longest, header.Length))));
        }
    }
}
