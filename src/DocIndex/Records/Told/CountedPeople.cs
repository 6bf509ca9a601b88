using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Vocabulary;

namespace DocIndex.Records.Told;

/// <summary>
/// The people that a sentence counts ("I 2025 måtte centret afvise 190 kvinder"): whom a document is about that has no
/// part, key or table on its target group. Must not take a rate ("40 borgere om ugen", "i snit 12 elever"), a bound, a
/// figure of a goal, those who are to be employed, or a count in a sentence on money.
/// </summary>
internal sealed partial class CountedPeople(DanishVocabulary vocabulary)
{
    private readonly PeoplePhrases _people = new(vocabulary);

    /// <summary>All of them, in order, each with its count.</summary>
    public IEnumerable<PeoplePhrase> In(string sentence)
    {
        if (GoalClaim.Reads(sentence, vocabulary) || IsOfOthers(sentence)) return [];
        var people = _people.In(sentence);
        return people.Where(p => p.Count > 1 && !IsRate(sentence, p) && !CountsThoseBeside(sentence, p, people));
    }

    /// <summary>
    /// "Pendlere …, hvoraf kommunen har 8.415 brugere", "1.592 helårspersoner": a bare noun set off from people that
    /// are not counted, or a unit of persons, counts a group named elsewhere.
    /// </summary>
    private static bool CountsThoseBeside(string sentence, PeoplePhrase people, IReadOnlyList<PeoplePhrase> all) =>
        !people.Name.Contains(' ', StringComparison.Ordinal)
        && (people.Unit.EndsWith("personer", StringComparison.Ordinal)
            || all.Any(other => other.Count is null && SetOff.IsMatch(Between(sentence, people, other))));

    private static string Between(string sentence, PeoplePhrase one, PeoplePhrase other) =>
        one.Start < other.Start ? sentence[one.End..Math.Max(one.End, other.Start)]
            : sentence[other.End..Math.Max(other.End, one.Start)];

    [GeneratedRegex(@"^[^.;]{0,30}(?:[:–—(]|\bhvoraf\b)", RegexOptions.CultureInvariant)]
    private static partial Regex SetOff { get; }

    private bool IsOfOthers(string sentence) =>
        vocabulary.GoalWords["increase"].In(sentence) || vocabulary.GoalWords["decrease"].In(sentence)
        || vocabulary.TargetGroupWords["hired"].In(sentence) || ProseAmountGrammar.Find(sentence).Count > 0;

    private bool IsRate(string sentence, PeoplePhrase people) =>
        vocabulary.TargetGroupWords["rate"].In(people.Name)
        || vocabulary.TargetGroupWords["rate"].Leading(sentence[people.End..].TrimStart()) is not null
        || vocabulary.TargetGroupWords["rate"].Trailing(sentence[..people.Start].TrimEnd()) is not null;
}
