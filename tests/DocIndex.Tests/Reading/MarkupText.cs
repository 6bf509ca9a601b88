using DocIndex.Reading;

namespace DocIndex.Tests.Reading;

/// <summary>What was read, as text that a person can check.</summary>
internal static class MarkupText
{
    /// <summary>One line for each piece: kind, level where it has one, text; the cells of tables by rows.</summary>
    public static string Of(SourceDocument document) => string.Join('\n', document.Elements.Select(Of));

    /// <summary>Rows of cells with a bar between; "→" and "↓" where a cell reaches into a place.</summary>
    public static string Of(Grid grid) => string.Join('\n', Enumerable.Range(0, grid.Rows).Select(r => string.Join(" | ", Enumerable.Range(0, grid.Columns).Select(c =>
        grid.Covering(r, c) is not { } cell ? "·" : cell.Column < c ? "→" : cell.Row < r ? "↓" : cell.Text))));

    private static string Of(MarkupElement element) => element.Grid is { } grid
        ? $"{element.Kind}\n{Of(grid)}"
        : $"{element.Kind}{(element.Level > 0 ? $"{element.Level}" : "")} {element.Text}";
}
