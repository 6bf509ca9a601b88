using System.Text.RegularExpressions;

namespace DocIndex.Tests.Architecture;

/// <summary>
/// Only ASCII digits are digits of amounts, years and CPR numbers. .NET's <c>\d</c> and <c>char.IsDigit</c> also take those of other scripts, which no number
/// can be parsed from: a file's name with such digits once ended a whole run.
/// </summary>
public sealed partial class DigitsTests
{
    [GeneratedRegex(@"\\d|char\.IsDigit|char\.IsNumber")]
    private static partial Regex OtherDigits { get; }

    [Fact]
    public void Sources_AskForAsciiDigitsOnly()
    {
        var sources = Directory.EnumerateFiles(RepositoryRoot.Combine("src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Contains("obj"));

        sources.Where(path => OtherDigits.IsMatch(File.ReadAllText(path))).Select(Path.GetFileName).ShouldBeEmpty();
    }
}
