using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Tables;

namespace DocIndex.Records.Told;

/// <summary>
/// The rows of forms as parts of the text: a short key in the first cell is a heading, the prose in the cell beside it
/// a paragraph. Must not take a table that holds a column of figures, one whose first column holds sentences, or a row
/// whose cell is a name or a number: those are facts.
/// </summary>
internal static class FormParts
{
    private const int LongestKey = 45;
    private const int MostWordsOfKey = 6;
    private const int FewestWordsOfProse = 4;
    private const int FewestRows = 2;
    private const double MostKeys = 0.8;

    /// <summary>The parts of a table; empty where it is no form.</summary>
    /// <param name="block">The block that the table stands in; the parts stand there, too.</param>
    /// <param name="first">Number of the first part.</param>
    /// <param name="isKnown">True for a key that names a part.</param>
    public static IEnumerable<Block> Of(Table table, Block block, int first, Func<string, bool> isKnown)
    {
        var rows = table.Cells.GroupBy(c => c.Row).Select(r => r.OrderBy(c => c.Column).ToList())
            .Where(r => r.Count > 1).ToList();
        var isForm = rows.Count >= FewestRows && table.Columns.All(c => c.Kind != ColumnKind.Number)
            && rows.Count(r => IsKey(r[0].Text)) >= MostKeys * rows.Count
            && rows.TrueForAll(r => r.TrueForAll(c => NumberGrammar.Parse(c.Text) is null));
        if (!isForm || AreCounted(rows, isKnown) || rows.TrueForAll(r => !isKnown(r[0].Text.TrimEnd(':', ' '))))
            yield break;
        foreach (var row in rows.Where(r => r.Count == 2 && IsKey(r[0].Text)))
        {
            if (!IsProse(row[1].Text) && !isKnown(row[0].Text.TrimEnd(':', ' '))) continue;
            yield return Part(first++, BlockRole.Heading, block, row[0]);
            yield return Part(first++, BlockRole.Paragraph, block, row[1]);
        }
    }

    /// <summary>
    /// "Deltagere | Personer" over "Foreninger | 180 foreninger": a header and what is counted, no keys.
    /// </summary>
    private static bool AreCounted(List<List<Cell>> rows, Func<string, bool> isKnown) =>
        rows.Skip(1).All(r => r[^1].Text is [>= '0' and <= '9', ..] && r[^1].Text.Split(' ').Length < FewestWordsOfProse
            && !isKnown(r[0].Text.TrimEnd(':', ' ')));

    private static bool IsKey(string text) =>
        text.Length is > 1 and <= LongestKey && text.Split(' ').Length <= MostWordsOfKey && LineText.StartsUpper(text)
            && !text.TrimEnd().EndsWith('.');

    private static bool IsProse(string text) =>
        text.Split(' ').Length >= FewestWordsOfProse && (LineText.EndsSentence(text) || LineText.HasFiniteVerb(text));

    private static Block Part(int index, BlockRole role, Block block, Cell cell)
    {
        var line = new SourceLine(cell.Source.Lines?.First ?? block.Lines[0].Number, cell.Source.Page,
            cell.Text) { Box = cell.Source.Box };
        return new Block(index, role, role == BlockRole.Heading ? block.Level + 1 : 0, cell.Text, cell.Source.Page,
            [line]) { Within = block.Index };
    }
}
