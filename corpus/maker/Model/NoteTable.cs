using System.Collections.Immutable;

namespace DocIndex.CorpusMaker.Model;

/// <summary>Lines and shades of a table.</summary>
public enum TableLook
{
    /// <summary>A line around every cell.</summary>
    Grid,

    /// <summary>A line under every row.</summary>
    Horizontal,

    /// <summary>Every other row shaded, no lines.</summary>
    Zebra,

    /// <summary>Neither lines nor shades.</summary>
    Plain,
}

/// <summary>What a row is. Gold roles follow from it.</summary>
public enum RowKind
{
    /// <summary>Something that costs or saves.</summary>
    Item,

    /// <summary>Part of the row above, not to be added again.</summary>
    PartOf,

    /// <summary>A heading over the rows that follow.</summary>
    Group,

    /// <summary>A sum of some rows.</summary>
    Subtotal,

    /// <summary>A sum of all.</summary>
    Total,

    /// <summary>Costs and savings together.</summary>
    Net,

    /// <summary>Words only.</summary>
    Text,
}

/// <summary>A cell of a header, over one or more columns and rows.</summary>
public sealed record HeaderCell(string Text, int ColumnSpan = 1, int RowSpan = 1);

/// <summary>A cell of a row.</summary>
/// <param name="Content">Its words and figures; empty for an empty cell.</param>
/// <param name="Figure">The figure that it prints, or null.</param>
public sealed record NoteCell(Prose Content, string? Figure = null)
{
    /// <summary>An empty cell.</summary>
    public static NoteCell Empty { get; } = new(Prose.Empty);
}

/// <summary>A column of a table.</summary>
public sealed record NoteColumn(string Id, string Header, decimal Width)
{
    /// <summary>True where its cells are figures, set to the right.</summary>
    public bool IsNumeric { get; init; }

    /// <summary>The year of its figures, or null.</summary>
    public int? Year { get; init; }

    /// <summary>What stands above figures of no single year: "I alt".</summary>
    public string? Period { get; init; }

    /// <summary>Gold basis: account, corrected, budget, estimate.</summary>
    public string? Basis { get; init; }

    /// <summary>Control area that the column's header says.</summary>
    public string? ControlArea { get; init; }

    /// <summary>Price level that the column's header says, where it differs from the table's.</summary>
    public string? PriceLevel { get; init; }
}

/// <summary>A row of a table: one cell for each column.</summary>
public sealed record NoteRow(string Id, RowKind Kind, ImmutableArray<NoteCell> Cells)
{
    /// <summary>The label as a reader records it, group heading first.</summary>
    public string Label { get; init; } = "";

    /// <summary>Gold direction: expense, income, saving.</summary>
    public string? Direction { get; init; }

    /// <summary>Control area that the row says.</summary>
    public string? ControlArea { get; init; }

    /// <summary>Committee that the row says.</summary>
    public string? Committee { get; init; }

    /// <summary>Grant that the row says.</summary>
    public string? Grant { get; init; }

    /// <summary>Unit of a row of figures that are not kroner, or null.</summary>
    public string? FigureUnit { get; init; }

    /// <summary>Sign that turns the printed figures into effects on the budget, or null where that is unknown.</summary>
    public int? EffectSign { get; init; }
}

/// <summary>A table of a note.</summary>
public sealed record NoteTable(string Id, ImmutableArray<NoteColumn> Columns, ImmutableArray<ImmutableArray<HeaderCell>> Header, ImmutableArray<NoteRow> Rows)
{
    /// <summary>Name in gold: "Tabel 1"; null where the table has no number cells.</summary>
    public string? Name { get; init; }

    /// <summary>Line above it, or null.</summary>
    public string? Caption { get; init; }

    /// <summary>Line under it, or null.</summary>
    public Prose? Remark { get; init; }

    /// <summary>Gold kind: proposed, previous, reallocated, other; null for a table that is not of amounts.</summary>
    public string? Kind { get; init; }

    /// <summary>Gold unit: "1.000 kr.".</summary>
    public string? Unit { get; init; }

    /// <summary>Unit of figures in a table that is not of amounts: "årsværk".</summary>
    public string? FigureUnit { get; init; }

    /// <summary>Gold price level.</summary>
    public string? PriceLevel { get; init; }

    /// <summary>Control area of the whole table.</summary>
    public string? ControlArea { get; init; }

    /// <summary>Look, where it departs from the note's.</summary>
    public TableLook? Look { get; init; }

    /// <summary>Whether the header is printed again on every page.</summary>
    public bool RepeatsHeader { get; init; } = true;

    /// <summary>Letter size in points, or null for the note's.</summary>
    public decimal? Size { get; init; }
}
