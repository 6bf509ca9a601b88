using System.IO.Compression;
using System.Text;

namespace DocIndex.Tests.Reading.Word;

/// <summary>Writes small Word files part by part, as Word's own XML.</summary>
internal sealed class WordFile
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

    private readonly Dictionary<string, string> _parts = [];
    private readonly StringBuilder _types = new();
    private readonly StringBuilder _relations = new();

    public WordFile(string body)
    {
        _parts["word/document.xml"] = $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>";
    }

    public WordFile Styles(string styles) => Part("styles", styles);

    public WordFile Numbering(string numbering) => Part("numbering", numbering);

    public WordFile Footnotes(string notes) => Part("footnotes", notes);

    public WordFile Header(string id, string blocks) => Part($"header{id}", blocks, "header", "hdr", id);

    public WordFile Footer(string id, string blocks) => Part($"footer{id}", blocks, "footer", "ftr", id);

    public WordFile Settings(string settings) => Part("settings", settings);

    /// <summary>A relation of the main part, as XML.</summary>
    public WordFile Relation(string relation)
    {
        _relations.Append(relation);
        return this;
    }

    /// <summary>Any further or other content of the package.</summary>
    public WordFile Raw(string path, string content)
    {
        _parts[path] = content;
        return this;
    }

    public byte[] Build()
    {
        _parts["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>" + _types + "</Types>";
        _parts["_rels/.rels"] = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
        _parts["word/_rels/document.xml.rels"] = $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{_relations}</Relationships>";
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, content) in _parts)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        return file.ToArray();
    }

    /// <summary>A paragraph with a style or none.</summary>
    public static string P(string text, string? style = null, string properties = "") =>
        $"<w:p><w:pPr>{(style is null ? "" : $"<w:pStyle w:val=\"{style}\"/>")}{properties}</w:pPr>{R(text)}</w:p>";

    /// <summary>A paragraph of runs.</summary>
    public static string Runs(params string[] runs) => $"<w:p>{string.Concat(runs)}</w:p>";

    /// <summary>A run.</summary>
    public static string R(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    /// <summary>A paragraph of a list.</summary>
    public static string Item(string text, int list, int level = 0) => P(text, null, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    /// <summary>A table of rows of cells, each the XML of its content or plain text.</summary>
    public static string Table(params string[][] rows) => $"<w:tbl>{string.Concat(rows.Select(r => $"<w:tr>{string.Concat(r.Select(c => Cell(c)))}</w:tr>"))}</w:tbl>";

    /// <summary>A cell with properties; text that is no XML becomes a paragraph.</summary>
    public static string Cell(string content, string properties = "") =>
        content.StartsWith("<w:tc>", StringComparison.Ordinal) ? content : $"<w:tc><w:tcPr>{properties}</w:tcPr>{(content.StartsWith('<') ? content : P(content))}</w:tc>";

    private WordFile Part(string name, string content, string? type = null, string? root = null, string? id = null)
    {
        type ??= name;
        root ??= name;
        _parts[$"word/{name}.xml"] = $"<w:{root} {Namespaces}>{content}</w:{root}>";
        _types.Append($"<Override PartName=\"/word/{name}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{type}+xml\"/>");
        _relations.Append($"<Relationship Id=\"{id ?? name}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}\" Target=\"{name}.xml\"/>");
        return this;
    }
}
