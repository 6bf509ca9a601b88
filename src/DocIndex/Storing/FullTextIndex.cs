using System.Collections.Immutable;
using DocIndex.Indexing;

namespace DocIndex.Storing;

/// <summary>
/// The words of all documents, in SQLite's FTS5. It is derived from the stored passages and can be made anew from them at any time.
/// </summary>
internal sealed class FullTextIndex(LibraryConnection connection)
{
    /// <summary>Weights of title, headings, body and about.</summary>
    private const string Rank = "bm25(words, 12.0, 4.0, 1.0, 3.0)";

    private const string Filter =
        "($year IS NULL OR d.year = $year) AND ($kind IS NULL OR d.kind = $kind) AND ($municipality IS NULL OR d.municipality = $municipality)";

    public void Add(long number, IndexedText text) => connection.Execute(
        "INSERT INTO words (rowid, title, headings, body, about) VALUES ($number, $title, $headings, $body, $about)",
        ("$number", number), ("$title", text.Title), ("$headings", text.Headings), ("$body", text.Body), ("$about", text.About));

    public void Delete(long number) => connection.Execute("DELETE FROM words WHERE rowid = $number", ("$number", number));

    public void Clear() => connection.Execute("INSERT INTO words (words) VALUES ('delete-all')");

    /// <summary>How many documents match.</summary>
    /// <param name="expression">In the syntax of FTS5.</param>
    public int Count(string expression, IndexFilter filter) => Convert.ToInt32(
        connection.Scalar(
            $"SELECT count(*) FROM words JOIN documents d ON d.number = words.rowid WHERE words MATCH $expression AND {Filter}",
            Parameters(expression, filter)),
        System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A page of the documents that match: by the weight of the tiers that they match, then by score, then by id.</summary>
    public List<IndexMatch> Best(string expression, ImmutableArray<IndexTier> tiers, IndexFilter filter, int limit, int offset)
    {
        var tier = string.Concat(tiers.Select((_, i) => $" + $weight{i} * (d.number IN (SELECT rowid FROM words WHERE words MATCH $tier{i}))"));
        return connection.Rows(
            $"""
            SELECT d.number, 0.0{tier} AS tier, {Rank} AS rank
            FROM words JOIN documents d ON d.number = words.rowid
            WHERE words MATCH $expression AND {Filter}
            ORDER BY tier DESC, rank, d.id LIMIT $limit OFFSET $offset
            """,
            row => new IndexMatch(row.GetInt64(0), row.GetDouble(1), Math.Max(0, -row.GetDouble(2))),
            [
                .. Parameters(expression, filter), .. tiers.Select((tier, i) => ($"$tier{i}", (object?)tier.Expression)),
                .. tiers.Select((tier, i) => ($"$weight{i}", (object?)tier.Weight)),
                ("$limit", limit), ("$offset", offset),
            ]);
    }

    private static (string Name, object? Value)[] Parameters(string expression, IndexFilter filter) =>
        [("$expression", expression), ("$year", filter.Year), ("$kind", filter.Kind), ("$municipality", filter.Municipality)];
}
