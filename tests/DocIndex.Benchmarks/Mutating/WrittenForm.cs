using System.Collections.Immutable;
using System.Text;
using DocIndex.CorpusMaker.Model;
using DocIndex.CorpusMaker.Printing;
using DocIndex.CorpusMaker.Writing;

namespace DocIndex.Benchmarks.Mutating;

/// <summary>A form that notes are written in for the harness.</summary>
/// <param name="Name">"text", "html", "word" or "pdf".</param>
/// <param name="Ending">Of the file's name, with its point.</param>
internal sealed record WrittenForm(string Name, string Ending, Func<Note, byte[]>? Write)
{
    /// <summary>How many notes one start of the printing program prints.</summary>
    private const int Batch = 60;

    /// <summary>Every form, by its name.</summary>
    public static ImmutableArray<WrittenForm> All { get; } =
    [
        new("text", ".txt", n => Encoding.UTF8.GetBytes(FlattenedWriter.Write(n))),
        new("html", ".html", n => Encoding.UTF8.GetBytes(HtmlWriter.Write(n))),
        new("word", ".docx", WordWriter.Write),
        new("pdf", ".pdf", null),
    ];

    /// <summary>True for notes that this form can hold: text whose columns are lost says some tables only to who knows them.</summary>
    public bool Holds(Note note) => Name != "text" || note.Forms.HasFlag(NoteForms.Flattened);

    /// <summary>Notes in this form, in their order.</summary>
    public IEnumerable<byte[]> WriteAll(IEnumerable<Note> notes) =>
        Write is { } write ? notes.Select(write) : notes.Chunk(Batch).SelectMany(chunk => NotePrinter.FromHtmlAsync(chunk).GetAwaiter().GetResult());
}
