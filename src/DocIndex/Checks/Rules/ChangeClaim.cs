using System.Text.RegularExpressions;

namespace DocIndex.Checks.Rules;

/// <summary>What a sentence says the difference of two counts is: "dvs. med 60 unge", "svarende til et fald på 18 pct. (20 unge)".</summary>
/// <param name="IsSure">False where the words leave open whether it is the difference that they speak of.</param>
internal sealed partial record ChangeClaim(SaidNumber By, bool IsSure)
{
    private const string Noun = @"(?:fald|stigning|reduktion|nedgang|forøgelse|forbedring|vækst|forskel)";

    [GeneratedRegex(
        @"(?<lead>svarende\s+til|dvs\.|det\s+vil\s+sige|altså|hvilket\s+(?:er|svarer\s+til|giver)|\beller|\()\s*(?<with>med\s+|på\s+)?(?<noun>(?:et|en)\s+(?:\p{Ll}+\s+)?" + Noun + @"(?:\s+i\s+[\p{L} ]{1,40}?)?\s+(?:på\s+)?)?" +
        @"(?<a>" + SaidNumber.About + @")(?<by>" + SaidNumber.Number + @")(?:\s*(?<unit>" + SaidNumber.UnitWord + @"))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex After { get; }

    [GeneratedRegex(
        @"(?:" + Noun + @"|øge[ts]?|stige[rt]?|falde[rt]?|reducere[st]?|nedbringe[st]?|sænke[st]?|hæve[st]?)(?:\s+\p{L}+){0,7}?\s+(?:på|med)\s+(?<a>" + SaidNumber.About + @")(?<by>" + SaidNumber.Number + @")(?:\s*(?<unit>" + SaidNumber.UnitWord + @"))?" +
        @"(?!\s+af\b)[,\s]*(?:svarende\s+til\s+)?(?:(?:et|en)\s+\p{L}+\s*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before { get; }

    /// <summary>The claims around a pair. Must not take what is a share of something else ("5 pct. af alle"), or counts of another thing without a word for change.</summary>
    public static IEnumerable<ChangeClaim> Of(string sentence, FromTo pair)
    {
        if (Before.Match(sentence[..pair.Start]) is { Success: true } before && Read(before) is { } first && (first.IsShare || first.MayCountLike(pair.To))) yield return new ChangeClaim(first, true);
        var next = sentence.IndexOf(" fra ", pair.End, StringComparison.OrdinalIgnoreCase);
        var tail = sentence[pair.End..(next < 0 ? sentence.Length : next)];
        var claimed = false;
        foreach (Match match in After.Matches(tail))
        {
            if (Read(match) is not { } by || tail[(match.Index + match.Length)..].TrimStart().StartsWith("af ", StringComparison.Ordinal)) continue;
            var lead = match.Groups["lead"].Value;
            var saysChange = match.Groups["noun"].Success || match.Groups["with"].Success || by.Unit is "flere" or "færre";
            var alike = by.IsShare || by.MayCountLike(pair.To.Unit is null ? pair.From : pair.To);
            if (!alike && !saysChange) continue;
            if (lead == "(" && (by.Unit is null || (!claimed && !by.IsShare && !saysChange && pair.To.Unit is null))) continue;
            if (lead.Equals("eller", StringComparison.OrdinalIgnoreCase) && !claimed && !by.IsShare && !saysChange) continue;
            yield return new ChangeClaim(by, alike && (saysChange || claimed || by.IsShare && lead != "("));
            claimed = true;
        }
    }

    private static SaidNumber? Read(Match match) => SaidNumber.Read(match.Groups["by"], match.Groups["unit"], match.Groups["a"]);
}
