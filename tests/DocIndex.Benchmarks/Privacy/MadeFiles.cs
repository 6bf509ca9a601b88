using System.IO.Compression;
using System.Net;
using System.Text;

namespace DocIndex.Benchmarks.Privacy;

/// <summary>Small files of the five formats, made of paragraphs or out of parts.</summary>
internal static class MadeFiles
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string ContentTypes =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>" +
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"docx\" ContentType=\"application/octet-stream\"/>" +
        "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

    private const string Relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" " +
        "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";

    /// <summary>A file of a format by its extension, with a title and paragraphs; a line feed is a break.</summary>
    public static byte[] Of(string extension, string title, IReadOnlyList<string> paragraphs) => extension switch
    {
        ".txt" => Encoding.UTF8.GetBytes($"{title}\n\n{string.Join("\n\n", paragraphs)}\n"),
        ".md" => Encoding.UTF8.GetBytes($"# {title}\n\n{string.Join("\n\n", paragraphs.Select(p => p.Replace("_", "\\_", StringComparison.Ordinal)))}\n"),
        ".html" => Encoding.UTF8.GetBytes($"<!doctype html><html lang=\"da\"><meta charset=\"utf-8\"><title>{title}</title><h1>{title}</h1>{string.Concat(paragraphs.Select(p => $"<p>{Html(p)}</p>"))}</html>"),
        ".docx" => Docx(string.Concat(paragraphs.Prepend(title).Select(p => $"<w:p>{Run(p)}</w:p>")), []),
        _ => MadePdf.Of(paragraphs.Prepend(title).ToList(), []),
    };

    /// <summary>A Word file with a body and further parts.</summary>
    public static byte[] Docx(string body, IEnumerable<(string Name, byte[] Content)> parts, string comment = "")
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.Comment = comment;
            Add("[Content_Types].xml", Encoding.UTF8.GetBytes(ContentTypes));
            Add("_rels/.rels", Encoding.UTF8.GetBytes(Relations));
            Add("word/document.xml", Encoding.UTF8.GetBytes($"<w:document xmlns:w=\"{Word}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>{body}</w:body></w:document>"));
            foreach (var (name, content) in parts) Add(name, content);

            void Add(string name, byte[] content)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    /// <summary>A run of text in Word's markup; line feeds and soft hyphens as Word writes them.</summary>
    public static string Run(string text) =>
        $"<w:r>{string.Join("<w:br/>", text.Split('\n').Select(line => string.Join("<w:softHyphen/>", line.Split('\u00AD').Select(t => $"<w:t xml:space=\"preserve\">{WebUtility.HtmlEncode(t)}</w:t>"))))}</w:r>";

    private static string Html(string text) => WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal);
}
