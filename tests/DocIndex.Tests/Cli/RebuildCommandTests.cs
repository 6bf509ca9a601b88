using System.Text.Json;
using DocIndex.Tests.Ingesting;
using Microsoft.Data.Sqlite;

namespace DocIndex.Tests.Cli;

/// <summary>verify, rebuild, diagnostics and the support report through the built program.</summary>
public sealed class RebuildCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = PreparedFolder.Copy(nameof(RebuildCommandTests), folder =>
    {
        Directory.CreateDirectory(folder["noter/sub"]);
        File.WriteAllText(folder["noter/a.txt"], IngestedFolder.Note("bænke"));
        File.WriteAllText(folder["noter/sub/b.txt"], IngestedFolder.Note("hemmelige borde"));
        BuiltProgram.Run(folder.Path, "ingest", "noter").ExitCode.ShouldBe(0);
    });

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Verify_WholeLibrary_SaysSo() => Run("verify").ShouldBe(new ProgramRun(0, "Biblioteket er helt, og filerne er som læst.\n", ""));

    [Fact]
    public void Verify_FilesThatDiffer_AreNamed()
    {
        Write("noter/a.txt", IngestedFolder.Note("stole"));
        File.Delete(_folder["noter/sub/b.txt"]);

        var run = Run("verify", "--lang", "en");

        run.ExitCode.ShouldBe(1);
        run.Out.ShouldBe("a.txt: the file has changed since it was read\nsub/b.txt: the file is no longer there\n");
    }

    [Theory]
    [InlineData("DELETE FROM contents WHERE number = 1", "a-txt: the document cannot be read in the library")]
    [InlineData("UPDATE contents SET stages = x'00' WHERE number = 1", "a-txt: the document cannot be read in the library")]
    [InlineData("UPDATE documents SET municipality = 'x' WHERE number = 1", "a-txt: the document in the library is not what was stored")]
    [InlineData("DELETE FROM documents WHERE number = 1", "the search index holds a document that is not there (a-txt)")]
    public void Verify_DamagedLibrary_NamesTheDocumentAndRebuildMendsIt(string damage, string expected)
    {
        Sql(damage);

        var run = Run("verify", "--lang", "en");
        run.ExitCode.ShouldBe(2);
        run.Out.ShouldContain(expected);

        Run("rebuild").ExitCode.ShouldBe(0);
        Run("verify").ExitCode.ShouldBe(0);
        Run("search", "bænke").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Rebuild_DatabaseOverwritten_IsMadeAgainFromTheFoldersNamed()
    {
        var before = Run("export").Out;
        File.WriteAllText(_folder[".docindex/library.db"], "no database");

        var without = Run("rebuild", "--lang", "en");
        without.ExitCode.ShouldBe(2);
        without.Error.ShouldContain("Name their folders");
        File.ReadAllText(_folder[".docindex/library.db"]).ShouldBe("no database");

        Run("rebuild", "noter").ExitCode.ShouldBe(0);
        Run("export").Out.ShouldBe(before);
        File.ReadAllText(_folder[".docindex/library.db.bak"]).ShouldBe("no database");
    }

    [Fact]
    public void Rebuild_RenamedDocumentAndPeoplesFiles_StayAsTheyWere()
    {
        Run("correct", "a-txt", "budgetYear", "2032", "--why", "Står i sagen").ExitCode.ShouldBe(0);
        File.Move(_folder["noter/a.txt"], _folder["noter/ny.txt"]);
        Run("ingest", "noter").ExitCode.ShouldBe(0);
        var before = Run("export").Out;
        var files = Bytes();

        Run("rebuild").ExitCode.ShouldBe(0);

        Run("export").Out.ShouldBe(before);
        Bytes().ShouldBe(files);
        Run("ingest", "noter").Out.ShouldContain("2 uændrede");
    }

    [Fact]
    public void Rebuild_LibraryOfANewerProgram_IsLeftAlone()
    {
        Sql("PRAGMA user_version = 999");
        foreach (var arguments in (string[][])[["rebuild"], ["rebuild", "noter"], ["ingest", "noter"], ["verify"], ["search", "bænke"]])
        {
            var run = Run(arguments);
            run.ExitCode.ShouldBe(2);
            run.ErrorLines.ShouldHaveSingleItem().ShouldContain("newer DocIndex");
        }

        Sql("PRAGMA user_version").ShouldBe("999");
    }

    [Fact]
    public void PeoplesFiles_AreWrittenByNoOtherCommand()
    {
        Write(".docindex/vocabulary.yaml", "# mine\nadd:\n  sectionRoles:\n    risks: [farer]\n");
        Write(".docindex/corrections.yaml", "# mine\ncorrections: []\n");
        Write(".docindex/accepted.yaml", "# mine\n");
        var before = Bytes();

        foreach (var arguments in (string[][])[["ingest", "noter", "--prune"], ["check"], ["verify"], ["diagnostics"], ["doctor"], ["doctor", "--report"], ["site", "--out", "s"], ["rebuild"], ["vocabulary", "suggest"]])
            Run(arguments).ExitCode.ShouldBeLessThan(2, string.Join(' ', arguments));

        Bytes().ShouldBe(before);
    }

    [Fact]
    public void Correct_FileCannotBeWritten_LeavesItAsItWas()
    {
        Write(".docindex/corrections.yaml", "# mine\n");
        Directory.CreateDirectory(_folder[".docindex/corrections.yaml.new"]);

        Run("correct", "a-txt", "budgetYear", "2032", "--why", "x").ExitCode.ShouldBe(2);

        File.ReadAllText(_folder[".docindex/corrections.yaml"]).ShouldBe("# mine\n");
    }

    [Fact]
    public void Diagnostics_OfTheLastRun_AreKept()
    {
        Write("noter/tom.txt", " ");
        Run("ingest", "noter");

        var run = Run("diagnostics");
        run.ExitCode.ShouldBe(1);
        run.Out.ShouldStartWith("tom.txt: fejl DI1001:");
        run.Error.ShouldContain("Sidst indlæst");
        Run("diagnostics", "--code", "DI1002").ExitCode.ShouldBe(0);
        using var json = JsonDocument.Parse(Run("diagnostics", "--json").Out);
        json.RootElement.GetProperty("ingestions")[0].GetProperty("counts").GetProperty("unchanged").GetInt32().ShouldBe(2);
    }

    [Fact]
    public void DoctorReport_HoldsNumbersAndNoWordOfTheDocuments()
    {
        Write("noter/fortrolig mappe/tom.txt", " ");
        Run("ingest", "noter");

        var report = Run("doctor", "--report").Out;

        using var json = JsonDocument.Parse(report);
        json.RootElement.GetProperty("library").GetProperty("documents").GetInt32().ShouldBe(2);
        json.RootElement.GetProperty("library").GetProperty("diagnostics").GetProperty("DI1001").GetInt32().ShouldBe(1);
        foreach (var word in (string[])["bænke", "hemmelige", "fortrolig", "a.txt", "a-txt", "sub", _folder.Path, "Der afsættes"]) report.ShouldNotContain(word);
    }

    private ProgramRun Run(params string[] arguments) => BuiltProgram.Run(_folder.Path, arguments);

    private string[] Bytes() =>
        [.. Directory.GetFiles(_folder[".docindex"], "*.yaml").Order(StringComparer.Ordinal).Select(file => $"{Path.GetFileName(file)} {Convert.ToHexString(File.ReadAllBytes(file))}")];

    private string? Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder[".docindex/library.db"]};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
        File.WriteAllText(_folder[name], text);
    }
}
