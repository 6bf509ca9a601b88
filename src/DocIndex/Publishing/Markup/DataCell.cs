using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace DocIndex.Publishing.Markup;

/// <summary>
/// A cell of a table: what it shows, and what it is worth to those who sort it or take it with them as data. A collection expression of inlines is a cell.
/// </summary>
[CollectionBuilder(typeof(DataCell), nameof(Of))]
internal sealed class DataCell : IEnumerable<Inline>
{
    public static readonly DataCell Empty = new([]);

    private DataCell(ImmutableArray<Inline> content) => Content = content;

    public ImmutableArray<Inline> Content { get; }

    /// <summary>The figure in the unit of its column, with its sign; null for a cell of words.</summary>
    public decimal? Number { get; private init; }

    /// <summary>What words are sorted by where that is not what they show, such as an ISO date; else null.</summary>
    public string? SortKey { get; private init; }

    /// <summary>What must be known about the figure before it is used; null where there is nothing.</summary>
    public string? Remark { get; private init; }

    public bool IsEmpty => Content.IsEmpty;

    public static DataCell Of(ReadOnlySpan<Inline> content) => content.IsEmpty ? Empty : new([.. content]);

    public static DataCell From(ImmutableArray<Inline> content) => content;

    public static implicit operator DataCell(ImmutableArray<Inline> content) => content.IsEmpty ? Empty : new(content);

    /// <summary>The same cell as a figure.</summary>
    public DataCell Worth(decimal? number) => new(Content) { Number = number, SortKey = SortKey, Remark = Remark };

    /// <summary>The same cell, sorted by other words than it shows.</summary>
    public DataCell SortedBy(string key) => new(Content) { Number = Number, SortKey = key, Remark = Remark };

    /// <summary>The same cell with a remark for those who take its figure away; remarks add up.</summary>
    public DataCell Remarked(string remark) => new(Content) { Number = Number, SortKey = SortKey, Remark = Remark is null ? remark : $"{Remark}, {remark}" };

    /// <summary>The same cell with more behind what it shows.</summary>
    public DataCell With(params ReadOnlySpan<Inline> more) => new([.. Content, .. more]) { Number = Number, SortKey = SortKey, Remark = Remark };

    public IEnumerator<Inline> GetEnumerator() => ((IEnumerable<Inline>)Content).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
