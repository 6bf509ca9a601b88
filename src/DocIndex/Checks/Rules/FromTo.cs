using System.Text.RegularExpressions;

namespace DocIndex.Checks.Rules;

/// <summary>"fra 112 i 2020 til 94 i 2024": two counts of the same, found in a sentence.</summary>
/// <param name="Start">Offset of "fra".</param>
/// <param name="End">Offset just after the second number and its unit.</param>
internal sealed partial record FromTo(SaidNumber From, SaidNumber To, int Start, int End)
{
    [GeneratedRegex(
        @"\bfra\s+(?<a1>" + SaidNumber.About + @")(?<from>" + SaidNumber.Number + @")\s*(?<fu>" + SaidNumber.UnitWord + @")??(?:\s+i\s+(?:(?:19|20)[0-9][0-9](?:/[0-9]{2,4})?|dag))?(?:(?:\s+\p{Ll}+){0,2}?\s+til|(?:\s+\p{Ll}+){0,6}?\s+(?:ned|op)\s+(?:på|til))\s+" +
        @"(?<a2>" + SaidNumber.About + @")(?<to>" + SaidNumber.Number + @")(?:\s*(?<tu>" + SaidNumber.UnitWord + @"))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern { get; }

    /// <summary>All pairs of a sentence. Years, dates and amounts of money are none.</summary>
    public static IEnumerable<FromTo> Find(string sentence)
    {
        foreach (Match match in Pattern.Matches(sentence))
            if (SaidNumber.Read(match.Groups["from"], match.Groups["fu"], match.Groups["a1"]) is { } first && SaidNumber.Read(match.Groups["to"], match.Groups["tu"], match.Groups["a2"]) is { } second)
            {
                if (first.IsShare != second.IsShare && first.Unit is not null && second.Unit is not null) continue;
                // A unit behind the second number counts for the first as well.
                if (second.IsShare && first.Unit is null) first = first with { Unit = second.Unit, HalfWidth = Math.Max(first.HalfWidth, HalfOf(match.Groups["from"].Value)) };
                var end = second.Unit is null ? match.Groups["to"].Index + match.Groups["to"].Length : match.Index + match.Length;
                yield return new FromTo(first, second, match.Index, end);
            }
    }

    private static decimal HalfOf(string digits) => Amounts.NumberGrammar.Magnitude(digits)?.HalfWidth ?? 0;
}
