using System.Runtime.InteropServices;
using DocIndex.Indexing;

namespace DocIndex.Storing.Terms;

/// <summary>Entries of a block that are still to be written.</summary>
internal sealed class PendingBlock
{
    private readonly long _first;
    private readonly long _end;
    private readonly byte[] _lengths;
    private readonly Dictionary<string, List<TermEntry>> _lists = new(StringComparer.Ordinal);
    private int _span;

    /// <summary>A block that is not stored, from a document's number to the end of the large span that it is in; it takes only what it needs of that.</summary>
    public PendingBlock(long number)
    {
        _first = number / TermTable.SmallSpan * TermTable.SmallSpan;
        _end = (number / TermTable.LargeSpan + 1) * TermTable.LargeSpan;
        _lengths = new byte[_end - _first];
    }

    /// <summary>A block that is stored; entries are put behind those that it has.</summary>
    public PendingBlock(DocumentBlock stored)
    {
        _first = stored.First;
        _end = stored.First + stored.Span;
        _lengths = stored.Lengths;
        _span = stored.Span;
    }

    /// <summary>Puts the blocks that begin within a span together. The last of them may end behind it, not behind the large span that it is in.</summary>
    public static void Join(LibraryConnection connection, long from, long end)
    {
        (string, object?)[] within = [("$from", from), ("$end", end)];
        var blocks = connection.Rows("SELECT first, lengths FROM blocks WHERE first >= $from AND first < $end ORDER BY first", row => new DocumentBlock(row.GetInt64(0), row.GetFieldValue<byte[]>(1)), within);
        var joined = new PendingBlock(blocks[0].First);
        joined._span = (int)(Math.Max(end, blocks[^1].First + blocks[^1].Span) - joined._first);
        foreach (var block in blocks)
        {
            block.Lengths.CopyTo(joined._lengths, block.First - joined._first);
            joined.Take(connection, block.First);
        }

        connection.Execute("DELETE FROM blocks WHERE first >= $from AND first < $end", within);
        joined.WriteAll(connection);
    }

    public bool Holds(long number) => number >= _first && number < _end;

    public void Add(long number, DocumentTerms terms)
    {
        var offset = (int)(number - _first);
        _lengths[offset] = LengthClass.Of(terms.Length);
        _span = Math.Max(_span, (offset / TermTable.SmallSpan + 1) * TermTable.SmallSpan);
        foreach (var (term, weight) in terms.Terms) ListOf(term).Add(new TermEntry(offset, weight.Packed));
    }

    public void Write(LibraryConnection connection)
    {
        var added = _lists.ToDictionary(list => list.Key, list => list.Value, StringComparer.Ordinal);
        _lists.Clear();
        Take(connection, _first);
        foreach (var (term, list) in added) ListOf(term).AddRange(list);
        WriteAll(connection);
    }

    private void WriteAll(LibraryConnection connection)
    {
        connection.Execute("INSERT OR REPLACE INTO blocks VALUES ($first, $lengths)", ("$first", _first), ("$lengths", _lengths[.._span]));
        var named = _lists.Select(list => (Name: TermPage.NameOf(list.Key), List: list.Value)).ToArray();
        Array.Sort(named, static (a, b) => a.Name.AsSpan().SequenceCompareTo(b.Name));
        var writer = new TermPageWriter(connection, _first);
        foreach (var (name, list) in named) writer.Add(name, CollectionsMarshal.AsSpan(list));
        writer.End();
    }

    /// <summary>Takes the entries of a stored block out of the table.</summary>
    private void Take(LibraryConnection connection, long block)
    {
        var shift = (int)(block - _first);
        foreach (var page in connection.Rows("SELECT page FROM terms WHERE block = $block", row => row.GetFieldValue<byte[]>(0), ("$block", block)))
        {
            var reader = new TermPage.Reader(page);
            while (reader.TryNext())
            {
                var list = ListOf(System.Text.Encoding.UTF8.GetString(reader.Term));
                foreach (var entry in reader.List) list.Add(new TermEntry(entry.Offset + shift, entry.Value));
            }
        }

        connection.Execute("DELETE FROM terms WHERE block = $block", ("$block", block));
    }

    private List<TermEntry> ListOf(string term)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_lists, term, out _);
        return list ??= [];
    }
}
