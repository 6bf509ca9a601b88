using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using DocIndex.Publishing.Data;
using DocIndex.Publishing.Markup;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Sheets = DocumentFormat.OpenXml.Spreadsheet;

namespace DocIndex.Tests.Publishing;

public sealed class TableFilesTests
{
    private static readonly TableDataWords Words = new("Gruppe", "bemærkning");

    [Fact]
    public void Csv_FiguresRemarksAndGroups_AreColumnsOfTheirOwn()
    {
        Csv(Table()).ShouldBe("\uFEFFGruppe,Række,\"2026 (1.000 kr., 2026 p/l)\",\"2026 (1.000 kr., 2026 p/l): bemærkning\"\r\nNotat,Løn,1200.5,usikkert\r\nNotat,I alt,-3,\r\n");
    }

    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("+45 33 66", "'+45 33 66")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  -2+3", "'  -2+3")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("Løn", "Løn")]
    public void Csv_WordsThatASpreadsheetWouldRun_AreText(string words, string cell) => DocIndex.Publishing.Data.Csv.Quote(DocIndex.Publishing.Data.Csv.Text(words)).ShouldBe(cell);

    [Fact]
    public void Workbook_Opens_WithNumbersAsNumbersAndFormulasAsText()
    {
        var table = TableData.Of(Table("=1+1"), Words);
        using var stream = new MemoryStream(Workbook.Write([table, table with { Name = "en-tabel-med-et-navn-der-er-for-langt-til-et-ark" }]));
        using var document = SpreadsheetDocument.Open(stream, false);

        new OpenXmlValidator().Validate(document).Select(error => error.Description).ShouldBeEmpty();
        var sheets = document.WorkbookPart!.Workbook.Sheets!.Elements<Sheets.Sheet>().ToList();
        sheets.Select(sheet => sheet.Name!.Value!.Length).ShouldAllBe(length => length <= 31);
        var cells = ((WorksheetPart)document.WorkbookPart.GetPartById(sheets[0].Id!)).Worksheet.Descendants<Sheets.Cell>().ToDictionary(cell => cell.CellReference!.Value!);
        cells["C3"].CellValue!.Text.ShouldBe("1200.5");
        cells["B3"].InlineString!.InnerText.ShouldBe("=1+1");
        cells.Values.ShouldAllBe(cell => cell.CellFormula == null);
    }

    [Fact]
    public void Workbook_SameTables_SameBytes()
    {
        var table = TableData.Of(Table(), Words);
        Workbook.Write([table]).ShouldBe(Workbook.Write([table]));
    }

    [Fact]
    public void Json_HoldsEveryTableWithItsColumnsAndRows()
    {
        var page = new Page("aar/2026", "2026", "", [Table()]);
        using var json = JsonDocument.Parse(TableFiles.Json(page, [TableData.Of(Table(), Words)]));

        var table = json.RootElement.GetProperty("tables")[0];
        table.GetProperty("columns").GetArrayLength().ShouldBe(4);
        table.GetProperty("rows")[0][2].GetDecimal().ShouldBe(1200.5m);
        table.GetProperty("rows")[1][3].ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private static string Csv(DataTable table) => Encoding.UTF8.GetString(TableFiles.Csv(TableData.Of(table, Words)));

    private static DataTable Table(string label = "Løn") => new(
        null, ["Beløb"], [], [new DataColumn(["Række"], ColumnShape.Text), new DataColumn(["2026"], ColumnShape.Number) { Unit = "1.000 kr., 2026 p/l" }],
        [
            new DataRowGroup(["Notat"],
            [
                new DataRow(null, false, [[label], DataCell.From(["1.200,5", " ", new Mark(MarkKind.Doubtful, "usikkert")]).Worth(1200.5m).Remarked("usikkert")]),
                new DataRow(null, true, [["I alt"], DataCell.From(["−3"]).Worth(-3)]),
            ]),
        ])
    { Name = "beloeb" };
}
