using System.Text;

namespace DocIndex.Publishing.Markup;

/// <summary>
/// Writes pages as HTML: landmarks, native tables with captions and scopes, nothing loaded but the files beside it. What scripts add (sorting, narrowing
/// down, searching) is for convenience; every page says all that it has to say without them.
/// </summary>
internal sealed class HtmlRenderer(PageFrame frame)
{
    public const string Extension = ".html";
    public const string StyleSheet = "site.css";
    public const string Script = "site.js";

    /// <summary>The whole file, ending in a line feed.</summary>
    public void Render(Page page, StringBuilder output)
    {
        output.Append("<!DOCTYPE html>\n");
        new HtmlView(frame, page).Document().WriteTo(output);
        output.Append('\n');
    }

    /// <summary>A page in a file that needs no other: the style is within it, and nothing stands around the page.</summary>
    /// <param name="style">The style sheet, which is the program's own.</param>
    public string RenderAlone(Page page, string style)
    {
        var output = new StringBuilder("<!DOCTYPE html>\n");
        new HtmlView(frame, page).DocumentAlone(style).WriteTo(output);
        return output.Append('\n').ToString();
    }
}
