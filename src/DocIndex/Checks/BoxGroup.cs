using System.Collections.Immutable;
using DocIndex.Layout;
using DocIndex.Tables;

namespace DocIndex.Checks;

/// <summary>Check boxes that stand together, in one line or one below the other.</summary>
/// <param name="Question">What leads them; empty where nothing does.</param>
/// <param name="Source">Place of the first.</param>
internal sealed record BoxGroup(string Question, ImmutableArray<BoxOption> Options, SourceLocation Source)
{
    /// <summary>The boxes of prose. Lines that follow each other without a question of their own are one group.</summary>
    public static IEnumerable<BoxGroup> In(ImmutableArray<Block> blocks, string document)
    {
        BoxGroup? open = null;
        foreach (var block in blocks.Where(b => b.Role != BlockRole.Table))
        {
            var options = HasGlyph(block.Text) ? CheckBoxes.Options(block.Text) : [];
            var question = options.Count > 0 ? CheckBoxes.Question(block.Text) : "";
            if (open is not null && options.Count > 0 && question.Length == 0) { open = open with { Options = [.. open.Options, .. options] }; continue; }
            if (open is not null) yield return open;
            open = options.Count > 0 ? new BoxGroup(question, [.. options], block.Source(document)) : null;
        }
        if (open is not null) yield return open;
    }

    /// <summary>The boxes of tables: those of one row, under the row's first cell as the question where that holds none.</summary>
    public static IEnumerable<BoxGroup> In(ImmutableArray<Table> tables)
    {
        foreach (var row in tables.SelectMany(t => t.Cells.Where(c => c.Row >= 0).GroupBy(c => (t, c.Row))))
        {
            var cells = row.OrderBy(c => c.Column).ToList();
            var boxes = cells.FindAll(c => HasGlyph(c.Text));
            if (boxes.Count == 0) continue;
            var asked = HasGlyph(cells[0].Text) ? CheckBoxes.Question(cells[0].Text) : cells[0].Text;
            yield return new BoxGroup(asked, [.. boxes.SelectMany(c => CheckBoxes.Options(c.Text))], boxes[0].Source);
        }
    }

    private static bool HasGlyph(string text) => text.AsSpan().IndexOfAny(CheckBoxes.Glyphs) >= 0;
}
