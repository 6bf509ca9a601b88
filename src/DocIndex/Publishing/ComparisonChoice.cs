namespace DocIndex.Publishing;

/// <summary>What one comparison is about; exactly one of them is set.</summary>
public sealed record ComparisonChoice
{
    /// <summary>A theme, or its beginning.</summary>
    public string? Theme { get; init; }

    /// <summary>A target group, or its beginning.</summary>
    public string? TargetGroup { get; init; }

    public string? Municipality { get; init; }

    public string? Committee { get; init; }

    /// <summary>A year that money falls in.</summary>
    public int? Year { get; init; }

    /// <summary>A budget year; with <see cref="Municipality"/> that municipality's round.</summary>
    public int? Round { get; init; }

    /// <summary>Id of a document whose initiative is followed.</summary>
    public string? Initiative { get; init; }

    /// <summary>Goals across notes.</summary>
    public bool Goals { get; init; }

    /// <summary>Risks across notes.</summary>
    public bool Risks { get; init; }
}
