using System.Collections.Immutable;
using System.Text;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Tables;

namespace DocIndex.Indexing;

/// <summary>Cuts a document into the passages that are indexed and shown.</summary>
internal static class Passages
{
    /// <summary>
    /// The title (that of the record, else the title block), then headings, paragraphs, lists and table rows in reading order. Running lines are left out. A block of a table is
    /// replaced by the table's rows, and kept beside them where it says more than they do. A source without blocks is cut at blank lines.
    /// </summary>
    public static ImmutableArray<Passage> Of(ProcessedDocument document)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        if (TitleOf(document) is { } title) passages.Add(title);
        if (document.Blocks.IsDefaultOrEmpty) AddLines(passages, document.Source);
        else AddBlocks(passages, document);
        return passages.ToImmutable();
    }

    private static Passage? TitleOf(ProcessedDocument document)
    {
        var record = document.Record;
        if (string.IsNullOrWhiteSpace(record.Title))
        {
            return TitleBlock(document) is { } own ? new Passage(PassageRole.Title, null, OneLine(own.Text), SourceOf(document, own)) : null;
        }

        var text = OneLine(record.Title);
        var source = record.Evidence.GetValueOrDefault("title")
            ?? (TitleBlock(document) is { } block ? SourceOf(document, block) : null)
            ?? new SourceLocation(record.Id, 1, null, null, null, null, text);
        return new Passage(PassageRole.Title, null, text, source);
    }

    private static Block? TitleBlock(ProcessedDocument document) =>
        document.Blocks.IsDefault ? null : document.Blocks.FirstOrDefault(block => block.Role == BlockRole.Title && !string.IsNullOrWhiteSpace(block.Text));

    /// <summary>The title block, where it says no more than the record's code and title; a longer one is kept as a heading.</summary>
    private static Block? RepeatedTitle(ProcessedDocument document, ImmutableArray<Passage>.Builder passages)
    {
        if (TitleBlock(document) is not { } block || passages is not [var title, ..]) return null;
        return WordSet.Of(block.Text).IsSubsetOf(WordSet.Of($"{document.Record.Code} {title.Text}")) ? block : null;
    }

    private static void AddBlocks(ImmutableArray<Passage>.Builder passages, ProcessedDocument document)
    {
        var rows = new TableRows(document);
        var repeated = RepeatedTitle(document, passages);
        string? section = null;
        foreach (var block in document.Blocks)
        {
            var text = OneLine(block.Text);
            if (text.Length == 0 || block.Role == BlockRole.Running || ReferenceEquals(block, repeated)) continue;
            if (block.Role == BlockRole.Heading) section = text;
            if (block.Role == BlockRole.Table && rows.TryTake(block, section, passages)) continue;
            var role = block.Role is BlockRole.Heading or BlockRole.Title ? PassageRole.Heading : PassageRole.Text;
            passages.Add(new Passage(role, section, text, SourceOf(document, block)));
        }

        rows.TakeRest(section, passages);
    }

    private static SourceLocation SourceOf(ProcessedDocument document, Block block)
    {
        var text = OneLine(block.Text);
        return block.Lines.IsDefaultOrEmpty
            ? new SourceLocation(document.Record.Id, block.Page, null, null, block.Index, null, text)
            : block.Source(document.Record.Id) with { Text = text };
    }

    private static SourceLocation SourceOf(string document, ImmutableArray<SourceLine> lines) =>
        new(document, lines[0].Page, null, new LineSpan(lines[0].Number, lines[^1].Number), null, null,
            OneLine(string.Join(' ', lines.Select(line => line.Text))));

    private static void AddLines(ImmutableArray<Passage>.Builder passages, SourceDocument source)
    {
        if (source.Lines.IsDefaultOrEmpty) return;
        var paragraph = ImmutableArray.CreateBuilder<SourceLine>();
        foreach (var line in source.Lines)
        {
            if (!line.IsBlank) paragraph.Add(line);
            else AddParagraph();
        }

        AddParagraph();

        void AddParagraph()
        {
            if (paragraph.Count == 0) return;
            var place = SourceOf(source.Id, paragraph.ToImmutable());
            passages.Add(new Passage(PassageRole.Text, null, place.Text, place));
            paragraph.Clear();
        }
    }

    /// <summary>White space folded, control characters read as blanks.</summary>
    internal static string OneLine(string text)
    {
        if (IsOneLine(text)) return text;
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c)) line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }

        return line.ToString().TrimEnd(' ');
    }

    private static bool IsOneLine(string text)
    {
        var afterBlank = true;
        foreach (var c in text)
        {
            var blank = c == ' ';
            if ((blank && afterBlank) || (!blank && (char.IsWhiteSpace(c) || char.IsControl(c)))) return false;
            afterBlank = blank;
        }

        return text.Length > 0 && !afterBlank;
    }
}
