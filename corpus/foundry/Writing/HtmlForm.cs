using System.Globalization;
using System.Net;
using System.Text;
using DocIndex.Foundry.Layout;
using DocIndex.Foundry.Parts;

namespace DocIndex.Foundry.Writing;

/// <summary>Writes a note as a page, for itself and for printing.</summary>
internal static class HtmlForm
{
    public static string Write(Note note)
    {
        var text = new StringBuilder();
        text.Append("<!doctype html><html lang=\"da\"><head><meta charset=\"utf-8\"><title>").Append(Escape(note.Name))
            .Append("</title><style>")
            .Append(HtmlStyle.Of(note.Paper.Style)).Append("</style></head><body>");
        Blocks(text, note.Paper.Blocks);
        text.Append(note.Choices.Of(Markup.Forms) switch
        {
            MarkupForm.HiddenRow =>
                $"<table><tr><td>Afskaffet</td></tr><tr " +
                $"hidden><td>Konsulenter</td><td>{Markup.UnseenAmount}</td></tr></table>",
            MarkupForm.Struck => $"<p><s>{Markup.UnseenSentence}</s></p>",
            MarkupForm.Tracked => $"<p>Sidst ændret i udvalget. <del>{Markup.UnseenSentence}</del></p>",
            MarkupForm.Comment => $"<!-- {Markup.UnseenSentence} -->",
            MarkupForm.WhiteText => $"<p style=\"color:#fff\">{Markup.UnseenSentence}</p>",
            _ => "",
        });
        return text.Append("</body></html>").ToString();
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
                text.Append(CultureInfo.InvariantCulture, $"<h{h.Level + 1}>{Escape(h.Text)}</h{h.Level + 1}>");
                break;
            case Heading h:
                text.Append("<p class=\"bold\">").Append(Escape(h.Text)).Append("</p>");
                break;
            case Paragraph p:
                text.Append("<p class=\"").Append(p.Look.ToString().ToLowerInvariant()).Append("\">")
                    .Append(Escape(p.Text).Replace("\n", "<br>", StringComparison.Ordinal)).Append("</p>");
                break;
            case Bullets b:
                text.Append("<ul>");
                foreach (var (mark, words) in b.Items) text.Append("<li><span class=\"mark\">").Append(Escape(mark))
                    .Append("</span> ").Append(Escape(words)).Append("</li>");
                text.Append("</ul>");
                break;
            case TableBlock t:
                Table(text, t.Table);
                break;
            case Beside b:
                Beside(text, b);
                break;
            case Boxed b:
                Wrapped(text, "boxed", b.Blocks);
                break;
            case TwoColumns c:
                Wrapped(text, "columns", c.Blocks);
                break;
            case Turned t:
                Wrapped(text, t.Look == TurnedLook.Landscape ? "landscape" : "quarter", t.Blocks);
                break;
            case Chart c:
                Chart(text, c);
                break;
            case PageBreak:
                text.Append("<div class=\"break\"></div>");
                break;
        }
    }

    private static void Wrapped(StringBuilder text, string name, IEnumerable<Block> blocks)
    {
        text.Append("<div class=\"").Append(name).Append("\"><div>");
        Blocks(text, blocks);
        text.Append("</div></div>");
    }

    private static void Beside(StringBuilder text, Beside beside)
    {
        if (beside.Look == SideLook.Floating)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"<aside class=\"boxed\" style=\"float:right;width:{beside.SideWidth}%;margin-left:12pt\">");
            Blocks(text, beside.Side);
            text.Append("</aside>");
            Blocks(text, beside.Main);
            text.Append("<div style=\"clear:both\"></div>");
            return;
        }

        text.Append(CultureInfo.InvariantCulture,
            $"<div class=\"beside\"><div style=\"width:{97 - beside.SideWidth}%\">");
        Blocks(text, beside.Main);
        var look = beside.Look switch { SideLook.Boxed => "boxed", SideLook.Shaded => "shaded", _ => "plain" };
        text.Append(CultureInfo.InvariantCulture, $"</div><div class=\"{look}\" style=\"width:{beside.SideWidth}%\">");
        Blocks(text, beside.Side);
        text.Append("</div></div>");
    }

    private static void Table(StringBuilder text, Table table)
    {
        if (table is { Caption: { } over, CaptionBelow: false }) text.Append("<p class=\"caption\">")
            .Append(Escape(over)).Append("</p>");
        var scale = table.Scale == 1 ? "" : string.Create(CultureInfo.InvariantCulture,
            $" style=\"font-size:{table.Scale}em\"");
        text.Append("<table class=\"").Append(table.Rules.ToString().ToLowerInvariant()).Append(table.RepeatsHeader
            ? " repeats" : "").Append('"').Append(scale).Append('>');
        var header = table.Rows.TakeWhile(r => r.Sort == RowSort.Header).ToList();
        if (header.Count > 0) text.Append("<thead>");
        foreach (var row in header) Row(text, row, "th");
        text.Append(header.Count > 0 ? "</thead><tbody>" : "<tbody>");
        foreach (var row in table.Rows.Skip(header.Count)) Row(text, row, "td");
        text.Append("</tbody></table>");
        if (table is { Caption: { } below, CaptionBelow: true }) text.Append("<p class=\"caption\">")
            .Append(Escape(below)).Append("</p>");
        if (table.Note is { } note) text.Append("<p class=\"small\">").Append(Escape(note)).Append("</p>");
    }

    private static void Row(StringBuilder text, TableRow row, string tag)
    {
        text.Append("<tr class=\"").Append(row.Sort.ToString().ToLowerInvariant()).Append(row.BreaksBefore ? " breaks"
            : "").Append("\">");
        foreach (var cell in row.Cells)
        {
            text.Append('<').Append(tag);
            if (cell.ColumnSpan > 1) text.Append(CultureInfo.InvariantCulture, $" colspan=\"{cell.ColumnSpan}\"");
            if (cell.RowSpan > 1) text.Append(CultureInfo.InvariantCulture, $" rowspan=\"{cell.RowSpan}\"");
            text.Append(" class=\"").Append(cell.Align.ToString().ToLowerInvariant()).Append(cell.Bold ? " bold" : "")
                .Append('"');
            if (cell.Indent > 0) text.Append(CultureInfo.InvariantCulture,
                $" style=\"padding-left:{4 + 14 * cell.Indent}pt\"");
            text.Append('>').Append(Escape(cell.Text).Replace("\n", "<br>", StringComparison.Ordinal));
            if (cell.Mark is { } mark) text.Append("<sup>").Append(Escape(mark)).Append("</sup>");
            text.Append("</").Append(tag).Append('>');
        }

        text.Append("</tr>");
    }

    private static void Chart(StringBuilder text, Chart chart)
    {
        text.Append("<p class=\"caption\">").Append(Escape(chart.Caption))
            .Append("</p><svg viewBox=\"0 0 240 130\" width=\"100%\" style=\"max-width:260pt\" font-size=\"8\">");
        for (var n = 0; n < chart.Ticks.Length; n++)
        {
            var y = 110 - n * 24;
            text.Append(CultureInfo.InvariantCulture,
                $"<text x=\"28\" y=\"{y + 3}\" text-anchor=\"end\">{chart.Ticks[n]}</text><line x1=\"32\" x2=\"236\" " +
                $"y1=\"{y}\" y2=\"{y}\" stroke=\"#bbb\"/>");
        }

        for (var n = 0; n < chart.Bars.Length; n++)
        {
            var (label, height) = chart.Bars[n];
            var x = 42 + n * 40;
            text.Append(CultureInfo.InvariantCulture,
                $"<rect x=\"{x}\" y=\"{110 - height}\" width=\"24\" height=\"{height}\" fill=\"#5b7fa3\"/><text " +
                $"x=\"{x + 12}\" y=\"122\" text-anchor=\"middle\">{label}</text>");
        }

        text.Append("</svg>");
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text).Replace("&#160;", "\u00a0",
        StringComparison.Ordinal);
}
