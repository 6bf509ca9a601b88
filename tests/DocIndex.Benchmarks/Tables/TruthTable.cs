using System.Globalization;
using System.Xml.Linq;

namespace DocIndex.Benchmarks.Tables;

/// <summary>One region of a table of the competition's truth.</summary>
/// <param name="Box">Left, bottom, right, top in points from the page's bottom left.</param>
internal sealed record TruthTable(int Page, (double X0, double Y0, double X1, double Y1) Box, IReadOnlyList<GridText> Cells)
{
    /// <summary>The regions of a document, from <c>NAME-reg.xml</c> and <c>NAME-str.xml</c>.</summary>
    public static List<TruthTable> Read(string pdf)
    {
        var stem = pdf[..^".pdf".Length];
        var boxes = new Dictionary<(string, string), (int, (double, double, double, double))>();
        foreach (var table in XDocument.Load(stem + "-reg.xml").Descendants("table"))
            foreach (var region in table.Elements("region"))
            {
                var box = region.Element("bounding-box")!;
                boxes[(Id(table), Id(region))] = ((int)region.Attribute("page")!, (Number(box, "x1"), Number(box, "y1"), Number(box, "x2"), Number(box, "y2")));
            }
        return
        [
            .. from table in XDocument.Load(stem + "-str.xml").Descendants("table")
               from region in table.Elements("region")
               where boxes.ContainsKey((Id(table), Id(region)))
               let place = boxes[(Id(table), Id(region))]
               select new TruthTable(place.Item1, place.Item2, [.. region.Elements("cell").Select(Cell)]),
        ];
    }

    private static GridText Cell(XElement cell)
    {
        var (row, column) = ((int)cell.Attribute("start-row")!, (int)cell.Attribute("start-col")!);
        return new GridText(row, column, (int?)cell.Attribute("end-row") ?? row, (int?)cell.Attribute("end-col") ?? column, Relations.Plain(cell.Element("content")?.Value ?? ""));
    }

    private static string Id(XElement element) => element.Attribute("id")!.Value;

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
