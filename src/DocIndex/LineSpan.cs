namespace DocIndex;

/// <summary>A run of lines of a text source, 1-based, both ends included; <c>First &lt;= Last</c>.</summary>
public readonly record struct LineSpan(int First, int Last)
{
    /// <summary>The smallest span that holds both.</summary>
    public LineSpan Union(LineSpan other) => new(Math.Min(First, other.First), Math.Max(Last, other.Last));
}
