using System.Collections.Immutable;
using System.Text.Json;

namespace DocIndex.Evaluation;

/// <summary>What is compared, and when two items are the same: "How matches are counted" in RECORD-FORMAT.md.</summary>
internal static class Fields
{
    /// <summary>Name under which all metadata fields are scored together.</summary>
    public const string AllMetadata = "metadata";

    /// <summary>Single values; text must agree but for case, blanks and hyphens.</summary>
    public static ImmutableArray<string> Values { get; } =
        ["kind", "code", "title", "municipality", "administration", "committee", "date", "budgetYear"];

    /// <summary>Sets of words that belong to the metadata.</summary>
    public static ImmutableArray<FieldRule> WordLists { get; } =
        [.. new[] { "categories", "districts", "themes", "marks" }.Select(f => new FieldRule(f, d => d.Items(f), SameWord, []))];

    /// <summary>Lists of what was extracted.</summary>
    public static ImmutableArray<FieldRule> Lists { get; } =
    [
        new("sections", d => d.Items("sections"), (g, p) => Alike(g, p, "heading", 0.9), ["heading"])
        {
            Attributes = ["role", "level"],
            // Gold records that give no levels list the outermost headings only.
            CountsAsExtra = (gold, extra) => gold.Any(g => g.Has("level")) || extra.Number("level") is null or <= 1,
        },
        new("initiatives", d => d.Items("initiatives"), (g, p) => Alike(g, p, "name", 0.6), ["name"])
        {
            Attributes = ["total", "priceLevel"],
            Children =
            [
                new("initiatives.perYear", i => i.Items("perYear"), SameYearAndValue, ["year", "value"])
                {
                    Attributes = ["effect", "controlArea"],
                },
            ],
        },
        new("request", d => d.Has("request") ? (d.Field("request") is { } r ? [r] : []) : null, (_, _) => 1, ["total", "priceLevel"])
        {
            Attributes = ["total", "priceLevel"],
            Children =
            [
                new("request.perYear", r => r.Items("perYear"), SameYearAndValue, ["year", "value"]) { Attributes = ["effect"] },
            ],
        },
        new("amounts", d => d.Items("amounts"), SameAmount, ["table", "label", "role", "year", "period", "value", "standing"])
        {
            Attributes = ["table", "kind", "unit", "basis", "priceLevel", "controlArea", "committee", "grant", "direction", "effect"],
        },
        new("figures", d => d.Items("figures"), SameFigure, ["table", "label", "year", "value", "unit"]),
        new("statements", d => d.Items("statements"), SameStatement, ["text", "section", "value", "period"])
        {
            Attributes = ["section", "halfWidth", "approximate", "direction", "scope"],
        },
        new("targetGroups", d => d.Items("targetGroups"), (g, p) => SharesWords(g, p, "name"), ["name", "count", "unit"])
        {
            Attributes = ["count", "unit", "asOf"],
        },
        new("goals", d => d.Items("goals"), SameGoal, ["indicator", "baseline", "target", "targetHigh", "change", "unit", "deadline"])
        {
            Attributes = ["targetHigh", "change", "direction", "deadline"],
        },
        new("risks", d => d.Items("risks"), (g, p) => SharesWords(g, p, "text"), ["text"]),
        new("milestones", d => d.Items("milestones"), SameMilestone, ["date", "text"]),
        new("references", d => d.Items("references"), (g, p) => SharesWords(g, p, "text"), ["text"])
        {
            Attributes = ["documentId"],
        },
    ];

    /// <summary>Findings, which stand beside the documents. A warning that the gold record does not judge counts for nothing.</summary>
    public static FieldRule Findings { get; } =
        new("findings", _ => null, SameFinding, ["rule", "severity", "found", "expected"])
        {
            Attributes = ["severity", "expected"],
            CountsAsExtra = (_, extra) => extra.Text("severity") == "error",
        };

    /// <summary>Everything that has a score.</summary>
    public static ImmutableArray<string> Names { get; } =
        [AllMetadata, .. Values, .. ((FieldRule[])[.. WordLists, .. Lists, Findings]).SelectMany(r => r.Names)];

    /// <summary>True where the gold item says nothing of the field, or both give the same value but for case, blanks and hyphens.</summary>
    public static bool Agree(JsonElement gold, JsonElement produced, string field) =>
        !gold.Has(field) || Same(gold.Text(field), produced.Text(field));

    private static bool Same(string? a, string? b) =>
        a is null || b is null ? a is null && b is null : TextLikeness.Fold(a) == TextLikeness.Fold(b) && Sign(a) == Sign(b);

    // Folding takes hyphens away, which must not make -900 of 900.
    private static bool Sign(string text) => text.StartsWith('-');

    private static double? SameWord(JsonElement gold, JsonElement produced) =>
        Same(JsonFields.Text(gold), JsonFields.Text(produced)) ? 1 : null;

    private static double? SameYearAndValue(JsonElement gold, JsonElement produced) =>
        Agree(gold, produced, "year") && Agree(gold, produced, "value") ? 1 : null;

    private static double? SameAmount(JsonElement gold, JsonElement produced) =>
        Agree(gold, produced, "value") && SamePlace(gold, produced) ? Alike(gold, produced, "label", 0.9) : null;

    /// <summary>True where two amounts stand in the same row and column, whatever their values.</summary>
    public static bool SamePlace(JsonElement gold, JsonElement produced) =>
        Agree(gold, produced, "year") && Agree(gold, produced, "role") &&
        (gold.Number("year") is not null || Agree(gold, produced, "period")) && Alike(gold, produced, "label", 0.9) is not null;

    private static double? SameFigure(JsonElement gold, JsonElement produced) =>
        Agree(gold, produced, "year") && Agree(gold, produced, "value") && Agree(gold, produced, "unit")
            ? Alike(gold, produced, "label", 0.9) : null;

    private static double? SameStatement(JsonElement gold, JsonElement produced) =>
        Agree(gold, produced, "value") && SamePeriod(gold, produced)
            ? TextLikeness.Of(gold.Text("text") ?? "", produced.Text("text") ?? "") : null;

    private static bool SamePeriod(JsonElement gold, JsonElement produced)
    {
        if (!gold.Has("period")) return true;
        return (gold.Field("period"), produced.Field("period")) switch
        {
            ({ } g, { } p) => Agree(g, p, "from") && Agree(g, p, "to") && Agree(g, p, "recurring"),
            var (g, p) => g is null && p is null,
        };
    }

    private static double? SameGoal(JsonElement gold, JsonElement produced) =>
        Agree(gold, produced, "baseline") && Agree(gold, produced, "target") && Agree(gold, produced, "unit")
            ? TextLikeness.WordShare(gold.Text("indicator") ?? "", $"{produced.Text("indicator")} {produced.Text("text")}") : null;

    private static double? SameMilestone(JsonElement gold, JsonElement produced) =>
        Agree(gold, produced, "date") ? TextLikeness.WordShare(gold.Text("text") ?? "", produced.Text("text") ?? "") : null;

    // The figure concerned is the one found: the middle of its interval must lie in the gold record's.
    private static double? SameFinding(JsonElement gold, JsonElement produced)
    {
        if (!Agree(gold, produced, "rule")) return null;
        if (gold.Field("found") is not { } expected) return 1;
        if (produced.Field("found") is not { } found) return null;
        var middle = (found.Number("low") + found.Number("high")) / 2;
        return middle >= expected.Number("low") && middle <= expected.Number("high") ? 1 : null;
    }

    private static double? Alike(JsonElement gold, JsonElement produced, string field, double least) =>
        !gold.Has(field) ? 1 : AtLeast(least, TextLikeness.Of(gold.Text(field) ?? "", produced.Text(field) ?? ""));

    private static double? SharesWords(JsonElement gold, JsonElement produced, string field) =>
        AtLeast(0.5, TextLikeness.WordShare(gold.Text(field) ?? "", produced.Text(field) ?? ""));

    private static double? AtLeast(double least, double likeness) => likeness >= least - 1e-9 ? likeness : null;
}
