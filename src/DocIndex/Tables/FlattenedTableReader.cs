using System.Collections.Immutable;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Tables;

/// <summary>
/// Table blocks of flattened text to tables. Header, rows and columns are put together again; every cell carries the lines that it was read from.
/// </summary>
internal sealed class FlattenedTableReader
{
    private readonly SourceDocument _document;
    private readonly DanishVocabulary _vocabulary;
    private readonly HyphenMending _mending;
    private readonly ImmutableArray<YearHint> _hints;

    /// <param name="hints">Amounts of single years in prose; they only break ties.</param>
    public FlattenedTableReader(SourceDocument document, DanishVocabulary vocabulary, ImmutableArray<YearHint> hints)
    {
        _document = document;
        _vocabulary = vocabulary;
        _mending = new HyphenMending(document.Lines.Select(l => l.Text));
        _hints = hints;
    }

    /// <summary>Reads the table of one block.</summary>
    public Table Read(int index, Block block, TableRegion region, string? title)
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
