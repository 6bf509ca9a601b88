using System.Globalization;
using DocIndex.Pdf;

namespace DocIndex.Benchmarks;

/// <summary>Prints the words of PDFs; the benchmark runs it as a process of its own to count its whole cost.</summary>
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
                    output.Write(string.Create(CultureInfo.InvariantCulture, $"{page.Number} {word.Box.Left:F2} {word.Box.Top:F2} {word.Box.Right:F2} {word.Box.Bottom:F2} {word.Text}\n"));
            foreach (var diagnostic in document.Diagnostics)
                Console.Error.WriteLine($"{file}: {diagnostic.Code} page {diagnostic.Page}: {diagnostic.Message}");
        }
        return 0;
    }
}
