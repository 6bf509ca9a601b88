namespace DocIndex.Tests.Tables;

public sealed class RemarkColumnTests
{
    [Fact]
    public void Read_ConstructedRemarkColumn_IsKeptApartFromTheFigures() => Grid("""
        Tabel 1. Oversigt
        1.000 kr. 2026 2027 Bemærkninger
        Etablering 1.200 800 Engangsudgift, som
        dækker lokaler og inventar
        Drift 300 300 Varig udgift
        """).ShouldBe("""
        1.000 kr. | 2026 | 2027 | Bemærkninger
        Etablering | 1.200 | 800 | Engangsudgift, som dækker lokaler og inventar
        Drift | 300 | 300 | Varig udgift
        """);

    [Fact]
    public void Read_ConstructedWrappedLabelUnderARemark_BelongsToTheNextRow() => Grid("""
        Tabel 1. Oversigt
        1.000 kr. 2026 2027 Bemærkninger
        Etablering 1.200 800 Engangsudgift
        Drift af møde-
        steder 300 300 Varig udgift
        """).ShouldBe("""
        1.000 kr. | 2026 | 2027 | Bemærkninger
        Etablering | 1.200 | 800 | Engangsudgift
        Drift af mødesteder | 300 | 300 | Varig udgift
        """);

    private static string Grid(string table) => TableGrid.Of(ConstructedNote.WithEconomy(table).Tables.ShouldHaveSingleItem());
}
