using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Indexing;

namespace DocIndex.Storing.Terms;

/// <summary>
/// The terms of documents with what they weigh there, which is all that ranking asks for: a list of three-byte entries for each term and block of
/// documents. New documents go into small blocks, which one document changes quickly; full ones are put together into large blocks, of which a
/// search reads few. Writers are called within a transaction, and <see cref="Flush"/> before it ends.
/// </summary>
internal sealed class TermTable(LibraryConnection connection)
{
    public const string Tables =
        """
        CREATE TABLE blocks (first INTEGER PRIMARY KEY, span INTEGER NOT NULL, lengths BLOB NOT NULL);
        CREATE TABLE terms (block INTEGER NOT NULL, term TEXT NOT NULL, list BLOB NOT NULL, PRIMARY KEY (block, term)) WITHOUT ROWID;
        """;

    /// <summary>Documents in a block that still grows; a power of two.</summary>
    public const int SmallSpan = 256;

    /// <summary>Documents in a block that is full; a power of two, at most 65,536.</summary>
    public const int LargeSpan = 4096;

    private PendingBlock? _pending;

    /// <summary>Adds a document; its number is larger than any other's.</summary>
    public void Add(long number, DocumentTerms terms)
    {
        if (_pending is null || !_pending.Holds(number))
        {
            Flush();
            _pending = BlockOf(number) is var (first, span) ? new PendingBlock(first, span, isNew: false) : NewBlock(number);
        }

        _pending.Add(number, terms);
    }

    /// <summary>Takes a document out.</summary>
    /// <param name="terms">Those that it was added with; null where that can no longer be told, and all of its block are gone through.</param>
    public void Delete(long number, IEnumerable<string>? terms)
    {
        Flush();
        if (BlockOf(number) is not var (first, _)) return;
        var offset = (int)(number - first);
        foreach (var term in terms ?? connection.Rows("SELECT term FROM terms WHERE block = $block", row => row.GetString(0), ("$block", first)))
        {
            if (connection.Repeated.Scalar("SELECT list FROM terms WHERE block = $block AND term = $term", ("$block", first), ("$term", term)) is not byte[] list) continue;
            var left = Without(list, offset);
            if (left.Length > 0) connection.Repeated.Execute("UPDATE terms SET list = $list WHERE block = $block AND term = $term", ("$list", left), ("$block", first), ("$term", term));
            else connection.Repeated.Execute("DELETE FROM terms WHERE block = $block AND term = $term", ("$block", first), ("$term", term));
        }

        var lengths = Without((byte[])connection.Scalar("SELECT lengths FROM blocks WHERE first = $first", ("$first", first))!, offset);
        if (lengths.Length > 0) connection.Execute("UPDATE blocks SET lengths = $lengths WHERE first = $first", ("$lengths", lengths), ("$first", first));
        else connection.Execute("DELETE FROM blocks WHERE first = $first", ("$first", first));
    }

    /// <summary>Writes what was added.</summary>
    public void Flush()
    {
        if (_pending is not { } block) return;
        _pending = null;
        block.Write(connection);
    }

    /// <summary>Forgets what was added and not written, after a transaction that came to nothing.</summary>
    public void Discard() => _pending = null;

    public void Clear()
    {
        Discard();
        connection.Execute("DELETE FROM terms; DELETE FROM blocks");
    }

    /// <summary>All blocks, by their documents' numbers.</summary>
    public ImmutableArray<DocumentBlock> Blocks() =>
    [
        .. connection.Rows("SELECT first, span, lengths FROM blocks ORDER BY first", row =>
        {
            var span = row.GetInt32(1);
            var block = new DocumentBlock(row.GetInt64(0), new byte[span], new byte[span]);
            foreach (var entry in TermEntry.Read(row.GetFieldValue<byte[]>(2)))
            {
                block.Lengths[entry.Offset] = entry.Value;
                block.Present[entry.Offset] = 1;
            }

            return block;
        }),
    ];

    /// <summary>The lists of a term, by block.</summary>
    public List<(long Block, byte[] List)> Lists(string term) => connection.Rows(
        "SELECT t.block, t.list FROM blocks b CROSS JOIN terms t ON t.block = b.first AND t.term = $term",
        row => (row.GetInt64(0), row.GetFieldValue<byte[]>(1)), ("$term", term));

    /// <summary>The lists of all terms that begin so, by block.</summary>
    public List<(long Block, string Term, byte[] List)> ListsFrom(string beginning) => connection.Rows(
        "SELECT t.block, t.term, t.list FROM blocks b CROSS JOIN terms t ON t.block = b.first AND t.term >= $from AND t.term < $below",
        row => (row.GetInt64(0), row.GetString(1), row.GetFieldValue<byte[]>(2)), ("$from", beginning), ("$below", beginning + char.MaxValue));

    /// <summary>Bytes that the lists take.</summary>
    public long Size() => Convert.ToInt64(connection.Scalar("SELECT coalesce(sum(length(list) + length(term)), 0) FROM terms"), CultureInfo.InvariantCulture);

    private (long First, int Span)? BlockOf(long number)
    {
        var found = connection.Rows("SELECT first, span FROM blocks WHERE first <= $number ORDER BY first DESC LIMIT 1", row => (First: row.GetInt64(0), Span: row.GetInt32(1)), ("$number", number));
        return found is [var block] && number < block.First + block.Span ? block : null;
    }

    private PendingBlock NewBlock(long number)
    {
        var full = connection.Rows(
            "SELECT DISTINCT first / $large FROM blocks WHERE span < $large AND first / $large < $number / $large",
            row => row.GetInt64(0) * LargeSpan, ("$large", LargeSpan), ("$number", number));
        foreach (var first in full) PendingBlock.Joined(connection, first, LargeSpan).Write(connection);
        return new PendingBlock(number / SmallSpan * SmallSpan, SmallSpan, isNew: true);
    }

    private static byte[] Without(byte[] list, int offset)
    {
        var entries = TermEntry.Read(list);
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i].Offset == offset) return [.. list[..(i * TermEntry.Size)], .. list[((i + 1) * TermEntry.Size)..]];
        }

        return list;
    }
}
