using System.Diagnostics;
using System.Text;

namespace DocIndex.Benchmarks.Attacking;

/// <summary>Promises that a kill or a crowd could break: what was marked is gone from the site, and no correction is lost.</summary>
internal sealed class PromiseAttack(AttackedProgram program, string work, AttackReport report)
{
    private const string Word = "kvælstofudvaskning";
    private const int LongestRun = 1500;

    /// <summary>A document of a written site is marked, and the writing of the next site killed at some moment; the site after that holds no byte of it.</summary>
    public void Kills(int count, Random random, string notes)
    {
        var watch = Stopwatch.StartNew();
        var (library, site, folder) = (Path.Combine(work, "kill-library"), Path.Combine(work, "kill-site"), Path.Combine(work, "kill-notes"));
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(notes)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        for (var i = 0; i < count; i++)
        {
            Write(folder, mark: "");
            program.Run(work, "--library", library, "--quiet", "ingest", folder);
            program.Run(work, "--library", library, "--quiet", "site", "--out", site);
            Write(folder, mark: "FORTROLIG\n\n");
            program.Run(work, "--library", library, "--quiet", "ingest", folder);
            Kill(random, library, site);
            program.Run(work, "--library", library, "--quiet", "site", "--out", site);
            if (Stale(site) is { } stale) report.Wrong($"kill {i}: {stale} still holds the marked document");
        }

        report.Part("kills of site", count, watch.Elapsed);
    }

    /// <summary>Corrections made all at once are all kept.</summary>
    public void Corrections(int count)
    {
        // Where none is made, no file of them is.
        if (count == 0) return;
        var watch = Stopwatch.StartNew();
        var (library, folder) = (Path.Combine(work, "crowd-library"), Path.Combine(work, "crowd-notes"));
        Directory.CreateDirectory(folder);
        Write(folder, mark: "");
        program.Run(work, "--library", library, "--quiet", "ingest", folder);
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i =>
        {
            var run = program.Run(work, "--library", library, "correct", "hemmelig-txt", "targetGroups", $"name=Gruppe {i},count={i + 1}", "--add", "--why", "prøve");
            if (run.Status != 0) report.Wrong($"correction {i} {run.Ending}");
        });
        var kept = File.ReadAllText(Path.Combine(library, "corrections.yaml"));
        var export = program.Run(work, "--library", library, "export", "--format", "json").Out;
        for (var i = 0; i < count; i++)
        {
            if (!kept.Contains($"\"Gruppe {i}\"", StringComparison.Ordinal)) report.Wrong($"correction {i} is not in corrections.yaml");
            else if (!export.Contains($"\"Gruppe {i}\"", StringComparison.Ordinal)) report.Wrong($"correction {i} is not in the record");
        }

        report.Part("corrections at once", count, watch.Elapsed);
    }

    private void Kill(Random random, string library, string site)
    {
        using var process = program.Start(work, "--library", library, "--quiet", "site", "--out", site);
        var ended = process.WaitForExit(random.Next(LongestRun));
        if (!ended) process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    private static string? Stale(string site) => Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories)
        .FirstOrDefault(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Word)) >= 0);

    private static void Write(string folder, string mark) => File.WriteAllText(
        Path.Combine(folder, "hemmelig.txt"), $"{mark}Budgetnotat om {Word}\n\nBaggrund\n\nDer afsættes 1,5 mio. kr. i 2031 til {Word}.\n");
}
