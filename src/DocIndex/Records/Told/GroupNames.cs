using System.Text.RegularExpressions;
using DocIndex.Amounts;

namespace DocIndex.Records.Told;

/// <summary>What of a phrase is a group's name, and what counts it or says when it was counted.</summary>
internal static partial class GroupNames
{
    [GeneratedRegex(@"^(?:heraf|herunder|dels|de|i\s+alt|ca\.?|cirka|omkring|knap|godt|\s)*"
        + @"(?<count>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)\s+(?=\p{Ll}{3,})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted { get; }

    /// <summary>"medlemmer i dag", "passagerer i 2025": when a group was counted is none of its name.</summary>
    [GeneratedRegex(@"\s+i\s+(?:dag|(?:19|20)[0-9]{2})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex When { get; }

    [GeneratedRegex(@"^(?:\p{L}{3,}s\s+(?=[0-9])|færre|flere|bedre|større|mindre|lavere|nye|højere|tidligere|alle|egne"
        + @"|andre|mange|nogle|de|disse|dels)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Comparative { get; }

    /// <summary>
    /// The count that a phrase begins with, and the name behind it; null where it begins with none, or a year.
    /// </summary>
    public static (decimal Count, string Name)? CountedIn(string phrase) =>
        Counted.Match(phrase) is { Success: true } own
        && NumberGrammar.Parse(own.Groups["count"].Value) is { LooksLikeYear: false } number
        ? (number.Value, phrase[own.Length..]) : null;

    /// <summary>
    /// A phrase without what compares or points at its beginning ("flere", "disse"), and without a bracket that only
    /// closes, or a time, at its end.
    /// </summary>
    public static string Of(string phrase)
    {
        var name = Comparative.Replace(phrase.Trim(), "");
        return When.Replace(name.Contains('(', StringComparison.Ordinal) ? name : name.TrimEnd(')', ' ', ','), "");
    }
}
