using System.Globalization;
using DocIndex.Storing;

namespace DocIndex.Tests.Cli;

/// <summary>Disks that are full or may not be written, other writers, and files that come and go.</summary>
public sealed class LibraryDiskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TmpfsFact]
    public void Ingest_DiskRunsFull_SaysSoAndKeepsWhatWasRead()
    {
        OnDisk("600k", disk =>
        {
            WriteNotes(300);
            var full = Ingest(disk);
            full.ExitCode.ShouldBe(2);
            full.ErrorLines[^1].ShouldContain("disk is full");

            TmpfsFactAttribute.Remount(disk, "size=40m").ShouldBeTrue();
            using (var library = Library.OpenExisting(disk))
            {
                library.Ids().Length.ShouldBeInRange(1, 299);
                LibraryVerification.Check(library).ShouldBeEmpty();
            }

            Ingest(disk).ExitCode.ShouldBe(0);
            using var whole = Library.OpenExisting(disk);
            whole.Ids().Length.ShouldBe(300);
        });
    }

    [TmpfsFact]
    public void ReadOnlyDisk_IsSearchedButNotWritten()
    {
        OnDisk("40m", disk =>
        {
            WriteNotes(3);
            Ingest(disk).ExitCode.ShouldBe(0);
            TmpfsFactAttribute.Remount(disk, "ro").ShouldBeTrue();
            WriteNotes(4);

            var run = Ingest(disk);
            run.ExitCode.ShouldBe(2);
            run.ErrorLines.ShouldHaveSingleItem().ShouldContain("may not be written");
            BuiltProgram.Run(_folder.Path, "search", "bænke", "--library", disk).ExitCode.ShouldBe(0);
            BuiltProgram.Run(_folder.Path, "check", "--library", disk).ExitCode.ShouldBe(0);
            BuiltProgram.Run(_folder.Path, "verify", "--library", disk).ExitCode.ShouldBe(0);
            var accept = BuiltProgram.Run(_folder.Path, "correct", "000-txt", "budgetYear", "2032", "--why", "x", "--library", disk);
            accept.ExitCode.ShouldBe(2);
            accept.ErrorLines.ShouldHaveSingleItem();
        });
    }

    [Fact]
    public void Ingest_WhileAnotherIngests_IsRefusedAtOnce()
    {
        WriteNotes(3);
        BuiltProgram.Run(_folder.Path, "ingest", "noter").ExitCode.ShouldBe(0);
        using (DocIndex.Ingesting.IngestLock.Take(_folder[".docindex"]))
        {
            var run = BuiltProgram.Run(_folder.Path, "ingest", "noter");
            run.ExitCode.ShouldBe(2);
            run.ErrorLines.ShouldHaveSingleItem().ShouldContain("Another run is writing");
            BuiltProgram.Run(_folder.Path, "rebuild").ExitCode.ShouldBe(2);
            BuiltProgram.Run(_folder.Path, "search", "bænke").ExitCode.ShouldBe(0);
        }

        BuiltProgram.Run(_folder.Path, "ingest", "noter").ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Ingest_FilesComeAndGoMeanwhile_EndsAndTheNextRunIsRight()
    {
        WriteNotes(200);
        using var stop = new CancellationTokenSource();
        var other = Task.Run(() =>
        {
            for (var n = 0; !stop.IsCancellationRequested; n++)
            {
                var file = Path.Combine(_folder["noter"], Name(n % 200));
                if (n % 3 == 0) File.Delete(file);
                else File.WriteAllText(file, Note(n));
            }
        });

        // A file that was caught while it was being written may be half of itself, or nothing.
        foreach (var run in Enumerable.Range(0, 3).Select(_ => BuiltProgram.Run(_folder.Path, "ingest", "noter", "--prune", "--quiet")))
        {
            run.ExitCode.ShouldBeInRange(0, 1);
            run.ErrorLines.ShouldAllBe(line => line.Contains("DI1003") || line.Contains("DI1018") || line.Contains("DI1001"));
        }

        await stop.CancelAsync();
        await other;
        WriteNotes(200);
        BuiltProgram.Run(_folder.Path, "ingest", "noter", "--prune").ExitCode.ShouldBe(0);
        BuiltProgram.Run(_folder.Path, "verify").ExitCode.ShouldBe(0);
        using var library = Library.OpenExisting(_folder[".docindex"]);
        library.Ids().Length.ShouldBe(200);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void Ingest_AskedToStop_KeepsWhatIsDoneAndSaysSo(string signal)
    {
        WriteNotes(400);
        using var program = new RunningProgram(_folder.Path, "ingest", "noter", "--verbose");
        var told = 0;
        while (told < 3 && program.Error.ReadLine() is not null) told++;
        program.Signal(signal);
        var rest = program.Error.ReadToEnd();

        program.WaitForExit().ShouldBe(2);
        rest.ShouldContain("docindex: Afbrudt.");
        using (var library = Library.OpenExisting(_folder[".docindex"]))
        {
            library.Ids().Length.ShouldBeInRange(3, 399);
            library.Ledger.Ingestions()[0].Outcome.ShouldBe("interrupted");
        }

        BuiltProgram.Run(_folder.Path, "ingest", "noter").ExitCode.ShouldBe(0);
        using var whole = Library.OpenExisting(_folder[".docindex"]);
        whole.Ids().Length.ShouldBe(400);
    }

    private ProgramRun Ingest(string library) => BuiltProgram.Run(_folder.Path, "ingest", "noter", "--library", library);

    private void OnDisk(string size, Action<string> test)
    {
        var disk = Directory.CreateDirectory(_folder["disk"]).FullName;
        TmpfsFactAttribute.Mount(disk, size).ShouldBeTrue();
        try
        {
            test(disk);
        }
        finally
        {
            TmpfsFactAttribute.Unmount(disk);
        }
    }

    private void WriteNotes(int count)
    {
        Directory.CreateDirectory(_folder["noter"]);
        for (var i = 0; i < count; i++) File.WriteAllText(Path.Combine(_folder["noter"], Name(i)), Note(i));
    }

    private static string Note(int number) => string.Create(CultureInfo.InvariantCulture, $"Budgetnotat om bænke nr. {number}\n\nBaggrund\n\nDer afsættes {number + 1}.000 kr. i 2031 til bænke.\n");

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"{number:D3}.txt");
}
