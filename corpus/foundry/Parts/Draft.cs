using System.Collections.Immutable;
using DocIndex.Foundry.Content;
using DocIndex.Foundry.Drawing;
using DocIndex.Foundry.Layout;
using DocIndex.Foundry.Truth;

namespace DocIndex.Foundry.Parts;

/// <summary>A note while its parts are worded: what each part adds to the truth.</summary>
internal sealed class Draft(Case @case)
{
    public Case Case { get; } = @case;

    public Choices Choices => Case.Choices;

    public SortedDictionary<string, object?> Metadata { get; } = new(StringComparer.Ordinal);

    public List<StatementTruth> Statements { get; } = [];

    public List<GroupTruth> Groups { get; } = [];

    public List<GoalTruth> Goals { get; } = [];

    public List<RiskTruth> Risks { get; } = [];

    public List<MilestoneTruth> Milestones { get; } = [];

    public List<string> References { get; } = [];

    public List<string> NotCounted { get; } = [];

    public List<FigureTruth> Figures { get; } = [];

    /// <summary>Categories that are ticked.</summary>
    public List<string> Categories { get; } = [];

    /// <summary>Codes that a reader might as well write down.</summary>
    public List<string> AlsoCodes { get; } = [];

    /// <summary>The other note of a library of two; or null.</summary>
    public Note? Companion { get; init; }

    public ErrorTruth? Error { get; set; }

    /// <summary>Tables so far: their captions are numbered by it.</summary>
    public int Tables { get; set; }

    public ImmutableArray<InitiativeTruth>? Initiatives { get; set; }

    public ImmutableArray<YearTruth>? Request { get; set; }

    /// <summary>A cell that no reader can be sure of is a part of the request, and no total says it.</summary>
    public bool RequestIsDoubtful { get; set; }

    public static string Lower(string text) => text.Length > 1 && char.IsUpper(text[1]) ? text
        : char.ToLowerInvariant(text[0]) + text[1..];

    public static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
