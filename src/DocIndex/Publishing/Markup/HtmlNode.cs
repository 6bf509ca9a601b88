using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace DocIndex.Publishing.Markup;

/// <summary>
/// A piece of HTML as a tree. Text and attribute values are plain text until <see cref="WriteTo"/> escapes them: there is no way to put markup in.
/// </summary>
internal abstract record HtmlNode
{
    public static implicit operator HtmlNode(string text) => new HtmlText(text);

    /// <summary>Writes the node, escaped.</summary>
    public abstract void WriteTo(StringBuilder output);

    /// <summary>Writes a text with the characters escaped that would be markup.</summary>
    protected static void Escape(StringBuilder output, string text, SearchValues<char> markup)
    {
        var left = VisibleText.Of(text).AsSpan();
        for (var at = left.IndexOfAny(markup); at >= 0; at = left.IndexOfAny(markup))
        {
            output.Append(left[..at]).Append(left[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                _ => "&quot;",
            });
            left = left[(at + 1)..];
        }

        output.Append(left);
    }
}

/// <summary>Text.</summary>
internal sealed record HtmlText(string Text) : HtmlNode
{
    private static readonly SearchValues<char> Markup = SearchValues.Create("&<>");

    public override void WriteTo(StringBuilder output) => Escape(output, Text, Markup);
}

/// <summary>The program's own style sheet within a page. It can't be escaped, so nothing from outside may stand in it.</summary>
internal sealed record HtmlStyle(string Css) : HtmlNode
{
    public override void WriteTo(StringBuilder output) => output.Append("\n<style>\n").Append(Css.Replace("</", "<\\/", StringComparison.Ordinal)).Append("</style>");
}

/// <summary>An element; attributes whose value is null are left out.</summary>
internal sealed record HtmlElement(
    string Name, ImmutableArray<(string Name, string? Value)> Attributes, ImmutableArray<HtmlNode> Children) : HtmlNode
{
    private static readonly FrozenSet<string> Void =
        FrozenSet.Create(StringComparer.Ordinal, "meta", "link", "br", "img");

    private static readonly SearchValues<char> Markup = SearchValues.Create("&<>\"");

    // A line of its own for each of these keeps a page's text readable and its differences small.
    private static readonly FrozenSet<string> OwnLine = FrozenSet.Create(StringComparer.Ordinal,
        "head", "body", "meta", "link", "title", "header", "nav", "main", "footer", "section", "article", "div", "h1", "h2", "h3", "h4", "p", "ul",
        "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "td", "th", "script", "figure", "figcaption", "svg", "g");

    public override void WriteTo(StringBuilder output)
    {
        if (OwnLine.Contains(Name)) output.Append('\n');
        output.Append('<').Append(Name);
        foreach (var (name, value) in Attributes)
        {
            if (value is null) continue;
            output.Append(' ').Append(name).Append("=\"");
            Escape(output, value, Markup);
            output.Append('"');
        }

        output.Append('>');
        if (Void.Contains(Name)) return;
        foreach (var child in Children) child.WriteTo(output);
        output.Append("</").Append(Name).Append('>');
    }
}
