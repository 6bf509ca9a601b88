using System.Globalization;
using System.Text;
using DocIndex.Foundry.Layout;

namespace DocIndex.Foundry.Writing;

/// <summary>The style sheet of a note's page.</summary>
internal static class HtmlStyle
{
    public static string Of(PageStyle style)
    {
        var text = new StringBuilder();
        var size = style.Landscape ? "A4 landscape" : "A4";
        text.Append(CultureInfo.InvariantCulture,
            $"@page{{size:{size};margin:{Math.Max(style.Margin, 12 + 5 * style.Head.Length)}mm {style.Margin}mm " +
            $"{Math.Max(style.Margin, 12 + 5 * style.Foot.Length)}mm;{Running(style)}}}");
        text.Append("@page lying{size:A4 landscape}.landscape{page:lying}");
        text.Append(CultureInfo.InvariantCulture,
            $"body{{font-family:'{style.Font}';font-size:{style.Size}pt;line-height:{style.LineHeight};margin:0}}");
        text.Append(CultureInfo.InvariantCulture,
            $"h1{{font-size:1.6em;color:{style.Accent}}}h2{{font-size:1.2em;color:{style.Accent};margin:1em 0 .3em}}");
        text.Append("p{margin:.3em 0 " +
            ".6em}p.small{font-size:.8em}.bold,.caption{font-weight:bold}p.right{text-align:right;margin:0}ul{list-style:none;padding-left:1.2em;margin:.3em 0}");
        text.Append(".beside{display:flex;gap:3%}.boxed{border:1px solid #555;padding:4pt " +
            "8pt}.shaded{background:#e8edf2;padding:4pt 8pt}.columns>div{column-count:2;column-gap:7mm}");
        text.Append(".quarter{break-before:page;break-after:page;width:165mm;height:225mm;position:relative}.quarter>div{position:absolute;top:0;left:165mm;width:225mm;transform-origin:0 0;transform:rotate(90deg)}");
        text.Append(".break{break-after:page}tr.breaks{break-before:page}thead{display:table-row-group}table.repeats " +
            "thead{display:table-header-group}");
        text.Append("table{border-collapse:collapse;margin:.4em 0;font-size:.92em}td,th{padding:2pt " +
            "6pt;text-align:left;font-weight:normal;vertical-align:top}td.right,th.right{text-align:right}th.center{text-align:center}");
        text.Append("td.bold,th.bold{font-weight:bold}td.right,th.right{white-space:nowrap}");
        text.Append(Rule("grid", "{t} td,{t} th{border:1px solid #777}"))
            .Append(Rule("across", "{t} tr{border-bottom:1px solid #999}"));
        text.Append(Rule("banded",
            $"{{t}} thead tr{{background:{style.Accent};color:#fff}}{{t}} tbody " +
            $"tr:nth-child(even){{background:#e9eef3}}"));
        text.Append(Rule("shadedgroups",
            $"{{t}} thead tr{{background:{style.Accent};color:#fff}}{{t}} tr.group,{{t}} " +
            $"tr.subtotal{{background:#d9e2ea}}{{t}} tr.total{{background:#c4d2de}}"));
        text.Append(Rule("headandtotal",
            "{t} thead{border-bottom:1.5px solid #000}{t} tr.total{border-top:1px solid #000;border-bottom:2px solid " +
            "#000}"));
        text.Append(Rule("frame", "{t}{border:1px solid #555}{t} thead{border-bottom:1px solid #555}"))
            .Append(Rule("dotted", "{t} td,{t} th{border:1px dotted #888}"));
        text.Append(Rule("everyother",
            $"{{t}}{{border:1px solid {style.Accent}}}{{t}} thead tr{{background:{style.Accent};color:#fff}}{{t}} tbody " +
            $"tr:nth-child(odd) td{{border:1px solid {style.Accent}}}"));
        return text.ToString();
    }

    private static string Rule(string name, string css) => css.Replace("{t}", "table." + name,
        StringComparison.Ordinal);

    private static string Running(PageStyle style)
    {
        var text = new StringBuilder();
        if (style.Head.Length > 0) text.Append("@top-left{font:8pt 'DejaVu Sans';white-space:pre;content:")
            .Append(Content(style.Head)).Append('}');
        if (style.Foot.Length > 0) text.Append("@bottom-left{font:8pt 'DejaVu Sans';white-space:pre;content:")
            .Append(Content(style.Foot)).Append('}');
        return text.ToString();
    }

    private static string Content(IEnumerable<string> lines)
    {
        var quoted = string.Join("\\A ", lines.Select(l => l.Replace("\"", "\\\"", StringComparison.Ordinal)));
        return '"' + quoted.Replace("{pages}", "\" counter(pages) \"", StringComparison.Ordinal).Replace("{page}",
            "\" counter(page) \"", StringComparison.Ordinal) + '"';
    }
}
