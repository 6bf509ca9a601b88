using System.Collections.Immutable;
using DocIndex.Pdf;

namespace DocIndex.Reading;

/// <summary>
/// The pages of a PDF as sheets: words with their places and looks, the rulings and shades that can be seen.
/// </summary>
internal static class PdfSheets
{
    /// <summary>The PDF reader's code for a page that is an image.</summary>
    private const string PdfImageOnly = "DI1135";

    /// <summary>Lighter fills than this are paper.</summary>
    private const double Paper = 0.985;

    /// <summary>The PDF reader's codes for what another program may make good.</summary>
    private static readonly string[] s_mendable =
        ["DI1102", "DI1105", "DI1106", "DI1108", "DI1131", "DI1134", "DI1137"];

    /// <summary>Reads one PDF.</summary>
    /// <returns>The document, or null with a diagnostic of severity Error where not one line of text was
    /// read.</returns>
    public static (SourceDocument? Document, ImmutableArray<Diagnostic> Diagnostics) Read(string file,
        ReadOnlyMemory<byte> bytes, string sha256, ReadingOptions options)
    {
        var (sheets, diagnostics, isDamaged) = ReadSheets(file, bytes, options);
        if (Mend(file, bytes, sheets, diagnostics, options) is { } mended)
            (sheets, diagnostics) = ([.. mended.Sheets.Select(AtBestInferred)], mended.Diagnostics);
        if (sheets.Any(s => !s.Words.IsEmpty))
            return (new SourceDocument(DocumentId.Of(file), file, sha256, DocumentFormat.Pdf, sheets.Length, [])
            {
                Sheets = sheets, IsDamaged = isDamaged,
            }, diagnostics);
        return (null, diagnostics.Any(d => d.Severity == Severity.Error) ? diagnostics
            : [.. diagnostics, new Diagnostic(DiagnosticCodes.EmptyFile, Severity.Error, file, null, null,
            "The PDF holds no text.", "If it is a scan, run text recognition on it and ingest the result.")]);
    }

    private static (ImmutableArray<Sheet> Sheets, ImmutableArray<Diagnostic> Diagnostics,
        bool IsDamaged) ReadSheets(string file, ReadOnlyMemory<byte> bytes, ReadingOptions options)
    {
        using var pdf = PdfDocument.Open(bytes, new PdfLimits { MaxFileBytes = options.MaxFileBytes });
        var recognised = new List<Diagnostic>();
        ImmutableArray<Sheet> sheets = [.. pdf.Pages.Select(page => IsImage(page) ? Recognised(page) : SheetOf(page))];
        var turned = sheets.Where(TurnedFigures.Has).Select(sheet => TurnedFigures.Diagnostic(file, sheet.Number));
        // What recognition says of a page says more than that the page has no text.
        ImmutableArray<Diagnostic> diagnostics =
            [.. pdf.Diagnostics.Where(d => d.Code != PdfImageOnly
                || recognised.TrueForAll(r => r.Page != d.Page)).Select(d =>
                ToDiagnostic(file, d)), .. recognised, .. turned];
        return (sheets, diagnostics, pdf.IsDamaged);

        Sheet Recognised(PdfPage page)
        {
            var (words, diagnostic) =
                Recognition.Read(file, bytes, page.Number, page.Width, page.Height, options.Recognition);
            if (diagnostic is not null) recognised.Add(diagnostic);
            var drawn = SheetOf(page);
            return words.IsEmpty ? drawn : drawn with { Words = words, Lines = RecognisedWords.Lines(words) };
        }
    }

    /// <summary>
    /// The document with the pages of a mended copy where its own gave no text though something was wrong with them;
    /// null where that is no use, or
    /// no copy can be made. Must not touch a blank page of a sound file, nor a file that only needs its password.
    /// </summary>
    private static (ImmutableArray<Sheet> Sheets, ImmutableArray<Diagnostic> Diagnostics)? Mend(
        string file, ReadOnlyMemory<byte> bytes, ImmutableArray<Sheet> sheets, ImmutableArray<Diagnostic> diagnostics,
            ReadingOptions options)
    {
        var trouble = diagnostics.Where(d => s_mendable.Contains(d.Code)).ToList();
        bool IsLost(Sheet sheet) =>
            sheet.Words.IsEmpty && trouble.Exists(d => d.Page is null || d.Page == sheet.Number);
        if (trouble.Count == 0 || !sheets.IsEmpty && !sheets.Any(IsLost)
            || MendedCopy.Write(bytes, options) is not { } copy)
            return null;
        var (mended, said, _) = ReadSheets(file, copy, options);
        var isWhole = sheets.Length != mended.Length;
        ImmutableArray<Sheet> joined = isWhole ? mended
            : [.. sheets.Select((sheet, i) => IsLost(sheet) ? mended[i] : sheet)];
        if (joined.Sum(s => s.Words.Length) <= sheets.Sum(s => s.Words.Length))
            return null;
        var note = new Diagnostic(
            DiagnosticCodes.MendedFile, Severity.Warning, file, null, null,
                $"The file is damaged ({trouble[0].Message.TrimEnd('.')}); a copy made by {options.Mender} was read.",
            "Save the file anew in the program that made it, and compare its figures with the document.");
        var kept = diagnostics.Where(d => !trouble.Contains(d) || d.Severity != Severity.Error && !isWhole);
        return (joined,
            [note, .. kept, .. said.Where(d => isWhole || d.Page is { } page && joined[page - 1] == mended[page - 1])]);
    }

    /// <summary>No figure of a word that may not be what was written is verified or read.</summary>
    private static Sheet AtBestInferred(Sheet sheet) =>
        sheet with { Words = [.. sheet.Words.Select(word => word with { Confidence = word.Confidence ?? 1 })] };

    private static bool IsImage(PdfPage page) =>
        !page.Images.IsEmpty
        && Recognition.IsNeeded(page.Words.Sum(w => w.Text.Count(char.IsLetterOrDigit)), page.Images.Length);

    /// <summary>One page.</summary>
    internal static Sheet SheetOf(PdfPage page)
    {
        var places = new Dictionary<Pdf.Word, int>(ReferenceEqualityComparer.Instance);
        foreach (var word in page.Words) places[word] = places.Count;
        var sheet = new Sheet(
            page.Number, page.Width, page.Height,
            RaisedDigits.Mark([.. page.Words.Select(ToWord)]),
            [.. page.Rulings.Where(r => Luminance(r.Colour) < Paper).Select(r =>
                new SheetRuling(r.X1, r.Y1, r.X2, r.Y2, r.Thickness))],
            [.. page.ShadedBoxes.Select(s =>
                new SheetShade(ToBox(s.Box), Luminance(s.Colour),
                (s.Colour.Red << 16) | (s.Colour.Green << 8) | s.Colour.Blue))])
        {
            Lines = [.. page.Lines.Select(line => line.Words.Select(word => places[word]).ToImmutableArray())],
        };
        return DrawnBullets.Read(DrawnBoxes.Read(sheet, [.. page.SlantedStrokes.Select(ToBox)]),
            [.. page.Discs.Select(ToBox)]);
    }

    private static SheetWord ToWord(Pdf.Word word) =>
        new(word.Text, ToBox(word.Box), word.Baseline, word.Style.FontName, word.Style.Size, word.Style.IsBold,
            word.Rotation) { IsArtifact = word.Letters.Span[0].IsArtifact };

    private static Box ToBox(Pdf.Box box) => new(box.Left, box.Top, box.Right, box.Bottom);

    private static double Luminance(Rgb colour) =>
        (0.2126 * colour.Red + 0.7152 * colour.Green + 0.0722 * colour.Blue) / 255;

    private static Diagnostic ToDiagnostic(string file, PdfDiagnostic diagnostic) => new(
        diagnostic.Code,
        diagnostic.Severity switch { PdfSeverity.Error => Severity.Error, PdfSeverity.Warning => Severity.Warning, _ =>
            Severity.Info },
        file, diagnostic.Page, null, diagnostic.Message, diagnostic.Remedy);
}
