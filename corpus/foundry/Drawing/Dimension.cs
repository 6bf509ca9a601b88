using System.Collections.Immutable;

namespace DocIndex.Foundry.Drawing;

/// <summary>Something in which notes differ, such as how a negative figure is printed. Its first value is the plain
/// one.</summary>
internal abstract class Dimension
{
    private protected Dimension(string name, ImmutableArray<string> values) => (Name, Values) = (name, values);

    /// <summary>Name, unique among all dimensions.</summary>
    public string Name { get; }

    /// <summary>Names of the values, the plain one first.</summary>
    public ImmutableArray<string> Values { get; }

    /// <summary>What notes are shrunk to.</summary>
    public string Plain => Values[0];
}

/// <summary>A dimension whose values are of one type: an entry here, and what it does, is all that a new value
/// needs.</summary>
internal sealed class Dimension<T> : Dimension
{
    private readonly ImmutableDictionary<string, T> _values;

    public Dimension(string name, params (string Name, T Value)[] values)
        : base(name, [.. values.Select(v => v.Name)]) => _values = values.ToImmutableDictionary(v => v.Name,
            v => v.Value);

    /// <summary>What a value means.</summary>
    public T this[string value] => _values[value];
}
