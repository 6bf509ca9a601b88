using System.Collections.Immutable;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Layout;

/// <summary>
/// Flattened text to blocks: the title and what stands above it, headings, paragraphs, list items, tables, captions, footnotes, side panels,
/// check boxes and running lines, in the file's order. Every printed line is in exactly one block.
/// </summary>
public static class FlattenedLayout
{
    /// <summary>Parts a text source into blocks.</summary>
    public static ImmutableArray<Block> Blocks(SourceDocument document, DanishVocabulary vocabulary)
    {
        var mending = new HyphenMending(document.Lines.Select(l => l.Text));
        var regions = new TableRegionFinder(document, vocabulary).Find();
        var lines = new LineClassifier(document, vocabulary, regions).Classify();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var i = 0; i < lines.Count;)
        {
            var first = lines[i];
            var end = i + 1;
            while (end < lines.Count && lines[end].ContinuesBlock) end++;
            var members = lines.Skip(i).Take(end - i).Select(l => l.Line).ToImmutableArray();
            blocks.Add(new Block(blocks.Count, first.Role, first.Level, Text(first, members, mending), first.Line.Page, members) { Region = first.Region });
            i = end;
        }
        return JoinAcrossPages(blocks.ToImmutable(), mending);
    }

    /// <summary>A paragraph that breaks off before a footnote or a running line goes on after it.</summary>
    private static ImmutableArray<Block> JoinAcrossPages(ImmutableArray<Block> blocks, HyphenMending mending)
    {
        var joined = new List<Block>(blocks);
        for (var i = 0; i < joined.Count; i++)
        {
            if (joined[i].Role is not (BlockRole.Paragraph or BlockRole.List) || LineText.EndsSentence(joined[i].Text)) continue;
            var next = i + 1;
            while (next < joined.Count && joined[next].Role is BlockRole.Footnote or BlockRole.Running or BlockRole.Letterhead) next++;
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
            ? mending.Join([lines[0].Text[LineText.MarkerLength(lines[0].Text)..], .. texts.Skip(1)])
            : mending.Join(texts);
    }
}

/// <summary>A printed line with what it is.</summary>
/// <param name="ContinuesBlock">True where it belongs to the block of the line before.</param>
internal readonly record struct ClassifiedLine(SourceLine Line, BlockRole Role, int Level, bool ContinuesBlock, TableRegion? Region);
