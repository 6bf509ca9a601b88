using System.Text.RegularExpressions;

namespace DocIndex.Layout;

/// <summary>The number before a heading's words: "2.", "1.4", "IV.", "B)", "d)", "[3]", "Ad 3)". Must not take a word
/// ("I dag"), a year or a date.</summary>
internal static partial class HeadingNumber
{
    [GeneratedRegex(@"^(?:Ad\s+)?(?:[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]?|\[[0-9]{1,2}\]|[IVX]{1,5}[.)]|\p{Lu}[.)]|\p{Ll}\))\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Number { get; }

    /// <summary>The heading without its number.</summary>
    public static string Strip(string heading) => Number.Replace(heading, "");
}
