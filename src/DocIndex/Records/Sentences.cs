using System.Text.RegularExpressions;

namespace DocIndex.Records;

/// <summary>
/// Parts running text into sentences. The points of abbreviations (mio., kr., jf., bl.a.), ordinals before a name ("den
/// 1. Maj"), numbers of items, thousands and initials end none, but that behind a figure does; "kr." ends one only
/// before an upper-case letter.
/// </summary>
internal static partial class Sentences
{
    [GeneratedRegex(@"(?<=[.!?][”""’)]?)\s+(?=[\p{Lu}”""“(•])", RegexOptions.CultureInvariant)]
    private static partial Regex Boundary { get; }

    [GeneratedRegex(@"(?:(?<![\p{L}.])(?:ca|jf|bl\.a|f\.eks|fx|m\.v|mv|inkl|ekskl|pr|nr|stk|hhv|ift|ifm|evt|mhp|pba"
        + @"|tlf|mdr|div|pt|dvs|m\.fl|mfl|o\.l|osv|vedr|maks|max|min|mio|mia|mill|mil|kap|art|afs|jr|Kgs|Co|Skt|St|Dr"
            + @"|s|p\.l)|(?:^|\b(?:punkt|nr\.?|den|d\.)\s+)[0-9]{1,2}|(?<!\p{L})\p{Lu})\.$",
            RegexOptions.CultureInvariant)]
    private static partial Regex NoEnd { get; }

    /// <summary>
    /// "15 pct. (nu 20)": what a bracket adds to a share. Must not match a sentence in brackets behind a full stop.
    /// </summary>
    private static bool IsRemark(string text, Match boundary) =>
        text.AsSpan(boundary.Index + boundary.Length) is ['(', var first, ..] && char.IsLower(first)
        && text.AsSpan(0, boundary.Index).EndsWith("pct.", StringComparison.OrdinalIgnoreCase);

    /// <summary>The sentences of a text, white space at their ends left out.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var sentences = new List<string>();
        var start = 0;
        foreach (Match boundary in Boundary.Matches(text))
        {
            // "2,5 mio. kr. (2028)": a figure in brackets belongs to what is before it.
            var next = boundary.Index + boundary.Length;
            if (text[next] == '(' && next + 1 < text.Length && char.IsAsciiDigit(text[next + 1])) continue;
            if (NoEnd.IsMatch(text[start..boundary.Index]) || IsRemark(text, boundary)) continue;
            sentences.Add(text[start..boundary.Index].Trim());
            start = boundary.Index + boundary.Length;
        }
        if (start < text.Length) sentences.Add(text[start..].Trim());
        return sentences;
    }
}
