using DocIndex.Records;

namespace DocIndex.Tests.Tables;

/// <summary>Tables as people type them into a mail, with text around them. The notes are constructed.</summary>
public sealed class TypedTableTests
{
    private const string Dotted = """
                                      2027    2028    2029
           leje af hal.............    310     310     310
           halmand, 1 stilling.....    505     515     515
           i alt                       815     825     825
        """;

    private const string Apart = """
        1.000 kr.                     2027    2028    2029
        Leje af hal                    310     310     310
        Halmand                        505     515     515
        I alt                          815     825     825
        """;

    private const string Drawn = """
        +---------------+-------+-------+-------+
        | 1.000 kr.     |  2027 |  2028 |  2029 |
        +---------------+-------+-------+-------+
        | Leje af hal   |   310 |   310 |   310 |
        | Halmand       |   505 |   515 |   515 |
        | I alt         |   815 |   825 |   825 |
        +---------------+-------+-------+-------+
        """;

    private const string Close = """
        1.000 kr. 2027 2028 2029
        Leje af hal 310 310 310
        Halmand 505 515 515
        I alt 815 825 825
        """;

    [Theory]
    [InlineData("html", "<pre>\n{0}\n</pre>", Apart)]
    [InlineData("md", "```\n{0}\n```", Apart)]
    [InlineData("html", "<pre>\n{0}\n</pre>", Drawn)]
    [InlineData("md", "```\n{0}\n```", Drawn)]
    public void Read_TypedTableInMarkup_IsReadAsInAText(string kind, string frame, string table)
    {
        var head = kind == "html" ? "<h1>Flere dyr i hallen</h1><h2>Økonomi</h2>"
            : "# Flere dyr i hallen\n\n## Økonomi\n\n";
        var text = head + string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, table);
        var record = Pipeline.Process("note." + kind,
            System.Text.Encoding.UTF8.GetBytes(text)).Document.ShouldNotBeNull().Record;
        record.Request.ShouldNotBeNull().PerYear.Select(y => y.Value).ShouldBe([815_000, 825_000, 825_000]);
        record.Amounts.ShouldAllBe(a => a.Standing == Standing.Verified);
    }

    [Theory]
    [InlineData("md", "```\n| kr. | 2027 | 2028 |\n|---|---|---|\n| Eksempel | 9.876.000 | 9.876.000 |\n```")]
    [InlineData("html", "<pre>\nVi har 12 skoler.  De bruger 300 kr.  om året.\nDer er 15 børn.  Af dem har 3 hjælp.\n</pre>")]
    public void Read_SampleOfMarkupOrProse_IsNoTable(string kind, string block) =>
        Pipeline.Process("note." + kind, System.Text.Encoding.UTF8.GetBytes(
            (kind == "html" ? "<h1>Flere dyr</h1>"
                : "# Flere dyr\n\n") + block)).Document.ShouldNotBeNull().Record.Amounts.ShouldBeEmpty();

    [Theory]
    [InlineData("Til orientering har hallen i dag et budget på 420.000 kr. - det beløb er")]
    [InlineData("Klubben betaler selv de første 25.000 kr. - resten er jo kommunens")]
    [InlineData("Hallen koster i dag 420.000 kr.")]
    [InlineData("Medregnet er ikke rengøring til 75.000 kr. – den skal skolen klare")]
    [InlineData("Vi har afsat 1,2 mio. kr.")]
    public void Read_SentenceBelowTheTable_IsNoRow(string sentence)
    {
        foreach (var table in (ReadOnlySpan<string>)[Dotted, Apart, Close])
            foreach (var below in (ReadOnlySpan<string>)["\nikke regnet med ovenfor.\n", "\n\nTil slut en hilsen.\n"])
                Amounts($"{table}\n\n{sentence}{below}").ShouldBe("310 310 310 505 515 515 815 825 825", sentence);
    }

    [Theory]
    [InlineData("Netto                          815     825     825", "815 825 825")]
    [InlineData("Tilskud                                          -75", "-75")]
    [InlineData("Netto  815 kr.  825 kr.  825 kr.", "815 825 825")]
    public void Read_RowThatIsSetApart_IsARow(string row, string figures) =>
        Amounts($"{Apart}\n\n{row}\n").ShouldBe("310 310 310 505 515 515 815 825 825 " + figures);

    [Fact]
    public void Read_HeaderOverTwoLines_GivesEachColumnItsWords()
    {
        var record = ConstructedNote.WithEconomy("""

                          Vedtaget budget      Korrigeret budget             Forventet
         Mio. kr.                    2026                   2026        regnskab 2026    Difference
         Natbusser                   48,2                   48,9                 51,4           2,5
         Færgen                      21,6                   21,6                 22,3           0,7
         Indtægter, billetter        -3,1                   -3,1                 -2,9           0,2
         I alt                       66,7                   67,4                 70,8           3,4
        """);
        record.Record.Amounts.Take(4).Select(a => a.Column)
            .ShouldBe(["Vedtaget budget 2026", "Korrigeret budget 2026", "Forventet regnskab 2026", "Difference"]);
        record.Record.Amounts.Select(a => a.Kind).Distinct().ShouldBe([AmountKind.Other]);
        record.Record.Amounts.Select(a => a.Standing).ShouldNotContain(Standing.Doubtful);
        record.Checks.Findings.Where(f => f.Severity > Severity.Info).ShouldBeEmpty();
    }

    [Fact]
    public void Read_NamesOverSeveralColumns_AreNotOfOne() =>
        ConstructedNote.WithEconomy("""

                                  Byen                        Landet
         Mio. kr.           2026         2027           2028         2029
         Natbusser          48,2         48,9           51,4          2,5
         Færgen             21,6         21,6           22,3          0,7
        """).Record.Amounts.Take(4).Select(a => a.Column).ShouldBe(["2026", "2027", "2028", "2029"]);

    private static string Amounts(string text) => string.Join(' ',
        ConstructedNote.WithEconomy("Beløb i 1.000 kr.\n\n" + text).Record.Amounts.Select(a => a.Printed));
}
