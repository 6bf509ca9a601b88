using System.Collections.Immutable;
using System.Text;
using DocIndex.Publishing.Data;

namespace DocIndex.Publishing.Markup;

/// <summary>
/// Writes pages as Markdown for a wiki or a repository. Anchors are empty HTML anchors, the one thing that Markdown has no word for.
/// </summary>
internal sealed class MarkdownRenderer(PageFrame frame)
{
    public const string Extension = ".md";

    /// <summary>The whole file, ending in a line feed.</summary>
    public void Render(Page page, StringBuilder output)
    {
        Line(output, string.Join(" · ", frame.Navigation.Select(entry =>
            entry.Path == page.Path
                ? "**" + MarkdownText.Escape(entry.Label) + "**"
                : LinkTo(page, new Target(entry.Path, null), MarkdownText.Escape(entry.Label)))));
        foreach (var block in page.Body) Block(output, page, block);
        if (page.Body.OfType<DataTable>().Any(table => table.Name is not null))
        {
            Line(output, string.Join(" · ", [
                LinkTo(page, Target.File(TableFiles.WorkbookPath(page.Path)), MarkdownText.Escape(frame.Downloads.AsWorkbook)),
                LinkTo(page, Target.File(TableFiles.JsonPath(page.Path)), MarkdownText.Escape(frame.Downloads.AsJson))]));
        }

        Line(output, "---");
        foreach (var line in frame.Footer) Line(output, Inlines(page, line));
        output.Length--;
    }

    /// <summary>A page with nothing around it.</summary>
    public string RenderAlone(Page page)
    {
        var output = new StringBuilder();
        foreach (var block in page.Body) Block(output, page, block);
        return output.ToString().TrimEnd('\n') + "\n";
    }

    private void Block(StringBuilder output, Page page, PageBlock block)
    {
        switch (block)
        {
            case Heading heading:
                Line(output, new string('#', heading.Level) + " " + Anchor(heading.Id) + Inlines(page, heading.Content));
                break;
            case Paragraph paragraph:
                Line(output, MarkdownText.AtLineStart(Inlines(page, paragraph.Content)));
                break;
            case BulletList list:
                Lines(output, list.Items.Select(item => "- " + Anchor(item.Id) + MarkdownText.AtLineStart(Inlines(page, item.Content))));
                break;
            case FactList facts:
                Lines(output, facts.Facts.Select(fact => $"- **{MarkdownText.Escape(fact.Name)}:** {Inlines(page, fact.Value)}"));
                break;
            case Contents contents:
                Lines(output, contents.Links.Select(link => "- " + Inline(page, link)));
                break;
            case KeyFigures figures:
                Lines(output, figures.Figures.Select(figure =>
                    $"- **{LinkTo(page, figure.Target, MarkdownText.Escape(figure.Value))}** {MarkdownText.Escape(figure.Label)}"));
                break;
            case Card card:
                if (card.Id is not null) Line(output, Anchor(card.Id));
                foreach (var inner in card.Content) Block(output, page, inner);
                break;
            case DataTable table:
                Table(output, page, table);
                break;
            case Chart chart:
                Line(output, Anchor(chart.Id) + $"*{MarkdownText.Escape(chart.Caption)}.* {MarkdownText.Escape(chart.Alternative)}");
                break;
            case StepLinks steps:
                if (steps.Links.Length > 0) Line(output, string.Join(" · ", steps.Links.Select(link => Inline(page, link))));
                break;
            case SearchBox search:
                Line(output, Inlines(page, search.WithoutScript));
                break;
            case Facsimile:
                break;
            case SourceText source:
                Source(output, page, source);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "A block that the renderer does not know.");
        }
    }

    private void Table(StringBuilder output, Page page, DataTable table)
    {
        var caption = Inlines(page, table.Caption);
        var head = Anchor(table.Id) + (caption.Length > 0 ? $"**{caption}**" : "") + (table.Note.IsEmpty ? "" : "  \n" + Inlines(page, table.Note));
        if (head.Length > 0) Line(output, head);
        var shown = Enumerable.Range(0, table.Columns.Length).Where(index => table.Columns[index] is { IsDataOnly: false, Shape: not ColumnShape.Drawing }).ToList();
        Row(shown.Select(index => Inlines(page, table.Columns[index].Header)));
        Row(shown.Select(index => table.Columns[index].Shape == ColumnShape.Number ? "---:" : "---"));
        foreach (var group in table.Groups)
        {
            if (!group.Header.IsEmpty)
                Row(shown.Select(index => index == 0 ? $"**{Inlines(page, group.Header)}**" : ""));
            foreach (var row in group.Rows) DataRow(output, page, row, shown);
        }

        output.Append('\n');
        if (table.Name is not null) Line(output, LinkTo(page, Target.File(TableFiles.CsvPath(page.Path, table.Name)), MarkdownText.Escape(frame.Downloads.TableAs)));

        void Row(IEnumerable<string> cells) => output.Append(Cells(cells)).Append('\n');
    }

    private void DataRow(StringBuilder output, Page page, DataRow row, List<int> shown)
    {
        var between = "| ";
        foreach (var index in shown)
        {
            output.Append(between);
            between = " | ";
            if (index == 0) output.Append(Anchor(row.Id));
            var start = output.Length;
            if (row.IsTotal) output.Append("**");
            Inlines(output, page, row.Cells[index].Content);
            if (!row.IsTotal) continue;
            if (output.Length > start + "**".Length) output.Append("**");
            else output.Length = start;
        }

        output.Append(" |\n");
    }

    private void Source(StringBuilder output, Page page, SourceText source)
    {
        var spans = source.Spans.ToLookup(span => span.First);
        var rows = new List<string> { Cells([frame.SourceColumns.Line, frame.SourceColumns.Text]), Cells(["---:", "---"]) };
        foreach (var line in source.Lines)
        {
            var runs = string.Concat(spans[line.Number].Select(span => Anchor(Anchors.Lines(span))));
            if (line.PageHeading is { } heading) rows.Add(Cells(["", $"{Anchor(heading.Id)}**{MarkdownText.Escape(heading.Text)}**"]));
            runs += string.Concat(source.BoxesByLine[line.Number].Select(Anchor));
            if (string.IsNullOrWhiteSpace(line.Text) && runs.Length == 0 && line.UsedBy.IsEmpty) continue;
            var used = line.UsedBy.IsEmpty ? "" : " ← " + string.Join(", ", line.UsedBy.Select(link => Inline(page, link)));
            rows.Add(Cells([runs + Anchor(Anchors.Line(line.Number)) + Number(line.Number), MarkdownText.Escape(line.Text.Trim()) + used]));
        }

        Lines(output, rows);
    }

    private string Inlines(Page page, ImmutableArray<Inline> content)
    {
        var output = new StringBuilder();
        Inlines(output, page, content);
        return output.ToString();
    }

    private string Inline(Page page, Inline inline) => Inlines(page, [inline]);

    private void Inlines(StringBuilder output, Page page, ImmutableArray<Inline> content)
    {
        foreach (var inline in content) Inline(output, page, inline);
    }

    private void Inline(StringBuilder output, Page page, Inline inline)
    {
        switch (inline)
        {
            case Words words:
                MarkdownText.Escape(output, words.Text);
                break;
            case Quoted quoted:
                MarkdownText.Escape(output, quoted.Text);
                break;
            case Strong strong:
                output.Append("**");
                Inlines(output, page, strong.Content);
                output.Append("**");
                break;
            case Code code:
                output.Append(CodeSpan(code.Text));
                break;
            case PageLink link:
                output.Append('[');
                Inlines(output, page, link.Content);
                output.Append("](").Append(link.Target.RelativeTo(page.Path, Extension)).Append(')');
                break;
            case Mark mark:
                output.Append('(');
                MarkdownText.Escape(output, mark.Text);
                output.Append(')');
                break;
            case Quiet quiet:
                Inlines(output, page, quiet.Content);
                break;
            case LineBreak:
                output.Append(' ');
                break;
            case Spoken or Drawing:
                break;
            default:
                throw new ArgumentOutOfRangeException(
                    nameof(inline), inline.GetType().Name, "An inline that the renderer does not know.");
        }
    }

    // A code span can't escape anything; what could end it, or a table cell, is taken out of it as plain text.
    private static string CodeSpan(string text) =>
        text.AsSpan().IndexOfAny('`', '|', '\n') >= 0 || text.Trim().Length != text.Length || text.Length == 0
            ? MarkdownText.Escape(text)
            : $"`{VisibleText.Of(text)}`";

    private static string LinkTo(Page page, Target target, string label) => $"[{label}]({target.RelativeTo(page.Path, Extension)})";

    private static string Anchor(string? id) => id is null ? "" : $"<a id=\"{id}\"></a>";

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Cells(IEnumerable<string> cells) => "| " + string.Join(" | ", cells) + " |";

    private static void Line(StringBuilder output, string line) => output.Append(line).Append("\n\n");

    private static void Lines(StringBuilder output, IEnumerable<string> lines)
    {
        foreach (var line in lines) output.Append(line).Append('\n');
        output.Append('\n');
    }
}
