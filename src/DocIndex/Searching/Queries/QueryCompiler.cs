using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Storing;

namespace DocIndex.Searching.Queries;

/// <summary>
/// Makes of a query what the library's tables are asked: one expression for the words that every document is to hold, and conditions for the rest.
/// </summary>
internal sealed class QueryCompiler
{
    private readonly ImmutableArray<(string Name, object? Value)>.Builder _parameters = ImmutableArray.CreateBuilder<(string, object?)>();

    private QueryCompiler()
    {
    }

    public static IndexQuery Compile(QueryNode root)
    {
        var compiler = new QueryCompiler();
        var (match, predicate) = compiler.Top(root);
        if (match is not null) compiler._parameters.Add(("$match", match));
        return new IndexQuery(match, predicate, compiler._parameters.ToImmutable());
    }

    private (string? Match, string Predicate) Top(QueryNode root)
    {
        if (MatchExpression.Of(root) is { } all) return (all, "1");
        if (root is not GroupNode group || !group.Of(Occur.Must).Any()) return (null, Condition(root));
        var must = group.Of(Occur.Must).Select(node => (Node: node, Match: MatchExpression.Of(node))).ToList();
        var words = must.Where(part => part.Match is not null).Select(part => part.Match!).ToList();
        var rest = must.Where(part => part.Match is null).Select(part => Condition(part.Node)).Concat(group.Of(Occur.Not).Select(node => $"NOT {Condition(node)}"));
        return (words.Count == 0 ? null : string.Join(" AND ", words), string.Join(" AND ", rest.DefaultIfEmpty("1")));
    }

    private string Condition(QueryNode node)
    {
        if (MatchExpression.Of(node) is { } match) return $"(d.number IN (SELECT rowid FROM words WHERE words MATCH {Parameter(match)}))";
        return node switch
        {
            PropertyNode property => $"(d.number IN (SELECT number FROM properties WHERE name = {Parameter(property.Name)} AND key = "
                + $"{Parameter(PropertyTable.Key(property.Name, property.Value))}))",
            RangeNode { Name: "year" } range => $"({Between("d.year", range)})",
            RangeNode range => $"(d.number IN (SELECT number FROM amounts a WHERE {Between("a.value", range)}{(range.Name == "requested" ? " AND a.requested = 1" : "")}))",
            GroupNode group => Group(group),
            _ => "(0)",
        };
    }

    private string Group(GroupNode group)
    {
        var must = group.Of(Occur.Must).Select(Condition).ToList();
        var should = group.Of(Occur.Should).Select(Condition).ToList();
        IEnumerable<string> wanted = must.Count > 0 || should.Count == 0 ? must : [$"({string.Join(" OR ", should)})"];
        return $"({string.Join(" AND ", wanted.Concat(group.Of(Occur.Not).Select(node => $"NOT {Condition(node)}")))})";
    }

    private string Between(string column, RangeNode range)
    {
        var bounds = new List<string> { $"{column} IS NOT NULL" };
        if (range.From is { } from) bounds.Add($"{column} >= {Parameter((double)from)}");
        if (range.To is { } to) bounds.Add($"{column} <= {Parameter((double)to)}");
        return string.Join(" AND ", bounds);
    }

    private string Parameter(object value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"$p{_parameters.Count}");
        _parameters.Add((name, value));
        return name;
    }
}
