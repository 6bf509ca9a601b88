using System.Collections.Immutable;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Layout;

/// <summary>
/// Tables that stand in a marked-up document as they were typed, with blanks, tabs or drawn lines between their
/// columns: they are read as those of text files. Must not take a sample of markup for a table ("|---|"), or text that
/// is merely indented.
/// </summary>
internal sealed class TypedText
{
    private readonly SourceDocument _document;
    private readonly Dictionary<int, Block> _tables = [];

    private TypedText(SourceDocument document, DanishVocabulary vocabulary)
    {
        _document = document;
        var typed = document.Elements.Where(IsRead).SelectMany(e => e.Lines).Select(l => l.Number).ToHashSet();
        if (typed.Count == 0) return;
        // Tables of text tell their lines by their place in the document: what is not typed is left blank.
        var alone = document with
        {
            Elements = [],
            Lines = [.. document.Lines.Select(l => typed.Contains(l.Number) ? l : l with { Text = "" })],
        };
        foreach (var table in FlattenedLayout.Blocks(alone, vocabulary).Where(b => b.Role == BlockRole.Table))
            foreach (var line in table.Lines) _tables[line.Number] = table;
    }

    /// <summary>The typed tables of a document; it has none where nothing in it is typed.</summary>
    public static TypedText Of(SourceDocument document, DanishVocabulary vocabulary) => new(document, vocabulary);

    private static bool IsRead(MarkupElement element) => element.IsTyped
        && !element.Lines.Any(l => IsOfMarkup(l.Text));

    private static bool IsOfMarkup(string line) => line.Contains('<')
        || line.Contains("|--", StringComparison.Ordinal) && !line.Contains('+');

    /// <summary>
    /// The pieces of a typed element: its tables, and the text around them. Where it has none, a paragraph of Word for
    /// each line; else null.
    /// </summary>
    public IEnumerable<MarkupPiece>? PiecesOf(MarkupElement element)
    {
        if (!element.IsTyped) return null;
        if (element.Lines.Any(l => _tables.ContainsKey(l.Number))) return Parted(element);
        return _document.Format != DocumentFormat.Docx ? null : element.Lines.Select(l => Paragraph([l]));
    }

    private IEnumerable<MarkupPiece> Parted(MarkupElement element)
    {
        var (text, last) = (new List<SourceLine>(), -1);
        foreach (var line in element.Lines)
        {
            var table = _tables.GetValueOrDefault(line.Number);
            var ends = table is not null || HasBlankBetween(last, line.Number);
            if (text.Count > 0 && ends) yield return Paragraph(text);
            last = line.Number;
            if (table is null) text.Add(line);
            else if (table.Lines[0].Number == line.Number)
                yield return new MarkupPiece(BlockRole.Table, 0, table.Text, table.Lines)
                {
                    Grid = table.Grid, Region = table.Region,
                };
        }

        if (text.Count > 0) yield return Paragraph(text);
    }

    private bool HasBlankBetween(int above, int below) =>
        Enumerable.Range(above, Math.Max(0, below - above - 1)).Any(i => _document.Lines[i].IsBlank);

    private static MarkupPiece Paragraph(List<SourceLine> lines)
    {
        ImmutableArray<SourceLine> own = [.. lines];
        lines.Clear();
        return new MarkupPiece(BlockRole.Paragraph, 0,
            MarkupCollector.Folded(string.Join(' ', own.Select(l => l.Text))), own);
    }
}
