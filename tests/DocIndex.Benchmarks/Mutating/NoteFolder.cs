using System.Text;
using DocIndex.CorpusMaker.Changing;
using DocIndex.CorpusMaker.Notes;
using DocIndex.CorpusMaker.Writing;

namespace DocIndex.Benchmarks.Mutating;

/// <summary><c>notes</c>: a folder of many notes, to measure commands on a large library.</summary>
internal static class NoteFolder
{
    /// <summary>Writes recombined notes as pages.</summary>
    public static int Write(string folder, int count)
    {
        foreach (var note in Recombination.Recombine(AllNotes.Make(), seed: 1, count))
        {
            var path = Path.Combine(folder, note.Folder, note.Name + ".html");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, HtmlWriter.Write(note), new UTF8Encoding(false));
        }

        return 0;
    }
}
