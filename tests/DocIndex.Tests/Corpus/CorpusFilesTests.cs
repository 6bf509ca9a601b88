using DocIndex.CorpusMaker;
using DocIndex.CorpusMaker.Gold;
using DocIndex.CorpusMaker.Model;
using DocIndex.CorpusMaker.Writing;
using DocIndex.Evaluation;
using DocIndex.Pdf;

namespace DocIndex.Tests.Corpus;

/// <summary>What is committed under corpus/ is what the maker makes.</summary>
public sealed class CorpusFilesTests
{
    public static TheoryData<string> Names => CorpusNotes.Names;

    [Fact]
    public void Documents_EveryFile_BelongsToANote()
    {
        var folder = RepositoryRoot.Combine("corpus", "documents");
        var there = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'));

        there.Order(StringComparer.Ordinal).ShouldBe(CorpusNotes.All.SelectMany(CorpusFolder.Files).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TextForms_OfANote_AreTheCommittedBytes(string name)
    {
        foreach (var (form, text) in CorpusFolder.Texts(CorpusNotes.Named(name)))
        {
            File.ReadAllText(Committed(name, form)).ShouldBe(text, $"{form}: run 'make corpus'");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void WordForm_OfANote_IsTheCommittedBytes(string name)
    {
        var note = CorpusNotes.Named(name);
        if (!note.Forms.HasFlag(NoteForms.Word)) return;

        File.ReadAllBytes(Committed(name, NoteForms.Word)).ShouldBe(WordWriter.Write(note));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Pdf_OfEitherEngine_HasTheWordsOfEveryFigure(string name)
    {
        var note = CorpusNotes.Named(name);
        foreach (var form in new[] { NoteForms.WordPdf, NoteForms.WebPdf })
        {
            using var pdf = PdfDocument.Open(File.ReadAllBytes(Committed(name, form)), new PdfLimits());
            var words = string.Join(' ', pdf.Pages.SelectMany(p => p.Words).Select(w => w.Text));
            // A figure may end its line before the unit, and what stands beside the text comes in between.
            var missing = note.Figures.Values.SelectMany(f => f.Printed.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(w => (f.Id, Word: w)));
            missing.Where(m => !words.Contains(m.Word, StringComparison.Ordinal)).ShouldBeEmpty(form.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Gold_OfANote_NamesItsFiles(string name)
    {
        var note = CorpusNotes.Named(name);
        var json = File.ReadAllText(RepositoryRoot.Combine("corpus", "gold", "documents", $"{note.Folder}-{note.Name}.json"));

        GoldRecord.Read(name, json).Select(g => g.File).ShouldBe(CorpusFolder.Files(note));
        if (note.Folder != "typeset") json.ShouldBe(GoldWriter.Text(GoldWriter.Write(note, CorpusFolder.Files(note))), "run 'make corpus'");
    }

    private static string Committed(string name, NoteForms form) =>
        RepositoryRoot.Combine("corpus", "documents", CorpusFolder.File(CorpusNotes.Named(name), form));
}
