using System.Collections.Immutable;
using DocIndex.CorpusMaker.Model;
using DocIndex.CorpusMaker.Writing;

namespace DocIndex.CorpusMaker.Printing;

/// <summary>Prints many notes as PDF files, starting each program once or a few times.</summary>
public static class NotePrinter
{
    /// <summary>Prints notes by Chromium, from their pages.</summary>
    /// <returns>The PDF files, in the notes' order.</returns>
    /// <exception cref="InvalidOperationException">Chromium is not installed or failed.</exception>
    public static async Task<ImmutableArray<byte[]>> FromHtmlAsync(IReadOnlyList<Note> notes, CancellationToken cancel = default)
    {
        await using var chromium = await ChromiumPrinter.StartAsync(cancel);
        var printed = ImmutableArray.CreateBuilder<byte[]>(notes.Count);
        foreach (var note in notes) printed.Add(PdfStamp.Fix(await chromium.PrintAsync(HtmlWriter.Write(note), cancel)));
        return printed.ToImmutable();
    }

    /// <summary>Prints notes by LibreOffice, from their Word files.</summary>
    /// <returns>The PDF files, in the notes' order.</returns>
    /// <exception cref="InvalidOperationException">LibreOffice is not installed or failed.</exception>
    public static async Task<ImmutableArray<byte[]>> FromWordAsync(IReadOnlyList<Note> notes, CancellationToken cancel = default) =>
        [.. (await OfficePrinter.PrintAsync([.. notes.Select(WordWriter.Write)], cancel)).Select(PdfStamp.Fix)];
}
