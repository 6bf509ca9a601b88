using System.Globalization;
using System.Text;

namespace DocIndex.Benchmarks.Privacy;

/// <summary>
/// PDF files written by hand: one page, one font whose codes are told by a character map, and objects of any kind
/// beside it.
/// </summary>
internal static class MadePdf
{
    private const int Left = 50;
    private const int LineHeight = 14;

    /// <summary>A file of paragraphs, a line each, on as many pages as they need.</summary>
    /// <param name="more">Objects after the pages, as they stand between "obj" and "endobj"; the first has the number
    /// that <paramref name="catalog"/> may refer to as {0}.</param>
    /// <param name="content">Operators behind the text of the first page.</param>
    /// <param name="page">Entries of the first page.</param>
    /// <param name="trailer">Entries of the trailer.</param>
    /// <param name="behind">What stands behind the end.</param>
    public static byte[] Of(
        IReadOnlyList<string> paragraphs, IReadOnlyList<string> more, string catalog = "", string content = "", string page = "", string trailer = "", string behind = "")
    {
        var lines = paragraphs.SelectMany(p => p.Split('\n').Append("")).ToList();
        var codes = new Dictionary<char, int>();
        foreach (var c in lines.SelectMany(l => l)) codes.TryAdd(c, codes.Count + 1);
        var pages = lines.Chunk(50).ToList();
        var objects = new List<string>();
        var firstPage = 4;
        var extra = firstPage + (2 * pages.Count);
        objects.Add($"<< /Type /Catalog /Pages 2 0 R {Numbered(catalog, extra)} >>");
        objects.Add($"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', Enumerable.Range(0, pages.Count).Select(i => $"{firstPage + (2 * i)} 0 R"))}] >>");
        objects.Add($"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 0 /LastChar 255 /Widths [{string.Join(' ', Enumerable.Repeat("556", 256))}] /ToUnicode {extra + more.Count} 0 R >>");
        for (var i = 0; i < pages.Count; i++)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents {firstPage + (2 * i) + 1} 0 R {(i == 0 ? Numbered(page, extra) : "")} >>");
            objects.Add(Stream(Text(pages[i], codes) + (i == 0 ? content : "")));
        }

        objects.AddRange(more);
        objects.Add(Stream(Map(codes)));
        return Written(objects, Numbered(trailer, extra), behind);
    }

    /// <summary>A stream without a filter.</summary>
    public static string Stream(string content, string entries = "") => $"<< /Length {content.Length} {entries} >>\nstream\n{content}\nendstream";

    private static string Numbered(string entries, int first)
    {
        for (var i = 0; i < 4; i++) entries = entries.Replace($"{{{i}}}", $"{first + i} 0 R", StringComparison.Ordinal);
        return entries;
    }

    private static string Text(string[] lines, Dictionary<char, int> codes)
    {
        var text = new StringBuilder("BT /F 10 Tf ");
        for (var i = 0; i < lines.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"1 0 0 1 {Left} {800 - (i * LineHeight)} Tm <{string.Concat(lines[i].Select(c => codes[c].ToString("X2", CultureInfo.InvariantCulture)))}> Tj ");
        return text.Append("ET ").ToString();
    }

    private static string Map(Dictionary<char, int> codes) =>
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def 1 begincodespacerange <00> <FF> endcodespacerange\n"
        + string.Concat(codes.Chunk(100).Select(some => $"{some.Length} beginbfchar\n{string.Concat(some.Select(p => $"<{p.Value:X2}> <{(int)p.Key:X4}>\n"))}endbfchar\n"))
        + "endcmap end end";

    private static byte[] Written(List<string> objects, string trailer, string behind)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n{behind}");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
