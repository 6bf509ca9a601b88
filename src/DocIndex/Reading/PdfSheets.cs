using System.Collections.Immutable;
using DocIndex.Pdf;

namespace DocIndex.Reading;

/// <summary>The pages of a PDF as sheets: words with their places and looks, the rulings and shades that can be seen.</summary>
internal static class PdfSheets
{
    /// <summary>The PDF reader's code for a page that is an image.</summary>
    private const string PdfImageOnly = "DI1135";

    /// <summary>Lighter fills than this are paper.</summary>
    private const double Paper = 0.985;

    /// <summary>Reads one PDF.</summary>
    /// <returns>The document, or null with a diagnostic of severity Error where not one line of text was read.</returns>
    public static (SourceDocument? Document, ImmutableArray<Diagnostic> Diagnostics) Read(string file, ReadOnlyMemory<byte> bytes, string sha256, ReadingOptions options)
    {
        using var pdf = PdfDocument.Open(bytes, new PdfLimits { MaxFileBytes = options.MaxFileBytes });
        var recognised = new List<Diagnostic>();
        ImmutableArray<Sheet> sheets = [.. pdf.Pages.Select(page => IsImage(page) ? Recognised(page) : SheetOf(page))];
        // What recognition says of a page says more than that the page has no text.
        ImmutableArray<Diagnostic> diagnostics = [.. pdf.Diagnostics.Where(d => d.Code != PdfImageOnly || recognised.TrueForAll(r => r.Page != d.Page)).Select(d => ToDiagnostic(file, d)), .. recognised];
        if (sheets.Any(s => !s.Words.IsEmpty))
            return (new SourceDocument(DocumentId.Of(file), file, sha256, DocumentFormat.Pdf, pdf.Pages.Count, []) { Sheets = sheets }, diagnostics);
        return (null, diagnostics.Any(d => d.Severity == Severity.Error) ? diagnostics : [.. diagnostics, new Diagnostic(DiagnosticCodes.EmptyFile, Severity.Error, file, null, null,
            "The PDF holds no text.", "If it is a scan, run text recognition on it and ingest the result.")]);

        Sheet Recognised(PdfPage page)
        {
            var (words, diagnostic) = Recognition.Read(file, bytes, page.Number, page.Width, page.Height, options.Recognition);
            if (diagnostic is not null) recognised.Add(diagnostic);
            var drawn = SheetOf(page);
            return words.IsEmpty ? drawn : drawn with { Words = words, Lines = RecognisedWords.Lines(words) };
        }
    }

    private static bool IsImage(PdfPage page) => !page.Images.IsEmpty && Recognition.IsNeeded(page.Words.Sum(w => w.Text.Count(char.IsLetterOrDigit)), page.Images.Length);

    /// <summary>One page.</summary>
    internal static Sheet SheetOf(PdfPage page)
    {
        var places = new Dictionary<Pdf.Word, int>(ReferenceEqualityComparer.Instance);
        foreach (var word in page.Words) places[word] = places.Count;
        var sheet = new Sheet(
            page.Number, page.Width, page.Height,
            WithRaisedDigits([.. page.Words.Select(ToWord)]),
            [.. page.Rulings.Where(r => Luminance(r.Colour) < Paper).Select(r => new SheetRuling(r.X1, r.Y1, r.X2, r.Y2, r.Thickness))],
            [.. page.ShadedBoxes.Select(s => new SheetShade(ToBox(s.Box), Luminance(s.Colour), (s.Colour.Red << 16) | (s.Colour.Green << 8) | s.Colour.Blue))])
        {
            Lines = [.. page.Lines.Select(line => line.Words.Select(word => places[word]).ToImmutableArray())],
        };
        return DrawnBoxes.Read(sheet, [.. page.SlantedStrokes.Select(ToBox)]);
    }

    /// <summary>
    /// Digits that are printed small and raised behind a word are the mark of a note, or a power, and become raised digits: "1.200" with a raised 3 is not the number 12003. Must not
    /// touch digits that merely are small, or that begin a line.
    /// </summary>
    internal static ImmutableArray<SheetWord> WithRaisedDigits(ImmutableArray<SheetWord> words)
    {
        var marked = words.ToBuilder();
        for (var i = 1; i < words.Length; i++)
        {
            var (before, word) = (words[i - 1], words[i]);
            if (word.Rotation != 0 || before.Rotation != 0 || word.Size > SmallDigit * before.Size || word.Text.Length > LongestMark || !char.IsAsciiDigit(word.Text[0]) || !word.Text.All(c => char.IsAsciiDigit(c) || c == ')')) continue;
            var (raised, gap) = (before.Baseline - word.Baseline, word.Box.X0 - before.Box.X1);
            if (raised > Raise * before.Size && raised < before.Size && gap > -0.2 * before.Size && gap < 0.4 * before.Size)
                marked[i] = word with { Text = string.Concat(word.Text.Select(c => c == ')' ? c : RaisedDigits[c - '0'])) };
        }
        return marked.ToImmutable();
    }

    private const string RaisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const int LongestMark = 3;
    private const double SmallDigit = 0.85;
    private const double Raise = 0.15;

    private static SheetWord ToWord(Pdf.Word word) =>
        new(word.Text, ToBox(word.Box), word.Baseline, word.Style.FontName, word.Style.Size, word.Style.IsBold, word.Rotation) { IsArtifact = word.Letters.Span[0].IsArtifact };

    private static Box ToBox(Pdf.Box box) => new(box.Left, box.Top, box.Right, box.Bottom);

    private static double Luminance(Rgb colour) => (0.2126 * colour.Red + 0.7152 * colour.Green + 0.0722 * colour.Blue) / 255;

    private static Diagnostic ToDiagnostic(string file, PdfDiagnostic diagnostic) => new(
        diagnostic.Code,
        diagnostic.Severity switch { PdfSeverity.Error => Severity.Error, PdfSeverity.Warning => Severity.Warning, _ => Severity.Info },
        file, diagnostic.Page, null, diagnostic.Message, diagnostic.Remedy);
}
