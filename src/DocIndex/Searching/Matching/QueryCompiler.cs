using System.Collections.Immutable;
using DocIndex.Indexing.Analysis;
using DocIndex.Indexing.FullText;
using DocIndex.Searching.Queries;
using DocIndex.Storing.Indexes;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Clause = Lucene.Net.Search.Occur;
using Occur = DocIndex.Searching.Queries.Occur;

namespace DocIndex.Searching.Matching;

/// <summary>Makes Lucene's queries of what was asked. Only words in the text have a score; what filters has none.</summary>
internal sealed class QueryCompiler(IndexView view, DanishAnalyzer analyzer)
{
    /// <summary>A beginning within a phrase stands for so many words at most, the first in their order; alone, for all.</summary>
    private const int MostInPhrase = 2_048;

    /// <summary>Words that were asked for before, since what they find is worked out once.</summary>
    private readonly Dictionary<string, UnionQuery> _unions = new(StringComparer.Ordinal);

    private ILookup<string, DocumentProperty>? _labels;

    /// <summary>The documents that a part of a query asks for. In a group where something must be, what should be is not asked for, but ranked by.</summary>
    public Query Of(QueryNode node) => node switch
    {
        TextNode text => Any(Clauses(text).Select(clause => Of(clause, text.Column))),
        PropertyNode property => Filter(Having(property)),
        RowNode row => Filter(Of(row)),
        RangeNode range => Filter(Range(FieldOf(range.Name), range)),
        GroupNode group => Of(group),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "No part of a query."),
    };

    /// <summary>The documents that have in their title all words that a query asks for; null where it asks for none.</summary>
    public Query? InTitle(QueryNode node)
    {
        if (node is TextNode text)
            return text.Column is null or IndexFields.Title ? Any(Clauses(text).Select(clause => Placed(clause, IndexFields.Title))) : new BooleanQuery();
        if (node is not GroupNode group) return null;
        var must = group.Of(Occur.Must).Any();
        var parts = group.Of(must ? Occur.Must : Occur.Should).Select(InTitle).OfType<Query>().ToList();
        return parts.Count == 0 ? null : Joined(parts, must ? Clause.MUST : Clause.SHOULD);
    }

    /// <summary>How many documents a query finds.</summary>
    public int Count(Query query)
    {
        var counter = new MatchCounter(view);
        view.Searcher.Search(query, counter);
        return counter.Total;
    }

    /// <summary>True where any document has what a clause asks for.</summary>
    public bool Finds(QueryClause clause) => Clauses(new TextNode(clause)).Any(any =>
        any.Words is [{ Patterns.IsEmpty: true } word]
            ? DanishAnalyzer.Lookups(word.Terms).Any(term => IsShown(new Term(IndexFields.All, term)))
            : Count(Of(any, column: null)) > 0);

    /// <summary>True where a document that is to be shown has a term: the first of them is enough.</summary>
    private bool IsShown(Term term)
    {
        foreach (var context in view.Searcher.IndexReader.Leaves)
        {
            var segment = context.AtomicReader;
            if (segment.GetTermDocsEnum(term) is not { } documents) continue;
            var outdated = view.Outdated(segment);
            for (var next = documents.NextDoc(); next != DocIdSetIterator.NO_MORE_DOCS; next = documents.NextDoc())
                if (segment.LiveDocs?.Get(next) != false && outdated?.Get(next) != true) return true;
        }

        return false;
    }

    private static IEnumerable<QueryClause> Clauses(TextNode text) => text.Clause.Others.Prepend(text.Clause);

    /// <summary>A clause, ranked by each of its words; words side by side, or in one field, have to stand there, too.</summary>
    private Query Of(QueryClause clause, string? column)
    {
        if (clause.Words is [var only] && column is null) return Word(only, IndexFields.All);
        var placed = column is null ? Any(IndexFields.Placed.Select(field => Placed(clause, field))) : Placed(clause, column);
        var query = new BooleanQuery { { Filter(placed), Clause.MUST } };
        foreach (var word in clause.Words.DistinctBy(word => word.Text).Take(QueryParser.MostClauses)) query.Add(Word(word, IndexFields.All), Clause.SHOULD);
        return query;
    }

    /// <summary>How many postings the terms of a word have that is to stand anywhere.</summary>
    public long Cost(QueryWord word) => IsOneTerm(word, out var term)
        ? view.Searcher.IndexReader.DocFreq(new Term(IndexFields.All, term))
        : Union(word, IndexFields.All).Cost(view.Searcher.IndexReader);

    private Query Word(QueryWord word, string field) =>
        IsOneTerm(word, out var term) ? new TermQuery(new Term(field, term)) : Union(word, field);

    private static bool IsOneTerm(QueryWord word, out string term)
    {
        term = word.Terms.FirstOrDefault("");
        return word is { Patterns: [], Terms: [_] } && !DanishAnalyzer.IsStem(term);
    }

    private static string Name(QueryWord word) => $"{string.Join('|', word.Terms)}*{string.Join('|', word.Patterns)}";

    private UnionQuery Union(QueryWord word, string field)
    {
        var name = $"{field}:{Name(word)}";
        if (_unions.TryGetValue(name, out var known)) return known;
        var patterns = word.Patterns.Select(pattern => new TermPattern(pattern));
        return _unions[name] = new UnionQuery(field, [.. DanishAnalyzer.Lookups(word.Terms)], [.. patterns]);
    }

    /// <summary>The documents in one of whose fields a clause stands as it is asked for.</summary>
    private Query Placed(QueryClause clause, string field)
    {
        if (clause.Words is [var only]) return Word(only, field);
        if (clause.Slop == 0) return Placed(clause.Words, field, slop: null);

        // A word that is asked for twice may be the same in the text; as many words may stand between all the same.
        var words = clause.Words.DistinctBy(word => word.Text, StringComparer.OrdinalIgnoreCase).ToImmutableArray();
        var slop = clause.Slop + clause.Words.Length - words.Length;
        return words is [var one] ? Word(one, field) : Placed(words, field, slop);
    }

    private Query Placed(ImmutableArray<QueryWord> words, string field, int? slop)
    {
        var known = words.DistinctBy(Name).ToDictionary(Name, word => TermsOf(word, field), StringComparer.Ordinal);
        var terms = words.Select(word => known[Name(word)]).ToImmutableArray();
        return terms.Any(spelt => spelt.IsEmpty) ? new BooleanQuery() : new PlacedQuery(field, terms, slop);
    }

    /// <summary>What stands in a field for a word; empty where nothing does.</summary>
    private ImmutableArray<string> TermsOf(QueryWord word, string field)
    {
        var known = view.Searcher.IndexReader.Leaves
            .Select(context => context.AtomicReader.GetTerms(field)).OfType<Terms>().ToList();
        var terms = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var lookup in DanishAnalyzer.Lookups(word.Terms))
            if (known.Exists(segment => segment.GetEnumerator().SeekExact(new BytesRef(lookup)))) terms.Add(lookup);
        foreach (var pattern in word.Patterns.Select(pattern => new TermPattern(pattern)))
        {
            foreach (var segment in known)
                terms.UnionWith(pattern.In(segment).Take(MostInPhrase).Select(term => term.Term.Utf8ToString()));
        }

        return [.. terms.Take(MostInPhrase)];
    }

    /// <summary>
    /// The documents that have a value of a property; where none has just that, those that have a value with all its words, as a search for words finds them: "klima" finds "Klima og
    /// miljø", not "Klimaks".
    /// </summary>
    private Query Having(PropertyNode property)
    {
        var term = new Term(IndexFields.Property, DocumentProperty.TermOf(property.Name, DocumentProperties.Key(property.Name, KindWords.Of(property))));
        if (property.IsBeginning) return new PrefixQuery(term);
        var exact = new TermQuery(term);
        if (Count(exact) > 0 || QueryClause.Of(property.Value, endsInStar: false, analyzer) is not { } words) return exact;
        var labels = Labels(property.Name).Where(value => words.Words.All(word => Has(value.Label, word)));
        return Any(labels.Select(label => label.Term).Distinct(StringComparer.Ordinal).Select(label => new TermQuery(new Term(IndexFields.Property, label))));
    }

    private IEnumerable<DocumentProperty> Labels(string property) =>
        (_labels ??= FacetCounts.Values(view.Searcher.IndexReader)
            .ToLookup(value => value.Name, StringComparer.Ordinal))[property];

    private bool Has(string label, QueryWord word) => PassageMatch.Of(label, [new QueryClause(word.Text, [word])], analyzer).Clauses > 0;

    /// <summary>The documents that have one figure that lies within the bounds and is of one of the years, which are few: one range for each.</summary>
    private Query Of(RowNode row)
    {
        var field = row.Amount.Name == "requested" ? IndexFields.RequestedInYear : IndexFields.AmountInYear;
        var (from, to) = AmountRow.Bounds(row.Amount.From, row.Amount.To);
        return Any(Years().Where(row.HoldsYear).Select(year => Between(field, AmountRow.Of(year, from), AmountRow.Of(year, to))));
    }

    private IEnumerable<int> Years() => view.Searcher.IndexReader.Leaves.SelectMany(context =>
    {
        var years = new List<int>();
        if (context.AtomicReader.GetTerms(IndexFields.Year) is not { } terms) return years;
        var whole = NumericUtils.FilterPrefixCodedInt64s(terms.GetEnumerator());
        while (whole.MoveNext()) years.Add((int)NumericUtils.PrefixCodedToInt64(whole.Term));
        return years;
    }).Distinct().Order();

    private static string FieldOf(string name) => name switch
    {
        "year" => IndexFields.Year,
        "budgetYear" => IndexFields.BudgetYear,
        "requested" => IndexFields.Requested,
        _ => IndexFields.Amount,
    };

    private static NumericRangeQuery<long> Range(string field, RangeNode range)
    {
        if (field is IndexFields.Amount or IndexFields.Requested)
        {
            var (least, most) = AmountRow.Bounds(range.From, range.To);
            return Between(field, least, most);
        }

        return Between(field, (long)Math.Ceiling(range.From ?? int.MinValue), (long)Math.Floor(range.To ?? int.MaxValue));
    }

    private static NumericRangeQuery<long> Between(string field, long from, long to) =>
        NumericRangeQuery.NewInt64Range(field, IndexFields.PrecisionStep, from, to, minInclusive: true, maxInclusive: true);

    private BooleanQuery Of(GroupNode group)
    {
        var query = new BooleanQuery();
        var asksForOne = group.Of(Occur.Must).Any() || group.Of(Occur.Should).Any();
        if (!asksForOne) query.Add(Filter(new MatchAllDocsQuery()), Clause.MUST);
        foreach (var (occur, node) in RowNode.Joined(group).Members)
        {
            query.Add(occur == Occur.Not ? Filter(Of(node)) : Of(node), occur switch
            {
                Occur.Must => Clause.MUST,
                Occur.Should => Clause.SHOULD,
                _ => Clause.MUST_NOT,
            });
        }

        return query;
    }

    private static ConstantScoreQuery Filter(Query query) => new(query) { Boost = 0 };

    private static Query Any(IEnumerable<Query> queries) => queries.ToList() is [var only] ? only : Joined(queries.ToList(), Clause.SHOULD);

    private static BooleanQuery Joined(List<Query> queries, Clause occur)
    {
        var joined = new BooleanQuery();
        foreach (var query in queries) joined.Add(query, occur);
        return joined;
    }
}
