using System.Diagnostics;
using System.Text;

namespace DocIndex.Tests.Cli;

public sealed class IngestCommandTests : IDisposable
{
    private const string Note = "Budgetnotat om flere bænke\n\nBaggrund\n\nDer afsættes 1,5 mio. kr. i 2031 til bænke i byens parker.\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Ingest_FolderWithFilesThatCannotBeRead_ReadsTheOthersAndNamesEach()
    {
        Write("notater/god.txt", Note);
        Write("notater/tom.txt", "");
        WriteBytes("notater/billede.txt", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13, 0xFF, 0, 1, 2]);
        Write("notater/regneark.xyz", "x");

        var run = BuiltProgram.Run(_folder.Path, "ingest", "notater");

        run.ExitCode.ShouldBe(1);
        run.Out.ShouldContain("1 nyt, 0 ændrede, 0 uændrede");
        run.ErrorLines.Select(l => string.Join(' ', l.Split(' ').Take(3))).ShouldBe(
            ["billede.txt: fejl DI1002:", "regneark.xyz: fejl DI1004:", "tom.txt: fejl DI1001:"]);
    }

    [Fact]
    public void Ingest_FileWhoseNameIsNoText_IsNamedWithoutItsControls()
    {
        if (OperatingSystem.IsWindows()) return;
        Write("notater/god.txt", Note);
        Shell("printf x > \"$(printf 'notater/\\377\\033[31m.txt')\"");

        var run = BuiltProgram.Run(_folder.Path, "ingest", "notater");

        Shell("rm notater/*"); // .NET cannot name it, not even to delete it

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("DI1003");
        run.Error.ShouldContain("␛[31m.txt");
        run.Error.ShouldNotContain("\u001b");
        run.Out.ShouldContain("1 nyt");
    }

    [Fact]
    public void Ingest_Again_PassesOverWhatIsUnchanged()
    {
        Write("notater/a.txt", Note);
        Write("notater/2031/b.txt", Note + "\nAndet.\n");
        BuiltProgram.Run(_folder.Path, "ingest", "notater").ExitCode.ShouldBe(0);
        Write("notater/a.txt", Note + "\nEndnu en linje.\n");

        var run = BuiltProgram.Run(_folder.Path, "ingest", "notater");

        run.ShouldSatisfyAllConditions(
            () => run.ExitCode.ShouldBe(0),
            () => run.Error.ShouldBeEmpty(),
            () => run.Out.ShouldContain("(2 filer: 0 nye, 1 ændret, 1 uændret"));
    }

    [Fact]
    public void Ingest_FileThatCanNoLongerBeRead_SaysThatTheEarlierReadingStays()
    {
        Write("a.txt", Note);
        BuiltProgram.Run(_folder.Path, "ingest", "a.txt").ExitCode.ShouldBe(0);
        Write("a.txt", "");

        var run = BuiltProgram.Run(_folder.Path, "ingest", "a.txt", "--lang", "en");

        run.ExitCode.ShouldBe(1);
        run.ErrorLines.Length.ShouldBe(2);
        run.ErrorLines[1].ShouldBe("a.txt: what was read earlier is kept.");
    }

    [Fact]
    public void Ingest_ArchiveAndLeftovers_ReadsTheMembersAndCountsTheRest()
    {
        Write("notater/~$a.docx", "x");
        Write("notater/Thumbs.db", "x");
        WriteBytes("notater/samlet.zip", Reading.ArchiveReaderTests.Zip(("2031/a.txt", Encoding.UTF8.GetBytes(Note)), ("../b.txt", Encoding.UTF8.GetBytes(Note)), ("c.doc", "{\\rtf1}"u8.ToArray())));

        var run = BuiltProgram.Run(_folder.Path, "ingest", "notater", "--lang", "en");
        var again = BuiltProgram.Run(_folder.Path, "ingest", "notater", "--lang", "en");

        run.ExitCode.ShouldBe(1);
        run.Out.ShouldContain("1 (1 new");
        run.Out.ShouldContain("2 lock files or the like");
        run.ErrorLines.Select(l => string.Join(' ', l.Split(' ').Take(3))).ShouldBe(["samlet.zip/b.txt: error DI1013:", "samlet.zip/c.doc: error DI1008:"]);
        again.Out.ShouldContain("1 unchanged");
    }

    [Fact]
    public void Ingest_HiddenFilesAndBuildOutput_ArePassedOver()
    {
        Write("notater/a.txt", Note);
        Write("notater/.skjult.txt", Note);
        Write("notater/.git/b.txt", Note);
        Write("notater/bin/c.txt", Note);

        BuiltProgram.Run(_folder.Path, "ingest", "notater").Out.ShouldContain("1 (1 nyt");
    }

    [Fact]
    public void Ingest_TwoFilesOfOneName_TakesBoth()
    {
        Write("2030/note.txt", Note);
        Write("2031/note.txt", Note + "anden");

        var run = BuiltProgram.Run(_folder.Path, "ingest", "2030", "2031/", "--verbose");

        run.ExitCode.ShouldBe(0);
        run.ErrorLines.ShouldBe(["nyt: note.txt", "nyt: 2031/note.txt"]);
        run.Out.ShouldContain("(2 filer: 2 nye");
    }

    [Fact]
    public void DryRun_WithoutLibrary_ListsAndMakesNothing()
    {
        Write("notater/a.txt", Note);
        Write("notater/b.pdf", Note);

        var run = BuiltProgram.Run(_folder.Path, "ingest", "notater/*.txt", "--dry-run");

        run.ExitCode.ShouldBe(0);
        run.Out.ShouldStartWith("nyt: a.txt\nDokumenter  1 (1 nyt");
        Directory.Exists(_folder[".docindex"]).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0, 20_000, 0, "0 af 20.000 filer, 0,0/s, ")]
    [InlineData(1_240, 20_000, 12.9, "1.240 af 20.000 filer, 96/s, 3 min 15 s tilbage")]
    [InlineData(5, 10, 10, "5 af 10 filer, 0,5/s, 10 s tilbage")]
    [InlineData(100, 20_000, 100, "100 af 20.000 filer, 1,0/s, 5 t 31 min tilbage")]
    public void Progress_Line_SaysHowManyHowFastAndHowLong(int done, int all, double seconds, string expected) =>
        DocIndex.Cli.Commands.IngestProgress.Line(DocIndex.Cli.Output.Language.Danish, done, all, TimeSpan.FromSeconds(seconds)).ShouldStartWith(expected);

    [Fact]
    public void Ingest_PathThatIsNotThere_DoesNothing()
    {
        var run = BuiltProgram.Run(_folder.Path, "ingest", "findes-ikke");

        run.ShouldBe(new ProgramRun(2, "", "docindex: 'findes-ikke' findes ikke. Kontrollér stien.\n"));
        Directory.Exists(_folder[".docindex"]).ShouldBeFalse();
    }

    [Fact]
    public void Ingest_LibraryNamedInTheEnvironment_IsUsed()
    {
        Write("a.txt", Note);

        BuiltProgram.RunWith(new() { ["DOCINDEX_LIBRARY"] = "andet" }, _folder.Path, "ingest", "a.txt", "--quiet").ExitCode.ShouldBe(0);

        Directory.Exists(_folder["andet"]).ShouldBeTrue();
        Directory.Exists(_folder[".docindex"]).ShouldBeFalse();
    }

    [Fact]
    public void Ingest_DocumentWithControls_NeverReachesATerminalUnchanged()
    {
        Write("a.txt", "Budgetnotat om \u001b]0;pwned\u0007bænke \u202eog borde\n\nBaggrund\n\nDer afsættes 1,5 mio. kr. i 2031.\n");
        BuiltProgram.Run(_folder.Path, "ingest", "a.txt");

        foreach (var run in (ProgramRun[])
            [BuiltProgram.Run(_folder.Path, "show", "a-txt"), BuiltProgram.Run(_folder.Path, "search", "borde"), BuiltProgram.Run(_folder.Path, "check")])
        {
            run.Out.ShouldNotContain("\u001b");
            run.Out.ShouldNotContain("\u0007");
            run.Out.ShouldNotContain("\u202e");
        }
    }

    private void Shell(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = _folder.Path })!;
        shell.WaitForExit();
    }

    private void Write(string name, string text) => WriteBytes(name, Encoding.UTF8.GetBytes(text));

    private void WriteBytes(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
        File.WriteAllBytes(_folder[name], bytes);
    }
}
