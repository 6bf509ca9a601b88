using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;

namespace DocIndex.Reading.Word;

/// <summary>
/// Tables of Word to grids. A table that merely arranges the page is none: one with a single column, with tables in its cells, or with headings that have
/// their text in the same cell. A table in a cell of a real table is read as the cell's text.
/// </summary>
internal sealed class WordTable(WordBody body, MarkupCollector pieces)
{
    private const int MostColumns = 200;
    private const double TwipsPerPoint = 20;

    /// <summary>The rows of a table, those left out that a tracked change took away.</summary>
    public static IEnumerable<OpenXmlElement> Rows(OpenXmlElement table) => table.Content().Where(r => r.LocalName == "tr" && !WordXml.IsDeleted(r.Child("trPr")));

    /// <summary>The cells of a row.</summary>
    public static IEnumerable<OpenXmlElement> Cells(OpenXmlElement row) => row.Content().Where(c => c.LocalName == "tc" && !WordXml.IsDeleted(c.Child("tcPr")));

    /// <summary>The cells of a table; null where the table only arranges the page. A grid numbers its lines, so what is asked for must be used.</summary>
    public Grid? Grid(OpenXmlElement table)
    {
        var rows = Rows(table).ToList();
        if (rows.TrueForAll(r => Cells(r).Count(HoldsText) <= 1) && !rows.Exists(r => Cells(r).Count() > 1 && Cells(r).Any(HoldsText))) return null;
        if (rows.TrueForAll(r => Cells(r).Count() <= 1) || rows.SelectMany(Cells).Any(Arranges)) return null;
        var builder = new GridBuilder(MostColumns);
        foreach (var row in rows)
        {
            var properties = row.Child("trPr");
            builder.BeginRow(properties.Switch("tblHeader") == true);
            builder.Skip(properties.Number("gridBefore") ?? 0);
            var page = pieces.Page;
            var pageAfter = page;
            foreach (var cell in Cells(row))
            {
                pieces.Page = page;
                Add(builder, cell);
                pageAfter = Math.Max(pageAfter, pieces.Page);
            }
            // Every cell of a row notes the same end of a page.
            pieces.Page = pageAfter;
        }
        return builder.Build();
    }

    private void Add(GridBuilder builder, OpenXmlElement cell)
    {
        var properties = cell.Child("tcPr");
        var span = Math.Clamp(properties.Number("gridSpan") ?? 1, 1, MostColumns);
        if (properties.Child("vMerge") is { } merge && merge.Attribute("val") != "restart" && !HoldsText(cell) && builder.Row > 0)
        {
            builder.Continue(span);
            return;
        }
        var lines = ImmutableArray.CreateBuilder<SourceLine>();
        var texts = new List<string>();
        var (bold, indent) = (true, double.MaxValue);
        foreach (var paragraph in Paragraphs(cell))
        {
            var read = body.Read(paragraph);
            var (_, _, marker) = body.KindOf(paragraph.Child("pPr"));
            var isNumber = marker.Length > 0 && marker is not ("•" or "–");
            var added = pieces.AddLines(read.Raw, isNumber ? marker : "");
            if (added.IsEmpty) continue;
            lines.AddRange(added);
            texts.AddRange(added.Select(l => l.Text));
            bold &= read.IsBold;
            indent = Math.Min(indent, IndentOf(paragraph));
        }
        builder.Add(1, span, GridBuilder.Joined(texts), lines.ToImmutable(), bold && lines.Count > 0, lines.Count == 0 ? 0 : indent);
    }

    private static double IndentOf(OpenXmlElement paragraph)
    {
        var indent = paragraph.Child("pPr").Child("ind");
        return double.TryParse(indent?.Attribute("left") ?? indent?.Attribute("start"), NumberStyles.Float, CultureInfo.InvariantCulture, out var twips) ? twips / TwipsPerPoint : 0;
    }

    private static IEnumerable<OpenXmlElement> Paragraphs(OpenXmlElement container)
    {
        foreach (var child in container.Content())
        {
            if (child.LocalName == "p") yield return child;
            else if (child.LocalName is "tbl" or "tr" or "tc")
                foreach (var inner in Paragraphs(child)) yield return inner;
        }
    }

    private bool Arranges(OpenXmlElement cell)
    {
        var content = cell.Content().ToList();
        if (content.Exists(c => c.LocalName == "tbl" && Rows(c).SelectMany(Cells).Count(HoldsText) > 1)) return true;
        var paragraphs = content.FindAll(c => c.LocalName == "p" && HoldsText(c));
        var heading = paragraphs.FindIndex(IsHeading);
        return heading >= 0 && paragraphs.Count > heading + 1 && !IsHeading(paragraphs[^1]);
    }

    private bool IsHeading(OpenXmlElement paragraph) => body.IsHeading(paragraph.Child("pPr"));

    private static bool HoldsText(OpenXmlElement element) => element.Content().Any(c => c.LocalName is "t" ? !string.IsNullOrWhiteSpace(c.InnerText) : c.LocalName is "sym" or "checkBox" || c.Child("sdtPr").Child("checkbox") is not null || HoldsText(c));
}
