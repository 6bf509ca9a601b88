using System.Collections.Immutable;
using System.Text;
using DocIndex.Foundry.Parts;
using DocIndex.Foundry.Writing;

namespace DocIndex.Foundry.Printing;

/// <summary>Text of a printed page, or not.</summary>
internal enum TextOrder { None, Written, Plain, Layout, Raw }

/// <summary>A form that notes are read in.</summary>
/// <param name="Name">As given to <c>FORMS</c>.</param>
/// <param name="Ending">Of the file's name, with its point.</param>
/// <param name="Format">In the words of the record format.</param>
/// <param name="Order">For text: whose order it has.</param>
internal sealed record NoteForm(string Name, string Ending, string Format, TextOrder Order, Func<Note, byte[]>? Write)
{
    public static ImmutableArray<NoteForm> All { get; } =
    [
        new("text", ".txt", "text", TextOrder.Written, n => Encoding.UTF8.GetBytes(TextForm.Write(n))),
        new("html", ".html", "html", TextOrder.None, n => Encoding.UTF8.GetBytes(HtmlForm.Write(n))),
        new("docx", ".docx", "docx", TextOrder.None, WordForm.Write),
        new("md", ".md", "markdown", TextOrder.None, n => Encoding.UTF8.GetBytes(MarkdownForm.Write(n))),
        new("pdf", ".pdf", "pdf", TextOrder.None, null),
        new("office", ".pdf", "pdf", TextOrder.None, null),
        new("plain", ".txt", "text", TextOrder.Plain, null),
        new("layout", ".txt", "text", TextOrder.Layout, null),
        new("raw", ".txt", "text", TextOrder.Raw, null),
    ];

    /// <summary>Forms by their names.</summary>
    /// <exception cref="ArgumentException">There is no such form.</exception>
    public static ImmutableArray<NoteForm> Named(string names) =>
        [.. names.Split(',').Select(n => All.FirstOrDefault(f => f.Name == n)
            ?? throw new ArgumentException(
            $"There is no form '{n}'. Forms: {string.Join(", ", All.Select(f => f.Name))}."))];
}
