using System.Collections.Immutable;

namespace DocIndex.Foundry.Content;

/// <summary>Something that is measured.</summary>
/// <param name="Indicator">In the singular or plural as it stands after "skal" or before a colon.</param>
/// <param name="Low">Least start, in the unit.</param>
/// <param name="Rises">True where more is better.</param>
internal sealed record Measure(string Indicator, string Unit, int Low, int High, bool Rises);

/// <summary>Those whom a case is for, and what is counted of them.</summary>
internal sealed record People(string Name, string Unit, int Low, int High);

/// <summary>What a case is about: words to draw from.</summary>
internal sealed record Subject
{
    public required ImmutableArray<string> Titles { get; init; }

    /// <summary>Names of costs, a few words each.</summary>
    public required ImmutableArray<string> Costs { get; init; }

    /// <summary>Names of savings or income.</summary>
    public required ImmutableArray<string> Savings { get; init; }

    /// <summary>Two or more headings over costs.</summary>
    public required ImmutableArray<string> Divisions { get; init; }

    /// <summary>Places or units that make many rows of one cost.</summary>
    public required ImmutableArray<string> Units { get; init; }

    public required ImmutableArray<People> Groups { get; init; }

    public required ImmutableArray<Measure> Measures { get; init; }

    public required ImmutableArray<(string Risk, string Response)> Risks { get; init; }

    /// <summary>Steps, as a clause without subject: "projektet sendes i udbud".</summary>
    public required ImmutableArray<string> Steps { get; init; }

    /// <summary>Sentences without figures.</summary>
    public required ImmutableArray<string> Prose { get; init; }

    /// <summary>Other notes that may be mentioned.</summary>
    public required ImmutableArray<string> Related { get; init; }
}
