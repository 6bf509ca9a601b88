using DocIndex.Cli.Commands;
using DocIndex.Publishing;
using DocIndex.Records;

namespace DocIndex.Tests.Cli;

public sealed class AmountsCsvTests
{
    [Theory]
    [InlineData("Drift", "Drift")]
    [InlineData("= Nettoresultat", "'= Nettoresultat")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("+45 12", "'+45 12")]
    [InlineData("-besparelse", "'-besparelse")]
    [InlineData(" =1", "' =1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("|cmd", "'|cmd")]
    [InlineData("\uFEFF=1", "'\uFEFF=1")]
    [InlineData("\u200B\u2060@x", "'\u200B\u2060@x")]
    [InlineData("\u00AD+1", "'\u00AD+1")]
    [InlineData("\u0001-x", "'\u0001-x")]
    [InlineData("\u200Bdrift - og =", "\u200Bdrift - og =")]
    [InlineData("Løn, drift", "\"Løn, drift\"")]
    [InlineData("\"Task force\"", "\"\"\"Task force\"\"\"")]
    public void Write_Label_IsNeverAFormulaAndIsQuotedWhereNeeded(string label, string expected) =>
        Write(label, 1).ShouldContain($",Tabel 1,{expected},item,");

    [Fact]
    public void Write_NegativeNumbers_StayNumbers() => Write("Drift", -3100000.50m).ShouldContain(",-3100000.5,'-3.100,");

    private static string Write(string label, decimal value)
    {
        var source = new SourceLocation("a", 1, null, new LineSpan(7, 7), null, null, "");
        var record = new DocumentRecord
        {
            Id = "a", File = "a.txt",
            Amounts = [new Amount { Table = "Tabel 1", Label = label, Value = value, Printed = "-3.100", Source = source }],
        };
        using var writer = new StringWriter();
        AmountsCsv.Write(new Export(1, [record], [], [], []), writer);
        var text = writer.ToString();
        text.Split("\r\n").Length.ShouldBe(3);
        return text;
    }
}
