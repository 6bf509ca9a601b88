using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;

namespace DocIndex.Reading.Word;

/// <summary>The text of a paragraph as it is printed.</summary>
/// <param name="Raw">With tabs; a line feed is a line break, a form feed a page break.</param>
/// <param name="IsBold">True where every letter is.</param>
/// <param name="Lead">So many of the first characters are bold, where no others are.</param>
/// <param name="Size">Of the smallest letters, in points; 0 where there are none.</param>
/// <param name="Boxes">Contents of text boxes that hang on the paragraph, in order.</param>
internal sealed record WordParagraph(string Raw, bool IsBold, int Lead, double Size, IReadOnlyList<OpenXmlElement> Boxes);

/// <summary>
/// Reads the runs of paragraphs: results of fields and not their codes, tracked changes as accepted, hidden and struck-out text left out, check boxes as ☒ and ☐. Fields may
/// run over several paragraphs, so one reader serves a whole part of the document.
/// </summary>
internal sealed class WordText(WordStyles styles, WordNotes notes, WordPageBreaks pageBreaks)
{
    // For each open field whether its result has begun.
    private readonly Stack<bool> _fields = new();
    private readonly StringBuilder _text = new();
    private readonly List<OpenXmlElement> _boxes = [];
    private string? _style;
    private int _letters;
    private int _bold;
    private int _lead;

    // Of the run that is read and of the smallest with letters so far, in half points.
    private int _halfPoints;
    private int _smallest;

    private bool InCode => _fields.Contains(false);

    public WordParagraph Read(OpenXmlElement paragraph, string? style)
    {
        _text.Clear();
        _boxes.Clear();
        (_style, _letters, _bold, _lead, _smallest) = (style, 0, 0, 0, int.MaxValue);
        _halfPoints = styles.HalfPoints(style);
        foreach (var child in paragraph.Content()) Inline(child);
        return new WordParagraph(_text.ToString(), _letters > 0 && _bold == _letters, _lead,
            _letters > 0 ? _smallest / 2.0 : 0, [.. _boxes]);
    }

    private void Inline(OpenXmlElement element)
    {
        switch (element.LocalName)
        {
            case "r":
                Run(element);
                break;
            case "sdt" when element.Child("sdtPr").Child("checkbox") is { } box:
                Append(box.Switch("checked") == true ? WordSymbols.Ticked : WordSymbols.Empty, false);
                break;
            case "oMath" or "oMathPara":
                Append(element.InnerText, false);
                break;
        }
    }

    private void Run(OpenXmlElement run)
    {
        var properties = run.Child("rPr");
        var character = properties.Value("rStyle");
        if (Property(properties, character, "vanish") || Property(properties, character, "strike") || Property(properties, character, "dstrike")) return;
        if (IsWhiteOnPaper(run, properties)) return;
        var bold = Property(properties, character, "b");
        _halfPoints = properties.Number("sz") ?? styles.Inherited(character, "rPr", p => p.Number("sz"))
            ?? styles.HalfPoints(_style);
        var raised = properties.Value("vertAlign") == "superscript" || properties.Number("position") > 0;
        var font = properties.Child("rFonts")?.Attribute("ascii");
        foreach (var child in run.Content()) InRun(child, bold, raised, WordSymbols.IsSymbolFont(font) ? font : null);
    }

    /// <summary>
    /// True for white letters right on the page. Must not take those on a ground of their own (a highlighted run, a
    /// shaded paragraph), nor any in a table's cell or a text box, which may get its ground from a style.
    /// </summary>
    private static bool IsWhiteOnPaper(OpenXmlElement run, OpenXmlElement? properties)
    {
        var isWhite = "FFFFFF".Equals(properties.Value("color"), StringComparison.OrdinalIgnoreCase);
        if (!isWhite || properties.Child("shd") is not null || properties.Child("highlight") is not null) return false;
        return run.Ancestors().All(a => a.LocalName is not ("tc" or "txbxContent")
            && (a.LocalName != "p" || a.Child("pPr").Child("shd") is null && a.Child("pPr").Child("pStyle") is null));
    }

    private void InRun(OpenXmlElement child, bool bold, bool raised, string? symbolFont)
    {
        switch (child.LocalName)
        {
            case "t" when symbolFont is not null:
                foreach (var c in child.InnerText) Append(WordSymbols.Of(symbolFont, c), bold);
                break;
            case "t":
                Append(raised ? WordSymbols.Raised(child.InnerText) : child.InnerText, bold);
                break;
            case "tab" or "ptab":
                Append("\t", bold);
                break;
            case "br" when child.Attribute("type") == "page":
                if (pageBreaks == WordPageBreaks.AsSet) Append("\f", bold);
                else Append("\n", bold);
                break;
            case "br" or "cr":
                Append("\n", bold);
                break;
            case "lastRenderedPageBreak":
                if (pageBreaks == WordPageBreaks.AsRendered) Append("\f", bold);
                break;
            case "noBreakHyphen":
                Append("-", bold);
                break;
            case "sym" when int.TryParse(child.Attribute("char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code):
                Append(WordSymbols.Of(child.Attribute("font") ?? "", code), bold);
                break;
            case "fldChar":
                Field(child, bold);
                break;
            case "footnoteReference" or "endnoteReference" when !InCode:
                Append(notes.Refer(child), bold);
                break;
            case "ruby":
                foreach (var inner in child.Child("rubyBase")?.Content() ?? []) Inline(inner);
                break;
            case "drawing" or "pict" or "object":
                FindBoxes(child);
                break;
        }
    }

    private void Field(OpenXmlElement mark, bool bold)
    {
        switch (mark.Attribute("fldCharType"))
        {
            case "begin":
                if (mark.Child("ffData").Child("checkBox") is { } box) Append(box.Switch("checked") ?? box.Switch("default") ?? false ? WordSymbols.Ticked : WordSymbols.Empty, bold);
                if (mark.Child("ffData").Child("ddList") is { } list && list.ChildElements.Where(e => e.LocalName == "listEntry").ElementAtOrDefault(list.Number("result") ?? 0) is { } entry)
                    Append(entry.Attribute("val") ?? "", bold);
                _fields.Push(false);
                break;
            case "separate" when _fields.Count > 0:
                _fields.Pop();
                _fields.Push(true);
                break;
            case "end" when _fields.Count > 0:
                _fields.Pop();
                break;
        }
    }

    private void Append(string text, bool bold)
    {
        if (InCode && text is not ("\f" or "\n")) return;
        var letters = text.Count(char.IsLetterOrDigit);
        if (bold) _lead = _bold == _letters ? _text.Length + text.Length : 0;
        _text.Append(text);
        _letters += letters;
        if (bold) _bold += letters;
        if (letters > 0) _smallest = Math.Min(_smallest, _halfPoints);
    }

    private void FindBoxes(OpenXmlElement element)
    {
        foreach (var child in element.Content())
        {
            if (child.LocalName == "txbxContent") _boxes.Add(child);
            else FindBoxes(child);
        }
    }

    private bool Property(OpenXmlElement? properties, string? character, string name) =>
        properties.Switch(name)
        ?? (character is null ? null : styles.Inherited<bool>(character, "rPr", p => p.Switch(name)))
        ?? styles.Inherited<bool>(_style, "rPr", p => p.Switch(name))
        ?? false;
}

/// <summary>What tells where pages end.</summary>
internal enum WordPageBreaks
{
    /// <summary>Breaks that the author set.</summary>
    AsSet,

    /// <summary>The ends of pages that Word noted when it last laid the document out; set breaks are among them.</summary>
    AsRendered,
}
