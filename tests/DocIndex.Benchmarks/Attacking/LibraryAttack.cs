using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace DocIndex.Benchmarks.Attacking;

/// <summary>Libraries whose files were damaged: every command ends with a status that is promised, and where it cannot go on says what to do.</summary>
internal sealed class LibraryAttack(AttackedProgram program, string work, AttackReport report)
{
    private const int MostFlips = 64;

    private static readonly string[][] s_commands =
    [
        ["search", "indsats"], ["show", "{document}"], ["check"], ["links"], ["export", "--format", "json"], ["site", "--out", "site"], ["verify"],
    ];

    public void Run(int count, Random random, string notes)
    {
        if (count == 0) return;
        var watch = Stopwatch.StartNew();
        var whole = WithLog(notes);
        var document = program.Run(work, "--library", whole, "export", "--format", "csv").Out.Split('\n').ElementAtOrDefault(1)?.Split([';', ','])[0] ?? "";
        for (var i = 0; i < count; i++) Damage(whole, i, random, document);
        report.Part("damaged libraries", count * s_commands.Length, watch.Elapsed);
        watch.Restart();
        for (var i = 0; i < count; i++) DamageIndex(whole, i, random);
        report.Part("damaged indexes", count, watch.Elapsed);
    }

    /// <summary>A damaged file of the index is found by verify; the next search mends it, and answers alike.</summary>
    private void DamageIndex(string whole, int number, Random random)
    {
        var broken = Fresh(whole);
        var before = Search(broken);
        var files = Directory.GetFiles(Path.Combine(broken, "index")).Order(StringComparer.Ordinal)
            .Where(file => Path.GetFileName(file) != "write.lock").ToList();
        var file = files[random.Next(files.Count)];
        var bytes = File.ReadAllBytes(file);
        if (number % 4 == 0) Array.Resize(ref bytes, random.Next(bytes.Length));
        else bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        File.WriteAllBytes(file, bytes);

        var how = $"index {number}, {Path.GetFileName(file)} {(number % 4 == 0 ? "cut" : "flipped")}";
        var found = program.Run(work, "--library", broken, "verify");
        if (found.Status != 2) report.Wrong($"{how}: verify {found.Ending}");
        if (Search(broken) is var after && after != before) report.Wrong($"{how}: search answers otherwise: {after}");
        var mended = program.Run(work, "--library", broken, "verify");
        if (mended.Status is not (0 or 1)) report.Wrong($"{how}: is not mended: verify {mended.Ending}");
    }

    private string Search(string library)
    {
        var run = program.Run(work, "--library", library, "search", "indsats OR kommune", "--json", "--quiet");
        return run.Status == 0 ? run.Out : run.Ending;
    }

    /// <summary>A copy of a library, in place of the last.</summary>
    private string Fresh(string whole)
    {
        var copy = Path.Combine(work, "broken");
        if (Directory.Exists(copy)) Directory.Delete(copy, recursive: true);
        Copy(whole, copy);
        return copy;
    }

    /// <summary>
    /// A library as a run that was ended leaves it: what came last stands in the write-ahead log alone. A reader that
    /// looks at what was before keeps it there.
    /// </summary>
    private string WithLog(string notes)
    {
        var (library, whole, last) = (Path.Combine(work, "written"), Path.Combine(work, "whole"), Path.Combine(work, "last"));
        program.Run(work, "--library", library, "--quiet", "ingest", notes);
        Directory.CreateDirectory(last);
        File.WriteAllText(Path.Combine(last, "sidst.txt"), "Budgetnotat om bænke\n\nDer afsættes 1,5 mio. kr. i 2031 til indsatsen.\n");
        using var reader = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(library, "library.db"), Pooling = false,
        }.ToString());
        reader.Open();
        using var snapshot = reader.BeginTransaction(deferred: true);
        using var look = reader.CreateCommand();
        look.CommandText = "SELECT count(*) FROM documents";
        look.ExecuteScalar();
        program.Run(work, "--library", library, "--quiet", "ingest", last);
        Copy(library, whole);
        return whole;
    }

    private void Damage(string whole, int number, Random random, string document)
    {
        foreach (var command in s_commands)
        {
            // Some commands write, so each gets the same damage afresh.
            var broken = Fresh(whole);
            var how = Break(broken, new Random(random.Next()));
            string[] arguments = [.. command.Select(word => word.Replace("{document}", document, StringComparison.Ordinal))];
            var run = program.Run(work, ["--library", broken, .. arguments]);
            if (!run.IsPromised) report.Wrong($"library {number}, {how}: {command[0]} {run.Ending}");
            else if (run.Status == 2 && !run.Error.Contains("docindex rebuild", StringComparison.Ordinal))
                report.Wrong($"library {number}, {how}: {command[0]} does not say what to do: {run.Error.Split('\n')[0]}");
        }
    }

    private static string Break(string library, Random random)
    {
        var database = Path.Combine(library, "library.db");
        var log = database + "-wal";
        var file = random.Next(3) == 0 && new FileInfo(log) is { Exists: true, Length: > 0 } ? log : database;
        var bytes = File.ReadAllBytes(file);
        var how = random.Next(4);
        switch (how)
        {
            case 0: for (var flips = 1 + random.Next(MostFlips); flips > 0; flips--) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8)); break;
            case 1: bytes = bytes[..random.Next(bytes.Length)]; break;
            case 2: bytes = "PK\u0003\u0004 this is no database"u8.ToArray(); break;
            default: Array.Clear(bytes, random.Next(bytes.Length / 2), random.Next(bytes.Length / 2)); break;
        }

        File.WriteAllBytes(file, bytes);
        return $"{Path.GetFileName(file)} {(how switch { 0 => "flipped", 1 => "cut", 2 => "of another program", _ => "with a hole" })}";
    }

    private static void Copy(string from, string to)
    {
        foreach (var folder in Directory.GetDirectories(from, "*", SearchOption.AllDirectories).Prepend(from)) Directory.CreateDirectory(folder.Replace(from, to, StringComparison.Ordinal));
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories)) File.Copy(file, file.Replace(from, to, StringComparison.Ordinal));
    }
}
