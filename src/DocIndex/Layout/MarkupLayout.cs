using System.Collections.Immutable;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Layout;

/// <summary>
/// The pieces of a marked-up document to blocks. What the markup says is believed; where it says nothing, as in notes whose headings are only bold
/// and whose title is only the first line, the same rules of wording decide as for flattened text.
/// </summary>
internal static class MarkupLayout
{
    public static ImmutableArray<Block> Blocks(SourceDocument document, DanishVocabulary vocabulary)
    {
        var tables = new MarkupTables(vocabulary);
        var typed = TypedText.Of(document, vocabulary);
        var large = LargerThanText * UsualSize(document.Elements);
        var pieces = AdjacentGrids.Joined(document.Elements, vocabulary).SelectMany(e => e.Grid is { } grid
            ? tables.Pieces(e, grid) : typed.PiecesOf(e) ?? [Piece(e, large)]).ToList();
        pieces = new MarkupTitle(vocabulary).Mark(pieces);
        pieces = new MarkupText(vocabulary).Classify(pieces);
        pieces = MarkupCaptions.Bind(pieces);
        pieces = WithLevels(pieces);
        return [.. pieces.Select((p, index) => new Block(index, p.Role, p.Level, p.Text, p.Lines[0].Page, p.Lines)
        {
            Grid = p.Grid, Region = p.Region,
        })];
    }

    private const double LargerThanText = 1.2;

    /// <summary>The size that most letters of a document have.</summary>
    private static double UsualSize(IEnumerable<MarkupElement> elements) =>
        elements.Where(e => e.Size > 0).GroupBy(e => e.Size).MaxBy(g => g.Sum(e => e.Text.Length))?.Key
        ?? double.PositiveInfinity;

    private static MarkupPiece Piece(MarkupElement element, double large) =>
        new(RoleOf(element.Kind), element.Kind == MarkupKind.Heading ? Math.Max(1, element.Level) : 0, element.Text, element.Lines)
        {
            IsBold = element.IsBold, LargeSize = element.Size >= large ? element.Size : 0, IsMarked = element.Kind is MarkupKind.Heading or MarkupKind.Title,
        };

    /// <summary>The levels that are used become 1, 2, 3 …</summary>
    private static List<MarkupPiece> WithLevels(List<MarkupPiece> pieces)
    {
        var used = pieces.Where(p => p.Role == BlockRole.Heading).Select(p => p.Level).Distinct().Order().ToList();
        return pieces.ConvertAll(p => p.Role == BlockRole.Heading ? p with { Level = used.IndexOf(p.Level) + 1 } : p);
    }

    private static BlockRole RoleOf(MarkupKind kind) => kind switch
    {
        MarkupKind.Title => BlockRole.Title,
        MarkupKind.Heading => BlockRole.Heading,
        MarkupKind.ListItem => BlockRole.List,
        MarkupKind.Table => BlockRole.Table,
        MarkupKind.Caption => BlockRole.Caption,
        MarkupKind.Footnote => BlockRole.Footnote,
        MarkupKind.Running => BlockRole.Running,
        MarkupKind.CheckBoxes => BlockRole.CheckBoxes,
        MarkupKind.SidePanel => BlockRole.SidePanel,
        _ => BlockRole.Paragraph,
    };
}
