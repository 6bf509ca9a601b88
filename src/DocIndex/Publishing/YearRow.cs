using System.Collections.Immutable;
using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing;

/// <summary>What one initiative, request or total comes to in each year: a row that can stand beside those of other documents.</summary>
/// <param name="Kind">What the row is.</param>
/// <param name="Name">In the document's words; empty for the request in all.</param>
/// <param name="Place">Where the name was read.</param>
/// <param name="Id">Anchor on the document's page, or null.</param>
/// <param name="ControlAreas">Styringsområder whose money is in it; empty where the document names none. More than one is a sum across them.</param>
/// <param name="PriceLevel">Null where the document gives none.</param>
/// <param name="Total">Over all years; null where there is none.</param>
internal sealed record YearRow(
    YearRowKind Kind, string Name, Target Place, string? Id, ImmutableArray<string> ControlAreas, string? PriceLevel,
    ImmutableSortedDictionary<int, YearFigure> Years, YearFigure? Total)
{
    /// <summary>True where the figures are what is left after savings and income, as the document has it.</summary>
    public bool IsNet { get; init; }

    /// <summary>True for a row that stands for an initiative among those of all documents.</summary>
    public bool IsInitiative => Kind == YearRowKind.Initiative || (Kind == YearRowKind.InitiativeTotal && Id is not null);

    public bool IsTotal => Kind is YearRowKind.Request or YearRowKind.InitiativeTotal or YearRowKind.PreviousTotal;

    /// <summary>The figure of the budget year, else of the first year; null for a row without years.</summary>
    public (int Year, YearFigure Figure)? First(int? budgetYear) =>
        budgetYear is { } wanted && Years.TryGetValue(wanted, out var figure) ? (wanted, figure)
        : Years.IsEmpty ? null : (Years.First().Key, Years.First().Value);
}

/// <summary>What a <see cref="YearRow"/> is.</summary>
internal enum YearRowKind
{
    /// <summary>One initiative in one control area.</summary>
    Initiative,

    /// <summary>A row of the document's own table, mostly a saving or an income, that its net counts though it is no
    /// initiative.</summary>
    Counted,

    /// <summary>One initiative over its control areas.</summary>
    InitiativeTotal,

    /// <summary>What the document asks for in all.</summary>
    Request,

    /// <summary>Money granted earlier.</summary>
    Previous,

    /// <summary>A sum of money granted earlier.</summary>
    PreviousTotal,
}
