using System.Collections.Immutable;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Tables;

/// <summary>
/// Table blocks of flattened text to tables. Header, rows and columns are put together again; every cell carries the lines that it was read from.
/// </summary>
public sealed class FlattenedTableReader
{
    private readonly SourceDocument _document;
    private readonly DanishVocabulary _vocabulary;
    private readonly HyphenMending _mending;
    private readonly ImmutableArray<YearHint> _hints;

    private FlattenedTableReader(SourceDocument document, DanishVocabulary vocabulary, ImmutableArray<YearHint> hints)
    {
        _document = document;
        _vocabulary = vocabulary;
        _mending = new HyphenMending(document.Lines.Select(l => l.Text));
        _hints = hints;
    }

    /// <summary>Reads all tables of a document.</summary>
    /// <param name="hints">Amounts of single years in prose; they only break ties.</param>
    public static ImmutableArray<Table> Read(
        SourceDocument document, ImmutableArray<Block> blocks, DanishVocabulary vocabulary, ImmutableArray<YearHint> hints)
    {
        var reader = new FlattenedTableReader(document, vocabulary, hints);
        var tables = ImmutableArray.CreateBuilder<Table>();
        foreach (var block in blocks)
            if (block.Region is { } region)
                tables.Add(reader.ReadOne(tables.Count, block, region, TitleAbove(blocks, block)));
        return tables.ToImmutable();
    }

    /// <summary>The heading right above a table.</summary>
    private static string? TitleAbove(ImmutableArray<Block> blocks, Block table) =>
        table.Index > 0 && blocks[table.Index - 1] is { Role: BlockRole.Heading or BlockRole.Caption } above ? above.Text.TrimEnd(':', ' ') : null;

    private Table ReadOne(int index, Block block, TableRegion region, string? title)
    {
        var lines = _document.Lines;
        var printed = Enumerable.Range(region.First, region.Last - region.First + 1).Where(i => !lines[i].IsBlank).ToList();
        var caption = region.CaptionLines == 0 ? null : _mending.Join(printed.Take(region.CaptionLines).Select(i => lines[i].Text));
        var headerLines = printed.Where(i => i >= region.HeaderFirst && i <= region.HeaderLast).Select(i => lines[i]).ToList();
        var header = FlattenedHeader.Read(headerLines, _mending, _vocabulary);
        var rows = RowAssembly.Assemble([.. lines[(region.HeaderLast + 1)..(region.Last + 1)], .. BlankLinesAfter(region.Last)], header);
        var builder = new FlattenedTableBuilder(_document.Id, index, header, _mending, _vocabulary, _hints, caption ?? title ?? "");
        var span = new LineSpan(region.First + 1, region.Last + 1);
        var source = new SourceLocation(_document.Id, block.Page, SourceLine.BoxOf(block.Lines), span, block.Index, null, caption ?? title ?? header.Stub);
        return builder.Build(caption, title, block.Page, span, headerLines, rows, source);
    }

    /// <summary>The blank lines under a table belong to its last row: they tell of empty cells.</summary>
    private IEnumerable<SourceLine> BlankLinesAfter(int last)
    {
        for (var i = last + 1; i < _document.Lines.Length && _document.Lines[i].IsBlank; i++) yield return _document.Lines[i];
    }
}
