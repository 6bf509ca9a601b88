using System.Collections.Immutable;
using DocIndex.Amounts;
using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdownTable = Markdig.Extensions.Tables.Table;
using MarkdownTableCell = Markdig.Extensions.Tables.TableCell;
using MarkdownTableRow = Markdig.Extensions.Tables.TableRow;

namespace DocIndex.Reading;

/// <summary>Markdown to the pieces that its markup says. Lines are those of the file, so that an editor finds them.</summary>
internal sealed class MarkdownReader
{
    private const int MostColumns = 200;

    private readonly string _text;
    private readonly ImmutableArray<SourceLine> _lines;
    private readonly ImmutableArray<MarkupElement>.Builder _elements = ImmutableArray.CreateBuilder<MarkupElement>();
    private readonly int[] _lineStarts;

    private MarkdownReader(string text)
    {
        _text = text;
        var lines = text.Split('\n');
        _lines = [.. lines.Select((l, i) => new SourceLine(i + 1, 1, l.TrimEnd('\r')))];
        _lineStarts = new int[lines.Length];
        for (var i = 1; i < lines.Length; i++) _lineStarts[i] = _lineStarts[i - 1] + lines[i - 1].Length + 1;
    }

    /// <summary>Reads one file.</summary>
    /// <returns>The document, or null with a diagnostic of severity Error that says why.</returns>
    public static (SourceDocument? Document, ImmutableArray<Diagnostic> Diagnostics) Read(string file, string text, string sha256)
    {
        var (shallow, firstCut) = MarkdownDepth.Within(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\f', ' '));
        var reader = new MarkdownReader(shallow);
        ImmutableArray<Diagnostic> cut = firstCut is not { } line ? [] :
            [ReadingCut.Left(file, reader._lines[line - 1], "Lists and quotations are nested too deep; levels beyond the deepest were left out.")];
        MarkdownDocument document;
        try
        {
            var pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseGridTables().UseFootnotes().UseTaskLists().UseYamlFrontMatter().UseDefinitionLists().UsePreciseSourceLocation().Build();
            document = Markdown.Parse(reader._text, pipeline);
        }
        catch (ArgumentException)
        {
            return ReadingDiagnostics.Failed(file, DiagnosticCodes.TooMuchInside, "Its lists and quotations are nested too deep.", "Save it as plain text (.txt) and ingest that.");
        }
        foreach (var block in document) reader.Block(block, 0);
        if (reader._elements.Count == 0) return ReadingDiagnostics.Failed(file, DiagnosticCodes.EmptyFile, "The file holds no text.", "Check that it was saved and copied whole.");
        return (new SourceDocument(DocumentId.Of(file), file, sha256, DocumentFormat.Markdown, 1, reader._lines) { Elements = reader._elements.ToImmutable() }, cut);
    }

    private void Block(Block block, int listLevel)
    {
        switch (block)
        {
            case YamlFrontMatterBlock:
                FrontMatter(LinesOf(block));
                break;
            case HeadingBlock heading:
                Add(MarkupKind.Heading, heading.Level, heading.Inline, LinesOf(block));
                break;
            case ParagraphBlock paragraph:
                Paragraph(paragraph);
                break;
            case ListBlock list:
                List(list, listLevel + 1);
                break;
            case MarkdownTable table:
                Table(table);
                break;
            case FootnoteGroup notes:
                foreach (var note in notes.OfType<Footnote>())
                {
                    var lines = LinesOf(note);
                    if (!lines.IsEmpty) _elements.Add(new MarkupElement(MarkupKind.Footnote, 0, $"{note.Order} {string.Join(' ', note.Descendants<ParagraphBlock>().Select(p => MarkdownText.Of(p.Inline)))}", lines));
                }
                break;
            case HtmlBlock html:
                Html(html);
                break;
            case DefinitionItem item:
                Terms(item, listLevel);
                break;
            case CodeBlock code:
                Typed(code);
                break;
            case LinkReferenceDefinitionGroup:
                break;
            case ContainerBlock container:
                foreach (var child in container) Block(child, listLevel);
                break;
        }
    }

    private void Typed(CodeBlock code)
    {
        var text = MarkupCollector.Folded(string.Join(' ',
            code.Lines.Lines.Take(code.Lines.Count).Select(l => l.ToString())));
        var lines = LinesOf(code);
        if (code is FencedCodeBlock fenced) lines = [.. lines.Where(l => !IsFence(l.Text, fenced.FencedChar))];
        if (text.Length > 0 && !lines.IsEmpty)
            _elements.Add(new MarkupElement(MarkupKind.Paragraph, 0, text, lines) { IsTyped = true });
    }

    private static bool IsFence(string line, char mark) =>
        line.TrimStart(' ', '>').StartsWith(new string(mark, FenceLength), StringComparison.Ordinal);

    private const int FenceLength = 3;

    /// <summary>Lines that are broken on purpose, and lines that are all keys with values, are pieces of their own.</summary>
    private void Paragraph(ParagraphBlock paragraph)
    {
        var lines = LinesOf(paragraph);
        var texts = MarkdownText.LinesOf(paragraph.Inline);
        var parted = texts.Count > 1 && texts.Count == lines.Length && (paragraph.Inline!.Descendants<LineBreakInline>().All(b => b.IsHard) || texts.TrueForAll(MarkdownText.IsKeyed));
        var text = MarkdownText.Of(paragraph.Inline);
        if (!parted && RunInHeading.LengthIn(text, MarkdownText.LeadOf(paragraph.Inline)) is > 0 and var head)
        {
            AddText(MarkupKind.Heading, RunInHeading.Level, text[..head], lines, isBold: true);
            AddText(MarkupKind.Paragraph, 0, text[head..], lines);
        }
        else if (!parted) Add(MarkupKind.Paragraph, 0, paragraph.Inline, lines);
        else
        {
            var isHeaded = RunInHeading.LengthIn(string.Join('\n', texts), MarkdownText.LeadOf(paragraph.Inline)) > 0;
            if (isHeaded) AddText(MarkupKind.Heading, RunInHeading.Level, texts[0], [lines[0]], isBold: true);
            for (var i = isHeaded ? 1 : 0; i < texts.Count; i++)
                AddText(MarkupKind.Paragraph, 0, texts[i], [lines[i]]);
        }
    }

    /// <summary>A term with a short description is a line such as "1. maj 2028: Svar fra kommunen"; else each is a
    /// piece of its own.</summary>
    private void Terms(DefinitionItem item, int listLevel)
    {
        var terms = item.OfType<DefinitionTerm>().ToList();
        var described = item.Where(child => child is not DefinitionTerm).ToList();
        if (terms is [var term] && described is [ParagraphBlock only])
        {
            var (name, said) = (MarkdownText.Of(term.Inline).TrimEnd(':', ' '), MarkdownText.Of(only.Inline));
            AddText(MarkupKind.Paragraph, 0, $"{name}: {said}", [.. LinesOf(term), .. LinesOf(only)]);
            return;
        }
        foreach (var each in terms) Add(MarkupKind.Paragraph, 0, each.Inline, LinesOf(each));
        foreach (var child in described) Block(child, listLevel);
    }

    /// <summary>
    /// "- 15. august 2027: …" has a date, which Markdown takes for the fifteenth item of a list; empty where it is a
    /// number.
    /// </summary>
    private static string DayOf(ListBlock list, ListItemBlock item, ParagraphBlock paragraph)
    {
        var first = MarkdownText.Of(paragraph.Inline).TrimStart().Split(' ', 2)[0];
        return list.IsOrdered && GrammarWords.MonthNumber(first) > 0 ? $"{item.Order}. " : "";
    }

    private void List(ListBlock list, int level)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var isFirst = true;
            foreach (var child in item)
            {
                if (isFirst && child is ParagraphBlock paragraph)
                {
                    var kind = paragraph.Inline?.Descendants<TaskList>().Any() == true ? MarkupKind.CheckBoxes : MarkupKind.ListItem;
                    AddText(kind, kind == MarkupKind.ListItem ? level
                        : 0, DayOf(list, item, paragraph) + MarkdownText.Of(paragraph.Inline),
                        LinesOf(paragraph), MarkdownText.IsBold(paragraph.Inline));
                }
                else Block(child, level);
                isFirst = false;
            }
        }
    }

    private void Table(MarkdownTable table)
    {
        var builder = new GridBuilder(MostColumns);
        foreach (var row in table.OfType<MarkdownTableRow>())
        {
            builder.BeginRow(row.IsHeader);
            foreach (var cell in row.OfType<MarkdownTableCell>())
            {
                var paragraphs = cell.Descendants<ParagraphBlock>().ToList();
                var text = GridBuilder.Joined([.. paragraphs.SelectMany(p => MarkdownText.LinesOf(p.Inline)).Where(t => t.Length > 0)]);
                var lines = text.Length == 0 ? [] : LinesOf(cell) is { IsEmpty: false } own ? own : LinesOf(row);
                builder.Add(Math.Max(1, cell.RowSpan), Math.Max(1, cell.ColumnSpan), text, lines, paragraphs.Count > 0 && paragraphs.TrueForAll(p => MarkdownText.IsBold(p.Inline)));
            }
        }
        var grid = builder.Build();
        var all = LinesOf(table);
        if (!grid.Cells.IsEmpty) _elements.Add(new MarkupElement(MarkupKind.Table, 0, "", all.IsEmpty ? grid.Cells[0].Lines : all) { Grid = grid });
    }

    /// <summary>A title where no heading gives one, a date, and other keys as they stand.</summary>
    private void FrontMatter(ImmutableArray<SourceLine> lines)
    {
        foreach (var line in lines.Where(l => l.Text.Trim() != "---" && l.Text.Contains(':', StringComparison.Ordinal)))
        {
            var (key, value) = (line.Text[..line.Text.IndexOf(':', StringComparison.Ordinal)].Trim().ToLowerInvariant(), line.Text[(line.Text.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim().Trim('"', '\''));
            if (value.Length == 0) continue;
            var isTitle = key is "title" or "titel" && !_text.Contains("\n# ", StringComparison.Ordinal);
            AddText(isTitle ? MarkupKind.Title : MarkupKind.Paragraph, 0, isTitle || key is "date" or "dato" ? value : line.Text, [line]);
        }
    }

    private void Html(HtmlBlock html)
    {
        var lines = LinesOf(html);
        if (lines.IsEmpty) return;
        var pieces = new MarkupCollector();
        Reading.Html.HtmlReader.Collect(_text[html.Span.Start..Math.Min(_text.Length, html.Span.End + 1)], pieces);
        foreach (var piece in pieces.Elements)
            _elements.Add(piece with { Lines = lines, Grid = piece.Grid is { } grid ? grid with { Cells = [.. grid.Cells.Select(c => c with { Lines = lines })] } : null });
    }

    private void Add(MarkupKind kind, int level, ContainerInline? inline, ImmutableArray<SourceLine> lines) => AddText(kind, level, MarkdownText.Of(inline), lines, MarkdownText.IsBold(inline));

    private void AddText(MarkupKind kind, int level, string text, ImmutableArray<SourceLine> lines, bool isBold = false)
    {
        text = MarkupCollector.Folded(text);
        if (text.Length > 0 && !lines.IsEmpty) _elements.Add(new MarkupElement(kind, level, text, lines) { IsBold = isBold });
    }

    /// <summary>The printed lines from a block's beginning to its end.</summary>
    private ImmutableArray<SourceLine> LinesOf(Block block)
    {
        if (block.Span.IsEmpty) return [];
        var (first, last) = (LineAt(block.Span.Start), LineAt(Math.Min(block.Span.End, Math.Max(0, _text.Length - 1))));
        return [.. _lines[first..(last + 1)].Where(l => !l.IsBlank)];
    }

    private int LineAt(int position)
    {
        var at = Array.BinarySearch(_lineStarts, position);
        return at >= 0 ? at : ~at - 1;
    }
}
