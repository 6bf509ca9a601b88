using System.Text.RegularExpressions;

namespace DocIndex.Layout;

/// <summary>
/// Tables drawn with letters in text: bars of any kind between the fields (│ ║ ¦ |), and lines of hyphens, crosses and
/// corners between the rows (├──┼──┤, +---+---+, |:--|--:|).
/// </summary>
internal static partial class TypedRules
{
    private const int FewestStrokes = 3;

    [GeneratedRegex(@"^[|+\-=_:\s─-╿]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule { get; }

    [GeneratedRegex("[│┃║┆┇┊┋╎╏¦❘]", RegexOptions.CultureInvariant)]
    private static partial Regex Bar { get; }

    /// <summary>The text with one kind of bar.</summary>
    public static string WithPlainBars(string text) => Bar.Replace(text, "|");

    /// <summary>True for a line that only parts rows. Must not match a dash, or bars with nothing between.</summary>
    public static bool IsRule(string text) => Rule.IsMatch(text)
        && WithPlainBars(text).Count(c => c is '-' or '=' or '_' or (>= '─' and <= '╿')) >= FewestStrokes;

    /// <summary>True for a rule that belongs to a table: it has corners or crosses.</summary>
    public static bool HasJoint(string rule) => rule.Any(c => c is '+' or '|' or (>= '┌' and <= '╬'));
}
