using System.Collections.Immutable;

namespace DocIndex.Searching;

/// <summary>Writes clauses in the syntax of FTS5. Every word is a string of its own, so that no sign of a query is an operator.</summary>
internal static class MatchExpression
{
    /// <summary>Documents that hold every clause.</summary>
    public static string All(ImmutableArray<QueryClause> clauses) => string.Join(" AND ", clauses.Select(Of));

    /// <summary>Documents that hold any clause.</summary>
    public static string Any(ImmutableArray<QueryClause> clauses) => string.Join(" OR ", clauses.Select(Of));

    /// <summary>Documents that have in their title, or code, what an expression asks for.</summary>
    public static string InTitle(string expression) => $"{{title}} : ({expression})";

    /// <summary>Documents that hold a clause. A beginning is also searched as a word, for what it is the beginning of may have a shorter stem.</summary>
    public static string Of(QueryClause clause)
    {
        var words = string.Join(" + ", clause.Words.Select(word => Quote(word.Text)));
        return clause.Words[^1].Prefixes.IsEmpty ? $"({words})" : $"({words} * OR {words})";
    }

    private static string Quote(string word) => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
