using System.Diagnostics;
using System.Text;
using DocIndex.CorpusMaker.Printing;
using DocIndex.Foundry.Parts;
using DocIndex.Foundry.Writing;

namespace DocIndex.Foundry.Printing;

/// <summary>Brings notes into any form: written at once, or printed by Chromium or LibreOffice, and the printed page as
/// text.</summary>
internal sealed class Press(string cacheFolder)
{
    private const int Batch = 40;
    private readonly PrintCache _cache = new(cacheFolder);

    /// <summary>The notes' bytes in a form, in their order.</summary>
    /// <exception cref="InvalidOperationException">A program that the form needs is not installed, or
    /// failed.</exception>
    public async Task<IReadOnlyList<byte[]>> BytesAsync(IReadOnlyList<Note> notes, NoteForm form)
    {
        if (form.Write is { } write) return [.. notes.Select(write)];
        var result = new List<byte[]>();
        // In batches, so that a run that is cut off has kept what it printed.
        foreach (var batch in notes.Chunk(Batch))
        {
            if (form.Name == "office")
            {
                result.AddRange(await _cache.GetAsync("office", [.. batch.Select(WordForm.Write)], async files =>
                    await OfficePrinter.PrintAsync(files)));
                continue;
            }

            var printed = await _cache.GetAsync("chromium",
                [.. batch.Select(n => Encoding.UTF8.GetBytes(HtmlForm.Write(n)))], ChromiumAsync);
            result.AddRange(form.Order == TextOrder.None ? printed : await _cache.GetAsync(form.Name, printed,
                f => Task.FromResult<IReadOnlyList<byte[]>>([.. f.Select(b => Text(b, form.Order))])));
        }

        return result;
    }

    private static async Task<IReadOnlyList<byte[]>> ChromiumAsync(IReadOnlyList<byte[]> pages)
    {
        await using var chromium = await ChromiumPrinter.StartAsync();
        var printed = new List<byte[]>(pages.Count);
        foreach (var page in pages) printed.Add(await chromium.PrintAsync(Encoding.UTF8.GetString(page)));
        return printed;
    }

    private static byte[] Text(byte[] pdf, TextOrder order)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, pdf);
            var start = new ProcessStartInfo("pdftotext") { RedirectStandardOutput = true, UseShellExecute = false };
            if (order == TextOrder.Layout) start.ArgumentList.Add("-layout");
            if (order == TextOrder.Raw) start.ArgumentList.Add("-raw");
            start.ArgumentList.Add(path);
            start.ArgumentList.Add("-");
            using var process = Process.Start(start)!;
            using var text = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(text);
            process.WaitForExit();
            return text.ToArray();
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new InvalidOperationException("pdftotext is not installed (poppler-utils).", e);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
