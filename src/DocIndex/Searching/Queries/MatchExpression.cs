using System.Collections.Immutable;
using System.Globalization;

namespace DocIndex.Searching.Queries;

/// <summary>Writes queries in the syntax of FTS5. Every word is a string of its own, so that no sign of a query is an operator.</summary>
internal static class MatchExpression
{
    /// <summary>Documents that hold any clause.</summary>
    public static string Any(IEnumerable<string> expressions) => string.Join(" OR ", expressions);

    /// <summary>Documents that have in their title, or code, what an expression asks for.</summary>
    public static string InTitle(string expression) => $"{{title}} : ({expression})";

    /// <summary>A query of nothing but text; null where it asks for other things, or only for what must not be there.</summary>
    public static string? Of(QueryNode node) => node switch
    {
        TextNode { Column: { } column } text => $"{{{column}}} : {Of(text.Clause)}",
        TextNode text => Of(text.Clause),
        GroupNode group => Of(group),
        _ => null,
    };

    /// <summary>Documents that hold a clause, or what may stand in its place.</summary>
    public static string Of(QueryClause clause) =>
        clause.Others.IsEmpty ? Itself(clause) : $"({string.Join(" OR ", clause.Others.Select(Itself).Prepend(Itself(clause)))})";

    /// <summary>A beginning is also searched as a word, for what it is the beginning of may have a shorter stem.</summary>
    private static string Itself(QueryClause clause)
    {
        if (clause.Slop > 0 && clause.Words.Length > 1)
            return string.Create(CultureInfo.InvariantCulture, $"NEAR({string.Join(' ', clause.Words.Select(word => Quote(word.Text)))}, {clause.Slop})");
        var words = string.Join(" + ", clause.Words.Select(word => Quote(word.Text)));
        return clause.Words[^1].Prefixes.IsEmpty ? $"({words})" : $"({words} * OR {words})";
    }

    private static string? Of(GroupNode group)
    {
        var must = group.Of(Occur.Must).Select(Of).ToImmutableArray();
        var should = group.Of(Occur.Should).Select(Of).ToImmutableArray();
        var not = group.Of(Occur.Not).Select(Of).ToImmutableArray();
        var wanted = must.IsEmpty ? should : must;
        if (wanted.IsEmpty || wanted.Contains(null) || not.Contains(null)) return null;
        var expression = string.Join(must.IsEmpty ? " OR " : " AND ", wanted);
        return not.IsEmpty ? $"({expression})" : $"(({expression}) NOT ({string.Join(" OR ", not)}))";
    }

    private static string Quote(string word) => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
