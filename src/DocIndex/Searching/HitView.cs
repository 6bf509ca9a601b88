using System.Collections.Immutable;
using DocIndex.Indexing;
using DocIndex.Searching.Matching;
using DocIndex.Searching.Queries;
using DocIndex.Storing;

namespace DocIndex.Searching;

/// <summary>Shows documents that were found as a query asks for them.</summary>
/// <param name="works">Documents whose other versions are named with them.</param>
internal sealed class HitView(Library library, ParsedQuery query, WorkGroups works)
{
    private const int MostPassages = 3;

    private readonly ImmutableArray<QueryClause> _clauses = query.Clauses;
    private readonly ImmutableArray<RowNode> _rows = [.. Rows(query.Root)];

    /// <summary>A hit; null where the document has gone, or was replaced, since the index was read.</summary>
    public SearchHit? Of(RankedDocument match)
    {
        if (library.Table.Shown(match.Number, match.Revision) is not { Record: var record, Passages: var passages }) return null;
        var answers = PassageMatch.Best(passages, _clauses, library.Analyzer, MostPassages);
        var best = answers.Length > 0 ? answers[0] : default((Passage Passage, PassageMatch Match)?);
        var shown = best?.Passage ?? (passages.FirstOrDefault(passage => passage.Role == PassageRole.Text) ?? passages.FirstOrDefault());
        var further = answers.Skip(1).Where(answer => answer.Passage.Role != PassageRole.Title && answer.Passage.Text != shown?.Text)
            .Select(answer => new FurtherPassage(answer.Passage.Section, Snippet.Cut(answer.Passage.Text, answer.Match.Spans), answer.Passage.Source));
        var within = AmountsWithin.Of(record, _rows);
        return new SearchHit(
            record.Id, record.File, record.Code, record.Title ?? record.File, record.Kind, record.Municipality, record.BudgetYear,
            match.InTitle, match.Score, shown?.Section, shown is null ? [] : Snippet.Cut(shown.Text, best?.Match.Spans ?? []), shown?.Source, [.. further],
            within.IsEmpty ? MatchingAmounts.Of(record, best?.Passage, _clauses, library.Analyzer) : within) 
        {
            Marks = record.Marks, Format = record.Format, Versions = Versions(match),
        };
    }

    private ImmutableArray<HitVersion> Versions(RankedDocument match)
    {
        var others = works.OthersOf(new StoredVersion(match.Number, match.Revision)).ToList();
        return others.Count == 0 ? [] : [.. library.Table.FilesOf(others).Select(other => new HitVersion(other.Id,
            other.File, other.IsMarked))];
    }

    private static IEnumerable<RowNode> Rows(QueryNode? node) => node switch
    {
        RangeNode { IsAmount: true } range => [new RowNode(range, [])],
        RowNode row => [row],
        GroupNode group => RowNode.Joined(group).Members.Where(member => member.Occur != Occur.Not).SelectMany(member => Rows(member.Node)),
        _ => [],
    };
}
