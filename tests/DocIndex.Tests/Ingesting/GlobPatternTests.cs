using DocIndex.Ingesting;

namespace DocIndex.Tests.Ingesting;

public sealed class GlobPatternTests
{
    [Theory]
    [InlineData("*.pdf", "a.pdf", true)]
    [InlineData("*.pdf", "2031/a.pdf", false)]
    [InlineData("**/*.pdf", "a.pdf", true)]
    [InlineData("**/*.pdf", "2031/x/a.pdf", true)]
    [InlineData("**/*.pdf", "2031/a.pdfx", false)]
    [InlineData("20??/BI*", "2031/BI24.txt", true)]
    [InlineData("20??/BI*", "203/BI24.txt", false)]
    [InlineData("2031/**", "2031/x/y.txt", true)]
    [InlineData("a.b+(c)*", "a.b+(c)d", true)]
    [InlineData("a.b*", "axb", false)]
    public void Matches_Path_AsAShellWould(string pattern, string path, bool expected) => new GlobPattern(pattern).Matches(path).ShouldBe(expected);
}
