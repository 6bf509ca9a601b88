using System.Text;
using DocIndex.Checks;
using DocIndex.Linking;
using DocIndex.Records;

namespace DocIndex.Tests.Linking;

/// <summary>What the rule of initiatives that are asked for twice leaves out, it counts with its reason.</summary>
public sealed class AskedTwiceTests
{
    private const string Unknown = "municipality or budget year is not said in both notes";
    private const string Many = "so many notes ask for it that its name may be one that they share";

    [Theory]
    [InlineData("Aarhus Kommune", 2, null)]
    [InlineData("Aarhus Kommune", 3, null)]
    [InlineData("Aarhus Kommune", 4, Many)]
    [InlineData("", 2, Unknown)]
    public void Link_NotesThatAskForTheSame_AreToldOrCounted(string municipality, int notes, string? reason)
    {
        var records = Enumerable.Range(0, notes).Select(n => Note($"# BI{n}0 {Title(n)}", municipality)).ToList();

        var result = Linker.Link([.. records]);

        var findings = result.Findings.Count(f => f.Rule == CheckRule.AskedTwice.Name);
        var reasons = result.Counts.Where(c => c.Rule == CheckRule.AskedTwice.Name).SelectMany(c => c.NotChecked)
            .Select(n => n.ReasonInEnglish).Distinct().ToList();
        (findings > 0).ShouldBe(reason is null);
        reasons.ShouldBe(reason is null ? [] : [reason]);
    }

    [Fact]
    public void Link_OtherMunicipalityThatIsKnown_IsNothingToCount() => Linker.Link(
            [Note("# BI10 Unge uden job", "Aarhus Kommune"), Note("# BI20 Fællesskaber", "Vejle Kommune")])
        .Counts.ShouldNotContain(c => c.Rule == CheckRule.AskedTwice.Name);

    private static string Title(int n) => new[] { "Unge uden job", "Fællesskaber i byen", "Kampagne", "Værksted" }[n];

    private static DocumentRecord Note(string title, string municipality)
    {
        var text = $"{title}\n\nBudget 2026\n\n{municipality}\n\n## Økonomi\n\nTabel 1. Oversigt over udgifter\n\n"
            + "| 1.000 kr., 2026 p/l | 2026 | 2027 |\n|---|---|---|\n| Mentorer til unge uden job | 1.240 | 1.240 |\n"
            + $"| {title[2..]} | 300 | {title.Length} |\n| Udgifter i alt | 1.540 | {1240 + title.Length} |\n";
        return Pipeline.Process($"{title[2..6]}.md", Encoding.UTF8.GetBytes(text)).Document.ShouldNotBeNull().Record;
    }
}
