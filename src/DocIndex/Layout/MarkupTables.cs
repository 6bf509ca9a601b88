using DocIndex.Amounts;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Layout;

/// <summary>
/// Tells tables of figures and facts from tables that only set text side by side: keys with their values, options with their boxes, and forms whose
/// left column holds headings and whose right column the text under them. Those become the pieces that they are.
/// </summary>
internal sealed class MarkupTables(DanishVocabulary vocabulary)
{
    private const int LongestKey = 40;
    private const int LongestValue = 120;
    private const int LongestOption = 80;

    private readonly HeadingRules _headings = new(vocabulary, new LineSpacing(0, 80));

    /// <summary>The pieces of one table: itself, or what it sets side by side.</summary>
    public IEnumerable<MarkupPiece> Pieces(MarkupElement element, Grid grid)
    {
        if (HoldsBoxes(grid)) return Options(grid);
        if (HoldsKeys(grid)) return Rows(grid).SelectMany(Pairs);
        if (IsForm(grid)) return Rows(grid).SelectMany(FormRow);
        if (SetsTextBeside(grid)) return grid.Cells.SelectMany(Beside);
        return [new MarkupPiece(BlockRole.Table, 0, TextOf(grid), element.Lines) { Grid = grid }];
    }

    /// <summary>
    /// One row whose cells hold paragraphs: a frame, or a panel beside the text. Must not take a row of short cells, or
    /// one with a figure of its own.
    /// </summary>
    private static bool SetsTextBeside(Grid grid) =>
        grid.Rows == 1 && grid.Cells.Any(c => c.Lines.Length > 1 && c.Lines.Any(l => LineText.EndsSentence(l.Text)))
        && grid.Cells.All(c => c.Lines.Any(l => LineText.EndsSentence(l.Text)) && NumberGrammar.Parse(c.Text) is null);

    /// <summary>The lines of a cell: sentences and items, and short lines, which head what stands below them.</summary>
    private static IEnumerable<MarkupPiece> Beside(GridCell cell) => cell.Lines.Select(line =>
        new MarkupPiece(BlockRole.Paragraph, 0, line.Text, [line]) { IsBold = cell.IsBold });

    private static IEnumerable<List<GridCell>> Rows(Grid grid) => grid.Cells.GroupBy(c => c.Row).Select(r => r.ToList());

    private static string TextOf(Grid grid) => string.Join('\n', Rows(grid).Select(r => string.Join(' ', r.Select(c => c.Text.Replace('\n', ' ')))));

    private static bool IsBox(GridCell cell) => cell.Text.IndexOfAny(CheckBoxes.Glyphs) >= 0;

    /// <summary>Boxes, or lone marks under the name of a group of options or in a column of their own, and no figures.</summary>
    private bool HoldsBoxes(Grid grid)
    {
        if (grid.Cells.Any(c => NumberGrammar.Parse(c.Text) is not null)) return false;
        if (grid.Cells.Any(c => CheckBoxes.BeginsWithMark(c.Text)) && grid.Cells.All(c => c.Text.Length <= LongestOption && !LineText.EndsSentence(c.Text))) return true;
        var rows = Rows(grid).ToList();
        var marked = rows.Count(r => r.Exists(c => IsBox(c) || IsMark(c)));
        return rows.Exists(r => r.Exists(IsBox)) ? marked * 2 >= rows.Count
            : marked > 0 && grid.Cells.All(c => c.Text.Length <= LongestOption)
                && (grid.Cells.Any(c => vocabulary.CheckBoxGroups.Exact(c.Text) is not null) || grid.Columns == 2 && rows.Count > 2 && rows.TrueForAll(r => r.Count == 1 || IsMark(r[1])));
    }

    private static bool IsMark(GridCell cell) => cell.Text is "x" or "X";

    /// <summary>Option by option; where the first row names groups of options, group by group.</summary>
    private IEnumerable<MarkupPiece> Options(Grid grid)
    {
        var groups = grid.Cells.Where(c => c.Row == 0 && vocabulary.CheckBoxGroups.Exact(c.Text) is not null).ToList();
        if (groups.Count < 2) return Rows(grid).SelectMany(OptionRow);
        return groups.SelectMany((group, i) =>
        {
            var end = i + 1 < groups.Count ? groups[i + 1].Column : grid.Columns;
            var below = Rows(grid).Select(r => r.FindAll(c => (i == 0 || c.Column >= group.Column) && c.Column < end)).Where(r => r.Count > 0);
            return below.SelectMany(OptionRow);
        });
    }

    private static IEnumerable<MarkupPiece> OptionRow(List<GridCell> row)
    {
        var selfContained = row.TrueForAll(c => c.Text.Length > 2) && (row.Count(IsBox) > 1 || !row.Exists(c => IsBox(c) || IsMark(c)));
        if (selfContained) return row.SelectMany(LineByLine);
        return row is [var only] ? LineByLine(only)
            : [Option(string.Join(' ', row.Select(c => c.Text.Replace('\n', ' '))), [.. row.SelectMany(c => c.Lines).Distinct()])];

        static IEnumerable<MarkupPiece> LineByLine(GridCell cell)
        {
            var texts = cell.Text.Split('\n');
            return texts.Select((text, n) => Option(text, texts.Length == cell.Lines.Length ? [cell.Lines[n]] : [.. cell.Lines]));
        }

        static MarkupPiece Option(string text, SourceLine[] lines) =>
            new(text.IndexOfAny(CheckBoxes.Glyphs) >= 0 ? BlockRole.CheckBoxes : BlockRole.SidePanel, 0, text, [.. lines]) { IsRow = true };
    }

    /// <summary>Two columns, or twice two, whose left cells are keys as letterheads have them.</summary>
    private static bool HoldsKeys(Grid grid)
    {
        if (grid.Columns is not (1 or 2 or 4) || grid.Cells.Any(c => c.RowSpan > 1)) return false;
        var keys = grid.Cells.Where(c => c.Column % 2 == 0).ToList();
        var values = grid.Cells.Where(c => c.Column % 2 == 1).ToList();
        return values.Count > 0 && values.TrueForAll(v => v.Text.Length <= LongestValue) && keys.TrueForAll(k => k.Text.Length <= LongestKey)
            && keys.Count(IsKey) * 2 > keys.Count && keys.TrueForAll(k => IsKey(k) || k.Text.EndsWith(':') || !values.Exists(v => v.Row == k.Row));
    }

    private static bool IsKey(GridCell cell) => TitleRules.IsKeyLine($"{cell.Text.TrimEnd(':', ' ')}: x");

    private static IEnumerable<MarkupPiece> Pairs(List<GridCell> row)
    {
        foreach (var pair in row.GroupBy(c => c.Column / 2))
        {
            var cells = pair.ToList();
            var text = cells is [var key, var value] ? $"{key.Text.TrimEnd(':', ' ')}: {value.Text}" : cells[0].Text;
            yield return new MarkupPiece(BlockRole.Paragraph, 0, text.Replace('\n', ' '), [.. cells.SelectMany(c => c.Lines)]) { IsRow = true };
        }
    }

    /// <summary>Two columns; most rows have a heading that the vocabulary knows on the left and words on the right.</summary>
    private bool IsForm(Grid grid)
    {
        if (grid.Columns != 2) return false;
        var rows = Rows(grid).Where(r => r.Count == 2).ToList();
        return rows.Count >= 2 && rows.Count(r => _headings.IsKnownHeading(r[0].Text.TrimEnd(':', ' ')) || IsKey(r[0])) * 2 > rows.Count
            && rows.Count(r => _headings.IsKnownHeading(r[0].Text.TrimEnd(':', ' '))) >= 2 && rows.TrueForAll(r => NumberGrammar.Parse(r[1].Text) is null)
            && rows.Exists(r => LineText.EndsSentence(r[1].Text) || r[1].Text.Length > LongestValue);
    }

    /// <summary>
    /// "Forslag | Rengøring efter behov": the title's row. Must not take a part of the text ("Forslag | Der ansættes
    /// …").
    /// </summary>
    private bool IsTitled(GridCell key, GridCell value) =>
        vocabulary.FrontWords["titled"].Exact(key.Text.TrimEnd(':', ' ')) is not null && value.Lines.Length == 1
        && value.Text.Length <= LongestValue && !LineText.EndsSentence(value.Text)
            && !LineText.HasFiniteVerb(value.Text);

    private IEnumerable<MarkupPiece> FormRow(List<GridCell> row)
    {
        if (row is [var left, var right]
            && (IsTitled(left, right) || IsKey(left) && !_headings.IsKnownHeading(left.Text.TrimEnd(':', ' '))))
        {
            foreach (var pair in Pairs([left, right])) yield return pair;
            yield break;
        }
        if (row.Count == 2) yield return new MarkupPiece(BlockRole.Heading, 1, row[0].Text, row[0].Lines);
        foreach (var line in row[^1].Lines) yield return new MarkupPiece(BlockRole.Paragraph, 0, line.Text, [line]) { IsBold = row.Count == 1 && row[0].IsBold };
    }
}
