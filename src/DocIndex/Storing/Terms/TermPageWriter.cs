using System.Buffers;

namespace DocIndex.Storing.Terms;

/// <summary>Writes the terms of one block, which come in the order of their names, into pages.</summary>
internal sealed class TermPageWriter(LibraryConnection connection, long block)
{
    private readonly ArrayBufferWriter<byte> _page = new(2 * TermPage.FullSize);
    private byte[]? _first;

    public void Add(ReadOnlySpan<byte> term, ReadOnlySpan<TermEntry> list)
    {
        if (list.IsEmpty) return;
        _first ??= term.ToArray();
        TermPage.Append(_page, term, list);
        if (_page.WrittenCount >= TermPage.FullSize) End();
    }

    /// <summary>Writes what is left.</summary>
    public void End()
    {
        if (_first is null) return;
        connection.Repeated.Execute("INSERT INTO terms VALUES ($block, $first, $page)", ("$block", block), ("$first", _first), ("$page", _page.WrittenSpan.ToArray()));
        _page.ResetWrittenCount();
        _first = null;
    }
}
