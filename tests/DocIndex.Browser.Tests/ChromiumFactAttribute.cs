namespace DocIndex.Browser.Tests;

/// <summary>A test in Debian's Chromium. Where it is not installed the test is reported as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public const string Chromium = "/usr/bin/chromium";

    public ChromiumFactAttribute()
    {
        if (!File.Exists(Chromium)) Skip = $"{Chromium} is not there: apt-get install chromium";
    }
}
