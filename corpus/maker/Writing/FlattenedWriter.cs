using System.Globalization;
using System.Text;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Writing;

/// <summary>
/// Writes a note as text of the seeds' kind: what is left of a PDF page when only its words are taken. Columns are lost, the cells of
/// a row follow each other, a label lies over several lines, and an empty cell leaves nothing but its blank.
/// </summary>
public static class FlattenedWriter
{
    private const int LineWidth = 88;

    /// <summary>The text; a page ends with a form feed.</summary>
    public static string Write(Note note)
    {
        var text = new StringBuilder();
        var page = 1;
        foreach (var block in Note.Walk(note.Blocks)) Block(text, note, block, ref page);
        Foot(text, note, page);
        return text.ToString();
    }

    private static void Block(StringBuilder text, Note note, Block block, ref int page)
    {
        switch (block)
        {
            case Heading h:
                Lines(text, h.Text, h.Level == 0 ? 56 : LineWidth);
                text.Append('\n');
                break;
            case Paragraph p:
                Lines(text, Plain(note, p.Content), LineWidth);
                if (p.Kind != ParagraphKind.Letterhead) text.Append('\n');
                break;
            case ListBlock l:
                for (var n = 0; n < l.Items.Length; n++)
                {
                    var bullet = l.Bullet == "1." ? (n + 1).ToString(CultureInfo.InvariantCulture) + "." : l.Bullet;
                    Lines(text, bullet + " " + Plain(note, l.Items[n]), LineWidth);
                }

                text.Append('\n');
                break;
            case TableBlock t:
                Table(text, note, t.Table);
                break;
            case SideBySide s:
                Table(text, note, s.Left);
                Table(text, note, s.Right);
                break;
            case SidePanel p:
                foreach (var line in p.Lines.Append(p.GridHeading)) text.Append(line).Append(" \n\n");
                foreach (var row in p.Rows) Lines(text, $"{row.Name} {row.Mark}", 24);
                break;
            case CheckBoxes c:
                foreach (var row in c.Rows)
                {
                    var marks = c.Look == CheckBoxLook.Letter ? ("x", "") : ("☒", "☐");
                    text.AppendJoin(' ', row.Select(b => c.BoxFirst
                        ? $"{(b.Marked ? marks.Item1 : marks.Item2)} {b.Text} " : $"{b.Text} {(b.Marked ? marks.Item1 : marks.Item2)} ")).Append('\n');
                }

                text.Append('\n');
                break;
            case Chart c:
                text.Append(c.Caption).Append(" \n").AppendJoin(" \n", c.Ticks).Append(" \n").AppendJoin(' ', c.Labels).Append(" \n\n");
                break;
            case PageBreak:
                Foot(text, note, page++);
                text.Append('\f');
                break;
        }
    }

    private static void Foot(StringBuilder text, Note note, int page)
    {
        text.Append(note.Style.Origin).Append(" \n");
        if (note.Style.RunningFooter is { } footer)
        {
            var pages = 1 + Note.Walk(note.Blocks).Count(b => b is PageBreak);
            text.Append(string.Format(CultureInfo.InvariantCulture, footer, page, pages)).Append(" \n");
        }
    }

    private static void Table(StringBuilder text, Note note, NoteTable table)
    {
        if (table.Caption is { } caption) Lines(text, caption, LineWidth);
        if (table.Caption is not null) text.Append('\n');
        foreach (var row in table.Header)
        {
            // Headers that take several lines break the line that they stand in.
            var line = new StringBuilder();
            foreach (var cell in row)
            {
                var wrapped = TextWrap.Lines(cell.Text, cell == row[0] ? 40 : 11);
                line.AppendJoin("\n", wrapped).Append(wrapped.Count > 1 && cell != row[0] ? " \n" : " ");
            }

            text.Append(line).Append('\n');
        }

        text.Append('\n');
        foreach (var row in table.Rows) Row(text, note, table, row);
        text.Append('\n');
        if (table.Remark is { } remark)
        {
            Lines(text, Plain(note, remark), LineWidth);
            text.Append('\n');
        }
    }

    private static void Row(StringBuilder text, Note note, NoteTable table, NoteRow row)
    {
        if (row.Kind == RowKind.Group)
        {
            Lines(text, Plain(note, row.Cells[0].Content), LineWidth);
            return;
        }

        for (var c = 0; c < row.Cells.Length; c++)
        {
            var width = Math.Max(8, (int)(table.Columns[c].Width / 4.6m));
            var words = Plain(note, row.Cells[c].Content);
            text.AppendJoin(" \n", table.Columns[c].IsNumeric ? [words] : TextWrap.Lines(words, width));
            text.Append(c < row.Cells.Length - 1 || row.Kind == RowKind.Text ? " " : " \n");
            if (row.Kind == RowKind.Text) text.Append('\n');
        }

        text.Append('\n');
    }

    private static void Lines(StringBuilder text, string words, int width)
    {
        foreach (var line in TextWrap.Lines(words, width)) text.Append(line).Append(" \n");
    }

    private static string Plain(Note note, Prose prose) => string.Concat(prose.Runs.Select(r => r switch
    {
        TextRun t => t.Text,
        FigureRun f => note.Figures[f.Figure].Printed,
        FootnoteMark m => m.Mark,
        _ => "",
    }));
}
