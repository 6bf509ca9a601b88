using System.Collections.Immutable;

namespace DocIndex.Reading.Personal;

/// <summary>
/// The CPR numbers of a document, wherever its texts hold them: lines, pieces of markup, cells under their heads, words
/// of pages. What one place tells holds for all.
/// </summary>
internal sealed class DocumentSearch
{
    private readonly SourceDocument _document;
    private readonly NumberSearch _search;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public DocumentSearch(SourceDocument document, NumberSearch search)
    {
        (_document, _search) = (document, search);
        var lines = LinesOf(document);
        var columns = new TextColumns([.. document.Lines.Select(l => l.Text)], search.Words);
        Learn(search.Find(lines.Text, null, (start, _) => columns.HeadOf(lines, start)));
        foreach (var line in document.Lines)
        {
            var plain = InlineMarkup.Without(line.Text);
            if (!ReferenceEquals(plain, line.Text)) Learn(search.Find(plain));
        }

        foreach (var element in document.Elements) Learn(element);
        Sheets = new SheetText(document.Sheets, search.Words);
        Learn(search.Find(Sheets.Text, null, Sheets.HeadOf));
    }

    /// <summary>The digits of every number that was found.</summary>
    public IReadOnlySet<string> Known => _known;

    private SheetText Sheets { get; }

    /// <summary>The document with all of them overwritten everywhere.</summary>
    public SourceDocument Masked()
    {
        var lines = LinesOf(_document);
        var texts = lines.Without(_search.Find(lines.Text, _known));
        ImmutableArray<SourceLine> masked =
        [
            .. _document.Lines.Select((line, i) => WithText(line, MaskedInline(texts[i]))),
        ];
        return _document with
        {
            Lines = masked,
            Sheets = Sheets.Without(_search.Find(Sheets.Text, _known)),
            Elements = [.. _document.Elements.Select(element => Masked(element, masked))],
        };
    }

    private static SourceLine WithText(SourceLine line, string text) =>
        line.Text == text ? line : line with { Text = text };

    /// <summary>Numbers that markup within a line parts: its digits are where they were.</summary>
    private string MaskedInline(string text)
    {
        var plain = InlineMarkup.Without(text);
        return ReferenceEquals(plain, text) ? text : PersonalNumbers.Mask(text, _search.Find(plain, _known));
    }

    private void Learn(MarkupElement element)
    {
        Learn(_search.Find(element.Text));
        if (element.Grid is not { } grid) return;
        var cells = new GridText(grid, _search.Words);
        Learn(_search.Find(cells.Text, null, cells.HeadOf));
        if (grid.Caption is { } caption) Learn(_search.Find(caption));
    }

    private void Learn(IEnumerable<PersonalNumber> numbers) => _known.UnionWith(numbers.Select(n => n.Digits));

    private MarkupElement Masked(MarkupElement element, ImmutableArray<SourceLine> lines) => element with
    {
        Text = Masked(element.Text), Lines = [.. element.Lines.Select(l => lines[l.Number - 1])],
        Grid = element.Grid is null ? null : Masked(element.Grid, lines),
    };

    private Grid Masked(Grid grid, ImmutableArray<SourceLine> lines)
    {
        var cells = new GridText(grid, _search.Words);
        var texts = cells.Without(_search.Find(cells.Text, _known));
        return grid with
        {
            Caption = grid.Caption is null ? null : Masked(grid.Caption),
            Cells =
            [
                .. grid.Cells.Select((c, i) => c with
                {
                    Text = texts[i], Lines = [.. c.Lines.Select(l => lines[l.Number - 1])],
                }),
            ],
        };
    }

    private string Masked(string text) => PersonalNumbers.Mask(text, _search.Find(text, _known));

    private static JoinedText LinesOf(SourceDocument document)
    {
        var joined = new JoinedText();
        foreach (var line in document.Lines) joined.Add(line.Text, '\n');
        return joined;
    }
}
