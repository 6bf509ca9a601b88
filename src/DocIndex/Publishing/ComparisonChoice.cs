namespace DocIndex.Publishing;

/// <summary>What one comparison is about: a document's initiative, goals or risks alone, or any of the others
/// together.</summary>
public sealed record ComparisonChoice
{
    /// <summary>A theme, or words of its name.</summary>
    public string? Theme { get; init; }

    /// <summary>A target group, or words of its name.</summary>
    public string? TargetGroup { get; init; }

    /// <summary>In any spelling (Aarhus, Århus Kommune), or words of its name.</summary>
    public string? Municipality { get; init; }

    /// <summary>A committee, or words of its name.</summary>
    public string? Committee { get; init; }

    /// <summary>A year that money falls in.</summary>
    public int? Year { get; init; }

    /// <summary>A budget year: the round of all municipalities.</summary>
    public int? Round { get; init; }

    /// <summary>Id of a document whose initiative is followed.</summary>
    public string? Initiative { get; init; }

    /// <summary>Goals across notes.</summary>
    public bool Goals { get; init; }

    /// <summary>Risks across notes.</summary>
    public bool Risks { get; init; }
}
