using System.Globalization;
using DocIndex.CorpusMaker.Changing;
using DocIndex.CorpusMaker.Model;
using DocIndex.CorpusMaker.Notes;

namespace DocIndex.Benchmarks.Mutating;

/// <summary><c>mutate</c>: how many wrong figures are found in notes that the maker writes, and how many errors in notes without any.</summary>
internal static class MutationBenchmark
{
    private const double LeastCaught = 0.99;
    private const double LeastCaughtInText = 0.95;

    /// <summary>Runs; returns 1 where a form is under its threshold or a clean note has an error.</summary>
    /// <param name="arguments">Pairs: <c>--forms text,html,word,pdf</c>, <c>--seed N</c>, <c>--sample N</c> mutants of each note,
    /// <c>--recombined N</c> other notes in place of the corpus' own, <c>--misses FILE</c>.</param>
    public static int Run(IReadOnlyList<string> arguments)
    {
        var options = arguments.Chunk(2).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
        var seed = Number("--seed") ?? 1;
        var forms = (options.GetValueOrDefault("--forms") ?? "text,html,word,pdf").Split(',');
        IReadOnlyList<Note> notes = AllNotes.Make();
        if (Number("--recombined") is { } count) notes = [.. Recombination.Recombine(notes, seed, count)];
        var run = new MutationRun();
        foreach (var form in WrittenForm.All.Where(f => forms.Contains(f.Name))) run.Take(notes, form, seed, Number("--sample"));
        Console.Write(MutationReport.Table(run));
        if (options.TryGetValue("--misses", out var file)) File.WriteAllText(file, MutationReport.Misses(run));
        var low = run.Results.GroupBy(r => r.Form.Name).Where(g => Share(g) < (g.Key == "text" ? LeastCaughtInText : LeastCaught)).Select(g => g.Key).ToList();
        if (low.Count > 0) Console.Error.WriteLine($"Under the threshold: {string.Join(", ", low)}");
        return low.Count > 0 || run.FalseErrors.Count > 0 ? 1 : 0;

        int? Number(string name) => options.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : null;
    }

    private static double Share(IEnumerable<MutationResult> results) => results.Average(r => r.Caught >= Catch.Related ? 1.0 : 0);
}
