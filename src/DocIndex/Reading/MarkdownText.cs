using System.Text;
using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;

namespace DocIndex.Reading;

/// <summary>The text of Markdown's inlines, its marks taken off.</summary>
internal static partial class MarkdownText
{
    [GeneratedRegex(@"^\p{Lu}[\p{L}0-9 .-]{1,24}:\s", RegexOptions.CultureInvariant)]
    private static partial Regex Keyed { get; }

    /// <summary>True for "Dato: 12.06.2025".</summary>
    public static bool IsKeyed(string line) => Keyed.IsMatch(line);

    /// <summary>All of it on one line.</summary>
    public static string Of(ContainerInline? inline) => string.Join(' ', LinesOf(inline));

    /// <summary>Line by line as it stands in the file or is broken by markup.</summary>
    public static List<string> LinesOf(ContainerInline? inline)
    {
        var text = new StringBuilder();
        if (inline is not null) Append(inline, text);
        return [.. text.ToString().Split('\n').Select(MarkupCollector.Folded)];
    }

    /// <summary>True where nothing but blanks stands outside strong emphasis.</summary>
    public static bool IsBold(ContainerInline? inline) =>
        inline is not null && inline.Any() && inline.All(i => i is EmphasisInline { DelimiterChar: '*' or '_', DelimiterCount: >= 2 } || i is LineBreakInline || i is LiteralInline literal && string.IsNullOrWhiteSpace(literal.Content.ToString()));

    /// <summary>The length of the strong emphasis that it opens with; 0 where another follows, or it opens with none.</summary>
    public static int LeadOf(ContainerInline? inline)
    {
        if (inline?.FirstChild is not EmphasisInline { DelimiterCount: >= 2 } lead
            || inline.Skip(1).Any(i => i is EmphasisInline { DelimiterCount: >= 2 })) return 0;
        return Of(lead).Length;
    }

    private static void Append(ContainerInline container, StringBuilder text)
    {
        var isRaised = false;
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal when isRaised:
                    text.Append(Word.WordSymbols.Raised(literal.Content.ToString()));
                    break;
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case HtmlInline { Tag: "<sup>" }:
                    isRaised = true;
                    break;
                case HtmlInline { Tag: "</sup>" }:
                    isRaised = false;
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case LineBreakInline:
                    text.Append('\n');
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case HtmlInline html when html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                    text.Append('\n');
                    break;
                case TaskList task:
                    text.Append(task.Checked ? "☒" : "☐");
                    break;
                case FootnoteLink { IsBackLink: false } note:
                    text.Append(Word.WordSymbols.Raised($"{note.Footnote.Order}"));
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline inner:
                    Append(inner, text);
                    break;
            }
        }
    }
}
