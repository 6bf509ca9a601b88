using System.Globalization;
using DocIndex.Indexing;

namespace DocIndex.Storing;

/// <summary>
/// The places of all words in all documents, in SQLite's FTS5: it answers what asks for words side by side or in one field. It is derived from the
/// stored passages and can be made anew from them at any time.
/// </summary>
internal sealed class FullTextIndex(LibraryConnection connection)
{
    public void Add(long number, IndexedText text) => connection.Repeated.Execute(
        "INSERT INTO words (rowid, title, headings, body, about) VALUES ($number, $title, $headings, $body, $about)",
        ("$number", number), ("$title", text.Title), ("$headings", text.Headings), ("$body", text.Body), ("$about", text.About));

    public void Delete(long number) => connection.Execute("DELETE FROM words WHERE rowid = $number", ("$number", number));

    public void Clear() => connection.Execute("INSERT INTO words (words) VALUES ('delete-all')");

    /// <summary>Bytes that the index takes in the library's file.</summary>
    public long Size() => Convert.ToInt64(connection.Scalar("SELECT sum(length(block)) FROM words_data"), CultureInfo.InvariantCulture);

    /// <summary>True where a document matches.</summary>
    /// <param name="match">In the syntax of FTS5.</param>
    public bool Any(string match) => connection.Scalar("SELECT 1 FROM words WHERE words MATCH $match LIMIT 1", ("$match", match)) is not null;

    /// <summary>The numbers of the documents that match, in ascending order.</summary>
    /// <param name="match">In the syntax of FTS5.</param>
    public List<long> Numbers(string match) => connection.Rows("SELECT rowid FROM words WHERE words MATCH $match", row => row.GetInt64(0), ("$match", match));

    /// <summary>True where one document matches.</summary>
    /// <param name="match">In the syntax of FTS5.</param>
    public bool Holds(long number, string match) =>
        connection.Scalar("SELECT 1 FROM words WHERE words MATCH $match AND rowid = $number", ("$match", match), ("$number", number)) is not null;

    /// <summary>The numbers of all documents whose words are in the index.</summary>
    public HashSet<long> Numbers() => [.. connection.Rows("SELECT id FROM words_docsize", row => row.GetInt64(0))];
}
