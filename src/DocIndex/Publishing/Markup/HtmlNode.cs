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
}

/// <summary>Text.</summary>
internal sealed record HtmlText(string Text) : HtmlNode
{
    public override void WriteTo(StringBuilder output)
    {
        foreach (var c in VisibleText.Of(Text))
        {
            switch (c)
            {
                case '&': output.Append("&amp;"); break;
                case '<': output.Append("&lt;"); break;
                case '>': output.Append("&gt;"); break;
                default: output.Append(c); break;
            }
        }
    }
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
    private static readonly ImmutableHashSet<string> Void = ImmutableHashSet.Create("meta", "link", "br", "img");

    // A line of its own for each of these keeps a page's text readable and its differences small.
    private static readonly ImmutableHashSet<string> OwnLine = ImmutableHashSet.Create(
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
            AppendAttribute(output, value);
            output.Append('"');
        }

        output.Append('>');
        if (Void.Contains(Name)) return;
        foreach (var child in Children) child.WriteTo(output);
        output.Append("</").Append(Name).Append('>');
    }

    private static void AppendAttribute(StringBuilder output, string value)
    {
        foreach (var c in VisibleText.Of(value))
        {
            switch (c)
            {
                case '&': output.Append("&amp;"); break;
                case '<': output.Append("&lt;"); break;
                case '>': output.Append("&gt;"); break;
                case '"': output.Append("&quot;"); break;
                default: output.Append(c); break;
            }
        }
    }
}
