using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Checks;
using DocIndex.Ingesting;
using DocIndex.Records.Corrections;
using DocIndex.Storing;
using DocIndex.Tests.Ingesting;

namespace DocIndex.Tests.Cli;

/// <summary>Several who correct and accept at once, and while the library is made again.</summary>
public sealed class ConcurrentCorrectionsTests : IDisposable
{
    private const int AtOnce = 6;
    private const int Notes = 3;

    private readonly TemporaryFolder _folder = new();

    public ConcurrentCorrectionsTests()
    {
        Directory.CreateDirectory(_folder["noter"]);
        for (var i = 0; i < Notes; i++) File.WriteAllText(_folder[$"noter/{i}.txt"], IngestedFolder.Note($"bænke nummer {i}"));
        BuiltProgram.Run(_folder.Path, "ingest", "noter").ExitCode.ShouldBe(0);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Correct_ManyAtOnce_AreAllKeptInTheFileAndInTheLibrary()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(n => Task.Run(() => BuiltProgram.Run(
            _folder.Path, "correct", $"{n % Notes}-txt", n < Notes ? "budgetYear" : "title", n < Notes ? "2033" : $"Titel {n}", "--why", $"Nummer {n}"))));

        runs.ShouldAllBe(run => run.ExitCode == 0);
        LibraryFiles.Corrections(_folder[".docindex"]).Select(c => c.Why).Order(StringComparer.Ordinal)
            .ShouldBe(Enumerable.Range(0, AtOnce).Select(n => $"Nummer {n}"));
        using var library = Library.OpenExisting(_folder[".docindex"]);
        library.Documents().ShouldAllBe(document => document.Record.BudgetYear == 2033 && document.Record.Title!.StartsWith("Titel "));
    }

    [Fact]
    public void Add_FromManyThreads_LosesNone()
    {
        const int many = 60;
        Parallel.For(0, many, new ParallelOptions { MaxDegreeOfParallelism = 8 }, number =>
        {
            using var held = PeoplesLock.Wait(_folder.Path);
            LibraryFiles.Add(held, new AcceptedFinding(number.ToString("D3", CultureInfo.InvariantCulture), "I orden", null));
        });

        LibraryFiles.Accepted(_folder.Path).Length.ShouldBe(many);
    }

    [Fact]
    public void Add_KilledBeforeTheNewFileTookItsPlace_LeavesTheOldOne()
    {
        using var held = PeoplesLock.Wait(_folder.Path);
        LibraryFiles.Add(held, new AcceptedFinding("1", "I orden", null));
        File.WriteAllText(_folder["accepted.yaml.new"], "accepted:\n  - id: \"ha");

        LibraryFiles.Accepted(_folder.Path).ShouldHaveSingleItem().Id.ShouldBe("1");
        LibraryFiles.Add(held, new AcceptedFinding("2", "I orden", null));
        LibraryFiles.Accepted(_folder.Path).Length.ShouldBe(2);
    }

    [Fact]
    public void Apply_CorrectionMadeWhileDocumentsWereRead_CountsInTheResult()
    {
        var read = new PipelineOptions { Vocabulary = LibraryFiles.Vocabulary(_folder[".docindex"]) };
        BuiltProgram.Run(_folder.Path, "correct", "1-txt", "budgetYear", "2035", "--why", "Senere").ExitCode.ShouldBe(0);

        // What a run that began before the correction has read.
        using var fresh = Library.Open(_folder["fresh"]);
        foreach (var file in Directory.GetFiles(_folder["noter"]))
        {
            var document = Pipeline.Process(Path.GetFileName(file), File.ReadAllBytes(file), read).Document!;
            fresh.Put(document, new ReadingBasis(read).Of(document.Record.Id, []));
        }

        using (var held = PeoplesLock.Wait(_folder[".docindex"])) LateCorrections.Apply(held, fresh, read);

        fresh.Documents().Select(document => document.Record.BudgetYear == 2035).ShouldBe([false, true, false]);
        var now = new ReadingBasis(read with { Corrections = LibraryFiles.Corrections(_folder[".docindex"]) });
        fresh.Ids().ShouldAllBe(id => now.IsCurrent(fresh.ProgramOfDocument(id)!, id));
    }
}
