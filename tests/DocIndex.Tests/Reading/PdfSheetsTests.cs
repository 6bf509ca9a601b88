using DocIndex.Reading;

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

    [Fact]
    public void Mark_SmallAndRaisedBehindAWord_AreMarks()
    {
        var number = new SheetWord("1.200", new Box(50, 50, 80, 61), 60, "Font", 11, false, 0);
        var mark = new SheetWord("3", new Box(80, 49, 84, 56), 55, "Font", 7, false, 0);
        RaisedDigits.Mark([number, mark]).Select(w => w.Text).ShouldBe(["1.200", "³"]);
        RaisedDigits.Mark([number, mark with { Text = "12)" }]).Select(w => w.Text).ShouldBe(["1.200", "¹²)"]);
        RaisedDigits.Mark([number, mark with { Baseline = 60 }]).Select(w => w.Text).ShouldBe(["1.200", "3"], "small, and on the line");
        RaisedDigits.Mark([number, mark with { Size = 11 }]).Select(w => w.Text).ShouldBe(["1.200", "3"], "as large as the word");
        RaisedDigits.Mark([number, mark with { Box = new Box(120, 49, 124, 56) }]).Select(w => w.Text).ShouldBe(["1.200", "3"], "far from the word");
        RaisedDigits.Mark([mark, number with { Text = "1.310", Box = new Box(10, 50, 40, 61) }, number]).Select(w => w.Text).ShouldBe(["³", "1.310", "1.200"], "in the order of baselines");
    }
}
