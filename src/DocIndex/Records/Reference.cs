using System.Text.Json.Serialization;

namespace DocIndex.Records;

/// <summary>A mention of another note, or of another document by its name.</summary>
/// <param name="DocumentId">The note in the library, or null where it is not there.</param>
public sealed record Reference(string Text, string? DocumentId, SourceLocation Source)
{
    /// <summary>
    /// True for a policy, a plan, a report: no note of the library is missing where none has its name. Only written
    /// where true.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsNamedOnly { get; init; }
}
