using System.Collections.Immutable;
using DocIndex.Layout;
using DocIndex.Tables;

namespace DocIndex.Indexing;

/// <summary>The rows of a document's tables as passages, each table once, at the first block that belongs to it.</summary>
internal sealed class TableRows(ProcessedDocument document)
{
    private readonly List<Table> _rest = document.Tables.IsDefault ? [] : [.. document.Tables];
    private readonly Dictionary<int, HashSet<string>> _words = [];

    /// <summary>Adds the rows of the table that a block belongs to, if they are not there yet.</summary>
    /// <returns>True where the rows say all that the block says; false where the block is a passage of its own.</returns>
    public bool TryTake(Block block, string? section, ImmutableArray<Passage>.Builder passages)
    {
        if (document.Tables.IsDefaultOrEmpty || document.Tables.FirstOrDefault(table => Holds(table, block)) is not { } owner) return false;
        if (_rest.Remove(owner)) Add(owner, section, passages);
        if (!_words.TryGetValue(owner.Index, out var words)) _words[owner.Index] = words = WordsOf(owner);
        return WordSet.Of(block.Text).IsSubsetOf(words);
    }

    /// <summary>Adds the tables that no block belongs to.</summary>
    public void TakeRest(string? section, ImmutableArray<Passage>.Builder passages)
    {
        foreach (var table in _rest) Add(table, section, passages);
        _rest.Clear();
    }

    private static bool Holds(Table table, Block block)
    {
        if (table.Lines is not { } lines || block.Lines.IsDefaultOrEmpty) return table.Page == block.Page;
        return lines.First <= block.Lines[0].Number && block.Lines[^1].Number <= lines.Last;
    }

    private void Add(Table table, string? section, ImmutableArray<Passage>.Builder passages)
    {
        if (table.Caption is { } caption && !HasCaptionBlock(table))
            passages.Add(new Passage(PassageRole.Text, section, Passages.OneLine(caption), table.Source));

        foreach (var row in table.Cells.GroupBy(cell => cell.Row).OrderBy(row => row.Key))
        {
            var cells = row.OrderBy(cell => cell.Column).ToList();
            var text = string.Join(" | ", cells.Select(cell => Passages.OneLine(cell.Text)));
            passages.Add(new Passage(PassageRole.TableRow, section, text, SourceOf(cells)));
        }
    }

    private bool HasCaptionBlock(Table table) =>
        !document.Blocks.IsDefault && document.Blocks.Any(block => block.Role == BlockRole.Caption && Holds(table, block));

    private SourceLocation SourceOf(List<Cell> cells)
    {
        var first = cells[0].Source;
        var samePage = cells.Where(cell => cell.Source.Page == first.Page).Select(cell => cell.Source).ToList();
        var lines = cells.Aggregate(first.Lines, (union, cell) => cell.Source.Lines is { } own ? union?.Union(own) ?? own : union);
        var box = samePage.Aggregate(first.Box, (union, source) => source.Box is { } own ? Union(union ?? own, own) : union);
        var text = string.Join(' ', cells.Select(cell => cell.Source.Text));
        return new SourceLocation(document.Record.Id, first.Page, box, lines, first.Block, first.Cell, text);
    }

    private static Box Union(Box a, Box b) =>
        new(Math.Min(a.X0, b.X0), Math.Min(a.Y0, b.Y0), Math.Max(a.X1, b.X1), Math.Max(a.Y1, b.Y1));

    private static HashSet<string> WordsOf(Table table) =>
        WordSet.Of(string.Join('\n', table.Cells.Select(cell => cell.Text + "\n" + cell.Source.Text).Append(table.Caption)));
}
