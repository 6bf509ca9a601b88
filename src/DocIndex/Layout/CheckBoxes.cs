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

    /// <summary>The ticked options of a text, in order.</summary>
    public static IReadOnlyList<string> Ticked(string text) => [.. Options(text).Where(o => o.IsTicked).Select(o => o.Text)];

    /// <summary>
    /// The options of a text, in order. Boxes stand before their options where the text begins with a box, or ends with
    /// an option; then what leads the first box is a question ("Anlæg: ☐ Ja ☒ Nej"), and no option. Else they stand behind.
    /// </summary>
    public static IReadOnlyList<BoxOption> Options(string text)
    {
        var lone = LoneMark.Match(text.Trim());
        if (lone.Success) return [new(Clean(lone.Groups["option"].Value), true)];
        var leading = LeadingMark.Match(text.Trim());
        if (leading.Success) return [new(Clean(leading.Groups["option"].Value), true)];
        var boxes = Box.Matches(text);
        if (boxes.Count == 0) return [];
        var before = text.TrimStart().StartsWith(boxes[0].Value, StringComparison.Ordinal) || text[(boxes[^1].Index + 1)..].Any(char.IsLetterOrDigit);
        var options = new List<BoxOption>();
        for (var i = 0; i < boxes.Count; i++)
        {
            var from = before ? boxes[i].Index + 1 : i == 0 ? 0 : boxes[i - 1].Index + 1;
            var to = !before ? boxes[i].Index : i + 1 < boxes.Count ? boxes[i + 1].Index : text.Length;
            var option = Clean(text[from..to]);
            if (option.Length > 0) options.Add(new(option, boxes[i].Value is not ("☐" or "□" or "\uF0A8" or "\uF06F")));
        }
        return options;
    }

    /// <summary>What leads the first box of a text, where it is a question to the options behind; else empty.</summary>
    public static string Question(string text)
    {
        var first = Box.Match(text);
        return first.Success && Options(text) is [var option, ..] && !text[..first.Index].Contains(option.Text, StringComparison.Ordinal) ? Clean(text[..first.Index]) : "";
    }

    private static string Clean(string option) => option.Trim().TrimEnd(':').Trim();
}
