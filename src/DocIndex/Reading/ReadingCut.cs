using System.Collections.Immutable;
using System.Globalization;

namespace DocIndex.Reading;

/// <summary>
/// Cuts documents that have more lines, or longer ones, than the stages after the reading can be asked to hold against each other in bounded time. What is left out is
/// said; what is kept is read as if the document ended there.
/// </summary>
internal static class ReadingCut
{
    /// <summary>The document within the limits, and a diagnostic for what was left out.</summary>
    public static (SourceDocument Document, ImmutableArray<Diagnostic> Diagnostics) Within(SourceDocument document, ReadingOptions options)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var cut = WithinWidth(document, options.MaxLineLetters, diagnostics);
        return (WithinLength(cut, options.MaxLines, diagnostics), diagnostics.ToImmutable());
    }

    /// <summary>That something of a document was left out.</summary>
    public static Diagnostic Left(string file, SourceLine? from, string what) => new(
        DiagnosticCodes.CutShort, Severity.Warning, file, from?.Page, from is null ? null : new LineSpan(from.Number, from.Number), what,
        "Split the document, and ingest the parts.");

    private static SourceDocument WithinLength(SourceDocument document, int most, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (document.Lines.Length <= most) return document;
        var first = document.Lines[most];
        diagnostics.Add(Left(document.File, first, string.Create(
            CultureInfo.InvariantCulture, $"The document has {document.Lines.Length} lines; those after {most} were left out.")));
        return document with
        {
            Lines = document.Lines[..most], Pages = Math.Min(document.Pages, document.Lines[most - 1].Page),
            Elements = [.. document.Elements.Select(element => Until(element, first.Number)).OfType<MarkupElement>()],
        };
    }

    /// <summary>What of a piece stands before a line; null where it begins after it.</summary>
    private static MarkupElement? Until(MarkupElement element, int line)
    {
        if (element.Lines[^1].Number < line) return element;
        if (element.Grid is not { } grid || element.Lines[0].Number >= line) return null;
        var row = grid.Cells.Where(cell => cell.Lines[^1].Number >= line).Select(cell => cell.Row).DefaultIfEmpty(grid.Rows).Min();
        ImmutableArray<GridCell> cells = [.. grid.Cells.Where(cell => cell.Row < row)];
        return cells.IsEmpty ? null : element with
        {
            Lines = [.. element.Lines.TakeWhile(l => l.Number < line)], Grid = grid with { Rows = row, Cells = cells, HeaderRows = Math.Min(grid.HeaderRows, row) },
        };
    }

    private static SourceDocument WithinWidth(SourceDocument document, int most, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (document.Lines.FirstOrDefault(line => line.Text.Length > most) is not { } first) return document;
        var count = document.Lines.Count(line => line.Text.Length > most);
        diagnostics.Add(Left(document.File, first, string.Create(
            CultureInfo.InvariantCulture, $"{count} lines, from this one on, have more than {most} letters; what is beyond that was left out.")));
        return document with { Lines = [.. document.Lines.Select(Shortened)], Elements = [.. document.Elements.Select(Narrowed)] };

        SourceLine Shortened(SourceLine line) => line.Text.Length > most ? line with { Text = line.Text[..most] } : line;

        MarkupElement Narrowed(MarkupElement element) => element.Lines.All(line => line.Text.Length <= most) ? element : element with
        {
            Text = Cut(element.Text), Lines = [.. element.Lines.Select(Shortened)],
            Grid = element.Grid is { } grid ? grid with { Cells = [.. grid.Cells.Select(NarrowedCell)] } : null,
        };

        GridCell NarrowedCell(GridCell cell) => cell.Text.Length <= most ? cell : cell with { Text = Cut(cell.Text), Lines = [.. cell.Lines.Select(Shortened)] };

        string Cut(string text) => text.Length > most ? text[..most] : text;
    }
}
