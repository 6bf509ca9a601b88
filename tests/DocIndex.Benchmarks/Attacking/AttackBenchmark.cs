namespace DocIndex.Benchmarks.Attacking;

/// <summary><c>attack</c>: broken files, hostile names, damaged libraries, kills and crowds against the program as a whole; nothing may go wrong.</summary>
internal static class AttackBenchmark
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs; returns 1 where anything went wrong. What broke the program is kept in the folder that is named then.</summary>
    /// <param name="repository">The folder with <c>corpus</c> and <c>seeds</c>, which mutants are made of.</param>
    public static int Run(string program, string repository, AttackOptions options)
    {
        Console.WriteLine($"seed {options.Seed}");
        var work = Directory.CreateTempSubdirectory("docindex-attack-").FullName;
        var report = new AttackReport();
        var attacked = new AttackedProgram(Path.GetFullPath(program), s_patience);
        var seeds = Path.GetFullPath(Path.Combine(repository, "seeds"));
        var documents = new DocumentAttack(attacked, work, report);
        documents.Read([seeds, Path.Combine(repository, "corpus", "documents")]);

        if (options.Files is { } files) documents.Known(files);
        documents.Names(options.Names, new Random(options.Seed));
        documents.Mutants(options.Mutants, new Random(options.Seed + 1));
        documents.Archives(options.Archives, new Random(options.Seed + 2));
        new LibraryAttack(attacked, work, report).Run(options.Libraries, new Random(options.Seed + 3), seeds);
        var promises = new PromiseAttack(attacked, work, report);
        promises.Kills(options.Kills, new Random(options.Seed + 4), seeds);
        promises.Corrections(options.Corrections);

        if (report.IsClean) Directory.Delete(work, recursive: true);
        else Console.Error.WriteLine($"What broke it is in {work}");
        return report.IsClean ? 0 : 1;
    }
}
