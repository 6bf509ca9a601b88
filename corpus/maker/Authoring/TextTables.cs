using System.Collections.Immutable;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Authoring;

/// <summary>Tables of words, and of figures that no constraint ties.</summary>
public static class TextTables
{
    /// <summary>A table of words.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="caption">The line above it, or null.</param>
    /// <param name="columns">Headers and widths; no header row is printed where all headers are empty.</param>
    /// <param name="rows">Its rows.</param>
    public static NoteTable Of(string id, string? caption, ImmutableArray<(string Header, decimal Width)> columns, params Prose[][] rows) =>
        new(id,
            [.. columns.Select((c, n) => new NoteColumn("c" + n, c.Header, c.Width))],
            columns.All(c => c.Header.Length == 0) ? [] : [[.. columns.Select(c => new HeaderCell(c.Header))]],
            [.. rows.Select((r, n) => new NoteRow("r" + n, RowKind.Text, [.. r.Select(p => new NoteCell(p))]))])
        {
            Caption = caption,
        };
}
