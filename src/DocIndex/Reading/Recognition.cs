using System.Collections.Immutable;
using System.Globalization;

namespace DocIndex.Reading;

/// <summary>
/// Reads pages that are only images: poppler draws the page, Tesseract reads it. Every word carries the confidence that Tesseract gives it; no figure
/// from such a word may be called verified or read.
/// </summary>
public static class Recognition
{
    /// <summary>A page with fewer letters and digits than this beside an image has no text layer that is worth the name: a stamp or a page number.</summary>
    private const int FewLetters = 8;

    private const int LargestImage = 8000;
    private const double PointsPerInch = 72;

    /// <summary>Whether a page should be recognised: it has no letter at all, or only a handful beside an image.</summary>
    /// <param name="letters">Letters and digits that the file itself has on the page.</param>
    /// <param name="images">Images on the page.</param>
    public static bool IsNeeded(int letters, int images) => letters == 0 || images > 0 && letters < FewLetters;

    /// <summary>Recognises one page.</summary>
    /// <param name="file">The document's path, for the diagnostic.</param>
    /// <param name="page">1-based.</param>
    /// <param name="width">Of the page upright, in points; words are placed in these measures from its top left.</param>
    /// <returns>
    /// The words, none on a blank page; and a diagnostic: of severity Info where words were recognised, Error where the page could not be read, null where it is blank.
    /// </returns>
    public static (ImmutableArray<SheetWord> Words, Diagnostic? Diagnostic) Read(
        string file, ReadOnlyMemory<byte> pdf, int page, double width, double height, RecognitionOptions options)
    {
        if (!options.IsEnabled)
            return ([], Trouble(DiagnosticCodes.PageWithoutText, "It holds no text, and text recognition is switched off.", "Switch text recognition on, or ingest a version of the document that is no scan."));
        using var folder = WorkFolder.Create(WorkFolder.Kind.Page, options.PagesIn);
        var source = Path.Combine(folder.Path, "document.pdf");
        File.WriteAllBytes(source, pdf.Span);
        var resolution = Math.Clamp(LargestImage * PointsPerInch / Math.Max(1, Math.Max(width, height)), 1, options.Resolution);
        var number = page.ToString(CultureInfo.InvariantCulture);
        var drawn = ChildProcess.Run(
            options.Renderer,
            ["-gray", "-cropbox", "-singlefile", "-f", number, "-l", number, "-r", resolution.ToString("0.###", CultureInfo.InvariantCulture), source, Path.Combine(folder.Path, "page")],
            folder.Path, options.TimeLimit, options.MemoryLimit);
        if (Explain(drawn, options.Renderer, "poppler-utils") is { } undrawn) return ([], undrawn);
        var image = Path.Combine(folder.Path, "page.pgm");
        if (!File.Exists(image)) return ([], Trouble(DiagnosticCodes.RecognitionFailed, $"{options.Renderer} drew no image of the page.", "Open the page in a PDF viewer and print it to a new PDF."));
        var read = ChildProcess.Run(
            options.Recogniser,
            [image, "stdout", "-l", options.Language, "--dpi", ((int)resolution).ToString(CultureInfo.InvariantCulture), "--psm", "3", "tsv"],
            folder.Path, options.TimeLimit, options.MemoryLimit);
        if (Explain(read, options.Recogniser, $"tesseract-ocr and tesseract-ocr-{options.Language}") is { } unread) return ([], unread);
        var words = RecognisedWords.Parse(read.Output, width, height);
        return words.IsEmpty
            ? ([], null)
            : (words, new Diagnostic(DiagnosticCodes.PageRecognised, Severity.Info, file, page, null, "The page is an image; its text was recognised.", "Compare its figures with the document."));

        Diagnostic? Explain((ChildOutcome Outcome, string Output) run, string program, string package) => run.Outcome switch
        {
            ChildOutcome.Succeeded => null,
            ChildOutcome.NotInstalled => Trouble(DiagnosticCodes.PageWithoutText, $"It holds no text, and {program} is not installed.", $"Install {package}, or ingest a version of the document that is no scan."),
            ChildOutcome.TimedOut => Trouble(DiagnosticCodes.RecognitionFailed, $"{program} took longer than {options.TimeLimit.TotalSeconds:0} seconds.", "Raise the time limit, or scan the page anew in black and white."),
            _ when run.Output.Contains("Failed loading language", StringComparison.Ordinal) || run.Output.Contains("Error opening data file", StringComparison.Ordinal) =>
                Trouble(DiagnosticCodes.PageWithoutText, $"It holds no text, and {program} has no data for the language '{options.Language}'.", $"Install tesseract-ocr-{options.Language}."),
            _ => Trouble(DiagnosticCodes.RecognitionFailed, $"{program} could not read the page.", "Open the page in a PDF viewer and print it to a new PDF."),
        };

        Diagnostic Trouble(string code, string message, string remedy) => new(code, Severity.Error, file, page, null, message, remedy);
    }
}
