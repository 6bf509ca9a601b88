using DocIndex.Records;
using DocIndex.Vocabulary;

namespace DocIndex.Checks.Rules;

/// <summary>Whose money a statement is shown to speak of. What is not shown is not assumed.</summary>
internal enum Claim
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>What the document asks for or, in a statement on earlier funds, was given.</summary>
    Own,

    /// <summary>That of others, of other times, of other plans, of a single unit, or a bound.</summary>
    Other,
}

/// <summary>
/// Tells whose money the clause of a statement speaks of, by the vocabulary's "claims". A decision asks by its place
/// unless its words say otherwise. Must not take the state's, the region's or the whole budget's money for the
/// document's own, nor what an alternative would cost.
/// </summary>
internal static class Claims
{
    private static readonly string[] s_others = ["others", "plans", "single", "bound"];

    /// <summary>Whose money it is.</summary>
    public static Claim Of(Statement statement, DanishVocabulary vocabulary)
    {
        var clause = ClauseOf(statement);
        if (s_others.Any(key => vocabulary.ClaimWords[key].In(clause))) return Claim.Other;
        var isPast = vocabulary.ClaimWords["past"].In(clause);
        return statement.Scope switch
        {
            StatementScope.Context => Claim.Other,
            StatementScope.Previous => isPast ? Claim.Own : Claim.Unknown,
            _ when isPast => Claim.Other,
            _ => vocabulary.ClaimWords["asked"].In(clause) || IsDecision(statement, vocabulary) ? Claim.Own : Claim.Unknown,
        };
    }

    /// <summary>The sentence from the semicolon before the amount to the comma or semicolon behind it.</summary>
    private static string ClauseOf(Statement statement)
    {
        var sentence = statement.Sentence;
        var at = sentence.IndexOf(statement.Text, StringComparison.Ordinal);
        if (at < 0) return sentence;
        var start = sentence.LastIndexOf(';', at) + 1;
        var end = sentence.IndexOfAny([';', ','], at + statement.Text.Length);
        return end < 0 ? sentence[start..] : sentence[start..end];
    }

    /// <summary>
    /// True for what is to be decided: its section says so, or its own sentence ("Der skal træffes beslutning om …").
    /// </summary>
    public static bool IsDecision(Statement statement, DanishVocabulary vocabulary) =>
        statement.Section is { } section && vocabulary.SectionRoles.All(section).Contains("decision")
            || vocabulary.ClaimWords["decides"].In(statement.Sentence);
}
