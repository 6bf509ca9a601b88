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

    /// <summary>A clause that ends in a beginning, in the forms that its last word may have.</summary>
    /// <param name="shorter">Words that begin so, of which the index holds less than the beginning.</param>
    public static string Beginning(QueryClause clause, string? column, IEnumerable<string> shorter)
    {
        var before = string.Concat(clause.Words.SkipLast(1).Select(word => Quote(word.Text) + " + "));
        var words = shorter.Select(word => before + Quote(word)).Prepend($"{before}{Quote(clause.Words[^1].Text)} *");
        return (column is null ? "" : $"{{{column}}} : ") + $"({string.Join(" OR ", words)})";
    }

    /// <summary>FTS5 counts the words between the first and the last of those that are near each other, the others of them, too.</summary>
    private static string Itself(QueryClause clause)
    {
        var distance = clause.Slop + clause.Words.Length - 2;
        return clause.Slop > 0 && clause.Words.Length > 1
            ? string.Create(CultureInfo.InvariantCulture, $"NEAR({string.Join(' ', clause.Words.Select(word => Quote(word.Text)))}, {distance})")
            : $"({string.Join(" + ", clause.Words.Select(word => Quote(word.Text)))})";
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
