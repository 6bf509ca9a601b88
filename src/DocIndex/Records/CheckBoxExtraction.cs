using System.Collections.Immutable;
using DocIndex.Layout;

namespace DocIndex.Records;

/// <summary>
/// Ticked boxes to categories and districts, by the heading above the boxes; boxes under no known heading are
/// categories. Must not take the yes or no of a question for one.
/// </summary>
internal sealed class CheckBoxExtraction(
    DocumentText text, ImmutableSortedDictionary<string, SourceLocation>.Builder evidence)
{
    public (ImmutableArray<string> Categories, ImmutableArray<string> Districts) Extract()
    {
        var found = new Dictionary<string, List<string>> { ["categories"] = [], ["districts"] = [] };
        var group = "categories";
        foreach (var block in text.Blocks)
        {
            if (block.Role == BlockRole.Heading)
                group = text.Vocabulary.CheckBoxGroups.Exact(block.Text) ?? "categories";
            if (block.Role is not (BlockRole.CheckBoxes or BlockRole.SidePanel)) continue;
            foreach (var option in CheckBoxes.Ticked(block.Text))
            {
                if (found[group].Contains(option) || text.Vocabulary.BoxWords.Exact(option) is "yes" or "no") continue;
                found[group].Add(option);
                evidence.TryAdd(group, block.Source(text.Source.Id));
            }
        }
        return ([.. found["categories"]], [.. found["districts"]]);
    }
}
