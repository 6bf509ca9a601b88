using System.Globalization;
using DocIndex.Pdf;
using PigDocument = UglyToad.PdfPig.PdfDocument;

namespace DocIndex.Benchmarks;

/// <summary>Prints the words of PDFs, their boxes in hundredths of a point; the benchmark runs it as a process of its own to count its whole cost.</summary>
internal static class PdfWords
{
    public static int Print(IEnumerable<string> files)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16);
        foreach (var file in files)
        {
            using var stream = File.OpenRead(file);
            using var document = PdfDocument.Open(stream, new PdfLimits());
            output.Write(string.Create(CultureInfo.InvariantCulture, $"# {document.Pages.Count} {file}\n"));
            foreach (var page in document.Pages)
                foreach (var word in page.Words)
                    Write(output, page.Number, word);
            foreach (var diagnostic in document.Diagnostics)
                Console.Error.WriteLine($"{file}: {diagnostic.Code} page {diagnostic.Page}: {diagnostic.Message}");
        }
        return 0;
    }

    /// <summary>The words that PdfPig itself finds, read as its own documentation shows.</summary>
    public static int PrintOfPdfPig(IEnumerable<string> files)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16);
        foreach (var file in files)
        {
            using var document = PigDocument.Open(file);
            foreach (var page in document.GetPages())
                foreach (var word in page.GetWords())
                    output.Write(string.Create(CultureInfo.InvariantCulture, $"{page.Number} {word.BoundingBox.Left:F2} {word.BoundingBox.Bottom:F2} {word.Text}\n"));
        }
        return 0;
    }

    private static void Write(StreamWriter output, int page, Word word)
    {
        output.Write(page);
        foreach (var edge in (ReadOnlySpan<double>)[word.Box.Left, word.Box.Top, word.Box.Right, word.Box.Bottom])
        {
            output.Write(' ');
            output.Write((long)Math.Round(edge * 100));
        }
        output.Write(' ');
        output.Write(word.Text);
        output.Write('\n');
    }
}
