using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DocIndex.Foundry.Truth;

/// <summary>A note's truth as a gold record.</summary>
internal static class GoldText
{
    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The gold record; what is not judged is left out.</summary>
    /// <param name="file">The document's path.</param>
    /// <param name="format">In the words of the record format.</param>
    public static string Write(NoteTruth truth, string file, string format)
    {
        var document = new JsonObject { ["file"] = file, ["format"] = format };
        foreach (var (field, value) in truth.Metadata) document[field] = value is int year ? year : value?.ToString();
        if (truth.Categories is { } categories) document["categories"] = List(categories, c => JsonValue.Create(c));
        if (truth.Initiatives is { } initiatives)
            document["initiatives"] = List(initiatives, i => new JsonObject { ["name"] = i.Name,
                ["perYear"] = List(i.PerYear, Year) });
        if (truth is { Request: { } request, RequestIsDoubtful: false })
            document["request"] = request.IsEmpty ? null : new JsonObject { ["perYear"] = List(request, Year) };
        document["amounts"] = List(truth.Amounts.Where(a => a.Judged), Amount);
        document["statements"] = List(truth.Statements, Statement);
        document["targetGroups"] = List(truth.Groups, Group);
        document["goals"] = List(truth.Goals, Goal);
        document["risks"] = List(truth.Risks, r => new JsonObject { ["text"] = r.Text, ["response"] = r.Response });
        document["milestones"] = List(truth.Milestones, m => new JsonObject { ["date"] = m.Date, ["text"] = m.Text });
        document["figures"] = List(truth.Figures, f => new JsonObject { ["label"] = f.Label, ["year"] = f.Year,
            ["value"] = f.Value });
        document["references"] = List(truth.References, r => new JsonObject { ["text"] = r });
        return new JsonObject { ["schemaVersion"] = 1, ["documents"] = new JsonArray(document) }.ToJsonString(
            s_options);
    }

    private static JsonObject Year(YearTruth year) => new() { ["year"] = year.Year, ["value"] = Plain(year.Value) };

    private static JsonObject Amount(AmountTruth amount)
    {
        var item = new JsonObject { ["label"] = amount.Label, ["value"] = Plain(amount.Value), ["unit"] = amount.Unit,
            ["priceLevel"] = amount.PriceLevel };
        if (amount.Kind.Length > 0) item["kind"] = amount.Kind;
        if (!amount.RoleIsOpen) item["role"] = amount.Role;
        if (!amount.ColumnIsOpen)
        {
            item["year"] = amount.Year;
            item["period"] = amount.Period;
        }

        if (amount.Basis is { } basis) item["basis"] = basis;
        return item;
    }

    private static JsonObject Statement(StatementTruth statement)
    {
        var item = new JsonObject { ["text"] = statement.Text, ["value"] = Plain(statement.Value),
            ["scope"] = statement.Scope, ["approximate"] = statement.Approximate };
        if (statement.Period is { } p) item["period"] = new JsonObject { ["from"] = p.From, ["to"] = p.To,
            ["recurring"] = p.Recurring };
        return item;
    }

    private static JsonObject Group(GroupTruth group)
    {
        var item = new JsonObject { ["name"] = group.Name, ["count"] = group.Count, ["unit"] = group.Unit };
        if (group.AsOf is { } date) item["asOf"] = date;
        return item;
    }

    private static JsonObject Goal(GoalTruth goal)
    {
        var item = new JsonObject { ["indicator"] = goal.Indicator, ["baseline"] = goal.Baseline };
        if (!goal.TargetIsOpen) item["target"] = goal.Target;
        if (goal.TargetHigh is { } high) item["targetHigh"] = high;
        if (!goal.UnitIsOpen) item["unit"] = goal.Unit;
        if (!goal.DirectionIsOpen) item["direction"] = goal.Direction;
        if (goal.Change is { } change) item["change"] = change;
        if (goal.Deadline is { } deadline) item["deadline"] = deadline;
        return item;
    }

    // Without trailing zeros, which would be written out.
    private static decimal Plain(decimal value) => value / 1.000000000000000000000000000000000m;

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode?> node) => [.. items.Select(node)];
}
