using System.Globalization;
using System.Text;
using DocIndex.Foundry.Layout;
using DocIndex.Foundry.Parts;

namespace DocIndex.Foundry.Writing;

/// <summary>Writes a note as plain text.</summary>
internal static class TextForm
{
    /// <summary>The text; a page ends with a form feed.</summary>
    public static string Write(Note note)
    {
        var text = new StringBuilder();
        foreach (var line in note.Paper.Style.Head) text.Append(line).Append('\n');
        if (note.Paper.Style.Head.Length > 0) text.Append('\n');
        Blocks(text, note, note.Paper.Blocks);
        Foot(text, note, Pages(note), Pages(note));
        return text.ToString();
    }

    private static int Pages(Note note) => 1 + Paper.Walk(note.Paper.Blocks).Count(b => b is PageBreak);

    private static void Foot(StringBuilder text, Note note, int page, int pages)
    {
        foreach (var line in note.Paper.Style.Foot)
            text.Append(line.Replace("{page}", page.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{pages}", pages.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
                .Append('\n');
    }

    private static void Blocks(StringBuilder text, Note note, IEnumerable<Block> blocks)
    {
        foreach (var block in blocks) Block(text, note, block);
    }

    private static void Block(StringBuilder text, Note note, Block block)
    {
        switch (block)
        {
            case Heading h:
                text.Append(h.Text).Append("\n\n");
                break;
            case Paragraph p:
                foreach (var line in p.Text.Split('\n').SelectMany(l => Wrap.Lines(l, 88))) text.Append(line)
                    .Append('\n');
                text.Append('\n');
                break;
            case Bullets b:
                foreach (var (mark, words) in b.Items)
                    foreach (var (line, n) in Wrap.Lines($"{mark} {words}", 86).Select((l, n) => (l, n))) text.Append(
                        n == 0 ? "" : "  ").Append(line).Append('\n');
                text.Append('\n');
                break;
            case TableBlock t:
                if (t.Table is { Caption: { } over, CaptionBelow: false }) text.Append(over).Append("\n\n");
                text.Append(note.Choices.Of(TextTables.Forms).Write(t.Table)).Append('\n');
                if (t.Table is { Caption: { } below, CaptionBelow: true }) text.Append(below).Append("\n\n");
                if (t.Table.Note is { } remark) text.Append(remark).Append("\n\n");
                break;
            case Beside b:
                Blocks(text, note, b.Main);
                Blocks(text, note, b.Side);
                break;
            case Boxed b:
                Blocks(text, note, b.Blocks);
                break;
            case TwoColumns c:
                Blocks(text, note, c.Blocks);
                break;
            case Turned t:
                Blocks(text, note, t.Blocks);
                break;
            case Chart c:
                text.Append(c.Caption).Append("\n\n");
                break;
            case PageBreak:
                text.Append('\f');
                break;
        }
    }
}
