namespace DocIndex.Tests.Reading;

/// <summary>PDF files through the pipeline: text by lines, each with its page and its box.</summary>
public sealed class PdfSheetsTests
{
    [Fact]
    public void Process_Pdf_LinesHavePagesAndBoxes()
    {
        var file = RepositoryRoot.Combine("tests", "DocIndex.Pdf.Tests", "Fixtures", "chromium-note.pdf");

        var document = Pipeline.Process("note.pdf", File.ReadAllBytes(file)).Document.ShouldNotBeNull();

        document.Record.Format.ShouldBe(DocumentFormat.Pdf);
        var printed = document.Source.Lines.Where(l => !l.IsBlank).ToList();
        printed.ShouldNotBeEmpty();
        printed.ShouldAllBe(l => l.Box != null && l.Page >= 1 && l.Page <= document.Source.Pages);
        document.Blocks.ShouldAllBe(b => b.Source(document.Source.Id).Box != null);
    }

    [Fact]
    public void Process_DamagedPdf_GivesDiagnosticsAndNoException()
    {
        var result = Pipeline.Process("x.pdf", "%PDF-1.7\nthis is no PDF"u8.ToArray());

        result.Document.ShouldBeNull();
        result.Diagnostics.ShouldContain(d => d.Severity == Severity.Error && d.Remedy.Length > 0);
    }

    [Fact]
    public void Process_PdfUnderAnotherName_IsReadAsPdf()
    {
        var file = RepositoryRoot.Combine("tests", "DocIndex.Pdf.Tests", "Fixtures", "office-plain.pdf");

        Pipeline.Process("notat.txt", File.ReadAllBytes(file)).Document.ShouldNotBeNull().Record.Format.ShouldBe(DocumentFormat.Pdf);
    }
}
