using System.Text;
using System.Text.RegularExpressions;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Writing;

/// <summary>Writes a note as Markdown with pipe tables. Merged headers are said in full in every column.</summary>
public static partial class MarkdownWriter
{
    /// <summary>The text.</summary>
    public static string Write(Note note)
    {
        var text = new StringBuilder();
        foreach (var block in Note.Walk(note.Blocks))
        {
            Block(text, note, block);
            text.Append('\n');
        }

        return text.Append("---\n\n*").Append(Escaped(note.Style.Origin)).Append("*\n").ToString();
    }

    private static void Block(StringBuilder text, Note note, Block block)
    {
        switch (block)
        {
            case Heading h:
                text.Append('#', h.Level + 1).Append(' ').Append(Words(h.Text)).Append('\n');
                break;
            case Paragraph { Kind: ParagraphKind.Strong } p:
                text.Append("**").Append(Prose(note, p.Content)).Append("**\n");
                break;
            case Paragraph p:
                text.Append(NumberAtStart().Replace(Prose(note, p.Content), @"$1\.")).Append('\n');
                break;
            case ListBlock l:
                for (var n = 0; n < l.Items.Length; n++) text.Append(l.Bullet == "1." ? $"{n + 1}. " : "- ").Append(Prose(note, l.Items[n])).Append('\n');
                break;
            case TableBlock t:
                Table(text, note, t.Table);
                break;
            case SideBySide s:
                Table(text, note, s.Left);
                text.Append('\n');
                Table(text, note, s.Right);
                break;
            case CheckBoxes c:
                foreach (var box in c.Rows.SelectMany(r => r)) text.Append("- [").Append(box.Marked ? 'x' : ' ').Append("] ").Append(Escaped(box.Text)).Append('\n');
                break;
            case SidePanel p:
                foreach (var row in p.Rows) text.Append("- [").Append(row.Mark.Length > 0 ? 'x' : ' ').Append("] ").Append(Words(row.Name)).Append('\n');
                break;
        }
    }

    private static void Table(StringBuilder text, Note note, NoteTable table)
    {
        if (table.Caption is { } caption) text.Append(Words(caption)).Append("\n\n");
        Row(text, Headers(table).Select(Words));
        Row(text, table.Columns.Select(c => c.IsNumeric ? "---:" : "---"));
        foreach (var row in table.Rows)
        {
            var strong = row.Kind is RowKind.Subtotal or RowKind.Total or RowKind.Net;
            Row(text, row.Cells.Select(c => Prose(note, c.Content)).Select(c => strong && c.Length > 0 ? $"**{c.Replace("**", "", StringComparison.Ordinal)}**" : c));
        }

        if (table.Remark is { } remark) text.Append('\n').Append(Prose(note, remark)).Append('\n');
    }

    private static IEnumerable<string> Headers(NoteTable table)
    {
        var places = HeaderPlaces.Of(table);
        return table.Columns.Select((_, column) => string.Join(' ', table.Header.SelectMany((row, r) =>
            row.Where((cell, n) => places[r][n] <= column && column < places[r][n] + cell.ColumnSpan)).Select(c => c.Text)));
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Prose(Note note, Prose prose) => string.Concat(prose.Runs.Select(r => r switch
    {
        TextRun { Bold: true } t => $"**{Words(t.Text)}**",
        TextRun t => Words(t.Text),
        FigureRun f => Escaped(note.Figures[f.Figure].Printed),
        FootnoteMark m => $"<sup>{Escaped(m.Mark)}</sup>",
        _ => "",
    }));

    private static string Words(string text) => Escaped(text.Replace("\u00ad", "", StringComparison.Ordinal).Replace('\n', ' '));

    private static string Escaped(string text) => Special().Replace(text, @"\$0");

    [GeneratedRegex(@"[\\|*_<>\[\]#`~]")]
    private static partial Regex Special();

    [GeneratedRegex(@"^([0-9]+)\.")]
    private static partial Regex NumberAtStart();
}
