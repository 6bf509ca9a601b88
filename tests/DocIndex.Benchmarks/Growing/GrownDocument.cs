using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocIndex.Benchmarks.Privacy;

namespace DocIndex.Benchmarks.Growing;

/// <summary>A document of one kind and of any size, made to see how the time that it takes grows.</summary>
/// <param name="Name">What there is much of.</param>
/// <param name="File">A name with the extension of its format.</param>
/// <param name="Most">As many of it as are to be read within the limits of time and memory, or cut with a diagnostic.</param>
/// <param name="Make">The bytes of a document with so many.</param>
internal sealed record GrownDocument(string Name, string File, int Most, Func<int, byte[]> Make)
{
    private const string Title = "Budgetnotat om bænke";
    private const int LinesOfParagraph = 40;
    private const string Heading = "<h1>Budgetnotat</h1>";
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Types = "application/vnd.openxmlformats-";

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<GrownDocument> All { get; } =
    [
        new("rows, text", "a.txt", 100_000, n => Text(Title + "\n\nTabel 1. Udgifter (1.000 kr.)\n 2026 2027\n", n, i => $"Post {i} {First(i)} {Second(i)}\n", "")),
        new("rows, HTML", "a.html", 100_000, n => Text("<h1>Budgetnotat</h1><table><tr><th>1.000 kr.</th><th>2026</th><th>2027</th></tr>", n, i => $"<tr><td>Post {i}</td><td>{First(i)}</td><td>{Second(i)}</td></tr>", "</table>")),
        new("rows, Markdown", "a.md", 100_000, n => Text("# Budgetnotat\n\n| 1.000 kr. | 2026 | 2027 |\n|---|---|---|\n", n, i => $"| Post {i} | {First(i)} | {Second(i)} |\n", "")),
        new("rows, Word", "a.docx", 100_000, n => Docx(Row("1.000 kr.", "2026", "2027"), n, i => Row($"Post {i}", First(i), Second(i)), table: true)),
        new("paragraphs, text", "a.txt", 300_000, n => Text(Title + "\n\n", n, i => Sentence(i) + "\n\n", "")),
        new("paragraphs, HTML", "a.html", 300_000, n => Text("<h1>Budgetnotat</h1>", n, i => $"<p>{Sentence(i)}</p>", "")),
        new("paragraphs, Markdown", "a.md", 300_000, n => Text("# Budgetnotat\n\n", n, i => Sentence(i) + "\n\n", "")),
        new("paragraphs, Word", "a.docx", 300_000, n => Docx(Paragraph(Title), n, i => Paragraph(Sentence(i)), table: false)),
        new("elements beside each other", "a.html", 1_000_000, n => Text("<p>", n, _ => "<span>a</span> ", "</p>")),
        new("elements within each other", "a.html", 1_000_000, n => Text("", n, _ => "<div>", "tekst om bænke")),
        new("lists within each other, HTML", "a.html", 10_000, n => Text("", n, _ => "<ul><li>a", "")),
        new("lists within each other, Markdown", "a.md", 10_000, n => Text("# Budgetnotat\n\n", n, _ => "- ", "a\n")),
        new("tables, text", "a.txt", 6_400, n => Text(Title + "\n\n", n, i => TextTable(i, $"emne{i}", i), "")),
        new("tables, HTML", "a.html", 6_400, n => Text(Heading, n, i => HtmlTable(i, $"emne{i}", i), "")),
        new("tables of the same rows, text", "a.txt", 6_400,
            n => Text(Title + "\n\n", n, i => TextTable(i, "løn", i), "")),
        new("tables of the same rows, HTML", "a.html", 6_400, n => Text(Heading, n, i => HtmlTable(i, "løn", i), "")),
        new("the same table, HTML", "a.html", 6_400, n => Text(Heading, n, i => HtmlTable(i, "løn", 0), "")),
        new("rows, PDF", "a.pdf", 50_000, n => Pdf(n, i => $"Post {i}  {First(i)}  {Second(i)}")),
        new("sentences, PDF", "a.pdf", 50_000, n => Pdf(n, Sentence)),
        new("letters on a line", "a.txt", 10_000_000, n => Text(Title + "\n\n", n / 40, _ => "Der afsættes 1.000 kr. i 2031 til bænke. ", "\n")),
    ];

    private static string First(int i) => ((i % 900) + 1).ToString(CultureInfo.InvariantCulture);

    private static string Second(int i) => ((i % 800) + 2).ToString(CultureInfo.InvariantCulture);

    private static string Sentence(int i) => string.Create(CultureInfo.InvariantCulture, $"Der afsættes {(i % 900) + 1}.000 kr. i 2031 til bænke nummer {i}.");

    /// <summary>Three rows of two years and their total, whose figures differ by the amount that is given.</summary>
    private static (string Label, int First, int Second)[] Rows(string subject, int amount) =>
    [
        ($"Drift af {subject}", 100 + amount, 200 + amount), ($"Anlæg af {subject}", 300 + amount, 400 + amount),
        ("I alt", 400 + (2 * amount), 600 + (2 * amount)),
    ];

    private static string TextTable(int number, string subject, int amount) =>
        $"Tabel {number + 1}. Udgifter til {subject} (1.000 kr.)\n                         2026    2027\n"
        + string.Concat(Rows(subject, amount).Select(row => $"{row.Label,-24}{row.First,5}{row.Second,8}\n")) + "\n";

    private static string HtmlTable(int number, string subject, int amount) =>
        $"<table><caption>Tabel {number + 1}. Udgifter til {subject}</caption>"
        + "<tr><th>1.000 kr.</th><th>2026</th><th>2027</th></tr>"
        + string.Concat(Rows(subject, amount)
            .Select(row => $"<tr><td>{row.Label}</td><td>{row.First}</td><td>{row.Second}</td></tr>")) + "</table>";

    private static byte[] Pdf(int count, Func<int, string> line)
    {
        var paragraphs = Enumerable.Range(0, count).Chunk(LinesOfParagraph);
        return MadePdf.Of([Title, .. paragraphs.Select(some => string.Join('\n', some.Select(line)))], []);
    }

    private static byte[] Text(string begin, int count, Func<int, string> piece, string end)
    {
        var text = new StringBuilder(begin);
        for (var i = 0; i < count; i++) text.Append(piece(i));
        return Encoding.UTF8.GetBytes(text.Append(end).ToString());
    }

    private static string Paragraph(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc>{Paragraph(cell)}</w:tc>"))}</w:tr>";

    private static byte[] Docx(string begin, int count, Func<int, string> piece, bool table)
    {
        var (open, close) = table ? ("<w:tbl>", "</w:tbl>") : ("", "");
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(archive, "[Content_Types].xml", Encoding.UTF8.GetBytes(
                $"<Types xmlns=\"{Package}content-types\"><Default Extension=\"rels\" ContentType=\"{Types}package.relationships+xml\"/>"
                + $"<Override PartName=\"/word/document.xml\" ContentType=\"{Types}officedocument.wordprocessingml.document.main+xml\"/></Types>"));
            Part(archive, "_rels/.rels", Encoding.UTF8.GetBytes(
                $"<Relationships xmlns=\"{Package}relationships\"><Relationship Id=\"r1\" Target=\"word/document.xml\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/></Relationships>"));
            Part(archive, "word/document.xml", Text($"<w:document xmlns:w=\"{Word}\"><w:body>{open}{begin}", count, piece, $"{close}</w:body></w:document>"));
        }

        return stream.ToArray();
    }

    private static void Part(ZipArchive archive, string name, byte[] content)
    {
        using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        part.Write(content);
    }
}
