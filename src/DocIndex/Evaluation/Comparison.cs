using System.Collections.Immutable;
using System.Text.Json;

namespace DocIndex.Evaluation;

/// <summary>The running comparison of one record with its gold record.</summary>
internal sealed class Comparison(string file)
{
    private readonly SortedDictionary<string, Score> _scores = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Difference>.Builder _differences = ImmutableArray.CreateBuilder<Difference>();

    /// <summary>Counts by field.</summary>
    public ImmutableSortedDictionary<string, Score> Scores => _scores.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Departures, in the order in which fields were compared.</summary>
    public ImmutableArray<Difference> Differences => _differences.ToImmutable();

    /// <summary>Compares a single value of the record.</summary>
    public void Value(string field, GoldRecord gold, JsonElement produced)
    {
        if (!gold.Document.Has(field)) return;
        var evidence = produced.Field("evidence")?.Field(field);
        Single(field, gold.Document, produced, field, "", evidence is { } e ? Place(e) : file, $"{gold.Place}/{field}");
    }

    /// <summary>Adds the scores of all metadata fields under one name.</summary>
    public void SumUpMetadata()
    {
        if (_scores.Count > 0) _scores[Fields.AllMetadata] = _scores.Values.Aggregate((a, b) => a + b);
    }

    /// <summary>Compares a list of the record, or of an item of it, where the gold record gives one.</summary>
    public void List(FieldRule rule, JsonElement gold, JsonElement produced, string goldPlace)
    {
        if (rule.Items(gold) is not { } expected) return;
        Items(rule, expected, rule.Items(produced) ?? [], $"{goldPlace}/{rule.Name.Split('.')[^1]}");
    }

    /// <summary>Pairs two lists and scores them, the attributes of the pairs, and the lists in them.</summary>
    public void Items(FieldRule rule, ImmutableArray<JsonElement> gold, ImmutableArray<JsonElement> produced, string goldPlace)
    {
        var partner = Assignment.Pair(gold.Length, produced.Length, (g, p) => Preference(rule, gold[g], produced[p]));
        Add(rule.Name, default);
        for (var g = 0; g < gold.Length; g++)
        {
            var place = $"{goldPlace}/{g}";
            if (partner[g] >= 0)
            {
                Matched(rule, gold[g], produced[partner[g]], place);
                continue;
            }

            Add(rule.Name, new Score(0, 1, 0));
            _differences.Add(new Difference(file, rule.Name, DifferenceKind.Missing, rule.Describe(gold[g]), null, place));
            foreach (var child in rule.Children) Add(child.Name, new Score(0, child.Items(gold[g])?.Length ?? 0, 0));
        }

        for (var p = 0; p < produced.Length; p++)
        {
            if (partner.Contains(p) || !rule.CountsAsExtra(gold, produced[p])) continue;
            Add(rule.Name, new Score(0, 0, 1));
            _differences.Add(Extra(rule, produced[p], [.. gold.Where((_, g) => partner[g] < 0)]));
            foreach (var child in rule.Children) Add(child.Name, new Score(0, 0, child.Items(produced[p])?.Length ?? 0));
        }
    }

    private void Matched(FieldRule rule, JsonElement gold, JsonElement produced, string goldPlace)
    {
        Add(rule.Name, new Score(1, 0, 0));
        foreach (var attribute in rule.Attributes.Where(a => gold.Has(a)))
        {
            Single($"{rule.Name}.{attribute}", gold, produced, attribute, rule.Describe(gold) + ": ", Place(produced), goldPlace);
        }

        foreach (var child in rule.Children) List(child, gold, produced, goldPlace);
    }

    // Of all ways to pair the lists, the one whose pairs agree in the most attributes, too.
    private static double? Preference(FieldRule rule, JsonElement gold, JsonElement produced)
    {
        if (rule.Likeness(gold, produced) is not { } likeness) return null;
        if (rule.Attributes.IsEmpty) return likeness;
        return (likeness + (double)rule.Attributes.Count(a => Fields.Agree(gold, produced, a)) / rule.Attributes.Length) / 2;
    }

    private void Single(
        string name, JsonElement gold, JsonElement produced, string field, string prefix, string place, string goldPlace)
    {
        var (expected, found) = (gold.Text(field), produced.Text(field));
        if (Fields.Agree(gold, produced, field))
        {
            Add(name, expected is null ? default : new Score(1, 0, 0));
            return;
        }

        Add(name, new Score(0, expected is null ? 0 : 1, found is null ? 0 : 1));
        var kind = found is null ? DifferenceKind.Missing : expected is null ? DifferenceKind.Extra : DifferenceKind.Wrong;
        _differences.Add(new Difference(
            file, name, kind, expected is null ? null : prefix + expected, found is null ? null : prefix + found,
            found is null ? goldPlace : place));
    }

    private Difference Extra(FieldRule rule, JsonElement produced, ImmutableArray<JsonElement> unpaired)
    {
        var isAmount = rule.Name == "amounts";
        var meant = isAmount ? unpaired.Where(g => Fields.SamePlace(g, produced)).Select(g => g.Text("value")).FirstOrDefault() : null;
        var confident = rule.Name is "amounts" or "statements" && produced.Text("standing") is ("verified" or "read");
        return new Difference(file, rule.Name, DifferenceKind.Extra, meant, rule.Describe(produced), Place(produced), confident);
    }

    private string Place(JsonElement item)
    {
        var source = item.Field("source") ?? item.Items("sources")?.FirstOrDefault() ?? item;
        if (source.ValueKind != JsonValueKind.Object) return file;
        if (source.Items("lines") is [var first, ..]) return $"{file}:{first.GetInt32()}";
        return source.Number("page") is { } page ? $"{file}#page={page}" : file;
    }

    private void Add(string name, Score score) => _scores[name] = _scores.GetValueOrDefault(name) + score;
}
