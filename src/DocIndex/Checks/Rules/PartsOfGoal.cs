using DocIndex.Amounts;
using DocIndex.Records;

namespace DocIndex.Checks.Rules;

/// <summary>
/// The goals of single measures against the one goal of the whole plan: parts of one unit and one year that do not make up the whole. Measures may
/// overlap, so this is for information only.
/// </summary>
internal static class PartsOfGoal
{
    private const int FewestParts = 2;

    /// <summary>The whole, where its parts add up to something else; else null.</summary>
    public static Suspect? Find(DocumentRecord record)
    {
        foreach (var whole in record.Goals.Where(g => g is { Baseline: not null, Target: not null, TargetHigh: null, Unit: not null and not "pct." }))
        {
            var change = whole.Target!.Value - whole.Baseline!.Value;
            var parts = record.Goals.Where(g => g != whole && g.Change is { } part && g.Unit == whole.Unit && g.Deadline == whole.Deadline && Math.Sign(part) == Math.Sign(change)).ToList();
            if (parts.Count < FewestParts) continue;
            var sum = parts.Sum(p => p.Change!.Value);
            if (sum == change || parts.Exists(p => Math.Abs(p.Change!.Value) > Math.Abs(change))) continue;
            var list = string.Join(" + ", parts.Select(p => DanishNumber.Format(Math.Abs(p.Change!.Value), 0)));
            return new Suspect(
                CheckRule.GoalArithmetic, Severity.Info, whole.Source,
                new LocalizedText(
                    $"Målet er en ændring på {DanishNumber.Format(Math.Abs(change), 0)} {whole.Unit}; delmålene {list} giver {DanishNumber.Format(Math.Abs(sum), 0)}.",
                    $"The goal is a change of {DanishNumber.Format(Math.Abs(change), 0)} {whole.Unit}; its parts {list} make {DanishNumber.Format(Math.Abs(sum), 0)}."),
                null, Interval.Around(Math.Abs(sum), 0), Interval.Around(Math.Abs(change), 0), [.. parts.Select(p => p.Source)]) { Unit = whole.Unit! };
        }
        return null;
    }
}
