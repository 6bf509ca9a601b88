using DocIndex.Reading;

namespace DocIndex.Layout;

/// <summary>
/// Ties captions to the tables that they stand above or below. Between two tables a caption belongs to the one below it, unless this document's
/// captions stand below their tables.
/// </summary>
internal static class MarkupCaptions
{
    public static List<MarkupPiece> Bind(List<MarkupPiece> pieces)
    {
        var bound = new List<MarkupPiece>(pieces);
        var taken = new HashSet<int>();
        var tables = Enumerable.Range(0, pieces.Count).Where(i => pieces[i].Grid is not null).ToList();
        var firstAbove = tables.Count(i => IsCaption(i - 1)) >= tables.Count(i => IsCaption(i + 1));
        foreach (var place in firstAbove ? (int[])[-1, 1] : [1, -1])
            foreach (var i in tables)
            {
                if (bound[i].Grid is not { Caption: null } grid || !IsCaption(i + place) || !taken.Add(i + place)) continue;
                bound[i] = bound[i] with { Grid = grid with { Caption = pieces[i + place].Text } };
            }
        return bound;

        bool IsCaption(int i) => i >= 0 && i < pieces.Count && pieces[i].Role == BlockRole.Caption && Caption.Begins(pieces[i].Text);
    }
}
