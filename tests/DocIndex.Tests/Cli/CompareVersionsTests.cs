namespace DocIndex.Tests.Cli;

public sealed class CompareVersionsTests(VersionsLibrary library) : IClassFixture<VersionsLibrary>
{
    [Theory]
    [InlineData("ishøj")]
    [InlineData("Ishøj Kommune")]
    public void Compare_RoundOfOneMunicipality_InAnySpelling(string municipality)
    {
        var run = library.Run("compare", "--round", "2026", "--municipality", municipality, "--format", "markdown");

        run.ExitCode.ShouldBe(0);
        run.Out.ShouldStartWith("# Budgetrunde Budget 2026, Ishøj\n");
    }

    [Fact]
    public void Compare_FiltersThatNoNoteAnswersTo_FindNothing() =>
        library.Run("compare", "--round", "2026", "--municipality", "Vejle").ExitCode.ShouldBe(1);
}
