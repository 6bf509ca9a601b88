using System.Collections.Immutable;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Layout;

/// <summary>
/// Tables of words in flattened text: a line that is nothing but headers which the vocabulary knows ("Risiko Håndtering"), and under it one group of
/// lines for each row, a blank line between two, in which a line in upper case begins a cell. Must not take prose under two such words: a group that does
/// not fall into as many cells as the header has ends the table, and a header without a row is none.
/// </summary>
internal sealed class FlattenedWordTables(SourceDocument document, DanishVocabulary vocabulary)
{
    private const int MostLinesOfCell = 6;

    private readonly LineSpacing _spacing = LineSpacing.Measure(document.Lines);
    private readonly List<SourceLine> _printed = [.. document.Lines.Where(l => !l.IsBlank)];
    private readonly HyphenMending _mending = new(document.Lines.Select(l => l.Text));

    /// <summary>The tables that share no line with another region, in order: an amounts table is never given up for one of words.</summary>
    public Dictionary<TableRegion, Grid> Find(ImmutableArray<TableRegion> taken)
    {
        var found = new Dictionary<TableRegion, Grid>();
        for (var i = 0; i + 1 < _printed.Count; i++)
        {
            if (ColumnHeads.In(_printed[i].Text.Trim(), vocabulary) is not { Count: > 1 } headers) continue;
            var rows = Rows(i + 1, headers.Count, out var last);
            if (rows.Count == 0) continue;
            var region = new TableRegion(_printed[i].Number - 1, 0, _printed[i].Number - 1, _printed[i].Number - 1, _printed[last].Number - 1);
            if (taken.Any(r => r.First <= region.Last && region.First <= r.Last)) continue;
            found.Add(region, GridOf(_printed[i], headers, rows));
            i = last;
        }
        return found;
    }

    private List<List<List<SourceLine>>> Rows(int i, int columns, out int last)
    {
        var rows = new List<List<List<SourceLine>>>();
        last = i - 1;
        while (i < _printed.Count)
        {
            var end = i + 1;
            while (end < _printed.Count && Gap(end) <= _spacing.WithinParagraph) end++;
            var cells = Cells(i, end);
            if (cells.Count != columns || cells.Exists(c => c.Count > MostLinesOfCell)) break;
            rows.Add(cells);
            last = end - 1;
            i = end;
        }
        return rows;
    }

    private List<List<SourceLine>> Cells(int first, int end)
    {
        var cells = new List<List<SourceLine>>();
        for (var i = first; i < end; i++)
        {
            var text = _printed[i].Text.Trim();
            var begins = i == first || (LineText.StartsUpper(text) || char.IsAsciiDigit(text[0])) && !LineText.BreaksOff(_printed[i - 1].Text);
            if (begins) cells.Add([_printed[i]]);
            else cells[^1].Add(_printed[i]);
        }
        return cells;
    }

    private int Gap(int i) => _printed[i].Number - _printed[i - 1].Number - 1;

    private Grid GridOf(SourceLine header, List<string> headers, List<List<List<SourceLine>>> rows)
    {
        var cells = headers.Select((text, c) => new GridCell(0, c, 1, 1, text, [header]) { Page = header.Page, Placement = CellPlacement.Inferred })
            .Concat(rows.SelectMany((row, r) => row.Select((lines, c) =>
                new GridCell(r + 1, c, 1, 1, _mending.Join(lines.Select(l => l.Text)), [.. lines]) { Page = lines[0].Page, Placement = CellPlacement.Inferred })));
        return new Grid(rows.Count + 1, headers.Count, [.. cells]) { HeaderRows = 1, Page = header.Page, PageTo = rows[^1][^1][^1].Page };
    }
}
