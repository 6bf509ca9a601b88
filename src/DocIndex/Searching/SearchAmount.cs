using DocIndex.Records;

namespace DocIndex.Searching;

/// <summary>Why an amount stands beside a hit.</summary>
public enum AmountRelevance
{
    /// <summary>Its label and year hold words of the query.</summary>
    Label,

    /// <summary>It stands in the passage that is shown.</summary>
    Passage,

    /// <summary>Nothing ties it to the query: it is the first year of what the document asks for.</summary>
    Request,
}

/// <summary>An amount of a document that was found.</summary>
/// <param name="Printed">As printed; null where no cell prints what the document asks for.</param>
/// <param name="Unit">Of what is printed: "kr.", "1.000 kr.", "mio. kr." or "mia. kr."; null where the document does not say.</param>
/// <param name="Year">Null where the figure is for no single year; <paramref name="Period"/> then says what it is for.</param>
/// <param name="Value">In kroner, with the sign as printed.</param>
public sealed record SearchAmount(
    AmountRelevance Relevance, string Label, string? Printed, string? Unit, int? Year, string? Period, decimal Value, Standing Standing, SourceLocation Source)
{
    /// <summary>Account, corrected budget, budget or estimate where the column says so: one year may have a figure of each.</summary>
    public ColumnBasis? Basis { get; init; }

    /// <summary>What the row that the figure stands in is in its table; null where it stands in none.</summary>
    public RowRole? Role { get; init; }

    /// <summary>On the budget, in kroner: positive costs, negative saves or earns; null where that is unknown.</summary>
    public decimal? Effect { get; init; }
}
