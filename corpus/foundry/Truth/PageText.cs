using System.Text;
using DocIndex.Foundry.Layout;

namespace DocIndex.Foundry.Truth;

/// <summary>All words of a note's pages, in the order in which they are laid out.</summary>
internal static class PageText
{
    /// <summary>The words, parts on lines of their own.</summary>
    public static string Of(Paper paper)
    {
        var text = new StringBuilder();
        foreach (var block in Paper.Walk(paper.Blocks)) text.AppendJoin('\n', Words(block)).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<string> Words(Block block) => block switch
    {
        Heading h => [h.Text],
        // What goes on over lines is one.
        Paragraph p => [p.Text.Replace('\n', ' ')],
        Bullets b => b.Items.Select(i => i.Text),
        TableBlock t => t.Table.Rows.SelectMany(r => r.Cells).Select(c => c.Text),
        _ => [],
    };
}
