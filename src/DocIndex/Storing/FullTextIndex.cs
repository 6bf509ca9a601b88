using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Indexing;

namespace DocIndex.Storing;

/// <summary>
/// The words of all documents, in SQLite's FTS5. It is derived from the stored passages and can be made anew from them at any time.
/// </summary>
internal sealed class FullTextIndex(LibraryConnection connection)
{
    /// <summary>Weights of title, headings, body and about.</summary>
    private const string Rank = "bm25(words, 12.0, 4.0, 1.0, 3.0)";

    public void Add(long number, IndexedText text) => connection.Execute(
        "INSERT INTO words (rowid, title, headings, body, about) VALUES ($number, $title, $headings, $body, $about)",
        ("$number", number), ("$title", text.Title), ("$headings", text.Headings), ("$body", text.Body), ("$about", text.About));

    public void Delete(long number) => connection.Execute("DELETE FROM words WHERE rowid = $number", ("$number", number));

    public void Clear() => connection.Execute("INSERT INTO words (words) VALUES ('delete-all')");

    /// <summary>Bytes that the index takes in the library's file.</summary>
    public long Size() => Convert.ToInt64(connection.Scalar("SELECT sum(length(block)) FROM words_data"), CultureInfo.InvariantCulture);

    /// <summary>How many documents there are.</summary>
    public int Count(IndexQuery query) =>
        Convert.ToInt32(connection.Scalar($"SELECT count(*) {query.Source}", [.. query.Parameters]), CultureInfo.InvariantCulture);

    /// <summary>True where a document matches.</summary>
    /// <param name="match">In the syntax of FTS5.</param>
    public bool Any(string match) => connection.Scalar("SELECT 1 FROM words WHERE words MATCH $match LIMIT 1", ("$match", match)) is not null;

    /// <summary>True where one document matches.</summary>
    /// <param name="match">In the syntax of FTS5.</param>
    public bool Holds(long number, string match) =>
        connection.Scalar("SELECT 1 FROM words WHERE words MATCH $match AND rowid = $number", ("$match", match), ("$number", number)) is not null;

    /// <summary>The numbers of all documents whose words are in the index.</summary>
    public HashSet<long> Numbers() => [.. connection.Rows("SELECT id FROM words_docsize", row => row.GetInt64(0))];

    /// <summary>A page of the documents: by the weight of the tiers that they match, then in the order asked for, then by id.</summary>
    public List<IndexMatch> Best(IndexQuery query, ImmutableArray<IndexTier> tiers, IndexOrder order, int limit, int offset)
    {
        var tier = string.Concat(tiers.Select((_, i) => $" + $weight{i} * (d.number IN (SELECT rowid FROM words WHERE words MATCH $tier{i}))"));
        var source = query.Match is null
            ? $"FROM documents d WHERE {query.Predicate}"
            : $"FROM words JOIN documents d ON d.number = words.rowid WHERE words MATCH $match AND {query.Predicate}";
        var by = order switch
        {
            IndexOrder.Year => "d.year DESC NULLS LAST, tier DESC, rank",
            IndexOrder.Amount => "(SELECT max(value) FROM amounts a WHERE a.number = d.number AND a.requested = 1) DESC NULLS LAST, tier DESC, rank",
            _ => query.Match is null ? "d.year DESC NULLS LAST" : "tier DESC, rank",
        };
        return connection.Rows(
            $"SELECT d.number, 0.0{tier} AS tier, {(query.Match is null ? "0.0" : Rank)} AS rank {source} ORDER BY {by}, d.id LIMIT $limit OFFSET $offset",
            row => new IndexMatch(row.GetInt64(0), row.GetDouble(1), Math.Max(0, -row.GetDouble(2))),
            [
                .. query.Parameters, .. tiers.Select((tier, i) => ($"$tier{i}", (object?)tier.Expression)),
                .. tiers.Select((tier, i) => ($"$weight{i}", (object?)tier.Weight)),
                ("$limit", limit), ("$offset", offset),
            ]);
    }
}
