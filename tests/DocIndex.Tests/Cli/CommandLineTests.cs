using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;

namespace DocIndex.Tests.Cli;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Commands()
    {
        using var terminal = new Terminal();
        return [.. new CommandTree(terminal, Language.Danish).Root.Subcommands.Where(c => !c.Hidden).Select(c => c.Name)];
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_OfEveryCommand_EndsWithAnExampleOfIt(string command)
    {
        foreach (var (language, heading) in (ValueTuple<string, string>[])[("da", "Eksempel"), ("en", "Example")])
        {
            var run = BuiltProgram.Run(_folder.Path, command, "--help", "--lang", language);

            run.ExitCode.ShouldBe(0);
            run.Error.ShouldBeEmpty();
            run.Out.Split($"{heading}\n").Length.ShouldBe(2);
            run.Out.Split($"{heading}\n")[1].ShouldStartWith($"  docindex {command}");
            run.Out.Split('\n').ShouldAllBe(l => l.Length <= 80);
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Readme_EveryCommand_IsDocumented(string command) =>
        File.ReadAllText(RepositoryRoot.Combine("README.md")).ShouldContain($"docindex {command}");

    [Theory]
    [InlineData("docindex: Der mangler en kommando.", "--quiet")]
    [InlineData("docindex: Ukendt argument: 'hent'.", "hent")]
    [InlineData("docindex: SØGNING mangler.", "search")]
    [InlineData("docindex: --out mangler.", "site")]
    [InlineData("docindex: --lang er da eller en, ikke 'fr'.", "check", "--lang", "fr")]
    [InlineData("docindex: --year er et helt tal fra 1900 til 2999, ikke 'i år'.", "search", "x", "--year", "i år")]
    [InlineData("docindex: Ukendt valgmulighed: '--yaer'.", "search", "x", "--yaer", "2026")]
    [InlineData("docindex: --limit needs a value.", "search", "x", "--lang=en", "--limit")]
    public void Run_WrongUse_SaysWhatIsWrongAndWhereHelpIs(string expected, params string[] arguments)
    {
        var run = BuiltProgram.Run(_folder.Path, arguments);

        run.ExitCode.ShouldBe(2);
        run.Out.ShouldBeEmpty();
        run.ErrorLines[0].ShouldBe(expected);
        run.ErrorLines[^1].ShouldContain("--help");
    }

    [Fact]
    public void Run_WithoutArguments_ShowsTheCommandsOnStandardError()
    {
        var run = BuiltProgram.Run(_folder.Path);

        run.ExitCode.ShouldBe(2);
        run.Out.ShouldBeEmpty();
        foreach (string command in Commands()) run.Error.ShouldContain(command);
    }

    [Theory]
    [InlineData("search", "x")]
    [InlineData("show", "x")]
    [InlineData("check")]
    [InlineData("site", "--out", "x")]
    [InlineData("export")]
    public void Run_WithoutLibrary_SaysHowToMakeOne(params string[] arguments)
    {
        var run = BuiltProgram.Run(_folder.Path, arguments);

        run.ExitCode.ShouldBe(2);
        run.Out.ShouldBeEmpty();
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("docindex ingest");
        Directory.GetFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }
}
