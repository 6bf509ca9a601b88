using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DocIndex.Records.Corrections;

/// <summary>One step of a path: a field, and which entry of it where it is a list.</summary>
/// <param name="Name">The field's name in the record format.</param>
/// <param name="Index">The entry's number from 0, or null.</param>
/// <param name="Word">The entry itself, in a list of words; or null.</param>
/// <param name="Where">Fields that tell the entry from the others; empty for none.</param>
public sealed record FieldStep(string Name, int? Index, string? Word, ImmutableArray<(string Name, string Value)> Where)
{
    /// <summary>True where the step names an entry of a list.</summary>
    public bool HasSelector => Index is not null || Word is not null || !Where.IsEmpty;
}

/// <summary>
/// A place in a record, as people write it: <c>budgetYear</c>, <c>amounts[table=Tabel 1,label=Løn,year=2026].value</c>,
/// <c>risks[0]</c>, <c>categories[Bevillingsudløb]</c>. A comma parts two conditions only where a name and an equals
/// sign follow, so that labels may hold commas; a value that holds "]" or such a comma stands in quotation marks.
/// </summary>
public sealed partial class FieldPath
{
    private FieldPath(string text, ImmutableArray<FieldStep> steps) => (Text, Steps) = (text, steps);

    /// <summary>As it was written, white space at its ends left out.</summary>
    public string Text { get; }

    /// <summary>At least one.</summary>
    public ImmutableArray<FieldStep> Steps { get; }

    [GeneratedRegex(@"\G(?<name>[A-Za-z][A-Za-z0-9]*)(?:\[(?<selector>(?:""[^""]*""|[^\]""])*)\])?(?:\.|$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Step { get; }

    [GeneratedRegex(@"(?:^|,)\s*(?<name>[A-Za-z][A-Za-z0-9]*)\s*=\s*(?:""(?<value>[^""]*)""\s*(?=,|$)"
        + @"|(?<value>.*?)\s*(?=,\s*[A-Za-z][A-Za-z0-9]*\s*=|$))", RegexOptions.CultureInvariant)]
    private static partial Regex Pair { get; }

    /// <summary>Reads a path; null where the text is none.</summary>
    public static FieldPath? Parse(string text)
    {
        var trimmed = text.Trim();
        var steps = ImmutableArray.CreateBuilder<FieldStep>();
        for (var at = 0; at < trimmed.Length;)
        {
            var match = Step.Match(trimmed, at);
            if (!match.Success || (match.Value.EndsWith('.') && match.Index + match.Length == trimmed.Length))
                return null;
            if (StepOf(match) is not { } step) return null;
            steps.Add(step);
            at = match.Index + match.Length;
        }
        return steps.Count == 0 ? null : new FieldPath(trimmed, steps.ToImmutable());
    }

    /// <summary>The pairs of "name=Ledige, count=300"; null where the text is no such list.</summary>
    public static ImmutableArray<(string Name, string Value)>? Pairs(string text)
    {
        var matches = Pair.Matches(text);
        if (matches.Count == 0 || matches.Sum(m => m.Length) != text.Length) return null;
        return [.. matches.Select(m => (m.Groups["name"].Value, m.Groups["value"].Value.Trim()))];
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static FieldStep? StepOf(Match match)
    {
        var name = match.Groups["name"].Value;
        if (!match.Groups["selector"].Success) return new FieldStep(name, null, null, []);
        var selector = match.Groups["selector"].Value.Trim();
        if (selector.Length == 0) return null;
        if (int.TryParse(selector, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            return new FieldStep(name, index, null, []);
        return Pairs(selector) is { } pairs ? new FieldStep(name, null, null, pairs)
            : new FieldStep(name, null, selector.Trim('"'), []);
    }
}
