using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Indexing;

namespace DocIndex.Storing.Terms;

/// <summary>
/// The terms of documents with what they weigh there, which is all that ranking asks for: a list of three-byte entries for each term and block of
/// documents. A new document goes into a small block, which is written anew with it; blocks that lie within a larger span are put together when
/// documents come that lie behind it, and those within a still larger one again, for a search reads a list from every block: each document is written a
/// handful of times, and there are never many blocks. Writers are called within a transaction, and <see cref="Flush"/>
/// before it ends.
/// </summary>
internal sealed class TermTable(LibraryConnection connection)
{
    public const string Tables =
        """
        CREATE TABLE blocks (first INTEGER PRIMARY KEY, lengths BLOB NOT NULL);
        CREATE TABLE terms (block INTEGER NOT NULL, first BLOB NOT NULL, page BLOB NOT NULL, PRIMARY KEY (block, first));
        """;

    /// <summary>Spans of blocks are a multiple of this; a power of two.</summary>
    public const int SmallSpan = 8;

    /// <summary>The span of a block that is full; a power of two, at most 65,536.</summary>
    public const int LargeSpan = 4096;

    /// <summary>So many blocks of one span make up one of the next; the large span is the small one times a power of this.</summary>
    private const int Growth = 8;

    private PendingBlock? _pending;

    /// <summary>Adds a document; its number is larger than any other's.</summary>
    public void Add(long number, DocumentTerms terms)
    {
        if (_pending is null || !_pending.Holds(number))
        {
            Flush();
            _pending = BlockOf(number) is { } stored ? new PendingBlock(stored) : NewBlock(number);
        }

        _pending.Add(number, terms);
    }

    /// <summary>Takes a document out.</summary>
    public void Delete(long number)
    {
        Flush();
        if (BlockOf(number) is not { } stored) return;
        var first = stored.First;
        var offset = (int)(number - first);
        foreach (var (key, page) in connection.Rows("SELECT first, page FROM terms WHERE block = $block ORDER BY first", row => (row.GetFieldValue<byte[]>(0), row.GetFieldValue<byte[]>(1)), ("$block", first)))
        {
            if (Without(page, offset) is not { } left) continue;
            connection.Repeated.Execute("DELETE FROM terms WHERE block = $block AND first = $first", ("$block", first), ("$first", key));
            if (left.Length > 0) connection.Repeated.Execute("INSERT INTO terms VALUES ($block, $first, $page)", ("$block", first), ("$first", key), ("$page", left));
        }

        stored.Lengths[offset] = 0;
        if (stored.Lengths.AsSpan().ContainsAnyExcept((byte)0)) connection.Execute("UPDATE blocks SET lengths = $lengths WHERE first = $first", ("$lengths", stored.Lengths), ("$first", first));
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
    public ImmutableArray<DocumentBlock> Blocks() => [.. connection.Rows("SELECT first, lengths FROM blocks ORDER BY first", Block)];

    /// <summary>Shows the list of a term in every block that has it.</summary>
    public void Lists(string term, ListReader read)
    {
        var name = TermPage.NameOf(term);
        var pages = connection.Rows(
            "SELECT first, (SELECT page FROM terms t WHERE t.block = b.first AND t.first <= $term ORDER BY t.first DESC LIMIT 1) FROM blocks b",
            row => (Block: row.GetInt64(0), Page: row.IsDBNull(1) ? [] : row.GetFieldValue<byte[]>(1)), ("$term", name));
        foreach (var (block, page) in pages)
        {
            var reader = new TermPage.Reader(page);
            while (reader.TryNext())
            {
                if (!reader.Term.SequenceEqual(name)) continue;
                read(block, reader.Term, reader.List);
                break;
            }
        }
    }

    /// <summary>Shows the lists of all terms that begin so, in every block.</summary>
    public void ListsFrom(string beginning, ListReader read)
    {
        var name = TermPage.NameOf(beginning);
        var pages = connection.Rows(
            """
            SELECT t.block, t.page FROM blocks b CROSS JOIN terms t ON t.block = b.first AND t.first < $below
                AND t.first >= coalesce((SELECT max(s.first) FROM terms s WHERE s.block = b.first AND s.first <= $from), $from)
            """,
            row => (Block: row.GetInt64(0), Page: row.GetFieldValue<byte[]>(1)), ("$from", name), ("$below", (byte[])[.. name, byte.MaxValue]));
        foreach (var (block, page) in pages)
        {
            var reader = new TermPage.Reader(page);
            while (reader.TryNext())
            {
                if (reader.Term.StartsWith(name)) read(block, reader.Term, reader.List);
            }
        }
    }

    /// <summary>Bytes that the lists take.</summary>
    public long Size() => Convert.ToInt64(connection.Scalar("SELECT coalesce(sum(length(page)), 0) FROM terms"), CultureInfo.InvariantCulture);

    private DocumentBlock? BlockOf(long number) =>
        connection.Rows("SELECT first, lengths FROM blocks WHERE first <= $number ORDER BY first DESC LIMIT 1", Block, ("$number", number)) is [var block]
        && number < block.First + block.Span ? block : null;

    // The largest spans first, so that nothing is put together twice.
    private PendingBlock NewBlock(long number)
    {
        for (var span = LargeSpan; span > SmallSpan; span /= Growth)
        {
            var full = connection.Rows(
                "SELECT first / $span FROM blocks WHERE first < $number / $span * $span GROUP BY first / $span HAVING count(*) > 1",
                row => row.GetInt64(0) * span, ("$span", span), ("$number", number));
            foreach (var first in full) PendingBlock.Join(connection, first, first + span);
        }

        return new PendingBlock(number);
    }

    private static DocumentBlock Block(Microsoft.Data.Sqlite.SqliteDataReader row) => new(row.GetInt64(0), row.GetFieldValue<byte[]>(1));

    /// <summary>A page without a document's entries; null where it has none.</summary>
    private static byte[]? Without(byte[] page, int offset)
    {
        var holds = false;
        var left = new ArrayBufferWriter<byte>(page.Length);
        var reader = new TermPage.Reader(page);
        while (reader.TryNext())
        {
            var place = PlaceOf(reader.List, offset);
            holds |= place >= 0;
            if (place < 0) TermPage.Append(left, reader.Term, reader.List);
            else if (reader.List.Length > 1) TermPage.Append(left, reader.Term, [.. reader.List[..place], .. reader.List[(place + 1)..]]);
        }

        return holds ? left.WrittenSpan.ToArray() : null;
    }

    private static int PlaceOf(ReadOnlySpan<TermEntry> list, int offset)
    {
        var (low, high) = (0, list.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (list[middle].Offset < offset) low = middle + 1;
            else if (list[middle].Offset > offset) high = middle - 1;
            else return middle;
        }

        return -1;
    }
}

/// <summary>Is shown the list of a term in a block.</summary>
/// <param name="block">The block's first number.</param>
/// <param name="term">The term's name.</param>
internal delegate void ListReader(long block, ReadOnlySpan<byte> term, ReadOnlySpan<TermEntry> list);
