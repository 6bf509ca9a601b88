using System.Globalization;
using System.Security.Cryptography;
using DocIndex.Searching;
using DocIndex.Storing;

namespace DocIndex.Tests.Cli;

/// <summary>What is left of an ingestion that is killed, again and again at random points.</summary>
public sealed class KilledIngestTests : IDisposable
{
    private static readonly int s_kills = Counts.Of(14, 40);
    private static readonly int s_files = Counts.Of(60, 150);
    private const string Done = "nyt: ";
    private const string Again = "ændret: ";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ingest_KilledAtManyPoints_LosesNothingThatItReported()
    {
        var random = new Random(9);
        var edition = 0;
        WriteFiles(edition);
        using var stop = new CancellationTokenSource();
        Task<int>? reader = null;
        var stored = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var kill = 0; kill < s_kills; kill++)
        {
            foreach (var name in KilledRun(random)) stored[name] = Hash(name);
            reader ??= File.Exists(_folder[".docindex/library.db"]) ? Task.Run(() => ReadOn(stop.Token)) : null;
            if (!Holds(stored)) continue;
            stored = AllFiles();
            WriteFiles(++edition);
        }

        await stop.CancelAsync();
        (await reader!).ShouldBeGreaterThan(0);
        BuiltProgram.Run(_folder.Path, "ingest", "noter", "--quiet").ExitCode.ShouldBe(0);
        Holds(AllFiles()).ShouldBeTrue();
        BuiltProgram.Run(_folder.Path, "verify").ExitCode.ShouldBe(0);
        stored.Count.ShouldBeGreaterThan(s_files / 2, "the runs were killed too early to tell anything");
    }

    /// <summary>A run that is killed: most while documents are written, some before that.</summary>
    /// <returns>The files that it said were stored.</returns>
    private List<string> KilledRun(Random random)
    {
        var told = new List<string>();
        using var program = new RunningProgram(_folder.Path, "ingest", "noter", "--verbose");
        if (random.Next(5) == 0) Thread.Sleep(random.Next(300));
        else if (Next() && random.Next(100) is > 0 and var more) Thread.Sleep(more);
        program.Kill();
        while (Next())
        {
        }

        return told;

        bool Next()
        {
            if (program.Error.ReadLine() is not { } line) return false;
            foreach (var start in (string[])[Done, Again])
                if (line.StartsWith(start, StringComparison.Ordinal)) told.Add(line[start.Length..]);
            return true;
        }
    }

    /// <summary>Asserts that the library is whole and holds what was stored.</summary>
    /// <returns>True where it holds all files as they are now.</returns>
    private bool Holds(Dictionary<string, string> stored)
    {
        if (stored.Count == 0) return false;
        using var library = Library.OpenExisting(_folder[".docindex"]);
        LibraryVerification.Check(library).ShouldBeEmpty();
        var held = library.Ledger.Documents().ToDictionary(document => document.File, document => document.Sha256);

        // A later edition that was stored without the program living to say so is as good.
        foreach (var name in stored.Keys) held.ShouldContainKey(name);
        foreach (var (name, hash) in stored) held[name].ShouldBe(hash == held[name] ? hash : Hash(name), name);
        return held.Count == s_files && held.All(file => file.Value == Hash(file.Key));
    }

    /// <summary>Somebody searches all the time, and must never meet trouble or half a document.</summary>
    private int ReadOn(CancellationToken stop)
    {
        var searches = 0;
        while (!stop.IsCancellationRequested)
        {
            using var library = Library.OpenExisting(_folder[".docindex"]);
            foreach (var hit in LibrarySearch.Search(library, new SearchQuery("bænke")).Hits) hit.Snippet.ShouldNotBeEmpty();
            searches++;
            Thread.Sleep(50);
        }

        return searches;
    }

    private void WriteFiles(int edition)
    {
        Directory.CreateDirectory(_folder["noter"]);
        for (var i = 0; i < s_files; i++)
        {
            File.WriteAllText(_folder["noter/" + Name(i)], string.Create(CultureInfo.InvariantCulture,
                $"Budgetnotat om bænke nr. {i}\n\nBaggrund\n\nDer afsættes {i + 1}.000 kr. i 2031 til bænke, udgave {edition}.\n"));
        }
    }

    private Dictionary<string, string> AllFiles() =>
        Enumerable.Range(0, s_files).Select(Name).ToDictionary(name => name, Hash, StringComparer.Ordinal);

    private string Hash(string name) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(_folder["noter/" + name])));

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"{number:D3}.txt");
}
