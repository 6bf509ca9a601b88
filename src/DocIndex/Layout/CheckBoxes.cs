using System.Text.RegularExpressions;

namespace DocIndex.Layout;

/// <summary>Check boxes printed as glyphs (☒ ☐) or as a lone x behind or before an option.</summary>
public static partial class CheckBoxes
{
    /// <summary>Glyphs of boxes, ticked and not.</summary>
    public static char[] Glyphs => ['☐', '☒', '☑', '□', '■', '✓', '✔', '\uF0FE', '\uF0A8', '\uF06F'];

    [GeneratedRegex(@"(?<box>[☐☒☑□■✓✔\uF0FE\uF0A8\uF06F])", RegexOptions.CultureInvariant)]
    private static partial Regex Box { get; }

    [GeneratedRegex(@"^(?<option>.*\S)\s+[xX]$", RegexOptions.CultureInvariant)]
    private static partial Regex LoneMark { get; }

    [GeneratedRegex(@"^[xX]\s+(?<option>\p{Lu}.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingMark { get; }

    /// <summary>True where a text is an option with a lone x before it.</summary>
    public static bool BeginsWithMark(string text) => LeadingMark.IsMatch(text.Trim());

    /// <summary>True where a text is an option with a lone x behind it.</summary>
    public static bool EndsWithMark(string text) => LoneMark.IsMatch(text.Trim());

    /// <summary>
    /// The ticked options of a text, in order. Boxes may stand before or behind their options; the first printed thing decides which.
    /// </summary>
    public static IReadOnlyList<string> Ticked(string text)
    {
        var lone = LoneMark.Match(text.Trim());
        if (lone.Success) return [Clean(lone.Groups["option"].Value)];
        var leading = LeadingMark.Match(text.Trim());
        if (leading.Success) return [Clean(leading.Groups["option"].Value)];
        var boxes = Box.Matches(text);
        if (boxes.Count == 0) return [];
        var before = text.TrimStart().StartsWith(boxes[0].Value, StringComparison.Ordinal);
        var ticked = new List<string>();
        for (var i = 0; i < boxes.Count; i++)
        {
            if (boxes[i].Value is "☐" or "□" or "\uF0A8" or "\uF06F") continue;
            var from = before ? boxes[i].Index + 1 : i == 0 ? 0 : boxes[i - 1].Index + 1;
            var to = !before ? boxes[i].Index : i + 1 < boxes.Count ? boxes[i + 1].Index : text.Length;
            var option = Clean(text[from..to]);
            if (option.Length > 0) ticked.Add(option);
        }
        return ticked;
    }

    private static string Clean(string option) => option.Trim().TrimEnd(':').Trim();
}
