using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace DocIndex.Publishing.Data;

/// <summary>
/// Tables as an Office Open XML workbook (ECMA-376), a sheet each: title, header, rows. Text is stored as text, never as a formula. Written part by part,
/// since packaging libraries stamp every part with the time: the same tables give the same bytes here.
/// </summary>
internal static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/";
    private const int LongestSheetName = 31;
    private const int LongestCell = 32_767;
    private const int HeaderStyle = 1;

    private static readonly DateTimeOffset s_noTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="tables">At least one.</param>
    public static byte[] Write(ImmutableArray<TableData> tables)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(archive, "[Content_Types].xml", xml => ContentTypes(xml, tables.Length));
            Part(archive, "_rels/.rels", xml => Relationships(xml, [("rId1", "officeDocument", "xl/workbook.xml")]));
            Part(archive, "xl/workbook.xml", xml => Sheets(xml, tables));
            Part(archive, "xl/_rels/workbook.xml.rels", xml => Relationships(xml, [
                .. tables.Select((_, index) => (Id(index), "worksheet", $"worksheets/sheet{Plain(index + 1)}.xml")), (Id(tables.Length), "styles", "styles.xml")]));
            Part(archive, "xl/styles.xml", Styles);
            foreach (var (table, index) in tables.Select((table, index) => (table, index)))
                Part(archive, $"xl/worksheets/sheet{Plain(index + 1)}.xml", xml => Sheet(xml, table));
        }

        return stream.ToArray();
    }

    private static void Part(ZipArchive archive, string name, Action<XmlWriter> write)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = s_noTime;
        using var xml = XmlWriter.Create(entry.Open(), new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true, CheckCharacters = true });
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    private static void ContentTypes(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Types", Packages + "content-types");
        Entry("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Entry("Default", "Extension", "xml", "application/xml");
        Entry("Override", "PartName", "/xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");
        Entry("Override", "PartName", "/xl/styles.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml");
        for (var sheet = 1; sheet <= sheets; sheet++)
            Entry("Override", "PartName", $"/xl/worksheets/sheet{Plain(sheet)}.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml");
        xml.WriteEndElement();

        void Entry(string element, string key, string name, string type)
        {
            xml.WriteStartElement(element);
            xml.WriteAttributeString(key, name);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }

    private static void Relationships(XmlWriter xml, IEnumerable<(string Id, string Type, string Target)> entries)
    {
        xml.WriteStartElement("Relationships", Packages + "relationships");
        foreach (var (id, type, target) in entries)
        {
            xml.WriteStartElement("Relationship");
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", $"{Relations}/{type}");
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Sheets(XmlWriter xml, ImmutableArray<TableData> tables)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        xml.WriteStartElement("sheets");
        foreach (var (table, index) in tables.Select((table, index) => (table, index)))
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", SheetName(table.Name, index));
            xml.WriteAttributeString("sheetId", Plain(index + 1));
            xml.WriteAttributeString("id", Relations, Id(index));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Styles(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", Main);
        xml.WriteRaw(
            """<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>""");
        xml.WriteEndElement();
    }

    private static void Sheet(XmlWriter xml, TableData table)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        xml.WriteStartElement("sheetData");
        Row(xml, 1, [TableValue.Of(table.Title)], HeaderStyle);
        Row(xml, 2, table.Columns.Select(TableValue.Of), HeaderStyle);
        for (var row = 0; row < table.Rows.Length; row++) Row(xml, row + 3, table.Rows[row], 0);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, int number, IEnumerable<TableValue> values, int style)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", Plain(number));
        foreach (var (value, column) in values.Select((value, column) => (value, column)))
        {
            if (value.Number is null && value.Text.Length == 0) continue;
            xml.WriteStartElement("c");
            xml.WriteAttributeString("r", ColumnName(column) + Plain(number));
            if (style != 0) xml.WriteAttributeString("s", Plain(style));
            if (value.Number is { } amount) xml.WriteElementString("v", amount.ToString("0.############################", CultureInfo.InvariantCulture));
            else Text(xml, value.Text);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string text)
    {
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(text.Length <= LongestCell ? text : text[..(LongestCell - 1)] + "…");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // Names of tables are letters, digits and hyphens; the number keeps two long ones apart.
    private static string SheetName(string name, int index)
    {
        var number = " " + Plain(index + 1);
        return name.Length + number.Length <= LongestSheetName ? name + number : name[..(LongestSheetName - number.Length)] + number;
    }

    private static string ColumnName(int column) => column < 26 ? ((char)('A' + column)).ToString() : ColumnName((column / 26) - 1) + (char)('A' + (column % 26));

    private static string Id(int index) => "rId" + Plain(index + 1);

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
