using System.Collections.Immutable;

namespace DocIndex.Records;

/// <summary>
/// Which goals, risks and target groups are an initiative's: those told in its own section; those whose words name it
/// more than any other; all of them where the document asks for one thing only. What fits several alike is tied to
/// none.
/// </summary>
internal sealed class InitiativeTies(DocumentText text)
{
    /// <summary>So large a share of an initiative's words names it.</summary>
    private const double Names = 0.6;

    /// <summary>The initiatives with their indexes into the lists.</summary>
    public ImmutableArray<Initiative> Tie(
        ImmutableArray<Initiative> initiatives, ImmutableArray<TargetGroup> groups, ImmutableArray<Goal> goals,
        ImmutableArray<Risk> risks)
    {
        var ofGroups = Owners(initiatives, groups, g => g.Name, g => g.Source);
        var ofGoals = Owners(initiatives, goals, g => $"{g.Indicator} {g.Text}", g => g.Source);
        var ofRisks = Owners(initiatives, risks, r => r.Text, r => r.Source);
        return [.. initiatives.Select((initiative, i) =>
            initiative with { TargetGroups = Of(ofGroups, i), Goals = Of(ofGoals, i), Risks = Of(ofRisks, i) })];
    }

    private static ImmutableArray<int> Of(ImmutableArray<int?> owners, int initiative) =>
        [.. owners.Select((o, i) => (Owner: o, Index: i)).Where(o => o.Owner == initiative).Select(o => o.Index)];

    private ImmutableArray<int?> Owners<T>(
        ImmutableArray<Initiative> initiatives, ImmutableArray<T> items, Func<T, string> words, Func<T,
        SourceLocation> place) =>
        [.. items.Select(item =>
            initiatives.Length == 1 ? 0 : BySection(initiatives, place(item)) ?? ByWords(initiatives, words(item)))];

    /// <summary>
    /// The initiative whose own section the item stands in, or one whose name the heading of its section has.
    /// </summary>
    private int? BySection(ImmutableArray<Initiative> initiatives, SourceLocation place)
    {
        if (text.Blocks.FirstOrDefault(b => b.Index == place.Block) is not { } block
            || text.SectionOf(block) is not { } section) return null;
        var own = initiatives.Select((x, i) => (x, i))
            .Where(x => x.x.Source.Block is { } at && at == section.Source.Block).Select(x => (int?)x.i)
            .FirstOrDefault();
        return own ?? ByWords(initiatives, section.Heading);
    }

    private static int? ByWords(ImmutableArray<Initiative> initiatives, string words)
    {
        var coverage = initiatives.Select(i => LabelLikeness.Coverage(i.Name, words)).ToList();
        var best = coverage.Count == 0 ? 0 : coverage.Max();
        return best >= Names && coverage.Count(c => c == best) == 1 ? coverage.IndexOf(best) : null;
    }
}
