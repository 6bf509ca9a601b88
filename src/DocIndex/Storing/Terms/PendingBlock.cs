using System.Runtime.InteropServices;
using DocIndex.Indexing;

namespace DocIndex.Storing.Terms;

/// <summary>Entries of a block that are still to be written.</summary>
/// <param name="isNew">Nothing is stored for the block; else the entries are put behind those that are.</param>
internal sealed class PendingBlock(long first, int span, bool isNew)
{
    private readonly Dictionary<string, List<TermEntry>> _lists = new(4096, StringComparer.Ordinal);
    private readonly List<TermEntry> _lengths = [];

    /// <summary>All blocks within a span as one; they are taken out of the tables.</summary>
    public static PendingBlock Joined(LibraryConnection connection, long first, int span)
    {
        var joined = new PendingBlock(first, span, isNew: true);
        (string, object?)[] within = [("$first", first), ("$end", first + span)];
        foreach (var (block, lengths) in connection.Rows("SELECT first, lengths FROM blocks WHERE first >= $first AND first < $end ORDER BY first", row => (row.GetInt64(0), row.GetFieldValue<byte[]>(1)), within))
            Append(joined._lengths, (int)(block - first), lengths);
        foreach (var (block, term, list) in connection.Rows("SELECT block, term, list FROM terms WHERE block >= $first AND block < $end ORDER BY block", row => (row.GetInt64(0), row.GetString(1), row.GetFieldValue<byte[]>(2)), within))
            Append(joined.ListOf(term), (int)(block - first), list);
        connection.Execute("DELETE FROM blocks WHERE first >= $first AND first < $end", within);
        connection.Execute("DELETE FROM terms WHERE block >= $first AND block < $end", within);
        return joined;
    }

    public bool Holds(long number) => number >= first && number < first + span;

    public void Add(long number, DocumentTerms terms)
    {
        var offset = (int)(number - first);
        _lengths.Add(new TermEntry(offset, LengthClass.Of(terms.Length)));
        foreach (var (term, weight) in terms.Terms) ListOf(term).Add(new TermEntry(offset, weight.Packed));
    }

    public void Write(LibraryConnection connection)
    {
        // Joining two blobs gives text of the same bytes, which the cast makes a blob again.
        connection.Execute(
            "INSERT INTO blocks VALUES ($first, $span, $lengths) ON CONFLICT DO UPDATE SET lengths = CAST(lengths || excluded.lengths AS BLOB)",
            ("$first", first), ("$span", span), ("$lengths", Bytes(_lengths)));
        var write = isNew
            ? "INSERT INTO terms VALUES ($block, $term, $list)"
            : "INSERT INTO terms VALUES ($block, $term, $list) ON CONFLICT DO UPDATE SET list = CAST(list || excluded.list AS BLOB)";
        foreach (var (term, list) in _lists.OrderBy(list => list.Key, StringComparer.Ordinal))
            connection.Repeated.Execute(write, ("$block", first), ("$term", term), ("$list", Bytes(list)));
    }

    private List<TermEntry> ListOf(string term)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_lists, term, out _);
        return list ??= [];
    }

    private static void Append(List<TermEntry> list, int shift, byte[] stored)
    {
        foreach (var entry in TermEntry.Read(stored)) list.Add(new TermEntry(entry.Offset + shift, entry.Value));
    }

    private static byte[] Bytes(List<TermEntry> entries) => TermEntry.Write(CollectionsMarshal.AsSpan(entries));
}
