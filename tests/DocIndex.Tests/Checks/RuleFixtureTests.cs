using DocIndex.Checks;
using DocIndex.Linking;

namespace DocIndex.Tests.Checks;

/// <summary>
/// Each rule has a folder of constructed notes: flagged ones, which it must find something in, and clean ones, near-misses in which no rule may find anything for a
/// person to look at. A rule on several documents has folders of them.
/// </summary>
public sealed class RuleFixtureTests
{
    private static readonly string s_folder = RepositoryRoot.Combine("tests", "DocIndex.Tests", "Checks", "Fixtures");

    public static TheoryData<string, string> Fixtures(string kind)
    {
        var data = new TheoryData<string, string>();
        foreach (var rule in Directory.GetDirectories(s_folder).Order(StringComparer.Ordinal))
            foreach (var fixture in Directory.GetFileSystemEntries(rule).Select(f => Path.GetFileName(f)!).Where(f => f.StartsWith(kind, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
                data.Add(Path.GetFileName(rule), fixture);
        return data;
    }

    [Theory]
    [MemberData(nameof(Fixtures), "flagged")]
    public void Check_FlaggedNote_HasAFindingOfTheRule(string rule, string fixture) =>
        FindingsOf(rule, fixture).Select(f => f.Rule).ShouldContain(rule);

    [Theory]
    [MemberData(nameof(Fixtures), "clean")]
    public void Check_NearMiss_HasNothingToLookAt(string rule, string fixture) =>
        FindingsOf(rule, fixture).Where(f => f.Severity > Severity.Info).Select(f => f.Message.En).ShouldBeEmpty();

    [Fact]
    public void Rules_All_HaveFixturesAndAPageThatNamesTheirCode()
    {
        foreach (var rule in CheckRule.All)
        {
            Fixtures("flagged").ShouldContain(f => (string)f[0] == rule.Name, rule.Name);
            Fixtures("clean").ShouldContain(f => (string)f[0] == rule.Name, rule.Name);
            File.ReadAllText(RepositoryRoot.Combine("docs", "checks", rule.Name + ".md")).ShouldContain(rule.Code);
        }

        CheckRule.All.Select(r => r.Code).ShouldBeUnique();
    }

    private static IEnumerable<Finding> FindingsOf(string rule, string fixture)
    {
        var path = Path.Combine(s_folder, rule, fixture);
        var files = Directory.Exists(path) ? Directory.GetFiles(path).Order(StringComparer.Ordinal) : (IEnumerable<string>)[path];
        var documents = files.Select(f => Pipeline.Process(Path.GetFileName(f), File.ReadAllBytes(f)).Document.ShouldNotBeNull()).ToList();
        return documents.SelectMany(d => d.Checks.Findings).Concat(Linker.Link([.. documents.Select(d => d.Record)]).Findings);
    }
}
