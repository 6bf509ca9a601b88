using System.Text.Json;

namespace DocIndex.Tests.Cli;

public sealed class DiffCommandTests(VersionsLibrary library) : IClassFixture<VersionsLibrary>
{
    [Fact]
    public void Diff_RevisedVersion_TellsWhatChangedWithBothPlaces()
    {
        var run = library.Run("diff", "moedesteder-md", "moedesteder-revideret-md");

        run.ExitCode.ShouldBe(1);
        run.Out.ShouldBe(
            """
            A  K-07 Flere mødesteder for ældre  (moedesteder.md)
            B  K-07 Flere mødesteder for ældre  (moedesteder-revideret.md)

            Ændret
              Personale, 2026: 800 → 900 (1.000 kr.)
                moedesteder.md:16
                moedesteder-revideret.md:16
              I alt, 2026: 2.000 → 2.100 (1.000 kr.)
                moedesteder.md:17
                moedesteder-revideret.md:17
              I alt, 2027: 2.100 → 2.000 (1.000 kr.)
                moedesteder.md:17
                moedesteder-revideret.md:17

            3 tal er ændret, 0 står kun i A og 0 kun i B; 9 er ens.

            """, StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public void Diff_SameNoteInTwoFormats_SaysThatAllFiguresAreTheSame()
    {
        var run = library.Run("diff", "moedesteder-md", "moedesteder-html");

        run.ExitCode.ShouldBe(0);
        run.Out.ShouldContain("Alle 12 tal er ens.");
    }

    [Fact]
    public void Diff_FileOutsideTheLibrary_IsReadAndHeldAgainstIt()
    {
        var draft = Path.Combine(library.Folder, "udkast.md");
        File.WriteAllText(draft, File.ReadAllText(Path.Combine(library.Folder, "notater", "moedesteder-revideret.md"))
            .Replace("| Lokaler |", "| Leje |", StringComparison.Ordinal));

        var result = JsonDocument.Parse(library.Run("diff", "moedesteder-revideret-md", "udkast.md",
            "--json").Out).RootElement;

        result.GetProperty("changed").GetArrayLength().ShouldBe(0);
        result.GetProperty("onlyBefore").GetArrayLength().ShouldBe(4);
        result.GetProperty("onlyAfter")[0].GetProperty("label").GetString().ShouldBe("Leje");
        result.GetProperty("same").GetInt32().ShouldBe(8);
    }

    [Fact]
    public void Diff_CodeOfTwoNotes_IsRefused() => library.Run("diff", "K-07", "sprog-md").ExitCode.ShouldBe(2);
}
