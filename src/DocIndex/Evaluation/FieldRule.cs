using System.Collections.Immutable;
using System.Text.Json;

namespace DocIndex.Evaluation;

/// <summary>How the items of one list of a record are paired with the gold record's and shown.</summary>
/// <param name="Name">Name of the field in results: "amounts", or "initiatives.perYear" for a list in each item.</param>
/// <param name="Items">The items of a record (or of an item, for a list in it); null where it says nothing of them.</param>
/// <param name="Likeness">From 0 to 1 for a gold item and a produced item that match, null for two that do not.</param>
/// <param name="Shown">The fields that tell a reader which item is meant.</param>
internal sealed record FieldRule(
    string Name, Func<JsonElement, ImmutableArray<JsonElement>?> Items, Func<JsonElement, JsonElement, double?> Likeness,
    ImmutableArray<string> Shown)
{
    /// <summary>Fields that need not agree for two items to match; each is scored over the matched items.</summary>
    public ImmutableArray<string> Attributes { get; init; } = [];

    /// <summary>Lists in each item. What belongs to an item without partner is missing or extra with it.</summary>
    public ImmutableArray<FieldRule> Children { get; init; } = [];

    /// <summary>Whether a produced item that matches none of the gold items is held against the record.</summary>
    public Func<ImmutableArray<JsonElement>, JsonElement, bool> CountsAsExtra { get; init; } = (_, _) => true;

    /// <summary>The names of everything that is scored by this rule.</summary>
    public IEnumerable<string> Names => [Name, .. Attributes.Select(a => $"{Name}.{a}"), .. Children.SelectMany(c => c.Names)];

    /// <summary>The item in one line.</summary>
    public string Describe(JsonElement item) => item.ValueKind == JsonValueKind.Object
        ? string.Join(" | ", Shown.Select(f => item.Text(f)).Where(t => t is not null))
        : JsonFields.Text(item);
}
