using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace DocIndex.Reading.Html;

/// <summary>Walks a page in its order and hands its headings, paragraphs, list items and tables on as pieces.</summary>
internal sealed class HtmlWalk(MarkupCollector pieces)
{
    /// <summary>What is nested deeper is read as plain text of its place.</summary>
    private const int Deepest = 256;

    private const int LongestPanelLine = 80;

    /// <summary>What opens a folded part of a page heads it, below the page's own headings.</summary>
    private const int LevelOfSummary = 6;

    private readonly StringBuilder _text = new();
    private int _letters;
    private int _boldLetters;
    private int _lead;
    private (MarkupKind Kind, int Level, string Marker) _next = (MarkupKind.Paragraph, 0, "");

    // What every paragraph is taken for; null where the markup decides.
    private MarkupKind? _as;
    private int _depth;
    private int _listLevel;

    /// <summary>Walks a whole page, or the content of one of its elements.</summary>
    public void Page(INode body)
    {
        Children(body, bold: false);
        Flush();
    }

    private void Children(INode parent, bool bold)
    {
        if (++_depth > Deepest) Append(parent.TextContent, bold);
        else
            foreach (var child in parent.ChildNodes) Node(child, bold);
        _depth--;
    }

    private void Node(INode node, bool bold)
    {
        if (node is IText text) Append(text.Data, bold);
        if (node is not IElement element || HtmlVisibility.IsHidden(element)) return;
        bold = HtmlVisibility.IsBold(element) ?? bold;
        switch (element.LocalName)
        {
            case "br":
                // Bold words alone on the first line of a paragraph head what follows.
                if (_boldLetters > 0 && _boldLetters == _letters && _text.Length <= LongestPanelLine) Flush();
                else _text.Append('\n');
                break;
            case "summary":
                Block(element, (MarkupKind.Heading, LevelOfSummary, ""), false);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Block(element, (MarkupKind.Heading, element.LocalName[1] - '0', ""), false);
                break;
            case "ul" or "ol":
                List(element, bold);
                break;
            case "dl":
                Terms(element);
                break;
            case "table":
                Flush();
                Table((IHtmlTableElement)element);
                break;
            case "figcaption":
                Block(element, (MarkupKind.Caption, 0, ""), bold);
                break;
            case "header" or "footer" when IsOfPage(element):
                As(MarkupKind.Running, element, bold);
                break;
            case "aside":
                As(element.QuerySelectorAll("p, li, div").All(p => MarkupCollector.Folded(p.TextContent).Length <= LongestPanelLine) && element.QuerySelector("table") is null ? MarkupKind.SidePanel : _as, element, bold);
                break;
            case "input":
                Input((IHtmlInputElement)element);
                break;
            case "sup":
                Append(Word.WordSymbols.Raised(element.TextContent), bold);
                break;
            case "pre":
                Flush();
                pieces.AddTyped(_as ?? MarkupKind.Paragraph, element.TextContent);
                break;
            default:
                if (HtmlVisibility.IsBlock(element)) Block(element, null, bold);
                else Children(element, bold);
                break;
        }
    }

    private void Block(IElement element, (MarkupKind, int, string)? kind, bool bold)
    {
        Flush();
        if (kind is { } given) _next = given;
        Children(element, bold);
        Flush();
    }

    private void As(MarkupKind? kind, IElement element, bool bold)
    {
        Flush();
        var before = _as;
        _as = kind;
        Children(element, bold);
        Flush();
        _as = before;
    }

    private void List(IElement list, bool bold)
    {
        Flush();
        _listLevel++;
        var number = int.TryParse(list.GetAttribute("start"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var item in list.Children.Where(i => !HtmlVisibility.IsHidden(i)))
        {
            if (int.TryParse(item.GetAttribute("value"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value)) number = value;
            var marker = list.LocalName == "ul" ? "•" : list.GetAttribute("type") is "a" && number is >= 1 and <= 26 ? $"{(char)('a' + number - 1)})" : $"{number}.";
            _next = (MarkupKind.ListItem, _listLevel, marker);
            Children(item, bold);
            Flush();
            _next = (MarkupKind.Paragraph, 0, "");
            number++;
        }
        _listLevel--;
    }

    /// <summary>Terms with short descriptions are lines such as "Dato: 12.06.2025".</summary>
    private void Terms(IElement list)
    {
        Flush();
        foreach (var element in list.QuerySelectorAll("dt, dd"))
        {
            if (element.LocalName == "dt")
            {
                Flush();
                Children(element, bold: true);
                if (element.NextElementSibling is not { LocalName: "dd" } next || next.QuerySelector("p, ul, ol, table, div") is not null) Flush();
                else if (MarkupCollector.Folded(_text.ToString()).EndsWith(':')) _text.Append(' ');
                else _text.Append(": ");
                continue;
            }
            Children(element, bold: false);
            Flush();
        }
    }

    private void Table(IHtmlTableElement table)
    {
        var reading = new HtmlTable(pieces);
        if (table.Caption is { } caption) Block(caption, (MarkupKind.Caption, 0, ""), false);
        if (_as is null && HtmlTable.IsTable(table)) pieces.Add(reading.Grid(table));
        else
            foreach (var cell in table.Rows.SelectMany(r => r.Cells)) Block(cell, null, false);
    }

    private void Input(IHtmlInputElement input)
    {
        if (input.Type is "checkbox" or "radio") _text.Append(input.HasAttribute("checked") ? " ☒ " : " ☐ ");
        else if (input.Type is "text" or "number" or "date") Append(input.GetAttribute("value") ?? "", false);
    }

    private void Append(string text, bool bold)
    {
        if (bold) _lead = _boldLetters == _letters ? _text.Length + text.Length : 0;
        foreach (var c in text) _text.Append(c is '\n' or '\r' or '\f' ? ' ' : c);
        var letters = text.Count(char.IsLetterOrDigit);
        _letters += letters;
        if (bold) _boldLetters += letters;
    }

    private void Flush()
    {
        var (kind, level, marker) = _as is { } forced ? (forced, 0, "") : _next;
        var raw = _text.ToString();
        var isBold = _letters > 0 && _boldLetters == _letters;
        var head = kind == MarkupKind.Paragraph ? RunInHeading.LengthIn(raw, _lead) : 0;
        _text.Clear();
        (_letters, _boldLetters, _lead) = (0, 0, 0);
        if (string.IsNullOrWhiteSpace(raw)) return;
        if (head > 0)
        {
            pieces.Add(MarkupKind.Heading, RunInHeading.Level, raw[..head], "", isBold: true);
            (raw, isBold) = (raw[head..], false);
        }
        pieces.Add(kind, level, raw, marker, isBold);
        _next = (MarkupKind.Paragraph, 0, "");
    }

    /// <summary>True for what stands on the page itself and not in a part of its text, and holds no heading: pages put their title into a header too.</summary>
    private static bool IsOfPage(IElement element) =>
        element.QuerySelector("h1, h2, h3") is null && !element.Ancestors<IElement>().Any(a => a.LocalName is "main" or "article" or "section" or "table");
}
