using DocIndex.Foundry;
using DocIndex.Foundry.Keeping;
using DocIndex.Foundry.Printing;
using DocIndex.Foundry.Scoring;

try
{
    var options = RunOptions.Read(args);
    Console.WriteLine($"seed {options.Seed}, {options.Count} notes, forms " +
        $"{string.Join(",", options.Forms.Select(f => f.Name))}");
    var notes = FoundryRun.Notes(options);
    var press = new Press(Path.Combine(options.Folder, "cache"));
    var scores = new List<NoteScore>();
    foreach (var form in options.Forms)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        scores.AddRange(await FoundryRun.ScoreAsync(notes, form, press));
        Console.Error.WriteLine($"{form.Name}: {watch.Elapsed.TotalSeconds:0.0} s");
    }

    Directory.CreateDirectory(options.Folder);
    var shelf = new Shelf(Path.Combine(options.Folder, "kept"), press, options.Pictures);
    foreach (var score in scores.Take(options.Show)) await shelf.ShowAsync(score, options.Forms[0],
        $"shown-{score.Note.Seed}");
    await shelf.KeepAsync(scores, options.Keep);
    File.WriteAllText(Path.Combine(options.Folder, "by-value.txt"), ScoreReport.ByValue(scores));
    File.WriteAllLines(Path.Combine(options.Folder, "remarks.txt"),
        scores.SelectMany(s => s.Remarks.Where(r => r.Length > 0).Select(r => $"{s.Note.Name} {s.Form} {r}")));
    Console.Write(ScoreReport.Summary(scores));
    foreach (var form in scores.GroupBy(s => s.Form)) Console.Write($"\n{form.Key}: {FindingReport.Of([.. form])}");
    return scores.Any(s => s.Crash is not null) ? 1 : 0;
}
catch (Exception e) when (e is ArgumentException or InvalidOperationException)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
