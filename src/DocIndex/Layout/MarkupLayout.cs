using System.Collections.Immutable;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Layout;

/// <summary>The pieces of a marked-up document to blocks.</summary>
internal static class MarkupLayout
{
    public static ImmutableArray<Block> Blocks(SourceDocument document, DanishVocabulary vocabulary) =>
    [
        .. document.Elements.Select((element, index) => new Block(index, RoleOf(element.Kind), element.Kind == MarkupKind.Heading ? element.Level : 0, element.Text,
            element.Lines[0].Page, element.Lines) { Grid = element.Grid }),
    ];

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
        _ => BlockRole.Paragraph,
    };
}
