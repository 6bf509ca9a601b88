using System.Collections.Immutable;

namespace DocIndex.Foundry.Parts;

/// <summary>Words beside the amounts: a column of its own before or after them.</summary>
/// <param name="Text">What stands in it for a row.</param>
internal sealed record WordColumn(string Head, Func<LedgerLine, int, string> Text,
    ColumnPlace Place = ColumnPlace.BeforeAmounts);

internal enum ColumnPlace { BeforeLabel, BeforeAmounts, AfterAmounts }

/// <summary>One table that is to be printed.</summary>
internal sealed record TableSpec
{
    /// <summary>How the record names it: the caption's number, or its words.</summary>
    public required string Name { get; init; }

    /// <summary>As printed; null for none.</summary>
    public required string? Caption { get; init; }

    /// <summary>What stands over the labels.</summary>
    public string Corner { get; init; } = "";

    public required ImmutableArray<LedgerColumn> Columns { get; init; }

    public required ImmutableArray<LedgerLine> Lines { get; init; }

    public required Figures Figures { get; init; }

    public required UnitPlace UnitPlace { get; init; }

    /// <summary>As printed, such as "2027 p/l"; null for none.</summary>
    public string? PriceLevel { get; init; }

    /// <summary>As the record says it; null for none.</summary>
    public string? PriceLevelTruth { get; init; }

    public HeaderForm Header { get; init; }

    public ImmutableArray<WordColumn> Words { get; init; } = [];

    public MarkForm Marks { get; init; }

    /// <summary>Word for what the table lists, over the years: "Budget", "Afsatte midler".</summary>
    public string Over { get; init; } = "Beløb";

    /// <summary>Unit and price level in one phrase.</summary>
    public string UnitPhrase => PriceLevel is null ? Figures.Unit.Printed : $"{Figures.Unit.Printed}, {PriceLevel}";
}
