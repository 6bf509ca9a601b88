using System.Globalization;
using System.Text;
using DocIndex.CorpusMaker.Changing;
using DocIndex.CorpusMaker.Model;
using DocIndex.CorpusMaker.Notes;
using DocIndex.CorpusMaker.Printing;
using DocIndex.CorpusMaker.Writing;

namespace DocIndex.Benchmarks.Libraries;

/// <summary>
/// A folder of documents made of the corpus' notes, every other one a PDF that Chromium prints and the others flattened text; the same for the same number. It is made
/// once and kept, since printing takes longer than everything that is measured.
/// </summary>
internal static class MadeFolder
{
    private const int Seed = 20_000;
    private const int Batch = 200;

    /// <summary>Makes the folder where it is not there whole.</summary>
    /// <returns>True where it holds PDFs, false where Chromium is missing and all is text.</returns>
    public static async Task<bool> MakeAsync(string folder, int count)
    {
        var (done, prints) = (Path.Combine(folder, ".done"), File.Exists("/usr/bin/chromium"));
        if (File.Exists(done)) return await File.ReadAllTextAsync(done) == "pdf";
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        var made = 0;
        foreach (var batch in Recombination.Recombine(AllNotes.Make(), Seed, count).Chunk(Batch))
        {
            Note[] printed = [.. batch.Where((_, i) => prints && i % 2 == 0)];
            var pages = printed.Length == 0 ? [] : await NotePrinter.FromHtmlAsync(printed);
            for (var i = 0; i < printed.Length; i++) await File.WriteAllBytesAsync(PathOf(folder, printed[i], ".pdf"), pages[i]);
            foreach (var note in batch.Except(printed)) await File.WriteAllTextAsync(PathOf(folder, note, ".txt"), FlattenedWriter.Write(note), new UTF8Encoding(false));
            made += batch.Length;
            Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{made} of {count} documents made"));
        }

        Console.Error.WriteLine();
        await File.WriteAllTextAsync(done, prints ? "pdf" : "text");
        return prints;
    }

    /// <summary>Changes one document in so many; a PDF by what stands after its end.</summary>
    public static int Change(string folder, int every, string mark)
    {
        var chosen = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(file => !Path.GetFileName(file).StartsWith('.'))
            .Order(StringComparer.Ordinal).Where((_, i) => i % every == 0).ToList();
        foreach (var file in chosen) File.AppendAllText(file, $"\n%{mark}\n");
        return chosen.Count;
    }

    private static string PathOf(string folder, Note note, string extension)
    {
        var path = Path.Combine(folder, note.Folder, note.Name + extension);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}
