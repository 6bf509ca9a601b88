using System.Text;
using DocIndex.Foundry.Layout;
using DocIndex.Foundry.Parts;

namespace DocIndex.Foundry.Writing;

/// <summary>Writes a note as Markdown. A header of several rows keeps the last as header and gives the others as rows,
/// which is all that its tables can say.</summary>
internal static class MarkdownForm
{
    public static string Write(Note note)
    {
        var text = new StringBuilder();
        Blocks(text, note.Paper.Blocks);
        text.Append(note.Choices.Of(Markup.Forms) switch
        {
            MarkupForm.Struck or MarkupForm.Tracked => $"~~{Markup.UnseenSentence}~~\n",
            MarkupForm.Comment => $"<!-- {Markup.UnseenSentence} -->\n",
            MarkupForm.CodeFence =>
                $"Sådan udfyldes skabelonen:\n\n```\n| kr. | 2027 |\n|---|---|\n| Eksempel | {Markup.UnseenAmount} " +
                $"|\n```\n",
            _ => "",
        });
        return text.ToString();
    }

    private static void Blocks(StringBuilder text, IEnumerable<Block> blocks)
    {
        foreach (var block in blocks) Block(text, block);
    }

    private static void Block(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Heading { Look: HeadingLook.Styled } h:
                text.Append('#', h.Level + 1).Append(' ').Append(Escape(h.Text)).Append("\n\n");
                break;
            case Heading h:
                text.Append("**").Append(Escape(h.Text)).Append("**\n\n");
                break;
            case Paragraph p:
                text.Append(Escape(p.Text).Replace("\n", "  \n", StringComparison.Ordinal)).Append("\n\n");
                break;
            case Bullets b:
                foreach (var (mark, words) in b.Items) text.Append(mark is "1." or "2." or "3." ? mark : "-")
                    .Append(' ').Append(Escape(words)).Append('\n');
                text.Append('\n');
                break;
            case TableBlock t:
                if (t.Table is { Caption: { } over, CaptionBelow: false }) text.Append(Escape(over)).Append("\n\n");
                Table(text, t.Table);
                if (t.Table is { Caption: { } below, CaptionBelow: true }) text.Append(Escape(below)).Append("\n\n");
                if (t.Table.Note is { } note) text.Append(Escape(note)).Append("\n\n");
                break;
            case Beside b:
                Blocks(text, b.Main);
                Blocks(text, b.Side);
                break;
            case Boxed b:
                Blocks(text, b.Blocks);
                break;
            case TwoColumns c:
                Blocks(text, c.Blocks);
                break;
            case Turned t:
                Blocks(text, t.Blocks);
                break;
            case Chart c:
                text.Append(Escape(c.Caption)).Append("\n\n");
                break;
        }
    }

    private static void Table(StringBuilder text, Table table)
    {
        var grid = table.Grid();
        for (var r = 0; r < grid.Length; r++)
        {
            text.Append("| ").AppendJoin(" | ", grid[r].Select(c => Words(c))).Append(" |\n");
            if (r > 0) continue;
            text.Append('|');
            for (var c = 0; c < table.Columns; c++) text.Append(c < table.WordColumns ? "---|" : "---:|");
            text.Append('\n');
        }

        text.Append('\n');
    }

    private static string Words(Cell? cell)
    {
        if (cell is null) return "";
        var words = Escape(cell.Text).Replace("\n", "<br>", StringComparison.Ordinal);
        if (cell.Bold && words.Trim().Length > 0) words = $"**{words}**";
        return cell.Mark is { } mark ? $"{words}<sup>{Escape(mark)}</sup>" : words;
    }

    // A number with a point at the beginning would be read as that of a list.
    private static string Escape(string text)
    {
        foreach (var sign in (string[])["*", "|", "_"]) text = text.Replace(sign, "\\" + sign, StringComparison.Ordinal);
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        var isNumbered = digits > 0 && digits + 1 < text.Length && text[digits] is ('.' or ')') && text[digits + 1] == ' ';
        return isNumbered ? text.Insert(digits, "\\") : text;
    }
}
