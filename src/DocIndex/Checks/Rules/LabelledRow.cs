using DocIndex.Records;
using DocIndex.Vocabulary;

namespace DocIndex.Checks.Rules;

/// <summary>A row of a table with its label taken apart once.</summary>
/// <param name="twins">What the columns of its table leave open.</param>
internal sealed class LabelledRow(AmountGrid grid, AmountRow row, ColumnTwins twins)
{
    public ColumnTwins Twins => twins;

    private const double SameLabel = 0.8;
    private const int LongLabel = 15;

    private const int LongestEnding = 5;

    private static bool DifferInEnding(string a, string b) => Math.Max(a.Length, b.Length) - a.AsSpan().CommonPrefixLength(b) <= LongestEnding;

    /// <summary>What the label names, without signs, in small letters.</summary>
    public string Name { get; } = PhraseSet.Normalize(LabelLikeness.Head(row.Label));

    /// <summary>Whether the label says so much that another which only begins like it is named like it.</summary>
    public bool HasLongName => Name.Length > LongLabel;

    public AmountGrid Grid { get; } = grid;

    public AmountRow Row { get; } = row;

    public HashSet<string> Stems { get; } = LabelLikeness.Stems(LabelLikeness.Head(row.Label));

    public string? Area { get; } = row.ByColumn.Values.First().ControlArea;

    public bool IsGrandTotal { get; } = row.ByColumn.Values.Any(a => a.Role is RowRole.Total or RowRole.Net);

    /// <summary>True where the labels are one but for signs and case.</summary>
    public bool IsCalled(LabelledRow other) => Name == other.Name;

    /// <summary>True where four of five words agree, or a long label begins like the other. One word alone must agree but for its ending: "Skolebus" is no "Skolebiblioteker".</summary>
    public bool IsNamedLike(LabelledRow other)
    {
        var common = Stems.Count(other.Stems.Contains);
        var union = Stems.Count + other.Stems.Count - common;
        if (union > 0 && common >= SameLabel * union && (union > 1 || DifferInEnding(Name, other.Name))) return true;
        return HasLongName && other.HasLongName
            && (Name.StartsWith(other.Name, StringComparison.Ordinal)
                || other.Name.StartsWith(Name, StringComparison.Ordinal));
    }
}
