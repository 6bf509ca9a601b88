using System.Collections.Immutable;
using DocIndex.Checks;
using DocIndex.Linking;
using DocIndex.Records;

namespace DocIndex.Publishing;

/// <summary>The root of the export: records, findings, what was checked, and links, each list in ordinal order of its ids.</summary>
public sealed record Export(
    int SchemaVersion, ImmutableArray<DocumentRecord> Documents, ImmutableArray<Finding> Findings,
    ImmutableArray<RuleCount> Checked, ImmutableArray<Link> Links)
{
    /// <summary>The version that this program writes.</summary>
    public const int CurrentSchemaVersion = 1;
}
