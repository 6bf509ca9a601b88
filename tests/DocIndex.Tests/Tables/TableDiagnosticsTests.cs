using System.Text;

namespace DocIndex.Tests.Tables;

public sealed class TableDiagnosticsTests
{
    [Fact]
    public void UnreadCell_ColumnOfFiguresHoldsWhatIsNoNumber_IsAWarningAtItsPlace()
    {
        var result = Read(
            """
            # Budgetnotat: Flere lærere

            Tabel 1. Udgifter (1.000 kr., 2026 p/l)

            | Udgift | 2026 | 2027 |
            |---|---:|---:|
            | Lærere | 4.500 | 3.000 |
            | Lokaler | 1.200/1.300 | 900 |
            | Udstyr | 300 | - |
            """);
        var warning = result.Diagnostics.Where(d => d.Code == DiagnosticCodes.UnreadCell).ShouldHaveSingleItem();
        warning.Severity.ShouldBe(Severity.Warning);
        warning.Lines!.Value.First.ShouldBe(8);
        result.Document!.Record.Amounts.ShouldNotContain(a => a.Label == "Lokaler" && a.Year == 2026);
    }

    [Fact]
    public void UnreadCell_DashesAndEmptyCells_AreNone() =>
        Read("# Notat\n\nTabel 1. Udgifter (1.000 kr.)\n\n| Udgift | 2026 | 2027 |\n|---|---:|---:|\n| Lærere | 4.500 | - |\n| Udstyr | | 300 |\n")
            .Diagnostics.ShouldNotContain(d => d.Code == DiagnosticCodes.UnreadCell);

    private static PipelineResult Read(string markdown) => Pipeline.Process("note.md", Encoding.UTF8.GetBytes(markdown));
}
