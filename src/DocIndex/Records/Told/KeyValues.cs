using DocIndex.Tables;
using DocIndex.Vocabulary;

namespace DocIndex.Records.Told;

/// <summary>
/// A scheme: a table of two columns whose left cells are keys and whose right cells say what they name. Must not take a
/// table of figures with a header of its own.
/// </summary>
internal static class KeyValues
{
    private const int LongestKey = 50;

    /// <summary>
    /// The cell beside the first key that begins with one of the phrases, or ends with one; null where none does.
    /// </summary>
    public static Cell? Beside(Table table, PhraseSet keys) =>
        table.Columns.Length != 2 ? null
        : table.Cells.Where(c => c.Column == 0 && c.Text.Length < LongestKey
            && (keys.Leading(c.Text) is not null || keys.Trailing(c.Text) is not null))
            .Select(c => table.At(c.Row, 1)).FirstOrDefault(c => c is not null);
}
