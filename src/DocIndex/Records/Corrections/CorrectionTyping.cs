using System.Reflection;
using System.Text.Json.Nodes;

namespace DocIndex.Records.Corrections;

/// <summary>
/// Whether a correction can mean anything in a record, whatever the record holds: its fields are there, and its value
/// is of their type.
/// </summary>
internal static class CorrectionTyping
{
    /// <summary>The type that a path leads to and what field ends it; or what is wrong with the path.</summary>
    public static (Type? Type, PropertyInfo? Field, (string Da, string En)? Wrong) TypeOf(FieldPath path)
    {
        var type = typeof(DocumentRecord);
        PropertyInfo? field = null;
        for (var i = 0; i < path.Steps.Length; i++)
        {
            var step = path.Steps[i];
            field = RecordShape.Field(type, step.Name);
            if (field is null)
            {
                var known = string.Join(", ", RecordShape.FieldsOf(type));
                return (null, null, ($"Der er intet felt '{step.Name}', der kan rettes. Der er: {known}.",
                    $"There is no field '{step.Name}' that can be corrected. There are: {known}."));
            }
            type = field.PropertyType;
            var item = RecordShape.ItemOf(type);
            if (item is null && step.HasSelector)
                return (null, null, ($"'{step.Name}' er ingen liste, så '[…]' hører ikke til.",
                    $"'{step.Name}' is no list, so '[…]' does not belong there."));
            if (item is not null && !step.HasSelector && i < path.Steps.Length - 1)
                return (null, null, ($"'{step.Name}' er en liste; sig hvilken med '{step.Name}[…]'.",
                    $"'{step.Name}' is a list; say which one with '{step.Name}[…]'."));
            if (item is not null && step.HasSelector) type = item;
            if (step.Where.Select(w => w.Name).FirstOrDefault(n => RecordShape.Field(type, n) is null) is { } unknown)
                return (null, null, (
                    $"'{step.Name}' har intet felt '{unknown}'. Der er: "
                        + $"{string.Join(", ", RecordShape.FieldsOf(type))}.",
                        $"'{step.Name}' has no field '{unknown}'. There are: "
                            + $"{string.Join(", ", RecordShape.FieldsOf(type))}."));
        }
        return (type, field, null);
    }

    /// <summary>What is wrong with a correction; null where nothing is.</summary>
    public static (string Da, string En)? Wrong(CorrectionAction action, FieldPath path, CorrectionValue? value)
    {
        var (type, field, wrong) = TypeOf(path);
        if (wrong is not null) return wrong;
        var last = path.Steps[^1];
        var item = RecordShape.ItemOf(type!);
        return action switch
        {
            CorrectionAction.Remove when !last.HasSelector =>
                ($"Sig hvilken der skal fjernes: '{path.Text}[…]'.",
                    $"Say which one is to be removed: '{path.Text}[…]'."),
            CorrectionAction.Remove => null,
            CorrectionAction.Add when item is null || last.HasSelector =>
                ($"'{path.Text}' er ingen liste, der kan føjes til.",
                    $"'{path.Text}' is no list that can be added to."),
            _ when value is null => ("Der mangler en værdi.", "A value is missing."),
            CorrectionAction.Add => JsonOf(value, item!).Wrong,
            _ when RecordShape.IsEntry(type!) || (item is not null && item != typeof(string)) =>
                ($"'{path.Text}' har flere felter; ret ét ad gangen: '{path.Text}.…'.",
                    $"'{path.Text}' has several fields; correct one at a time: '{path.Text}.…'."),
            _ when value is { Word: null, List.IsDefault: true, Fields.IsDefault: true } =>
                last.HasSelector || !RecordShape.MayBeNull(field!)
                    ? ($"'{path.Text}' skal have en værdi.", $"'{path.Text}' must have a value.") : null,
            _ => JsonOf(value, type!).Wrong,
        };
    }

    /// <summary>A value as JSON of a type; or what would be right.</summary>
    public static (JsonNode? Value, (string Da, string En)? Wrong) JsonOf(CorrectionValue value, Type type)
    {
        if (RecordShape.ItemOf(type) is { } item)
            return value.Fields.IsDefault ? ListOf(value, item) : Expected(value, ("en liste", "a list"));
        if (RecordShape.IsEntry(type))
            return value.Fields.IsDefault ? Expected(
                value, ("felter, fx name=…, count=…", "fields, such as name=…, count=…")) : EntryOf(value, type);
        if (value.Word is null)
            return value is { List.IsDefault: true, Fields.IsDefault: true } ? (null, null)
                : Expected(value, ("et enkelt ord", "a single word"));
        var (node, wrong) = CorrectionValues.Parse(value.Word, type);
        return wrong is { } w ? Expected(value, w) : (node, null);
    }

    private static (JsonNode?, (string, string)?) ListOf(CorrectionValue value, Type item)
    {
        var list = new JsonArray();
        foreach (var word in value.List.IsDefault ? value.Word is null ? [] : [value.Word] : value.List)
        {
            var (node, wrong) = JsonOf(CorrectionValue.Of(word), item);
            if (wrong is not null) return (null, wrong);
            list.Add(node);
        }
        return (list, null);
    }

    private static (JsonNode?, (string, string)?) EntryOf(CorrectionValue value, Type type)
    {
        var entry = new JsonObject();
        foreach (var (name, word) in value.Fields)
        {
            if (RecordShape.Field(type, name) is not { } field)
                return (null, ($"Der er intet felt '{name}'. Der er: {string.Join(", ", RecordShape.FieldsOf(type))}.",
                    $"There is no field '{name}'. There are: {string.Join(", ", RecordShape.FieldsOf(type))}."));
            if (word is null) continue;
            var (node, wrong) = JsonOf(CorrectionValue.Of(word), field.PropertyType);
            if (wrong is not null) return (null, ($"{name}: {wrong.Value.Item1}", $"{name}: {wrong.Value.Item2}"));
            entry[name] = node;
        }
        var main = RecordShape.FieldsOf(type).First();
        return entry.ContainsKey(main) ? (entry, null) : (null, ($"'{main}' mangler.", $"'{main}' is missing."));
    }

    private static (JsonNode?, (string, string)?) Expected(CorrectionValue value, (string Da, string En) right) =>
        (null, ($"'{value}' er ikke {right.Da}.", $"'{value}' is not {right.En}."));
}
