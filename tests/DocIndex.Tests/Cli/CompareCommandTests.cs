namespace DocIndex.Tests.Cli;

public sealed class CompareCommandTests(SeedLibrary library) : IClassFixture<SeedLibrary>
{
    [Fact]
    public void Compare_Round_AsMarkdown_IsTheComparisonAlone()
    {
        var run = library.Run("compare", "--round", "2026", "--municipality", "København", "--format", "markdown");

        run.ExitCode.ShouldBe(0);
        run.Out.ShouldStartWith("# Budgetrunde Budget 2026, København");
        run.Out.ShouldContain("| 6.311 |");
        run.Out.ShouldNotContain("](");
    }

    [Fact]
    public void Compare_WithoutMatch_SaysSo()
    {
        var run = library.Run("compare", "--theme", "rumfart");

        run.ExitCode.ShouldBe(1);
        run.Out.ShouldBeEmpty();
        run.Error.ShouldContain("intet at sammenligne");
    }

    [Theory]
    [InlineData("compare")]
    [InlineData("compare", "--goals", "--risks")]
    [InlineData("compare", "--goals", "--year", "2026")]
    [InlineData("compare", "--goals", "--format", "xlsx")]
    public void Compare_WhatCannotBeMeant_IsRefused(params string[] arguments) => library.Run(arguments).ExitCode.ShouldBe(2);
}
