using System.Collections.Frozen;
using System.Collections.Immutable;
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

    private static readonly ImmutableArray<string> s_danish =
    [
        "titel", "overskrift", "tekst", "om", "initiativ", "mål", "målgruppe", "risiko", "kommune", "type", "udvalg", "styringsområde", "bydel", "tema",
        "kode", "år", "budgetår", "beløb", "søgt",
    ];

    private static readonly ImmutableArray<string> s_english =
    [
        "title", "heading", "text", "about", "initiative", "goal", "targetgroup", "risk", "municipality", "kind", "committee", "controlarea", "district",
        "theme", "code", "year", "budgetyear", "amount", "requested",
    ];

    /// <summary>True for a name of any field, in upper or lower case.</summary>
    public static bool Contains(string name) => Text.ContainsKey(name) || Properties.ContainsKey(name) || Numbers.ContainsKey(name);

    /// <summary>What in a text stands before a colon as a field's name does, and is none; null where nothing does.</summary>
    public static UnknownField? Unknown(string text)
    {
        for (var colon = text.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = text.IndexOf(':', colon + 1))
        {
            var start = colon;
            while (start > 0 && char.IsLetter(text[start - 1])) start--;
            var isValue = colon + 1 < text.Length && !char.IsWhiteSpace(text[colon + 1]);
            if (start < colon && isValue && !Contains(text[start..colon])) return new UnknownField(text[start..colon], s_danish, s_english);
        }

        return null;
    }

    /// <summary>The facet that a name of a field is for; null where documents are not counted by it.</summary>
    public static string? Facet(string name) =>
        Properties.TryGetValue(name, out var property) ? (property == DocumentProperties.Code ? null : property)
            : Numbers.GetValueOrDefault(name) is "year" or "budgetYear" ? "year" : null;

    /// <summary>What a property or number is called, the first of its names in a language.</summary>
    public static string NameOf(string field, bool isDanish) => field switch
    {
        "municipality" => isDanish ? "kommune" : field,
        "kind" => isDanish ? "type" : field,
        "committee" => isDanish ? "udvalg" : field,
        "controlArea" => isDanish ? "styringsområde" : "control area",
        "district" => isDanish ? "bydel" : field,
        "theme" => isDanish ? "tema" : field,
        "year" => isDanish ? "år" : field,
        "budgetYear" => isDanish ? "budgetår" : "budget year",
        "amount" => isDanish ? "beløb" : field,
        "requested" => isDanish ? "søgt" : field,
        _ => isDanish ? "kode" : "code",
    };

    private static FrozenDictionary<string, string> Names(params (string Field, string Names)[] fields) =>
        fields.SelectMany(field => field.Names.Split(' ').Select(name => KeyValuePair.Create(name, field.Field)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
