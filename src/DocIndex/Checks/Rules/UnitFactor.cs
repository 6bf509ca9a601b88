using System.Collections.Immutable;
using DocIndex.Amounts;

namespace DocIndex.Checks.Rules;

/// <summary>
/// DI5007 unit-factor: a figure that is 10, 100 or 1,000 times what the others say, or a part of that, stands in the wrong unit or has a point too many. It renames
/// what the comparing rules found, so that the cause is named. Must not take figures so coarse that another factor would fit as well.
/// </summary>
internal static class UnitFactor
{
    private static readonly ImmutableArray<int> s_factors = [10, 100, 1000];

    /// <summary>The outcomes with such suspects taken out of theirs and gathered under this rule.</summary>
    public static ImmutableArray<RuleOutcome> Name(ImmutableArray<RuleOutcome> outcomes)
    {
        var named = ImmutableArray.CreateBuilder<Suspect>();
        var passed = 0;
        var rest = ImmutableArray.CreateBuilder<RuleOutcome>(outcomes.Length + 1);
        foreach (var outcome in outcomes)
        {
            var compares = outcome.Rule == CheckRule.TableAgainstTable || outcome.Rule == CheckRule.ProseAgainstTable || outcome.Rule == CheckRule.RowTotal || outcome.Rule == CheckRule.ColumnTotal
                || outcome.Rule == CheckRule.PartOfWhole || outcome.Rule == CheckRule.ProseAgainstProse || outcome.Rule == CheckRule.TotalOverYears;
            if (!compares) { rest.Add(outcome); continue; }
            passed += outcome.Passed;
            var own = outcome.Suspects.Select(s => (Suspect: s, Named: Rename(s))).ToList();
            named.AddRange(own.Select(o => o.Named).OfType<Suspect>());
            rest.Add(outcome with { Suspects = [.. own.Where(o => o.Named is null).Select(o => o.Suspect)] });
        }
        rest.Add(new RuleOutcome(CheckRule.UnitFactor, [.. OncePerTable(named)], passed, []));
        return rest.ToImmutable();
    }

    /// <summary>
    /// Where the text differs from several figures of one table by one factor, the unit of the one or the other is
    /// wrong, or was read wrong, and not each of the figures: one warning tells it.
    /// </summary>
    private static IEnumerable<Suspect> OncePerTable(IEnumerable<Suspect> suspects)
    {
        foreach (var table in suspects.GroupBy(s => s.Figure.Cell is null && s.Others is [{ Cell: { } cell }, ..] ? cell.Table : -1))
        {
            var cells = table.Select(s => s.Others.IsEmpty ? null : s.Others[0].Cell).Distinct().Count();
            if (table.Key < 0 || cells < 2)
                foreach (var suspect in table) yield return suspect;
            else
                yield return table.First() with
                {
                    Severity = Severity.Warning,
                    Also = [.. table.First().Also, .. table.Skip(1).SelectMany(s => s.Others.Prepend(s.Figure).Concat(s.Also))],
                };
        }
    }

    /// <summary>True where one of two amounts is 10, 100 or 1,000 times the other, whatever their signs.</summary>
    public static bool IsBetween(Interval expected, Interval found) => s_factors.Any(factor =>
        Said.Agrees(Times(expected, factor), found) || Said.Agrees(Times(found, factor), expected));

    private static Suspect? Rename(Suspect suspect)
    {
        if (suspect is not { Expected: { } expected, Found: { } found } || Middle(expected) == 0 || Middle(found) == 0) return null;
        foreach (var factor in s_factors)
        {
            var tooLarge = Times(expected, factor).Meets(found) && IsSharp(expected);
            if (!tooLarge && !(expected.Meets(Times(found, factor)) && IsSharp(found))) continue;
            var (da, en) = tooLarge ? ("for stort", "too large") : ("for lille", "too small");
            return suspect with
            {
                Rule = CheckRule.UnitFactor,
                Message = new LocalizedText($"{suspect.Message.Da} Tallet er {factor} gange {da}; se på enhed og komma.", $"{suspect.Message.En} The figure is {factor} times {en}; look at the unit and the decimal point."),
            };
        }
        return null;
    }

    private static decimal Middle(Interval interval) => Math.Abs(interval.Low + interval.High) / 2;

    private static Interval Times(Interval interval, int factor) => new(interval.Low * factor, interval.High * factor);

    /// <summary>The figure is known to within a fifth.</summary>
    private static bool IsSharp(Interval interval) => (interval.High - interval.Low) * 5 <= Middle(interval);
}
