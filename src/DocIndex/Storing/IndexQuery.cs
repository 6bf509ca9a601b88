using System.Collections.Immutable;

namespace DocIndex.Storing;

/// <summary>A condition on documents.</summary>
/// <param name="Match">What their words are to match, in the syntax of FTS5; null where nothing is asked of the words as a whole.</param>
/// <param name="Predicate">What else is asked of a row <c>d</c> of <c>documents</c>, in SQL with parameters.</param>
/// <param name="Parameters">Those of the predicate, and <c>$match</c>.</param>
internal sealed record IndexQuery(string? Match, string Predicate, ImmutableArray<(string Name, object? Value)> Parameters)
{
    /// <summary>A statement that gives the numbers of the documents.</summary>
    public string Numbers => $"SELECT d.number {Source}";

    /// <summary>What follows the columns in a statement over the documents.</summary>
    public string Source => Match is null
        ? $"FROM documents d WHERE {Predicate}"
        : Predicate == "1" ? "FROM (SELECT rowid AS number FROM words WHERE words MATCH $match) d" : $"FROM words JOIN documents d ON d.number = words.rowid WHERE words MATCH $match AND {Predicate}";

    /// <summary>The same condition on the properties with another one on the words.</summary>
    public IndexQuery With(string match) => new(match, Predicate, [.. Parameters.Where(p => p.Name != "$match"), ("$match", match)]);
}
