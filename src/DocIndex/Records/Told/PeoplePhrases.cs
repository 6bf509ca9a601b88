using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Vocabulary;

namespace DocIndex.Records.Told;

/// <summary>People as a noun phrase names them.</summary>
/// <param name="Start">Offset of the first character, its count included.</param>
/// <param name="Name">The noun with what belongs to it, without its count.</param>
internal sealed record PeoplePhrase(int Start, int End, string Name, decimal? Count, string Unit);

/// <summary>
/// Finds people in a sentence by the noun: what counts and describes it before ("de ca. 5.200 daglige passagerer"), and
/// behind it the people joined to it and the prepositions and the relative clause that belong to it ("elever, der kører
/// med skolebus"), up to a verb or the end of the clause. Must not take a share or a bound for a count, nor go on over
/// a verb.
/// </summary>
internal sealed partial class PeoplePhrases(DanishVocabulary vocabulary)
{
    private const int MostAdjectives = 2;
    private const int MostWordsBehind = 9;
    private const int MostWordsOfClause = 8;
    private const int ShortestAdjective = 3;

    [GeneratedRegex(@"[0-9]{1,2}\.[–-][0-9]{1,2}\.|[0-9][0-9.,]*[0-9]|[0-9]|[\p{L}][\p{L}'’-]*\.?|[^\s\p{L}0-9]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Token { get; }

    /// <summary>Prepositions that tie what follows to the noun before.</summary>
    private static readonly HashSet<string> s_ties =
        new(StringComparer.OrdinalIgnoreCase) { "i", "på", "med", "uden", "over", "under", "fra", "ved", "mellem",
            "hos", "af", "omkring" };

    /// <summary>Words that join, or begin another clause.</summary>
    private static readonly HashSet<string> s_ends = new(StringComparer.Ordinal)
        { "og", "eller", "samt", "der", "som", "til", "for", "om", "at", "når", "hvis", "men" };

    /// <summary>All of them, in order.</summary>
    public IReadOnlyList<PeoplePhrase> In(string sentence)
    {
        var tokens = Token.Matches(sentence)
            .Select(m => (m.Index, Text: m.Value.Length > 2 ? m.Value.TrimEnd('.') : m.Value)).ToList();
        var found = new List<PeoplePhrase>();
        for (var i = 0; i < tokens.Count; i++)
        {
            // "sygemeldte borgere": the last noun is the one that counts.
            if (!IsPeople(tokens[i].Text) && !IsAll(tokens, i) || i + 1 < tokens.Count && IsPeople(tokens[i + 1].Text)) continue;
            var first = WithAdjectives(tokens, i);
            var last = Behind(sentence, tokens, i);
            var (start, count) = Counted(sentence, tokens, first);
            var end = tokens[last].Index + tokens[last].Text.Length;
            var name = sentence[tokens[first].Index..end];
            found.Add(new PeoplePhrase(start ?? tokens[first].Index, end, name, count,
                tokens[i].Text.ToLowerInvariant()));
            i = last;
        }
        return found;
    }

    private bool IsPeople(string word) =>
        word.Length > 2 && char.IsLetter(word[0])
            && (vocabulary.TargetGroupWords["people"].In(word) || vocabulary.TargetGroupWords["phrases"].In(word));

    /// <summary>"alle, der færdes i byen". Must not match "alle" before a noun, or alone.</summary>
    private static bool IsAll(List<(int Index, string Text)> tokens, int at) =>
        tokens[at].Text.Equals("alle", StringComparison.OrdinalIgnoreCase) && at + 2 < tokens.Count
        && tokens[at + 1].Text == "," && tokens[at + 2].Text is "der" or "som";

    private int WithAdjectives(List<(int Index, string Text)> tokens, int noun)
    {
        var first = noun;
        for (var n = 0; n < MostAdjectives && first > 0
            && (IsAdjective(tokens[first - 1].Text) || IsPeople(tokens[first - 1].Text)); n++) first--;
        return first;
    }

    /// <summary>
    /// A plural adjective or participle ends in -e; a small word, a verb and a noun in the definite form are none.
    /// </summary>
    private bool IsAdjective(string word) =>
        word.Length > ShortestAdjective && HasFormOfAdjective(word)
        && vocabulary.SmallWords.Exact(word) is null && !LineText.HasFiniteVerb("x " + word);

    private static bool HasFormOfAdjective(string word) =>
        char.IsLower(word[0]) && word.EndsWith('e') && !word.EndsWith("erne", StringComparison.Ordinal);

    /// <summary>The last token that belongs to the noun.</summary>
    private int Behind(string sentence, List<(int Index, string Text)> tokens, int noun)
    {
        var last = noun;
        // "børn og unge", "borgere, pårørende og frivillige"
        while (last + 2 < tokens.Count && tokens[last + 1].Text is "og" or "eller" && IsPeople(tokens[last + 2].Text))
            last += 2;
        var limit = Math.Min(tokens.Count - 1, last + MostWordsBehind);
        while (last < limit && (s_ties.Contains(tokens[last + 1].Text) || IsTime(tokens, last + 1)))
        {
            var end = EndOfTie(sentence, tokens, last + 2, limit);
            if (end < last + 2) break;
            last = end;
            if (EndsSentence(sentence, tokens[last])) break;
        }
        return last == noun && Relative(sentence, tokens, last) is { } clause ? clause : last;
    }

    /// <summary>"om aftenen", "om året": when, as opposed to what it is about.</summary>
    private static bool IsTime(List<(int Index, string Text)> tokens, int at) =>
        tokens[at].Text == "om" && at + 1 < tokens.Count
            && (tokens[at + 1].Text.EndsWith("en", StringComparison.Ordinal)
                || tokens[at + 1].Text.EndsWith("et", StringComparison.Ordinal));

    /// <summary>
    /// The last word of what follows a preposition: up to a verb, a mark, another preposition's turn or a join.
    /// </summary>
    private int EndOfTie(string sentence, List<(int Index, string Text)> tokens, int from, int limit)
    {
        var at = from - 1;
        while (at < limit)
        {
            var next = tokens[at + 1].Text;
            var joinsFigures = next is "og" or "til" && at + 2 < tokens.Count
                && char.IsAsciiDigit(tokens[at + 2].Text[0]) && at >= from && char.IsAsciiDigit(tokens[at].Text[0]);
            var joinsNames = next == "og" && at + 2 < tokens.Count && at >= from
                && char.IsUpper(tokens[at].Text[0]) && char.IsUpper(tokens[at + 2].Text[0]);
            var isWord = char.IsLetterOrDigit(next[0]);
            if (!isWord || s_ties.Contains(next) || EndsPhrase(next) && !joinsFigures && !joinsNames) break;
            if (at >= from && EndsSentence(sentence, tokens[at])) break;
            at++;
        }
        return at;
    }

    /// <summary>"… unge i den alder. 71 pct. af dem": a full stop behind a word. Must not match "ca.".</summary>
    private static bool EndsSentence(string sentence, (int Index, string Text) token) =>
        token.Text.Length > ShortestAdjective && char.IsLetter(token.Text[^1])
        && sentence.AsSpan(token.Index + token.Text.Length) is ['.', ' ', ..];

    private bool EndsPhrase(string word) =>
        s_ends.Contains(word)
        || LineText.HasFiniteVerb("x " + word) || vocabulary.GoalWords["increase"].Exact(word) is not null
        || vocabulary.GoalWords["decrease"].Exact(word) is not null;

    /// <summary>", der i dag kører med skolebus": the clause to its end, where that is near.</summary>
    private static int? Relative(string sentence, List<(int Index, string Text)> tokens, int last)
    {
        var at = last + 1;
        if (at < tokens.Count && tokens[at].Text == ",") at++;
        if (at >= tokens.Count || tokens[at].Text is not ("der" or "som" or "hvor") || at == last + 1
            && !sentence.Contains(" der ", StringComparison.Ordinal)) return null;
        var end = at;
        while (end + 1 < tokens.Count && char.IsLetterOrDigit(tokens[end + 1].Text[0])) end++;
        return end - at <= MostWordsOfClause && end > at ? end : null;
    }

    /// <summary>
    /// The number right before a phrase, with "de", "ca." and the like before it; none for a year, a share or a bound.
    /// </summary>
    private static (int? Start, decimal? Count) Counted(
        string sentence, List<(int Index, string Text)> tokens, int first)
    {
        if (first == 0 || NumberGrammar.Parse(tokens[first - 1].Text) is not { LooksLikeYear: false } number
            || number.Value != Math.Floor(number.Value)) return (null, null);
        var lead = first > 1 ? tokens[first - 2].Text.ToLowerInvariant() : "";
        if (lead is "under" or "over" or "højst" or "mindst" or "-" or "–" or "mellem" || lead == "end")
            return (null, null);
        return (tokens[first - 1].Index, number.Value);
    }
}
