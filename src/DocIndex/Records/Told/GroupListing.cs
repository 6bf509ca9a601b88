using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Vocabulary;

namespace DocIndex.Records.Told;

/// <summary>
/// Groups that a line or what stands behind a word that aims lists and tells nothing else of: "Boligejere med oliefyr
/// (ca. 1.150), lodsejere med lavbundsjorde (64) og små og mellemstore virksomheder", "Elever i 0.-2. klasse: 1.640",
/// "0-6-årige i dagtilbud". Each begins with a word for people, has its clause ("…, som bor i botilbud") and its own
/// count, before it, in brackets, or behind a colon, with a noun for people or with none. Must not take a line with a
/// verb of its own, one of whose parts names no people, or a bracket that counts something else ("(ca. 190.000 opkald
/// om året)"), a year or a bound for a count.
/// </summary>
internal sealed partial class GroupListing(DanishVocabulary vocabulary)
{
    private const int LongestName = 130;
    private const int MostWords = 18;

    private readonly PeoplePhrases _people = new(vocabulary);

    [GeneratedRegex(@",\s+(?:og\s+|samt\s+)?(?!der\b|som\b|hvor\b|hvis\b|hvoraf\b|og\b|samt\b)|\s+(?:og|samt)\s+",
        RegexOptions.CultureInvariant)]
    private static partial Regex Joint { get; }

    [GeneratedRegex(@"^(?:(?:(?<part>herunder|heraf|især|navnlig)|også|særligt|primært|både|dels|samt|og|alle|af|for"
        + @"|til|de|i\s+alt|ca\.?|cirka|omkring|knap|godt|deres(?=\s+[0-9]))\s+)*", RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant)]
    private static partial Regex Lead { get; }

    /// <summary>A name, and what counts it in brackets, or behind a colon or a dash.</summary>
    [GeneratedRegex(@"^(?:(?<own>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)\s+(?=\p{Ll}))?(?<name>[^():]+?)"
        + @"(?:\s*\((?<bracket>[^()]*)\)(?<clause>,\s+(?:der|som)\s[^()]*)?|(?:\s*:|\s[–—-])\s+(?<behind>[^():]+))?$",
            RegexOptions.CultureInvariant)]
    private static partial Regex Part { get; }

    [GeneratedRegex(@"^(?:(?:i\s+alt|ca\.?|cirka|omkring|knap|godt|p\.?t\.?)\s*)*(?<count>[0-9]{1,3}(?:\.[0-9]{3})+"
        + @"|[0-9]+)(?![0-9.,%/-])(?:\s+(?<unit>\p{Ll}[\p{Ll}-]*\.?)(?:\s.*)?)?$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Count { get; }

    /// <summary>"0-6-årige", "65+-årige", "18-21 årige": people named by their age alone.</summary>
    [GeneratedRegex(@"^[0-9]{1,2}(?:\s?[-–]\s?[0-9]{1,2}|\+)?[\s-]?årige\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ages { get; }

    /// <summary>"Børn i vuggestue, 940 i alt".</summary>
    [GeneratedRegex(@",\s*[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex CountWithin { get; }

    /// <summary>"små og mellemstore", "pleje- og": what stands before the last adjective of a noun.</summary>
    [GeneratedRegex(@"^[\p{L}-]+\s+og\s+$", RegexOptions.CultureInvariant)]
    private static partial Regex FirstAdjective { get; }

    [GeneratedRegex(@"\([^()]*\)|,?\s(?:der|som|hvor)\s[^,()]*", RegexOptions.CultureInvariant)]
    private static partial Regex Aside { get; }

    /// <summary>True for a line that names groups of people, counted or not, and says nothing of them.</summary>
    public bool Reads(string said) => Parts(said) is not null;

    /// <summary>
    /// The groups of a line; empty where it lists none, or names them in no way but by bare nouns, which may be read in
    /// more than one way.
    /// </summary>
    public IReadOnlyList<GroupPhrase> In(string said) =>
        Parts(said) is { } groups && (groups.Exists(g => g.Count is not null || g.Name.Any(char.IsAsciiDigit))
            || Aside.IsMatch(said) || said.Split([' ', ',']).Any(w => w is "herunder" or "heraf")) ? groups : [];

    /// <summary>The groups of a line, however they are named; empty where it lists none.</summary>
    public IReadOnlyList<GroupPhrase> All(string said) => Parts(said) ?? [];

    private List<GroupPhrase>? Parts(string said)
    {
        var text = said.Trim().TrimEnd('.', ';', ',');
        var told = Aside.Replace(text, "");
        if (text.Length == 0 || text.Contains(';', StringComparison.Ordinal)) return null;
        if (LineText.HasFiniteVerb(told) || vocabulary.TargetGroupWords["amounts"].In(told))
            return null;
        var groups = new List<GroupPhrase>();
        foreach (var (part, isBehindComma) in Cut(text))
        {
            if (Read(part) is not { } group || CountsBefore(groups, group, isBehindComma)) return null;
            groups.Add(group);
        }
        return groups;
    }

    /// <summary>
    /// "elever, som cykler til skole, knap 6.391 elever ifølge opgørelsen", "pendlere, i alt 8.415 brugere": a number
    /// behind nothing but a comma, or the same noun with one, says how many those before it are.
    /// </summary>
    private bool CountsBefore(List<GroupPhrase> groups, GroupPhrase next, bool isBehindComma) =>
        next.Count is not null && groups is [.., { Count: null } last]
        && (isBehindComma || UnitOf(last.Name) is { } unit && unit == next.Unit);

    private List<(string Part, bool IsBehindComma)> Cut(string text)
    {
        var (parts, start, isBehindComma) = (new List<(string, bool)>(), 0, false);
        foreach (Match joint in Joint.Matches(text))
        {
            var (left, right) = (text[start..joint.Index], text[(joint.Index + joint.Length)..]);
            var isInside = left.Count(c => c == '(') > left.Count(c => c == ')');
            if (isInside || left.EndsWith('-') || !Opens(left) || !Opens(right)
                || AreNounsOfOneName(left, right)) continue;
            parts.Add((left, isBehindComma));
            isBehindComma = joint.Value.Trim() == "," && char.IsAsciiDigit(Lead.Replace(right, "")[0]);
            start = joint.Index + joint.Length;
        }
        parts.Add((text[start..], isBehindComma));
        return parts;
    }

    /// <summary>"Lærere og pædagoger i indskolingen": two bare nouns before what belongs to both.</summary>
    private static bool AreNounsOfOneName(string left, string right) =>
        !Lead.Replace(left, "").Contains(' ', StringComparison.Ordinal) && Lead.Match(right).Length == 0
        && !char.IsAsciiDigit(right[0]);

    private bool Opens(string part)
    {
        var said = Lead.Replace(part, "");
        if (Ages.IsMatch(said)) return true;
        if (said.StartsWith("deres ", StringComparison.OrdinalIgnoreCase)) said = said["deres ".Length..];
        if (said.Length == 0) return false;
        var lower = char.ToLowerInvariant(said[0]) + said[1..];
        return _people.In(lower) is [var first, ..]
            && (first.Start == 0 || FirstAdjective.IsMatch(lower[..first.Start]));
    }

    private GroupPhrase? Read(string part)
    {
        if (!Opens(part) || Part.Match(Lead.Replace(part, "")) is not { Success: true } match) return null;
        var name = (match.Groups["name"].Value + match.Groups["clause"].Value).Trim(' ', ',');
        if (name.Length is < 3 or > LongestName || name.Split(' ').Length > MostWords || LineText.BreaksOff(name))
            return null;
        if (!IsName(name)) return null;
        if (match.Groups["own"] is { Success: true } own)
            return NumberGrammar.Parse(own.Value) is { } number && !match.Groups["behind"].Success
                ? new GroupPhrase(name, number.Value, UnitOf(name), null) : null;
        var counted = match.Groups["bracket"].Success ? CountOf(match.Groups["bracket"].Value)
            : match.Groups["behind"].Success ? CountOf(match.Groups["behind"].Value) : null;
        if (match.Groups["behind"].Success && counted is null) return null;
        return new GroupPhrase(name, counted?.Count, counted?.Unit, null);
    }

    /// <summary>
    /// Behind the people stands nothing, or what a preposition or a clause ties to them. Must not match a sentence
    /// whose verb is not known ("Forældrene oplever krydset som utrygt"), or a name with a count within.
    /// </summary>
    private bool IsName(string name)
    {
        var people = _people.In(char.ToLowerInvariant(name[0]) + name[1..]);
        if (people.Any(p => p.Count is not null) || CountWithin.IsMatch(name)) return false;
        if (people is not [var first, ..]) return Ages.IsMatch(name);
        var behind = name[first.End..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (name[first.End..].StartsWith(',')) return Clause.IsMatch(name, first.End);
        return Ages.IsMatch(name) || behind is [] || vocabulary.SmallWords.Exact(behind[0]) is not null;
    }

    /// <summary>
    /// ", som bor i botilbud", ", herunder især børn". Must not match what stands beside people ("borgerne,
    /// overholdelse af budgettet").
    /// </summary>
    [GeneratedRegex(@"\G,\s+(?:der|som|hvor|hvis|herunder|heraf|især|primært|navnlig)\s",
        RegexOptions.CultureInvariant)]
    private static partial Regex Clause { get; }

    /// <summary>"med en demensdiagnose" tells nothing; the first noun for people is what is counted.</summary>
    private string? UnitOf(string name) => _people.In(char.ToLowerInvariant(name[0]) + name[1..]) is [var first, ..]
        ? first.Unit : null;

    private (decimal Count, string? Unit)? CountOf(string said)
    {
        if (Count.Match(said.Trim()) is not { Success: true } match
            || NumberGrammar.Parse(match.Groups["count"].Value) is not { LooksLikeYear: false } number
            || number.Value != Math.Floor(number.Value)) return null;
        var unit = match.Groups["unit"].Value.TrimEnd('.');
        if (unit.Length == 0 || vocabulary.SmallWords.Exact(unit) is not null) return (number.Value, null);
        return vocabulary.TargetGroupWords["people"].In(unit) || vocabulary.TargetGroupWords["phrases"].In(unit)
            ? (number.Value, unit) : null;
    }
}
