using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace DocIndex.Pdf.Tests.Support;

/// <summary>
/// Writes small PDFs object by object. Objects 1 to 3 are the catalog, the page tree and the fonts' dictionary, in
/// which F1 is Helvetica; further objects are numbered as they are added.
/// </summary>
internal sealed class PdfBuilder
{
    private readonly SortedDictionary<int, byte[]> objects = [];
    private readonly List<int> pages = [];
    private readonly StringBuilder fonts = new("/F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    private int next = 4;

    /// <summary>Further entries of the catalog and of the trailer.</summary>
    public string Catalog { get; init; } = "";

    public string Trailer { get; init; } = "";

    /// <summary>One page of A4 with a content and nothing else.</summary>
    public static byte[] OnePage(string content, string page = "", string resources = "") => new PdfBuilder().Page(content, page, resources).Build();

    public PdfBuilder Page(string content, string page = "", string resources = "") => Page(Stream("", Latin1(content)), page, resources);

    /// <param name="contents">The number of the object that is the page's content.</param>
    public PdfBuilder Page(int contents, string page = "", string resources = "")
    {
        pages.Add(Object($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {contents} 0 R /Resources << /Font 3 0 R {resources} >> {page} >>"));
        return this;
    }

    public PdfBuilder Font(string name, string dictionary)
    {
        fonts.Append(CultureInfo.InvariantCulture, $" /{name} {dictionary}");
        return this;
    }

    public int Object(string body)
    {
        objects[next] = Latin1(body);
        return next++;
    }

    public int Stream(string entries, byte[] data)
    {
        objects[next] = [.. Latin1($"<< {entries} /Length {data.Length} >>\nstream\n"), .. data, .. Latin1("\nendstream")];
        return next++;
    }

    public int Flate(string entries, byte[] data) => Stream(entries + " /Filter /FlateDecode", Deflate(data));

    public byte[] Build()
    {
        Complete();
        var file = new MemoryStream();
        var offsets = new SortedDictionary<int, long>();
        file.Write("%PDF-1.7\n"u8);
        foreach (var (number, body) in objects)
        {
            offsets[number] = file.Position;
            file.Write(Latin1($"{number} 0 obj\n"));
            file.Write(body);
            file.Write("\nendobj\n"u8);
        }
        var table = file.Position;
        file.Write(Latin1($"xref\n0 {next}\n0000000000 65535 f \n"));
        foreach (var offset in offsets.Values)
            file.Write(Latin1(offset.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n"));
        file.Write(Latin1($"trailer\n<< /Size {next} /Root 1 0 R {Trailer} >>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    public static byte[] Latin1(string text) => Encoding.Latin1.GetBytes(text);

    public static byte[] Deflate(byte[] data)
    {
        var packed = new MemoryStream();
        using (var deflater = new ZLibStream(packed, CompressionLevel.Optimal))
            deflater.Write(data);
        return packed.ToArray();
    }

    private void Complete()
    {
        objects[1] = Latin1($"<< /Type /Catalog /Pages 2 0 R {Catalog} >>");
        objects[2] = Latin1($"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select(page => page + " 0 R"))}] >>");
        objects[3] = Latin1($"<< {fonts} >>");
    }
}
