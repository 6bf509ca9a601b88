using System.Collections.Immutable;

namespace DocIndex.Foundry.Drawing;

/// <summary>Which value of each dimension a note has.</summary>
internal sealed record Choices(ImmutableSortedDictionary<string, string> Values)
{
    // How many dimensions in a hundred are drawn at all.
    private static readonly ImmutableArray<int> s_strangeness = [20, 50, 100];

    /// <summary>Every dimension at its plain value.</summary>
    public static Choices Plain { get; } = new(Dimensions.All.ToImmutableSortedDictionary(d => d.Name, d => d.Plain,
        StringComparer.Ordinal));

    /// <summary>Draws a value for every dimension.</summary>
    /// <param name="seed">The note's seed.</param>
    /// <param name="hold">Values that are not drawn, as "value" or "dimension:value".</param>
    /// <param name="only">For a dimension of which values are named here, none but those are drawn.</param>
    public static Choices Draw(long seed, ImmutableArray<string> hold, ImmutableArray<string> only)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        // Some notes are odd in few things, so that what fails can be told from what stands beside it; some in
        // everything.
        var strangeness = Lot.Of(seed, "strangeness").Pick(s_strangeness);
        foreach (var dimension in Dimensions.All)
        {
            var left = dimension.Values.Where(v => !Names(hold, dimension, v)).ToList();
            var named = left.Where(v => Names(only, dimension, v)).ToList();
            if (named.Count > 0) left = named;
            var lot = Lot.Of(seed, "choice " + dimension.Name);
            var staysPlain = named.Count == 0 && left.Contains(dimension.Plain) && !lot.Chance(strangeness);
            values[dimension.Name] = left.Count == 0 || staysPlain ? dimension.Plain : lot.Pick(left);
        }

        return new(values.ToImmutable());
    }

    /// <summary>What the dimension's value means.</summary>
    public T Of<T>(Dimension<T> dimension) => dimension[Values[dimension.Name]];

    /// <summary>True where the dimension has the value.</summary>
    public bool Has(Dimension dimension, string value) => Values[dimension.Name] == value;

    /// <summary>The same with another value of one dimension.</summary>
    public Choices With(string dimension, string value) => new(Values.SetItem(dimension, value));

    private static bool Names(ImmutableArray<string> entries, Dimension dimension, string value) =>
        entries.Contains(value) || entries.Contains($"{dimension.Name}:{value}")
            || entries.Contains($"{dimension.Name}:*");
}
