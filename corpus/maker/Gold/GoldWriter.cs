using System.Text.Json;
using System.Text.Json.Nodes;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Gold;

/// <summary>Writes what a careful reader records of a note, in the record format.</summary>
public static class GoldWriter
{
    /// <summary>The gold record of a note that is written in some files.</summary>
    /// <param name="note">The note.</param>
    /// <param name="files">Its files, relative to the folder of documents.</param>
    public static JsonObject Write(Note note, IEnumerable<string> files)
    {
        var f = note.Facts;
        var record = new JsonObject
        {
            ["schemaVersion"] = 1,
            ["documents"] = new JsonArray(new JsonObject
            {
                ["files"] = List(files, x => x), ["kind"] = f.Kind, ["code"] = f.Code, ["title"] = f.Title, ["municipality"] = f.Municipality,
                ["administration"] = f.Administration, ["committee"] = f.Committee, ["date"] = f.Date, ["budgetYear"] = f.BudgetYear,
                ["categories"] = List(f.Categories, c => c), ["districts"] = List(f.Districts, d => d),
                ["sections"] = List(
                    Note.Walk(note.Blocks).OfType<Heading>().Where(h => h.Level == 1), h => new JsonObject { ["heading"] = h.Text.Replace("\u00ad", "", StringComparison.Ordinal) }),
                ["initiatives"] = List(f.Initiatives, i => new JsonObject
                {
                    ["name"] = i.Name,
                    ["perYear"] = List(i.PerYear, y => new JsonObject
                    {
                        ["year"] = y.Year, ["value"] = Value(note, y.Figure), ["effect"] = y.EffectSign * Value(note, y.Figure), ["controlArea"] = y.ControlArea,
                    }),
                    ["total"] = i.Total is null ? null : Value(note, i.Total), ["priceLevel"] = i.PriceLevel,
                }),
                ["request"] = f.Request is not { } r ? null : new JsonObject
                {
                    ["perYear"] = List(r.PerYear, y => new JsonObject
                    {
                        ["year"] = y.Year, ["value"] = Value(note, y.Figure), ["effect"] = y.EffectSign * Value(note, y.Figure),
                    }),
                    ["total"] = r.Total is null ? null : Value(note, r.Total), ["priceLevel"] = r.PriceLevel,
                },
                ["amounts"] = List(note.Tables.SelectMany(t => GoldTables.Amounts(note, t)), a => a),
                ["figures"] = List(note.Tables.SelectMany(t => GoldTables.Figures(note, t)), a => a),
                ["statements"] = List(f.Statements, s => Statement(note, s)),
                ["targetGroups"] = List(f.TargetGroups, g => new JsonObject
                {
                    ["name"] = g.Name, ["count"] = Number(note, g.Count), ["unit"] = g.Unit, ["asOf"] = g.AsOf,
                }),
                ["goals"] = List(f.Goals, g => new JsonObject
                {
                    ["indicator"] = g.Indicator, ["baseline"] = Number(note, g.Baseline), ["target"] = Number(note, g.Target),
                    ["targetHigh"] = Number(note, g.TargetHigh), ["change"] = Number(note, g.Change), ["unit"] = g.Unit,
                    ["direction"] = g.Direction, ["deadline"] = g.Deadline,
                }),
                ["risks"] = List(f.Risks, r => new JsonObject { ["text"] = r.Text, ["response"] = r.Response }),
                ["milestones"] = List(f.Milestones, m => new JsonObject { ["date"] = m.Date.Length == 7 ? m.Date + "-01" : m.Date, ["text"] = m.Text }),
                ["references"] = List(f.References, r => new JsonObject { ["text"] = r }),
            }),
            ["findings"] = new JsonArray(),
        };
        if (!f.JudgesRequest) record["documents"]![0]!.AsObject().Remove("request");
        return record;
    }

    /// <summary>A record as text: two blanks to a level, Danish letters as they are, "\n" at line ends.</summary>
    public static string Text(JsonNode record) => record.ToJsonString(s_options).ReplaceLineEndings("\n") + "\n";

    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static decimal Value(Note note, string figure) => Plain(note.Figures[figure].PrintedValue);

    // Without trailing zeros, which would be written out.
    internal static decimal Plain(decimal value) => value / 1.000000000000000000000000000000000m;

    private static JsonObject Statement(Note note, StatementFact s)
    {
        var figure = note.Figures[s.Figure];
        var item = new JsonObject
        {
            ["text"] = (s.Before + figure.Printed + s.After).Trim(), ["section"] = s.Section, ["value"] = Plain(figure.PrintedValue),
            ["halfWidth"] = Plain(figure.Format.HalfWidth), ["approximate"] = s.Approximate,
            ["period"] = s.Period is not { } p ? null : new JsonObject { ["from"] = p.From, ["to"] = p.To, ["recurring"] = p.Recurring },
            ["about"] = s.About, ["scope"] = s.Scope,
        };
        if (s.Direction is { } direction) item["direction"] = direction;
        return item;
    }

    private static decimal? Number(Note note, GoalNumber? number) =>
        number?.Figure is { } figure ? Value(note, figure) : number?.Value is { } value ? Plain(value) : null;

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode?> node) => [.. items.Select(node)];
}
