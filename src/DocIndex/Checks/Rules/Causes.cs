using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Records;

namespace DocIndex.Checks.Rules;

/// <summary>
/// Puts what follows from a finding under it. Where the text differs from a total by twice a row whose sign is odd, the
/// sign explains both; so it does where another table has the row with the other sign. Where a paragraph differs by the
/// same share from a table and from another section, it is one slip, told by the surest. Where no table has an amount,
/// and one of its tables is itself suspect, the table is told alone. Must not join differences of another size, or of
/// other paragraphs.
/// </summary>
internal static class Causes
{
    private const int Twice = 2;
    private const decimal SameShare = 1.1m;

    /// <summary>The suspects without those that follow from another; these are told as further places of it.</summary>
    public static IEnumerable<Suspect> First(ImmutableArray<Suspect> suspects, ImmutableArray<Amount> amounts)
    {
        var byRow = amounts.Where(a => a.Source.Cell is not null)
            .ToLookup(a => (a.Source.Cell!.Value.Table, a.Source.Cell.Value.Row));
        var followers = new Dictionary<Suspect, List<Suspect>>(ReferenceEqualityComparer.Instance);
        var gone = new HashSet<Suspect>(ReferenceEqualityComparer.Instance);
        suspects = [.. suspects.Where(s => !IsOfWrongTable(s, suspects))];
        var ordered = suspects.OrderBy(s => s.Rule == CheckRule.SignConvention ? 0 : 1)
            .ThenByDescending(s => s.Severity).ThenByDescending(s => s.Rule.Specificity).ToList();
        var prose = ordered.FindAll(s => IsOfProse(s) || IsTold(s) || s.Rule == CheckRule.TableAgainstTable);
        foreach (var cause in ordered.Where(s => s.Rule == CheckRule.SignConvention || IsTold(s)))
        {
            if (gone.Contains(cause)) continue;
            foreach (var other in prose.Where(o => !ReferenceEquals(o, cause) && !gone.Contains(o)
                && Follows(o, cause, byRow)))
            {
                gone.Add(other);
                (followers.TryGetValue(cause, out var own) ? own : followers[cause] = []).Add(other);
            }
        }

        return suspects.Where(s => !gone.Contains(s)).Select(s => followers.TryGetValue(s, out var own)
            ? s with { Also = [.. s.Also, .. own.SelectMany(o => o.Also.Prepend(o.Figure))] } : s);
    }

    /// <summary>
    /// True where no table has what the text asks for, and a figure of the nearest is itself suspect: the text may be
    /// what is right.
    /// </summary>
    private static bool IsOfWrongTable(Suspect prose, ImmutableArray<Suspect> suspects)
    {
        if (prose.Rule != CheckRule.ProseAgainstTable || prose.Fix is not null || prose.Others.IsEmpty) return false;
        var tables = prose.Others.Select(p => p.Cell?.Table).OfType<int>().ToHashSet();
        return suspects.Any(s => s.Rule != CheckRule.ProseAgainstTable && s.Severity >= Severity.Warning
            && s.Figure.Cell is { } cell && tables.Contains(cell.Table));
    }

    private static bool Follows(Suspect other, Suspect cause, ILookup<(int, int), Amount> byRow) =>
        cause.Rule == CheckRule.SignConvention ? IsOfProse(other) && FollowsFromSign(other, cause, byRow)
            || IsOtherSign(other, cause)
            : IsTold(cause) && IsTold(other) && cause.Rule != other.Rule && AreOneSlip(cause, other);

    /// <summary>Another table says a figure of the row with the other sign.</summary>
    private static bool IsOtherSign(Suspect other, Suspect sign) => other.Rule == CheckRule.TableAgainstTable
        && other is { Found: { } found, Expected: { } expected } && found.Meets(-expected)
        && other.Others.Prepend(other.Figure).Any(place => place.Cell is { } cell
            && sign.Figure.Cell is { } row && (cell.Table, cell.Row) == (row.Table, row.Row));

    private static bool IsTold(Suspect suspect) =>
        suspect.Rule == CheckRule.ProseAgainstTable || suspect.Rule == CheckRule.ProseAgainstProse;

    private static bool IsOfProse(Suspect suspect) => suspect.Rule == CheckRule.ProseAgainstTable
        || suspect.Rule == CheckRule.TotalOverYears || suspect.Rule == CheckRule.UnitFactor;

    private static bool AreOneSlip(Suspect a, Suspect b)
    {
        if (a.Figure.Cell is not null || b.Figure.Cell is not null) return false;
        if (!BlocksOf(a).Intersect(BlocksOf(b)).Any()) return false;
        return ShareOf(a) is { } one && ShareOf(b) is { } other
            && Math.Max(one, other) <= Math.Min(one, other) * SameShare;
    }

    private static IEnumerable<int> BlocksOf(Suspect suspect) => suspect.Also.Prepend(suspect.Figure)
        .Where(p => p.Cell is null).Select(p => p.Block).OfType<int>();

    private static decimal? ShareOf(Suspect suspect) => suspect is { Found: { } found, Expected: { } expected }
        && expected.Low + expected.High is not 0 and var twice ? Math.Abs((found.Low + found.High) / twice) : null;

    private static bool FollowsFromSign(Suspect other, Suspect sign, ILookup<(int, int), Amount> byRow)
    {
        if (other is not { Found: { } found, Expected: { } expected, Others: [{ Cell: { } cell }, ..] }) return false;
        var apart = found + -expected;
        // Of two rows, either may be the one that is wrong.
        return sign.Others.Prepend(sign.Figure).Select(p => p.Cell).Where(c => c?.Table == cell.Table)
            .Any(c => Differences(byRow[(c!.Value.Table, c.Value.Row)]).Any(d => d.Meets(apart) || (-d).Meets(apart)));
    }

    /// <summary>What the other sign of a row makes of a total in each year, and in all of them.</summary>
    private static IEnumerable<Interval> Differences(IEnumerable<Amount> row)
    {
        var cells = row.Select(a => (a.Year, Interval: AmountGrid.IntervalOf(a))).ToList();
        var years = cells.Where(c => c.Year is not null).Aggregate(default(Interval), (sum, c) => sum + c.Interval);
        return cells.Select(c => c.Interval).Append(years)
            .Select(i => new Interval(i.Low * Twice, i.High * Twice));
    }
}
