namespace DocIndex.Searching.Queries;

/// <summary>The signs of the query language.</summary>
internal static class QuerySigns
{
    /// <summary>Signs that mean something, or part words, wherever they stand.</summary>
    public static readonly char[] All = [.. "\"*()[]{}<>:;!?^~+=|$%&\\"];

    /// <summary>What parts words that are asked for one by one; a hyphen, a point or a stroke keeps them together ("e-mail", "2026/27").</summary>
    public static bool Parts(string text, int i) =>
        char.IsWhiteSpace(text[i])
        || All.AsSpan().Contains(text[i])
        || (text[i] == ',' && !(i > 0 && char.IsAsciiDigit(text[i - 1]) && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])));

    public static bool IsAnd(string word) => word is "AND" or "OG" or "&&";

    public static bool IsOr(string word) => word is "OR" or "ELLER" or "||";

    public static bool IsNot(string word) => word is "NOT" or "IKKE";

    public static bool IsOperator(string word) => IsAnd(word) || IsOr(word) || IsNot(word);
}
