using System.Text;
using DocIndex.Checks;

namespace DocIndex.Tests.Checks;

/// <summary>One slip is one finding, with all places that it shows at.</summary>
public sealed class CausesTests
{
    private const string Head = "# Budgetnotat: Mødesteder for ældre\n\nAarhus Kommune. Budget 2026.\n\n";

    private const string Table = "| 1.000 kr., 2026 p/l | 2026 | 2027 |\n|---|---:|---:|\n"
        + "| Mødesteder | 1.600 | 2.400 |\n| Inventar | 400 | 600 |\n| I alt | 2.000 | 3.000 |\n";

    [Fact]
    public void Check_RowWithAnotherSign_IsOneFindingThatExplainsTheTotal()
    {
        var path = RepositoryRoot.Combine(
            "tests", "DocIndex.Tests", "Checks", "Fixtures", "sign-convention", "flagged-row.md");

        var finding = Findings(File.ReadAllText(path)).ShouldHaveSingleItem();

        finding.Rule.ShouldBe("sign-convention");
        finding.Sources.ShouldContain(s => s.Text.Contains("3,0 mio. kr.", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_TwoSentencesThatDifferInTwoYears_IsOneFinding()
    {
        var finding = Findings(Head + "## Resume\n\nDer søges om 2,4 mio. kr. i 2026 og 3,6 mio. kr. i 2027.\n\n"
            + "## Beslutning\n\nDer søges om 2,0 mio. kr. i 2026 og 3,0 mio. kr. i 2027.\n").ShouldHaveSingleItem();

        finding.Rule.ShouldBe("prose-vs-prose");
        finding.Sources.Length.ShouldBe(4);
    }

    [Fact]
    public void Check_SentenceThatDiffersFromTableAndFromAnotherSection_IsOneFinding()
    {
        var finding = Findings(Head + "## Resume\n\nDer søges om 2,4 mio. kr. i 2026 og 3,6 mio. kr. i 2027.\n\n"
            + "## Økonomi\n\nDer søges om 2,0 mio. kr. i 2026 og 3,0 mio. kr. i 2027.\n\n" + Table)
            .ShouldHaveSingleItem();

        finding.Sources.ShouldContain(s => s.Text.Contains("2,4 mio. kr.", StringComparison.Ordinal));
        finding.Sources.ShouldContain(s => s.Text.Contains("3,6 mio. kr.", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_DifferencesOfTwoParagraphs_AreTwoFindings() =>
        Findings(Head + "## Økonomi\n\nDer søges om 2,4 mio. kr. i 2026.\n\nDer søges om 3,3 mio. kr. i 2027.\n\n"
            + Table)
            .Count.ShouldBe(2);

    private static List<Finding> Findings(string text) => [.. Pipeline.Process("notat.md", Encoding.UTF8.GetBytes(text))
        .Document.ShouldNotBeNull().Checks.Findings.Where(f => f.Severity > Severity.Info)];
}
