using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;

namespace DocIndex.Records;

/// <summary>
/// The texts that a table stands among: headings over it, the paragraph above, the note below. Must not take what
/// belongs to the table before or after.
/// </summary>
internal static partial class TableSurroundings
{
    /// <summary>So many sentences of a note under a table may speak of its figures.</summary>
    private const int MostSentences = 3;

    /// <summary>
    /// Headings that begin the paragraphs between a table and the heading of its section ("4. Økonomi (1.000 kr.):
    /// Udgifterne …"), the nearest first.
    /// </summary>
    public static IEnumerable<string> RunInHeadings(Block block, DocumentText text)
    {
        var heading = text.SectionOf(block)?.Source.Block ?? -1;
        // The table's own title is no heading of a section that it stands in with others.
        if (heading >= 0 && heading == Neighbours.Before(text.Blocks, block.Index))
            heading = text.Sections.LastOrDefault(s => s.Source.Block < heading)?.Source.Block ?? -1;
        for (var i = block.Index - 1; i > heading; i--)
            if (text.Blocks[i].Role is BlockRole.Paragraph or BlockRole.List
                && RunIn.Match(text.Blocks[i].Text)
                    is { Success: true } match) yield return match.Groups["heading"].Value;
    }

    /// <summary>
    /// A capital and a few words before a colon; before a point, or alone, only with a parenthesis. Must not take a
    /// short sentence ("Beløbene fremgår nedenfor.").
    /// </summary>
    [GeneratedRegex(@"^(?:[\p{L}0-9]{1,5}[.)]\s+|[0-9]+(?:\.[0-9]+)*\s+|Ad\s+[0-9]+\)\s+)?" +
        @"(?<heading>\p{Lu}[^().:0-9]{1,70}(?:\((?:[^()]|\([^()]*\))+\)(?=\s*(?:[:.](?:\s|$)|$))" +
        @"|(?=\s*:(?:\s|$))))",
        RegexOptions.CultureInvariant)]
    private static partial Regex RunIn { get; }

    /// <summary>
    /// The heading of a table's section; above the table's own title, that of the section it stands in.
    /// </summary>
    public static IEnumerable<string> HeadingsOver(Block block, DocumentText text)
    {
        if (text.SectionOf(block) is not { } section) yield break;
        yield return section.Heading;
        var at = text.Sections.IndexOf(section);
        if (at > 0 && section.Source.Block == Neighbours.Before(text.Blocks, block.Index))
            yield return text.Sections[at - 1].Heading;
    }

    /// <summary>What stands above the title that is right above a table.</summary>
    public static Block? ParagraphAboveTitle(Block block, DocumentText text) =>
        block.Index > 1 && text.Blocks[block.Index - 1].Role is BlockRole.Heading or BlockRole.Caption
            && text.Blocks[block.Index - 2].Role is BlockRole.Paragraph or BlockRole.List
            ? text.Blocks[block.Index - 2] : null;

    public static Block? ParagraphAbove(Block block, DocumentText text)
    {
        var i = block.Index;
        for (var steps = 0; steps < 2; steps++)
        {
            i = Neighbours.Before(text.Blocks, i);
            if (i < 0) break;
            if (text.Blocks[i].Role is BlockRole.Paragraph or BlockRole.List) return text.Blocks[i];
            if (text.Blocks[i].Role is BlockRole.Table or BlockRole.Heading) break;
        }
        return null;
    }

    public static string SentenceAbove(Block block, DocumentText text) =>
        ParagraphAbove(block, text) is { } paragraph && Sentences.Split(paragraph.Text) is [.., var last] ? last : "";

    /// <summary>
    /// A note right under a table that speaks of amounts as a whole ("Beløb i 1.000 kr., 2025-priser"); else empty.
    /// Must not take what stands over the next table.
    /// </summary>
    public static string SentenceBelow(Block block, DocumentText text)
    {
        var index = Neighbours.After(text.Blocks, block.Index);
        // The table's own caption may stand between.
        if (index + 1 < text.Blocks.Length && text.Blocks[index].Role == BlockRole.Caption
            && text.Blocks[index + 1].Role != BlockRole.Table) index++;
        if (index >= text.Blocks.Length
            || Sentences.Split(text.Blocks[index].Text) is not [var first, ..] all) return "";
        return text.Blocks[index].Role switch
        {
            BlockRole.Paragraph when Beginnings.Exists(
                word => first.StartsWith(word, StringComparison.OrdinalIgnoreCase)) || CellText.IsUnitLine(first) =>
                    string.Join(' ', all.Where(s => ProseAmountGrammar.Find(s).Count == 0 || s == first)
                        .Take(MostSentences)),
            BlockRole.Heading when CellText.IsUnitLine(first)
                && (index + 1 >= text.Blocks.Length || text.Blocks[index + 1].Role is not BlockRole.Table) => first,
            _ => "",
        };
    }

    private static readonly List<string> Beginnings = ["Beløb", "Alle", "Note", "Anm"];
}
