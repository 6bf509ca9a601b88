using System.Collections.Immutable;
using DocIndex.CorpusMaker.Model;
using DocIndex.CorpusMaker.Printing;
using DocIndex.CorpusMaker.Seeds;
using DocIndex.CorpusMaker.Writing;

namespace DocIndex.CorpusMaker;

/// <summary>The folder that holds the corpus.</summary>
public static class CorpusFolder
{
    /// <summary>Writes every document.</summary>
    /// <param name="corpus">The folder; documents go under <c>documents</c>, gold records under <c>gold</c>.</param>
    /// <param name="seeds">The folder of the seed documents.</param>
    /// <param name="progress">What is being done.</param>
    /// <exception cref="InvalidOperationException">A program that prints is not installed, or failed.</exception>
    public static async Task WriteAsync(string corpus, string seeds, TextWriter progress)
    {
        var notes = SeedNotes.All(seeds);
        foreach (var note in notes)
        {
            Put(corpus, note, NoteForms.Word, ".docx", WordWriter.Write);
        }

        await progress.WriteLineAsync("LibreOffice …");
        await PrintAsync(corpus, notes, NoteForms.WordPdf, "-word.pdf", NotePrinter.FromWordAsync);
        await progress.WriteLineAsync("Chromium …");
        await PrintAsync(corpus, notes, NoteForms.WebPdf, "-web.pdf", NotePrinter.FromHtmlAsync);
    }

    private static async Task PrintAsync(
        string corpus, ImmutableArray<Note> notes, NoteForms form, string ending,
        Func<IReadOnlyList<Note>, CancellationToken, Task<ImmutableArray<byte[]>>> print)
    {
        var chosen = notes.Where(n => n.Forms.HasFlag(form)).ToList();
        var printed = await print(chosen, CancellationToken.None);
        foreach (var (note, bytes) in chosen.Zip(printed)) Put(corpus, note, form, ending, _ => bytes);
    }

    private static void Put(string corpus, Note note, NoteForms form, string ending, Func<Note, byte[]> write)
    {
        if (!note.Forms.HasFlag(form)) return;
        var folder = Directory.CreateDirectory(Path.Combine(corpus, "documents", note.Folder)).FullName;
        File.WriteAllBytes(Path.Combine(folder, note.Name + ending), write(note));
    }
}
