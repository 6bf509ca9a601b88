using System.Collections.Immutable;
using DocIndex.Records.Corrections;

namespace DocIndex.Records;

/// <summary>
/// What was extracted from one document. Lists are never null; a value that the document does not give is null.
/// </summary>
public sealed record DocumentRecord
{
    /// <summary>Slug of <see cref="File"/>; stable when other documents are added or the content changes.</summary>
    public required string Id { get; init; }

    /// <summary>Path relative to what was ingested, forward slashes.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the file's bytes, lower-case hexadecimal.</summary>
    public string? Sha256 { get; init; }

    public DocumentFormat Format { get; init; }

    /// <summary>Number of pages; null where the source does not tell.</summary>
    public int? Pages { get; init; }

    /// <summary>ISO 639-1 code.</summary>
    public string? Language { get; init; }

    public DocumentKind Kind { get; init; } = DocumentKind.Other;

    /// <summary>The note's code, such as "BI24"; null where it has none.</summary>
    public string? Code { get; init; }

    public string? Title { get; init; }

    public string? Municipality { get; init; }

    /// <summary>Forvaltning.</summary>
    public string? Administration { get; init; }

    /// <summary>Udvalg.</summary>
    public string? Committee { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>The first year that money is asked for, or that the document plans for.</summary>
    public int? BudgetYear { get; init; }

    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>Bydele.</summary>
    public ImmutableArray<string> Districts { get; init; } = [];

    public ImmutableArray<string> Themes { get; init; } = [];

    /// <summary>What speaks against publishing it: udkast, fortrolig, lukket, cpr.</summary>
    public ImmutableArray<string> Marks { get; init; } = [];

    /// <summary>
    /// Where each metadata value was read, or what it was inferred from; the key is the JSON name of the field.
    /// </summary>
    public ImmutableSortedDictionary<string, SourceLocation> Evidence { get; init; } =
        ImmutableSortedDictionary.Create<string, SourceLocation>(StringComparer.Ordinal);

    /// <summary>
    /// Ids of the same note in other formats and versions; links tell them, so that they are only known in what is
    /// exported.
    /// </summary>
    public ImmutableArray<string> SameWorkAs { get; init; } = [];

    public ImmutableArray<Section> Sections { get; init; } = [];

    public ImmutableArray<Initiative> Initiatives { get; init; } = [];

    /// <summary>What the whole document asks for; null where it asks for no money.</summary>
    public Request? Request { get; init; }

    public ImmutableArray<Amount> Amounts { get; init; } = [];

    public ImmutableArray<Figure> Figures { get; init; } = [];

    public ImmutableArray<Statement> Statements { get; init; } = [];

    public ImmutableArray<TargetGroup> TargetGroups { get; init; } = [];

    public ImmutableArray<Goal> Goals { get; init; } = [];

    public ImmutableArray<Risk> Risks { get; init; } = [];

    public ImmutableArray<Milestone> Milestones { get; init; } = [];

    public ImmutableArray<Reference> References { get; init; } = [];

    /// <summary>What people corrected in this record, amounts first.</summary>
    public ImmutableArray<AppliedCorrection> Corrections { get; init; } = [];
}
