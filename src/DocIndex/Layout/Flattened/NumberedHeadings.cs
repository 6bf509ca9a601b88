using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DocIndex.Layout.Flattened;

/// <summary>
/// Headings that a document numbers from the first on in one way ("Ad 1)", "2.", "IV."): lines of words with white space
/// above them and no figures below. Must not match numbered rows of a table, which stand close or have figures, or a
/// number that does not follow the one before it.
/// </summary>
internal static partial class NumberedHeadings
{
    private const int FewestOfOneWay = 3;

    /// <summary>The places of such lines.</summary>
    public static ImmutableHashSet<int> In(IReadOnlyList<FlatLine> lines)
    {
        var ways = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Gap == 0 && i > 0 || lines[i].Figures > 0 || i + 1 < lines.Count && lines[i + 1].Figures > 0) continue;
            if (Numbered.Match(lines[i].Text) is not { Success: true } match) continue;
            var own = ways.TryGetValue(match.Result("${lead}|${mark}"), out var known) ? known : ways[match.Result("${lead}|${mark}")] = [];
            if (NumberOf(match.Groups["number"].Value) == own.Count + 1) own.Add(i);
        }

        return [.. ways.Values.Where(own => own.Count >= FewestOfOneWay).SelectMany(own => own)];
    }

    [GeneratedRegex(@"^(?<lead>Ad\s+|[0-9]{1,2}\.(?=[0-9]))?(?<number>[0-9]{1,2}|[IVX]{1,4}|[A-H])(?<mark>[.)]?)\s+\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered { get; }

    private static int NumberOf(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits
            : s_roman.IndexOf(number) is >= 0 and var roman ? roman + 1 : number[0] - 'A' + 1;

    private static readonly ImmutableArray<string> s_roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
}
