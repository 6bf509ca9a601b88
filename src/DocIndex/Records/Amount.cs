namespace DocIndex.Records;

/// <summary>One number cell of an amounts table.</summary>
public sealed record Amount
{
    /// <summary>Caption number as printed ("Tabel 1"), else the table's title, else "Tabel på side 3".</summary>
    public required string Table { get; init; }

    /// <summary>
    /// Row label, line breaks and end-of-line hyphens mended; a group heading above is put before it.
    /// </summary>
    public required string Label { get; init; }

    public RowRole Role { get; init; }

    public AmountKind Kind { get; init; }

    /// <summary>Null where the column is no single year; <see cref="Period"/> then says what it is.</summary>
    public int? Year { get; init; }

    /// <summary>"I alt", "Varigt", "2026-29"; null for a single year.</summary>
    public string? Period { get; init; }

    /// <summary>Account, corrected budget, budget or estimate where the column says so.</summary>
    public ColumnBasis? Basis { get; init; }

    /// <summary>The column's header as printed, those above it included; null where it has none.</summary>
    public string? Column { get; init; }

    /// <summary>In kroner, with the sign as printed.</summary>
    public decimal Value { get; init; }

    /// <summary>The figure as printed.</summary>
    public required string Printed { get; init; }

    /// <summary>"kr.", "1.000 kr.", "mio. kr." or "mia. kr."; null where the document does not say.</summary>
    public string? Unit { get; init; }

    /// <summary>Half a unit of the last printed digit, in kroner.</summary>
    public decimal HalfWidth { get; init; }

    public string? PriceLevel { get; init; }

    /// <summary>Styringsområde: Service, Anlæg, Overførsler, Finansposter; or null.</summary>
    public string? ControlArea { get; init; }

    public string? Committee { get; init; }

    /// <summary>Bevilling, such as "35.10"; or null.</summary>
    public string? Grant { get; init; }

    public Direction? Direction { get; init; }

    /// <summary>
    /// On the budget, in kroner: positive costs, negative saves or earns; null where the sign rule is unknown.
    /// </summary>
    public decimal? Effect { get; init; }

    /// <summary>Index into the document's initiatives, or null.</summary>
    public int? Initiative { get; init; }

    public Standing Standing { get; init; }

    public required SourceLocation Source { get; init; }
}
