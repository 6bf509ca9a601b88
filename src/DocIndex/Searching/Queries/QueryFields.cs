using System.Collections.Frozen;
using DocIndex.Indexing.FullText;

namespace DocIndex.Searching.Queries;

/// <summary>The fields that a query may name, in Danish and English.</summary>
internal static class QueryFields
{
    /// <summary>Fields of text with the field of the index that they are.</summary>
    public static FrozenDictionary<string, string> Text { get; } = Names(
        (IndexFields.Title, "titel title"), (IndexFields.Headings, "overskrift overskrifter heading headings"), (IndexFields.Body, "tekst text body"),
        (IndexFields.About, "om about fil file"), (IndexFields.Initiatives, "initiativ initiativer initiative initiatives"), (IndexFields.Goals, "mål maal goal goals"),
        (IndexFields.TargetGroups, "målgruppe maalgruppe målgrupper maalgrupper targetgroup targetgroups"), (IndexFields.Risks, "risiko risici risk risks"));

    /// <summary>Fields of what a record says of its document.</summary>
    public static FrozenDictionary<string, string> Properties { get; } = Names(
        ("municipality", "kommune municipality"), ("kind", "type slags kind"), ("committee", "udvalg committee"),
        ("controlArea", "styringsområde styringsomraade controlarea"), ("district", "bydel district"), ("theme", "tema theme"),
        (DocumentProperties.Code, "kode code"));

    /// <summary>Fields that hold numbers.</summary>
    public static FrozenDictionary<string, string> Numbers { get; } = Names(
        ("year", "år aar year"), ("budgetYear", "budgetår budgetaar budgetyear"), ("amount", "beløb beloeb amount"), ("requested", "søgt soegt ansøgt requested"));

    /// <summary>True for a name of any field, in upper or lower case.</summary>
    public static bool Contains(string name) => Text.ContainsKey(name) || Properties.ContainsKey(name) || Numbers.ContainsKey(name);

    /// <summary>The facet that a name of a field is for; null where documents are not counted by it.</summary>
    public static string? Facet(string name) =>
        Properties.TryGetValue(name, out var property) ? (property == DocumentProperties.Code ? null : property)
            : Numbers.GetValueOrDefault(name) is "year" or "budgetYear" ? "year" : null;

    private static FrozenDictionary<string, string> Names(params (string Field, string Names)[] fields) =>
        fields.SelectMany(field => field.Names.Split(' ').Select(name => KeyValuePair.Create(name, field.Field)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
