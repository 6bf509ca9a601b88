namespace DocIndex.Browser.Tests;

/// <summary>A test of several cases in Debian's Chromium. Where it is not installed the test is reported as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute() => Skip = new ChromiumFactAttribute().Skip;
}
