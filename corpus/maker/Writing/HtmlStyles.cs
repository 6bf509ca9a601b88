using System.Globalization;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Writing;

/// <summary>A municipality's style as a style sheet, for the screen and for print.</summary>
internal static class HtmlStyles
{
    // Where printing begins; what stands beside the text needs the room up to it.
    private const decimal Edge = 24;

    public static string Of(NoteStyle s)
    {
        var header = s.RunningHeader is null ? "" : $"@top-left {{ content: {Quoted(s.RunningHeader)}; font: 7.5pt '{s.Font}'; color: #555; padding-left: {s.Left - Edge}pt; }}";
        var footer = s.RunningFooter is null ? "" : $"@bottom-right {{ content: {Counted(s.RunningFooter)}; font: 8pt '{s.Font}'; color: #333; }}";
        return string.Create(CultureInfo.InvariantCulture, $$"""
            @page { size: A4; margin: 56pt 40pt 56pt {{Edge}}pt; {{header}} {{footer}}
              @bottom-left { content: {{Quoted(s.Origin)}}; font: 7pt '{{s.Font}}'; color: #777; padding-left: {{s.Left - Edge}}pt; } }
            @page wide { size: A4 landscape; margin: 48pt 40pt; }
            body { font: {{s.Size}}pt/{{s.LineHeight}} '{{s.Font}}'; margin: 0; position: relative; text-align: {{(s.Justified ? "justify" : "left")}}; }
            main { margin: 0 {{s.Right - 40}}pt 0 {{s.Left - Edge}}pt; }
            h1, h2, h3, h4 { font-family: '{{s.HeadingFont}}'; color: #{{s.HeadingColor}}; margin: 1.1em 0 0.35em; line-height: 1.15; break-after: avoid; text-align: left; }
            h1 { font-size: {{s.TitleSize}}pt; margin-top: 0.4em; } h2 { font-size: {{s.Size + 2.5m}}pt; } h3 { font-size: {{s.Size + 1}}pt; } h4 { font-size: {{s.Size}}pt; }
            {{(s.Capitals ? "h1, h2 { text-transform: uppercase; }" : "")}}
            p { margin: 0 0 0.6em; } ul, ol { margin: 0 0 0.6em; padding-left: 1.6em; } ul { list-style: none; } li { margin: 0.1em 0; }
            ul > li { position: relative; } .bullet { position: absolute; left: -1.2em; }
            .caption { font-weight: bold; font-size: {{s.TableSize + 0.5m}}pt; margin: 0.8em 0 0.25em; break-after: avoid; text-align: left; }
            .remark, .footnote { font-size: {{s.TableSize - 0.5m}}pt; } .remark { margin-top: 0.25em; }
            .letterhead { color: #444; font-size: {{s.Size - 1}}pt; margin: 0; } .strong { font-weight: bold; }
            table { border-collapse: collapse; font-size: {{s.TableSize}}pt; line-height: 1.2; margin: 0.2em 0 1em; text-align: left; table-layout: fixed; }
            td, th { padding: 2pt 3.5pt; vertical-align: bottom; overflow-wrap: break-word; } th { font-weight: bold; text-align: left; }
            td.n, th.n { text-align: right; white-space: nowrap; } tr.sum td, tr.group td { font-weight: bold; } td.w { vertical-align: top; }
            tr { break-inside: avoid; } table.once thead { display: table-row-group; }
            {{(s.HeaderShade is null ? "" : $"thead th {{ background: #{s.HeaderShade}; color: #{s.HeaderInk}; print-color-adjust: exact; }}")}}
            table.grid td, table.grid th { border: 0.6pt solid #{{s.RuleColor}}; }
            table.horizontal td, table.horizontal th { border-bottom: 0.6pt solid #{{s.RuleColor}}; }
            table.zebra tbody tr:nth-child(odd) td { background: #eef1f4; print-color-adjust: exact; }
            table.plain thead th { background: none; color: #000; }
            .beside { display: flex; gap: 14pt; align-items: flex-start; } .columns { column-count: 2; column-gap: 20pt; }
            .wide { page: wide; } .newpage { break-before: page; }
            .panel { position: absolute; top: 88pt; right: 0; width: {{Math.Max(s.Right - 62, 60)}}pt; font-size: 7.5pt; line-height: 1.2; text-align: left; }
            .panel p { margin: 0 0 0.7em; } .panel table { font-size: 7pt; width: 100%; } .panel td { border: 0.6pt solid #999; }
            .panel td:last-child { width: 9pt; text-align: center; }
            .side { position: absolute; left: 0; top: 40pt; font-size: 9pt; line-height: 1.05; letter-spacing: 0; color: #666; text-align: center; width: 12pt; }
            .side span { display: block; } .boxes { border-collapse: separate; } .boxes td { padding: 1pt 12pt 1pt 0; border: 0; } svg.box { width: 8pt; height: 8pt; vertical-align: -1pt; }
            footer { font-size: 7pt; color: #777; margin-top: 2em; } @media print { footer { display: none; } }
            @media screen { body { max-width: 595pt; margin: 2em auto; } }
            """).ReplaceLineEndings("\n");
    }

    // CSS strings end at a quote, and must not end the style element.
    private static string Quoted(string text) =>
        "\"" + string.Concat(text.Select(c => c is '"' or '\\' or '<' or '\n' ? $"\\{(int)c:x} " : c.ToString())) + "\"";

    private static string Counted(string text) => string.Join(' ', text.Split("{0}").SelectMany((part, n) =>
    {
        var pieces = part.Split("{1}").SelectMany((p, m) => m == 0 ? [Quoted(p)] : new[] { "counter(pages)", Quoted(p) });
        return n == 0 ? pieces : pieces.Prepend("counter(page)");
    }));
}
