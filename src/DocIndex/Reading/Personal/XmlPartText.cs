using System.Text;
using System.Xml;

namespace DocIndex.Reading.Personal;

/// <summary>
/// The text of a part of an office file: runs joined to paragraphs, cells to rows, with deleted and hidden text and
/// without the deleted, and every attribute. Must not take the ids
/// and measures that office programs number things with: whole numbers of attributes that are named for that.
/// </summary>
internal sealed class XmlPartText
{
    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false,
    };

    /// <summary>Attributes, or the elements whose value they are, that count or measure.</summary>
    private static readonly HashSet<string> s_counters = new(StringComparer.OrdinalIgnoreCase)
    {
        "id", "idx", "paraId", "textId", "durableId", "editId", "anchorId", "nsid", "tmpl",
        "x", "y", "cx", "cy", "l", "t", "r", "b", "w", "h", "pos", "sz",
        "distT", "distB", "distL", "distR", "relativeHeight", "spid", "shapeId", "numId", "abstractNumId", "usrData",
        "docId",
        "len", "creationId", "modId", "ilvl", "fill", "color",
    };

    private readonly StringBuilder _all = new();
    private readonly StringBuilder _kept = new();
    private readonly StringBuilder _attributes = new();

    /// <summary>True for XML by its name or its beginning.</summary>
    public static bool IsXml(string name, ReadOnlySpan<byte> bytes) =>
        Path.GetExtension(name).ToUpperInvariant() is ".XML" or ".RELS" or ".VML"
        || bytes.StartsWith("<?xml"u8) || bytes.StartsWith("\uFEFF<?xml"u8);

    /// <summary>The texts of a part.</summary>
    /// <exception cref="XmlException">It is not well-formed.</exception>
    public static IEnumerable<string> Of(ReadOnlyMemory<byte> bytes)
    {
        var part = new XmlPartText();
        using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray(), writable: false), s_settings);
        part.Read(reader);
        return [part._all.ToString(), part._kept.ToString(), part._attributes.ToString()];
    }

    private void Read(XmlReader reader)
    {
        var deleted = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    var name = reader.LocalName;
                    Attributes(reader, name);
                    if (name is "del" or "moveFrom" && !isEmpty) deleted++;
                    Break(Stands(name), deleted > 0);
                    break;
                case XmlNodeType.EndElement:
                    if (reader.LocalName is "del" or "moveFrom") deleted--;
                    Break(EndsWith(reader.LocalName), deleted > 0);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    Add(reader.Value, deleted > 0);
                    break;
                case XmlNodeType.Comment or XmlNodeType.ProcessingInstruction:
                    _attributes.Append(reader.Value).Append('\n');
                    break;
            }
        }
    }

    private void Attributes(XmlReader reader, string element)
    {
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (Counts(reader.LocalName, element) && reader.Value.TrimStart('-').All(char.IsAsciiHexDigit)) continue;
            _attributes.Append(reader.Value).Append('\n');
            // What a property is called stands before its value.
            if (reader.LocalName == "name") _all.Append(reader.Value).Append('\n');
        }

        reader.MoveToElement();
    }

    private static bool Counts(string attribute, string element) =>
        s_counters.Contains(attribute) || (attribute == "val" && s_counters.Contains(element))
        || attribute.StartsWith("rsid", StringComparison.Ordinal);

    private void Add(string text, bool isDeleted)
    {
        _all.Append(text);
        if (!isDeleted) _kept.Append(text);
    }

    private void Break(string? with, bool isDeleted)
    {
        if (with is null) return;
        if (with == "\t") TrimLine(_all, _kept);
        Add(with, isDeleted);
    }

    /// <summary>The end of a cell's last paragraph does not end its row.</summary>
    private static void TrimLine(params ReadOnlySpan<StringBuilder> texts)
    {
        foreach (var text in texts)
            while (text.Length > 0 && text[^1] == '\n') text.Length--;
    }

    private static string? Stands(string element) => element switch
    {
        "tab" or "ptab" => " ",
        "br" or "cr" or "fldChar" => "\n",
        "noBreakHyphen" => "-",
        "softHyphen" => "\u00AD",
        _ => null,
    };

    /// <summary>Runs and what is in them go on into the next; all else ends a line.</summary>
    private static string? EndsWith(string element) => element switch
    {
        "t" or "r" or "delText" or "instrText" or "rPr" or "ins" or "del" or "moveTo" or "moveFrom" => null,
        "hyperlink" or "smartTag" or "sdtContent" or "sdt" or "span" or "a" or "b" or "i" => null,
        "tc" => "\t",
        "tab" or "ptab" or "br" or "cr" or "fldChar" or "noBreakHyphen" or "softHyphen" => null,
        _ => "\n",
    };
}
