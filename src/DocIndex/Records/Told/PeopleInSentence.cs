using System.Text.RegularExpressions;
using DocIndex.Vocabulary;

namespace DocIndex.Records.Told;

/// <summary>
/// What a sentence makes of the people that it names: aimed at, joined to others, counted behind their name.
/// </summary>
internal sealed class PeopleInSentence(DanishVocabulary vocabulary)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int MostJoining = 4;

    /// <summary>"De ", "Alle ": so many characters may stand before a sentence's subject.</summary>
    private const int MostBeforeSubject = 5;

    /// <summary>"familier om året", "beboere i dag": a time behind a noun makes no other group of it.</summary>
    private static readonly Regex s_time =
        new(@"\s+(?:om\s+(?:året|måneden|ugen|dagen)|i\s+dag|årligt|i\s+alt)$", Options);

    /// <summary>"… samt deres pårørende", "… og alle beboere".</summary>
    private static readonly HashSet<string> s_joining = new(StringComparer.Ordinal)
        { "samt", "også", "alle", "deres", "dels", "både" };

    private static readonly Regex s_about = new(@"(?:\b(?:i\s+alt|ca\.?|cirka|omkring|knap|godt)\s*)+$", Options);

    private readonly Regex _aimed = GroupPatterns.Of(vocabulary).Aimed;

    /// <summary>True for a noun alone, which may count a group that is named elsewhere.</summary>
    public static bool IsBare(PeoplePhrase people) =>
        !s_time.Replace(people.Name, "").Contains(' ', StringComparison.Ordinal);

    /// <summary>
    /// True for a bare noun with its number in brackets, behind a colon or a dash, or in a line that begins with a word
    /// for a count: "Udsatte familier (160 børn)", "Antal: 160 børn".
    /// </summary>
    public bool IsSetOff(string sentence, PeoplePhrase people)
    {
        var lead = s_about.Replace(sentence[..people.Start], "").TrimEnd();
        return lead is [.., '(' or ':' or '–' or '-' or '—' or ',']
            || vocabulary.FactColumns["count"].Leading(sentence) is not null;
    }

    /// <summary>
    /// "680 ældre, 21 medarbejdere": counted right behind a comma and others that are counted. Must not match a count
    /// of those before it ("Familier, 48 familier").
    /// </summary>
    public static bool IsCountedNext(string sentence, IReadOnlyList<PeoplePhrase> people, int n) =>
        n > 0 && people[n].Count is not null && people[n - 1].Count is not null && people[n].Unit != people[n - 1].Unit
        && sentence[people[n - 1].End..Math.Max(people[n - 1].End, people[n].Start)].Trim() == ",";

    /// <summary>"Unge i klubber (706 unge)": a bare noun and its number in brackets right behind a name.</summary>
    public static bool IsCountedInBrackets(string sentence, IReadOnlyList<PeoplePhrase> people, int n) =>
        people[n].Count is null && n + 1 < people.Count && people[n + 1] is { Count: not null } next && IsBare(next)
        && sentence[people[n].End..Math.Max(people[n].End, next.Start)].Trim() == "(";

    /// <summary>
    /// Nothing but a join and small words stands between two: "…, og så skolebørn på landet", "… og om pendlerne", "…,
    /// til dagplejere". Must not take those behind a word that tells something else of the first.
    /// </summary>
    public bool IsJoined(string sentence, PeoplePhrase one, PeoplePhrase next)
    {
        var words = sentence[one.End..Math.Max(one.End, next.Start)].Split([' ', ',', ';'],
            StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return sentence[one.End..Math.Max(one.End, next.Start)].Trim() == ",";
        if (words.Length > MostJoining) return false;
        var joins = words.Any(w => w is "og" or "samt" or "også") || sentence[one.End..].TrimStart().StartsWith(',');
        return joins
            && words.All(w => vocabulary.SmallWords.Exact(w) is not null || s_joining.Contains(w));
    }

    /// <summary>
    /// Right behind a word that aims, within "kommer … til gode", or counted at a sentence's beginning before what they
    /// get ("De 236 børn får færre skift").
    /// </summary>
    public bool IsAimedAt(string sentence, PeoplePhrase people) =>
        _aimed.IsMatch(sentence[..people.Start])
        || people is { Count: not null, Start: <= MostBeforeSubject }
            && vocabulary.TargetGroupWords["gets"].Leading(sentence[people.End..].TrimStart()) is not null
        || vocabulary.TargetGroupWords["reached"].Trailing(sentence[..people.Start]) is not null
            && sentence[people.End..].Contains("til gode", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The count that a sentence gives a group behind its name by its noun alone: "familier med børn født før uge 37,
    /// hvilket vil sige 48 familier". Null where the group has one, or the next of the same noun is another group.
    /// </summary>
    public decimal? CountBehind(string sentence, IReadOnlyList<PeoplePhrase> people, int n)
    {
        if (people[n].Count is not null || n + 1 == people.Count || people[n + 1] is not { Count: { } count } next
            || !IsBare(next)) return null;
        var between = sentence[people[n].End..Math.Max(people[n].End, next.Start)].Split([' ', ',', '('],
            StringSplitOptions.RemoveEmptyEntries);
        var isBare = vocabulary.TargetGroupWords["counted"].Exact(next.Unit) is not null
            && between.Length <= MostJoining + 1;
        var isJoin = between.Contains("og") || between.Contains("samt");
        return next.Unit == people[n].Unit || isBare && !isJoin ? count : null;
    }
}
