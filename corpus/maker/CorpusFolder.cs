using System.Collections.Immutable;
using System.Text;
using DocIndex.CorpusMaker.Gold;
using DocIndex.CorpusMaker.Model;
using DocIndex.CorpusMaker.Notes;
using DocIndex.CorpusMaker.Printing;
using DocIndex.CorpusMaker.Seeds;
using DocIndex.CorpusMaker.Writing;

namespace DocIndex.CorpusMaker;

/// <summary>The folder that holds the corpus.</summary>
public static class CorpusFolder
{
    private static readonly (NoteForms Form, string Ending)[] s_endings =
    [
        (NoteForms.WordPdf, "-word.pdf"), (NoteForms.WebPdf, "-web.pdf"), (NoteForms.Word, ".docx"), (NoteForms.Html, ".html"), (NoteForms.Markdown, ".md"),
        (NoteForms.Flattened, ".txt"),
    ];

    /// <summary>Writes every document.</summary>
    /// <param name="corpus">The folder; documents go under <c>documents</c>, gold records under <c>gold</c>.</param>
    /// <param name="seeds">The folder of the seed documents.</param>
    /// <param name="progress">What is being done.</param>
    /// <exception cref="InvalidOperationException">A program that prints is not installed, or failed.</exception>
    public static async Task WriteAsync(string corpus, string seeds, TextWriter progress)
    {
        var seedNotes = SeedNotes.All(seeds);
        ImmutableArray<Note> notes = [.. seedNotes, .. AllNotes.Make()];
        foreach (var note in notes)
        {
            Put(corpus, note, NoteForms.Word, WordWriter.Write(note));
            foreach (var (form, text) in Texts(note)) Put(corpus, note, form, Encoding.UTF8.GetBytes(text));
        }

        var golds = Directory.CreateDirectory(Path.Combine(corpus, "gold", "documents")).FullName;
        foreach (var note in notes)
        {
            var gold = seedNotes.Contains(note) ? SeedGold.For(System.IO.File.ReadAllText(Path.Combine(corpus, "gold", note.Name + ".json")), Files(note)) : GoldWriter.Write(note, Files(note));
            await System.IO.File.WriteAllTextAsync(Path.Combine(golds, $"{note.Folder}-{note.Name}.json"), GoldWriter.Text(gold));
        }

        await progress.WriteLineAsync("LibreOffice …");
        await PrintAsync(corpus, notes, NoteForms.WordPdf, NotePrinter.FromWordAsync);
        await progress.WriteLineAsync("Chromium …");
        await PrintAsync(corpus, notes, NoteForms.WebPdf, NotePrinter.FromHtmlAsync);
    }

    /// <summary>The forms of a note that are text, which need no program to be made.</summary>
    public static IEnumerable<(NoteForms Form, string Text)> Texts(Note note)
    {
        if (note.Forms.HasFlag(NoteForms.Html)) yield return (NoteForms.Html, HtmlWriter.Write(note));
        if (note.Forms.HasFlag(NoteForms.Markdown)) yield return (NoteForms.Markdown, MarkdownWriter.Write(note));
        if (note.Forms.HasFlag(NoteForms.Flattened)) yield return (NoteForms.Flattened, FlattenedWriter.Write(note));
    }

    /// <summary>The files that a note is written in, relative to the folder of documents.</summary>
    public static IEnumerable<string> Files(Note note) =>
        s_endings.Where(e => note.Forms.HasFlag(e.Form)).Select(e => File(note, e.Form));

    /// <summary>The file of one form, relative to the folder of documents.</summary>
    public static string File(Note note, NoteForms form) => $"{note.Folder}/{note.Name}{s_endings.Single(e => e.Form == form).Ending}";

    private static async Task PrintAsync(
        string corpus, ImmutableArray<Note> notes, NoteForms form,
        Func<IReadOnlyList<Note>, CancellationToken, Task<ImmutableArray<byte[]>>> print)
    {
        var chosen = notes.Where(n => n.Forms.HasFlag(form)).ToList();
        var printed = await print(chosen, CancellationToken.None);
        foreach (var (note, bytes) in chosen.Zip(printed)) Put(corpus, note, form, bytes);
    }

    private static void Put(string corpus, Note note, NoteForms form, byte[] content)
    {
        if (!note.Forms.HasFlag(form)) return;
        var path = Path.Combine(corpus, "documents", File(note, form));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, content);
    }
}
