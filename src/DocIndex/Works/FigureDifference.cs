using System.Collections.Immutable;

namespace DocIndex.Works;

/// <summary>A figure that two documents give differently.</summary>
public sealed record ChangedFigure(PrintedFigure Before, PrintedFigure After);

/// <summary>
/// Which figures two documents, or versions of one, do not have in common. Figures answer to each other by row, year
/// and sort of
/// column, first within tables of the same name, then in any; only where one is left on either side is it a change.
/// Must not pair
/// figures of two rows, nor guess which of several belong together: those stand as found in one document only.
/// </summary>
/// <param name="Changed">In the order of the first document.</param>
/// <param name="OnlyBefore">What the second document has not, in the order of the first.</param>
/// <param name="OnlyAfter">What the first has not, in the order of the second.</param>
/// <param name="Same">How many figures are the same in both.</param>
public sealed record FigureDifference(
    ImmutableArray<ChangedFigure> Changed, ImmutableArray<PrintedFigure> OnlyBefore,
        ImmutableArray<PrintedFigure> OnlyAfter, int Same)
{
    public bool IsEmpty => Changed.IsEmpty && OnlyBefore.IsEmpty && OnlyAfter.IsEmpty;

    /// <summary>Holds the figures of two documents against each other.</summary>
    public static FigureDifference Of(IReadOnlyList<PrintedFigure> before, IReadOnlyList<PrintedFigure> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (IsSame(before, after)) return new FigureDifference([], [], [], before.Count);
        var (left, right) = (new SortedSet<int>(Enumerable.Range(0, before.Count)),
            new SortedSet<int>(Enumerable.Range(0, after.Count)));
        var pairs = new SortedDictionary<int, int>();
        Match(figure => (figure.Table, figure.Key), onlySame: true);
        Match(figure => ("", figure.Key), onlySame: true);
        var same = pairs.Count;
        var equal = pairs.Keys.ToHashSet();
        Match(figure => (figure.Table, figure.Key), onlySame: false);
        Match(figure => ("", figure.Key), onlySame: false);
        return new FigureDifference(
            [.. pairs.Where(pair => !equal.Contains(pair.Key)).Select(pair => new ChangedFigure(before[pair.Key],
                after[pair.Value]))],
            [.. left.Select(i => before[i])], [.. right.Select(i => after[i])], same);

        void Match<T>(Func<PrintedFigure, T> key, bool onlySame)
        {
            var others = right.ToLookup(i => key(after[i]));
            foreach (var group in left.ToLookup(i => key(before[i])))
            {
                var there = others[group.Key].ToList();
                if (onlySame) MatchSame(group, there);
                else if (group.ToList() is [var one] && there is [var other]) Pair(one, other);
            }
        }

        void MatchSame(IEnumerable<int> here, List<int> there)
        {
            foreach (var one in here)
            {
                var at = there.FindIndex(other => before[one].SaysTheSame(after[other]));
                if (at < 0) continue;
                Pair(one, there[at]);
                there.RemoveAt(at);
            }
        }

        void Pair(int one, int other)
        {
            pairs[one] = other;
            left.Remove(one);
            right.Remove(other);
        }
    }

    /// <summary>The same figures in the same order, as versions mostly have them: each answers to that in its
    /// place.</summary>
    private static bool IsSame(IReadOnlyList<PrintedFigure> before, IReadOnlyList<PrintedFigure> after) =>
        before.Count == after.Count
        && before.Zip(after).All(pair => pair.First.IsSameRow(pair.Second) && pair.First.SaysTheSame(pair.Second));
}
