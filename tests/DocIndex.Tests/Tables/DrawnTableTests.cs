using System.Globalization;

namespace DocIndex.Tests.Tables;

/// <summary>Tables drawn with letters in plain text. The notes are constructed.</summary>
public sealed class DrawnTableTests
{
    [Theory]
    [InlineData("""
        ┌───────────────────┬───────┬───────┐
        │ 1.000 kr.         │  2027 │  2028 │
        ├───────────────────┼───────┼───────┤
        │ Stativer          │   480 │   510 │
        │ Tag ved stationen │ 1.250 │     - │
        ├───────────────────┼───────┼───────┤
        │ I alt             │ 1.730 │   510 │
        └───────────────────┴───────┴───────┘
        """)]
    [InlineData("""
        +-------------------+-------+-------+
        | 1.000 kr.         |  2027 |  2028 |
        +===================+=======+=======+
        | Stativer          |   480 |   510 |
        +-------------------+-------+-------+
        | Tag ved           | 1.250 |     - |
        | stationen         |       |       |
        +-------------------+-------+-------+
        | I alt             | 1.730 |   510 |
        +-------------------+-------+-------+
        """)]
    [InlineData("""
        ╔═══════════════════╦═══════════════╗
        ║ 1.000 kr.         ║     Penge     ║
        ║                   ╠═══════╦═══════╣
        ║                   ║  2027 ║  2028 ║
        ╠═══════════════════╬═══════╬═══════╣
        ║ Stativer          ║   480 ║   510 ║
        ║ Tag ved stationen ║ 1.250 ║     - ║
        ║ I alt             ║ 1.730 ║   510 ║
        ╚═══════════════════╩═══════╩═══════╝
        """)]
    [InlineData("""
        1.000 kr.         |  2027 |  2028
        ------------------+-------+------
        Stativer          |   480 |   510
        Tag ved stationen | 1.250 |     -
        ------------------+-------+------
        I alt             | 1.730 |   510
        """)]
    public void Read_TableDrawnWithLetters_HasItsFigures(string table)
    {
        var note = ConstructedNote.WithEconomy("\n" + table
            + "\n\nTil sammenligning brugte kommunen 0,9 mio. kr. i 2025.\n");
        string.Join("; ", note.Record.Amounts.Select(a =>
            string.Create(CultureInfo.InvariantCulture, $"{a.Label} {a.Year} {a.Value / 1000:0} {a.Standing}")))
            .ShouldBe("Stativer 2027 480 Verified; Stativer 2028 510 Verified; Tag ved stationen 2027 1250 Verified; "
                + "I alt 2027 1730 Verified; I alt 2028 510 Verified");
        note.Record.Statements.Select(s => s.Value).ShouldBe([900_000m]);
    }

    [Theory]
    [InlineData("Tlf. 12 34 56 78 | Torvet 1 | 4000 Roskilde\n")]
    [InlineData("+ Flere pladser\n+ Kortere ventetid\n- Højere udgift\n")]
    public void Read_BarsAndCrossesInText_AreNoTable(string text) =>
        ConstructedNote.WithEconomy("\n" + text).Tables.ShouldBeEmpty();

    [Theory]
    [InlineData("kr. 1.090.000     kr. 15.000", "kr.   410.500     kr. 22.500",
        "kr.  -200.000     kr.      0", "kr. 1.300.500     kr. 37.500")]
    [InlineData("1.090.000 kr.     15.000 kr.", "410.500 kr.     22.500 kr.",
        "-200.000 kr.     0 kr.", "1.300.500 kr.     37.500 kr.")]
    public void Read_KronerInEachCell_AreOfTheFigureBesideThem(string wood, string work, string own, string total) =>
        string.Join(' ', ConstructedNote.WithEconomy($"""

                                      2027             2028
            Tømmer              {wood}
            Håndværkere         {work}
            Egne midler         {own}
            I alt               {total}
            """).Record.Amounts.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Year}:{a.Value:0}")))
            .ShouldBe("2027:1090000 2028:15000 2027:410500 2028:22500 2027:-200000 2028:0 2027:1300500 2028:37500");
}
