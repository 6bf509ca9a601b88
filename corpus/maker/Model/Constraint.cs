using System.Collections.Immutable;

namespace DocIndex.CorpusMaker.Model;

/// <summary>What ties figures together.</summary>
public enum ConstraintKind
{
    /// <summary>A total at the end of a row.</summary>
    RowSum,

    /// <summary>A total at the foot of a column.</summary>
    ColumnSum,

    /// <summary>A total of some rows above it.</summary>
    Subtotal,

    /// <summary>Costs and savings together.</summary>
    Net,

    /// <summary>The same figure in another table.</summary>
    OtherTable,

    /// <summary>A figure in prose that repeats a cell.</summary>
    ProseOfTable,

    /// <summary>A figure in prose that repeats, or sums, others in prose.</summary>
    Prose,

    /// <summary>Goal, baseline and the change between them.</summary>
    Goal,
}

/// <summary>A figure that others give: it is the weighted sum of its terms, or the percentage that two of them make.</summary>
/// <param name="Kind">What ties them.</param>
/// <param name="Result">Id of the figure that the terms give.</param>
/// <param name="Terms">Ids and weights. For a percentage: the part, then the whole.</param>
/// <param name="IsPercentage">True where the result is 100 × part / whole.</param>
public sealed record Constraint(ConstraintKind Kind, string Result, ImmutableArray<ConstraintTerm> Terms, bool IsPercentage = false)
{
    /// <summary>The figures that take part, the result first.</summary>
    public IEnumerable<string> Figures => Terms.Select(t => t.Figure).Prepend(Result);

    /// <summary>What the terms give, from the values before rounding.</summary>
    public decimal Expected(Note note) => Combine(id => note.Figures[id].Value);

    /// <summary>What the terms give, from other values.</summary>
    internal decimal Expected(IReadOnlyDictionary<string, decimal> values) => Combine(id => values[id]);

    /// <summary>
    /// How far apart the two sides may stand as printed: half a unit of the last digit of every figure that takes part, by its weight.
    /// </summary>
    public decimal Rounding(Note note)
    {
        var own = note.Figures[Result].Format.HalfWidth;
        if (!IsPercentage) return own + Terms.Sum(t => Math.Abs(t.Weight) * note.Figures[t.Figure].Format.HalfWidth);
        var (part, whole) = (note.Figures[Terms[0].Figure], note.Figures[Terms[1].Figure]);
        var printed = Math.Abs(Combine(id => note.Figures[id].PrintedValue));
        return own + printed * (Relative(part) + Relative(whole));
    }

    /// <summary>True where the printed figures agree within their rounding.</summary>
    public bool Holds(Note note) =>
        Math.Abs(note.Figures[Result].PrintedValue - Combine(id => note.Figures[id].PrintedValue)) <= Rounding(note);

    private static decimal Relative(Figure figure) =>
        figure.PrintedValue == 0 ? 0 : Math.Abs(figure.Format.HalfWidth / figure.PrintedValue);

    private decimal Combine(Func<string, decimal> value)
    {
        if (!IsPercentage) return Terms.Sum(t => t.Weight * value(t.Figure));
        var whole = value(Terms[1].Figure);
        return whole == 0 ? 0 : 100 * Terms[0].Weight * value(Terms[0].Figure) / whole;
    }
}

/// <summary>A figure in a sum, and how often it counts: -1 for what is taken away.</summary>
public sealed record ConstraintTerm(string Figure, decimal Weight = 1);
