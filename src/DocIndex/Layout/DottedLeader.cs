using System.Text.RegularExpressions;

namespace DocIndex.Layout;

/// <summary>
/// Dots that lead the eye from a key to its value: "15. januar 2027 ..... Udbud". Must not match three dots that leave
/// something out ("mv. ..."), for they have no blank on both sides, or nothing behind them.
/// </summary>
internal static partial class DottedLeader
{
    [GeneratedRegex(@"(?<=\S) ?(?:\.{4,}|(?<= )\.{3}(?= )|(?:\. ){3,}\.?) (?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Leader { get; }

    /// <summary>True for a line with such dots.</summary>
    public static bool IsIn(string line) => Leader.IsMatch(line);

    /// <summary>The line with a colon in place of its dots, as a key and its value are read.</summary>
    public static string AsColon(string line) => Leader.Replace(line, ": ");
}
