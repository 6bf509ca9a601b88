using DocIndex.Layout;
using DocIndex.Vocabulary;

namespace DocIndex.Records.Front;

/// <summary>
/// Labels over their values, each alone in its block, as a form comes out that was written as headings over paragraphs
/// ("Udvalg" over "Økonomiudvalget", "Stade" over "Prioriteret"). Must not take the heading of a section over its first
/// short line ("Indsats" over "Opsøgende arbejde").
/// </summary>
internal sealed class FrontLabels(DocumentText text, FrontKeys keys)
{
    private const int LongestLabel = 40;
    private const int LongestValue = 120;

    private readonly List<Block> _blocks = [.. text.Blocks.Where(b => !IsApart(b))];

    /// <summary>True for a block that stands in no order with the head's lines.</summary>
    public static bool IsApart(Block block) =>
        block.Role is BlockRole.Running or BlockRole.CheckBoxes or BlockRole.Footnote or BlockRole.Caption;

    /// <summary>
    /// True for a label with its value below. One that may be a section's heading, one that no vocabulary knows, and
    /// any behind the first heading, is one only where a known label with its value stands right above or below.
    /// </summary>
    public bool IsLabel(Block block, bool isBehindHeading)
    {
        var at = _blocks.IndexOf(block);
        if (at < 0 || !IsOverValue(at)) return false;
        var isAmongKnown = IsKnown(at - 2) || IsKnown(at + 2);
        return isAmongKnown || !isBehindHeading && IsKnown(at) && !MayBeSection(block.Text);
    }

    private bool MayBeSection(string label) => text.Vocabulary.SectionRoles.Exact(FrontKeys.KeyOf(label)) is not null
        || text.Vocabulary.FrontWords["titled"].Exact(FrontKeys.KeyOf(label)) is not null;

    private bool IsKnown(int at) =>
        at >= 0 && at < _blocks.Count && IsOverValue(at) && keys.AreKeyAndValue(_blocks[at].Text, _blocks[at + 1].Text);

    private bool IsOverValue(int at) =>
        at + 1 < _blocks.Count && IsShortLine(_blocks[at], LongestLabel) && IsShortLine(_blocks[at + 1], LongestValue)
            && _blocks[at].Role is BlockRole.Heading or BlockRole.Paragraph or BlockRole.Letterhead
            && IsValue(_blocks[at + 1]);

    private static bool IsValue(Block block) =>
        block.Role is BlockRole.Paragraph or BlockRole.Letterhead && !LineText.EndsSentence(block.Text);

    private static bool IsShortLine(Block block, int longest) =>
        block.Lines.Length == 1 && block.Text.Length <= longest;
}
