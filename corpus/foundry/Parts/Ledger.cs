using System.Collections.Immutable;

namespace DocIndex.Foundry.Parts;

/// <summary>A column of amounts before it is printed.</summary>
/// <param name="Year">Null for a span of years.</param>
/// <param name="Period">Null for a single year.</param>
/// <param name="Judged">False where readers may differ on what it speaks of.</param>
internal sealed record LedgerColumn(string Head, int? Year, string? Period, string Kind = "proposed",
    string? Basis = null, string? Over = null)
{
    /// <summary>An average or a share: no amount that a record holds.</summary>
    public bool IsAmount { get; init; } = true;

    /// <summary>Per cent of the total: the digits are not those of money.</summary>
    public bool IsShare { get; init; }

    public bool Judged { get; init; } = true;

    /// <summary>What stays for good: the last year's amounts.</summary>
    public bool IsLasting { get; init; }

    /// <summary>Readers may name the span of years in several ways.</summary>
    public bool PeriodIsOpen { get; init; }
}

/// <summary>A row of amounts before it is printed: thousands of kroner, null where there is no cell.</summary>
internal sealed record LedgerLine(string Label, string Role, Layout.RowSort Sort, ImmutableArray<decimal?> Thousands)
{
    /// <summary>Heading that it stands under, or null.</summary>
    public string? Group { get; init; }

    /// <summary>What a reader may or may not take for its heading; or null.</summary>
    public string? OpenGroup { get; init; }

    public int Indent { get; init; }

    public bool Bold { get; init; }

    /// <summary>Readers may call it a total, a subtotal or a net row.</summary>
    public bool RoleIsOpen { get; init; }

    /// <summary>"heraf": part of the row above.</summary>
    public bool IsPart { get; init; }
}
