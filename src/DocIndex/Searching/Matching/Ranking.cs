using System.Collections.Immutable;
using DocIndex.Indexing.FullText;
using DocIndex.Searching.Queries;
using DocIndex.Storing;
using DocIndex.Storing.Indexes;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace DocIndex.Searching.Matching;

/// <summary>Puts the documents that a query finds in order, counts them, and counts what they have in common.</summary>
internal sealed class Ranking : MatchCounter
{
    private readonly IndexView _view;
    private readonly string? _key;
    private readonly BestDocuments _best;
    private readonly WorkGroups _works;
    private readonly FoundWorks _found;
    private readonly FacetCounts? _facets;
    private readonly Weight? _inTitle;
    private readonly ImmutableArray<(Weight Weight, double Boost)> _boosts;

    private DocIdSetIterator? _titles;
    private (DocIdSetIterator Documents, double Boost)[] _marked = [];
    private NumericDocValues? _keys;
    private IBits? _haveKey;
    private NumericDocValues _numbers = null!;
    private NumericDocValues _revisions = null!;
    private Scorer _scorer = null!;

    /// <param name="wanted">What is asked for.</param>
    /// <param name="titleFirst">Documents that have all of it in their title come first.</param>
    /// <param name="most">How many documents are wanted at most, at least 1.</param>
    /// <param name="works">Documents that count as one.</param>
    public Ranking(
        IndexView view, QueryCompiler compiler, QueryNode wanted, bool titleFirst, SearchSort sort, int most,
            bool withFacets, WorkGroups works)
        : base(view)
    {
        _view = view;
        _key = sort == SearchSort.Amount ? IndexFields.Largest : sort == SearchSort.Year || !ParsedQuery.Positive(wanted).Any() ? IndexFields.BudgetYear : null;
        _best = new BestDocuments(most);
        (_works, _found) = (works, new FoundWorks(works));
        _facets = withFacets ? new FacetCounts() : null;
        _inTitle = titleFirst && compiler.InTitle(wanted) is { } title ? view.Searcher.CreateNormalizedWeight(title) : null;
        _boosts = [.. ParsedQuery.Boosted(wanted).Select(node => (view.Searcher.CreateNormalizedWeight(compiler.Of(node)), node.Boost))];
    }

    /// <summary>Ranks what a query finds.</summary>
    /// <returns>The documents of a page: by the key of the order, then by tier and by score, then as <see cref="BestDocuments"/> says.</returns>
    public List<RankedDocument> Run(Query query, int offset, int limit, Func<IEnumerable<long>, Dictionary<long, string>> ids)
    {
        _view.Searcher.Search(query, this);
        _facets?.Begin(null);
        foreach (var note in _found.Notes.Where(note => !_best.IsBelow(note))) _best.Show(note);
        return _best.Page(offset, limit, ids);
    }

    /// <summary>What was counted, if that was asked for.</summary>
    public ImmutableArray<Facet> Facets() => _facets?.Facets() ?? [];

    public override void SetScorer(Scorer scorer) => _scorer = scorer;

    protected override void Begin(AtomicReaderContext context)
    {
        var segment = context.AtomicReader;
        _facets?.Begin(segment);
        _titles = _inTitle?.GetScorer(context, segment.LiveDocs);
        _marked = [.. _boosts.Select(boost => (Documents: boost.Weight.GetScorer(context, segment.LiveDocs), boost.Boost)).Where(boost => boost.Documents is not null)];
        _keys = _key is null ? null : segment.GetNumericDocValues(_key);
        _haveKey = _key is null ? null : segment.GetDocsWithField(_key);
        _numbers = segment.GetNumericDocValues(IndexFields.Number);
        _revisions = segment.GetNumericDocValues(IndexFields.Revision);
    }

    protected override void Take(int document)
    {
        var key = _key is null ? 0 : _haveKey?.Get(document) == true ? _keys!.Get(document) : double.MinValue;
        var isInTitle = Has(_titles, document);
        var tier = isInTitle ? 1.0 : 0.0;
        foreach (var (documents, boost) in _marked) tier += Has(documents, document) ? boost - 1 : 0;
        var ranked = new RankedDocument(key, tier, _scorer.GetScore(), 0, 0, isInTitle);
        if (!_works.IsEmpty && IsOfWork(document, ranked)) return;
        _facets?.Add(document);
        if (_best.IsBelow(ranked)) return;

        // Reading a value from the index takes longer than all else: of most of those that are equal one will do.
        ranked = ranked with { Number = _numbers.Get(document) };
        if (!_best.LeavesOut(ranked)) _best.Show(ranked with { Revision = _revisions.Get(document) });
    }

    /// <summary>Takes a document into account that is one of a note's versions; false for any other.</summary>
    private bool IsOfWork(int document, RankedDocument ranked)
    {
        var version = new StoredVersion(_numbers.Get(document), _revisions.Get(document));
        if (_works.WorkOf(version) is not { } work) return false;
        var counted = _found.Add(work, ranked with { Number = version.Number, Revision = version.Revision },
            out var isNew);
        if (!isNew) Total--;
        _facets?.Add(document, counted);
        return true;
    }

    /// <summary>True where a document, which comes after those asked for before, is among others.</summary>
    private static bool Has(DocIdSetIterator? among, int document)
    {
        if (among is null) return false;
        if (among.DocID < document) among.Advance(document);
        return among.DocID == document;
    }
}
