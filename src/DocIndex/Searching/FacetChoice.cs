using DocIndex.Searching.Queries;

namespace DocIndex.Searching;

/// <summary>A value of a facet that was chosen: only documents that have it are wanted.</summary>
/// <param name="Name">As in <see cref="Facet"/>.</param>
/// <param name="Value">As in <see cref="FacetValue"/>, or in another spelling of it.</param>
public sealed record FacetChoice(string Name, string Value)
{
    /// <summary>Reads "name:value" or "name:"value"", with the field's name in Danish or English; null where that is no facet.</summary>
    public static FacetChoice? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || QueryFields.Facet(text[..colon]) is not { } name) return null;
        var value = text[(colon + 1)..].Trim();
        if (value.Length > 1 && value[0] == '"' && value[^1] == '"') value = value[1..^1];
        return string.IsNullOrWhiteSpace(value) ? null : new FacetChoice(name, value);
    }

    /// <summary>As <see cref="Read"/> reads it.</summary>
    public override string ToString() => $"{Name}:\"{Value}\"";
}
