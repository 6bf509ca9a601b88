using System.Collections.Immutable;
using DocIndex.Layout.Sheets;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Layout;

/// <summary>Lines to blocks: the title and what stands above it, headings, paragraphs, list items, tables, captions, footnotes, panels, check boxes, running lines.</summary>
internal static class LineBlocks
{
    private static readonly Dictionary<TableRegion, Grid> NoGrids = [];

    /// <summary>Parts the lines of a document into blocks.</summary>
    /// <param name="regions">Lines that hold tables, in order.</param>
    /// <param name="grids">The cells of the regions whose source shows them; regions of one grid become one block.</param>
    /// <param name="looks">How lines look, by their number; null where the source does not tell.</param>
    public static ImmutableArray<Block> Of(
        SourceDocument document, DanishVocabulary vocabulary, ImmutableArray<TableRegion> regions, Dictionary<TableRegion, Grid>? grids = null, Dictionary<int, LineLook>? looks = null)
    {
        grids ??= NoGrids;
        var mending = new HyphenMending(document.Lines.Select(l => l.Text));
        var lines = new LineClassifier(document, vocabulary, regions, looks).Classify();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var i = 0; i < lines.Count;)
        {
            var first = lines[i];
            var end = i + 1;
            while (end < lines.Count && lines[end].ContinuesBlock) end++;
            var members = lines.Skip(i).Take(end - i).Select(l => l.Line).ToImmutableArray();
            var grid = first.Region is { } region ? grids.GetValueOrDefault(region) : null;
            blocks.Add(new Block(blocks.Count, first.Role, first.Level, Text(first, members, mending), first.Line.Page, members) { Region = grid is null ? first.Region : null, Grid = grid });
            i = end;
        }
        return JoinAcrossPages(JoinGrids(blocks), mending);
    }

    /// <summary>The parts of a table on several pages are one block, at its first.</summary>
    private static List<Block> JoinGrids(IReadOnlyList<Block> blocks)
    {
        var joined = new List<Block>();
        foreach (var block in blocks)
        {
            var first = block.Grid is null ? -1 : joined.FindIndex(b => ReferenceEquals(b.Grid, block.Grid));
            if (first < 0) joined.Add(block);
            else joined[first] = joined[first] with { Lines = [.. joined[first].Lines, .. block.Lines], Text = joined[first].Text + "\n" + block.Text };
        }
        return joined;
    }

    /// <summary>A paragraph that breaks off before a footnote or a running line goes on after it.</summary>
    private static ImmutableArray<Block> JoinAcrossPages(List<Block> joined, HyphenMending mending)
    {
        for (var i = 0; i < joined.Count; i++)
        {
            if (joined[i].Role is not (BlockRole.Paragraph or BlockRole.List) || LineText.EndsSentence(joined[i].Text)) continue;
            var next = i + 1;
            while (next < joined.Count && joined[next].Role is BlockRole.Footnote or BlockRole.Running or BlockRole.Letterhead or BlockRole.SidePanel) next++;
            if (next == i + 1 || next >= joined.Count || joined[next].Role != BlockRole.Paragraph || !LineText.StartsLower(joined[next].Text)) continue;
            joined[i] = joined[i] with { Lines = [.. joined[i].Lines, .. joined[next].Lines], Text = mending.Join([joined[i].Text, joined[next].Text]) };
            joined.RemoveAt(next);
        }
        return [.. joined.Select((b, index) => b with { Index = index })];
    }

    private static string Text(ClassifiedLine first, ImmutableArray<SourceLine> lines, HyphenMending mending)
    {
        if (first.Role == BlockRole.Table) return string.Join('\n', lines.Select(l => l.Text.Trim()));
        var texts = lines.Select(l => l.Text);
        return first.Role == BlockRole.List
            ? mending.Join([lines[0].Text[MarkerOf(lines[0].Text)..], .. texts.Skip(1)])
            : DottedLeader.AsColon(mending.Join(texts));
    }

    private static int MarkerOf(string item) => LineText.MarkerLength(item) is > 0 and var length ? length
        : LineText.OrdinalOf(item)?.Length ?? 0;
}

/// <summary>A printed line with what it is.</summary>
/// <param name="ContinuesBlock">True where it belongs to the block of the line before.</param>
internal readonly record struct ClassifiedLine(SourceLine Line, BlockRole Role, int Level, bool ContinuesBlock, TableRegion? Region);
