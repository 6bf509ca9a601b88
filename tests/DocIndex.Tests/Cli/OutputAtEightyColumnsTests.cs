namespace DocIndex.Tests.Cli;

/// <summary>What commands print fits a terminal of 80 columns, and is as it was looked at last.</summary>
public sealed class OutputAtEightyColumnsTests(VersionsLibrary library) : IClassFixture<VersionsLibrary>
{
    private const int Columns = 80;

    /// <summary>Where it is set, the expected outputs are written anew, and every test fails: each changed line is to
    /// be read.</summary>
    private const string Renew = "DOCINDEX_REGENERATE";

    [Theory]
    [InlineData("search", "search", "ældre")]
    [InlineData("search-facets", "search", "mødesteder", "--facets")]
    [InlineData("check", "check")]
    [InlineData("links-all-versions", "links", "--all-versions")]
    [InlineData("show", "show", "moedesteder-md")]
    [InlineData("diff", "diff", "moedesteder-html", "moedesteder-revideret-md")]
    [InlineData("compare-round", "compare", "--round", "2026")]
    [InlineData("compare-year", "compare", "--year", "2026")]
    public void Output_OfACommand_IsAsExpectedAndFits(string name, params string[] arguments)
    {
        var output = library.Run(arguments).Out;

        output.Split('\n').ShouldAllBe(line => line.Length <= Columns);
        var expected = RepositoryRoot.Combine(Path.Combine("tests", "DocIndex.Tests", "Cli", "Fixtures", name
            + ".txt"));
        if (Environment.GetEnvironmentVariable(Renew) is { Length: > 0 })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(expected)!);
            File.WriteAllText(expected, output);
            Assert.Fail($"{expected} was written anew.");
        }

        output.ShouldBe(File.ReadAllText(expected));
    }

    [Fact]
    public void Output_InAWiderTerminal_IsWider()
    {
        var wide = BuiltProgram.RunWith(new() { ["COLUMNS"] = "120" }, library.Folder, "check").Out;

        wide.Split('\n').Max(line => line.Length).ShouldBeGreaterThan(Columns);
    }
}
