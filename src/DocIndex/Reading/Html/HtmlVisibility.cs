using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace DocIndex.Reading.Html;

/// <summary>What an element looks like, as far as the page itself says it: style sheets are not read.</summary>
internal static partial class HtmlVisibility
{
    private static readonly FrozenSet<string> s_unseen = FrozenSet.Create(StringComparer.Ordinal,
        "script", "style", "noscript", "template", "nav", "head", "title", "iframe", "object", "embed", "svg", "canvas", "video", "audio", "button", "select", "datalist", "dialog", "del", "s", "strike", "rt", "rp");

    private static readonly FrozenSet<string> s_blocks = FrozenSet.Create(StringComparer.Ordinal,
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dt", "fieldset", "figure", "footer", "form", "header", "hgroup", "hr", "legend", "li",
        "main", "p", "section", "summary", "caption", "td", "th", "tr", "tbody", "thead", "tfoot");

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|line-through", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HidingStyle { get; }

    [GeneratedRegex(@"font-weight\s*:\s*(?<weight>bold|bolder|[1-9]00|normal)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weight { get; }

    /// <summary>True where nobody sees it, or it is a control or struck out.</summary>
    public static bool IsHidden(IElement element) =>
        s_unseen.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || element.GetAttribute("role") == "navigation"
        || element.GetAttribute("style") is { } style && HidingStyle.IsMatch(style);

    /// <summary>True for what begins a line of its own.</summary>
    public static bool IsBlock(IElement element) => s_blocks.Contains(element.LocalName);

    /// <summary>Whether it sets its text bold or not bold; null where it leaves that as it is.</summary>
    public static bool? IsBold(IElement element)
    {
        if (element.GetAttribute("style") is { } style && Weight.Match(style) is { Success: true } weight)
            return weight.Groups["weight"].Value.ToLowerInvariant() is "bold" or "bolder" or "600" or "700" or "800" or "900";
        return element.LocalName is "b" or "strong" or "th" ? true : null;
    }
}
