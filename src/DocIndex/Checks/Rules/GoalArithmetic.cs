using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Records;

namespace DocIndex.Checks.Rules;

/// <summary>
/// DI5010 goal-arithmetic: in "fra 112 til 92 unge, svarende til et fald på 18 pct. (20 unge)" the difference and the percentage must follow from the
/// two counts. Where two claims agree with each other but not with the counts, the count that they contradict is the suspect. Goals of one unit that
/// a larger goal of the same year sums are held against it, for a person to look at. Must not take ages, dates, money, or a percentage of something else.
/// </summary>
internal static class GoalArithmetic
{
    /// <summary>Checks every pair of counts in prose that a difference is claimed for.</summary>
    public static RuleOutcome Apply(CheckContext context)
    {
        var suspects = ImmutableArray.CreateBuilder<Suspect>();
        var passed = 0;
        foreach (var sentence in context.Sentences)
            foreach (var pair in FromTo.Find(sentence.Text))
            {
                var claims = ChangeClaim.Of(sentence.Text, pair).ToList();
                var wrong = claims.Where(c => !Agrees(pair.From.Interval, pair.To.Interval, c.By)).ToList();
                passed += claims.Count - wrong.Count;
                if (wrong.Count > 0) suspects.Add(ToSuspect(sentence, pair, claims, wrong));
            }
        if (PartsOfGoal.Find(context.Record) is { } parts) suspects.Add(parts);
        return new RuleOutcome(CheckRule.GoalArithmetic, suspects.ToImmutable(), passed, []);
    }

    private static Interval Difference(Interval from, Interval to)
    {
        var change = to + -from;
        return change.High < 0 || change.Low + change.High < 0 ? -change : change;
    }

    private static Interval Percentage(Interval part, Interval whole) =>
        whole.Low <= 0 ? new Interval(decimal.MinValue, decimal.MaxValue) : new Interval(100 * part.Low / whole.High, 100 * part.High / whole.Low);

    private static Interval Expected(Interval from, Interval to, SaidNumber by, bool ofShares) =>
        by.IsShare && !by.IsPoints && !ofShares ? Percentage(Difference(from, to), from) : Difference(from, to);

    private static bool Agrees(Interval from, Interval to, SaidNumber by, bool ofShares = false) =>
        Expected(from, to, by, ofShares).Meets(by.Interval) || (by.IsShare && !by.IsPoints && !ofShares && from.High <= 100 && Difference(from, to).Meets(by.Interval) && from.Low != from.High);

    private static Suspect ToSuspect(ProseSentence sentence, FromTo pair, List<ChangeClaim> claims, List<ChangeClaim> wrong)
    {
        var numbers = claims.Select(c => c.By).Prepend(pair.To).Prepend(pair.From).ToList();
        var (suspect, expected) = Blame(pair, claims, wrong);
        var severity = numbers.Exists(n => n.Approximate) || !wrong.Exists(w => w.IsSure) ? Severity.Warning : Severity.Error;
        var fix = PrintedLike.Count((expected.Low + expected.High) / 2, suspect.Printed);
        var said = $"fra {pair.From.Printed} til {pair.To.Printed}";
        var claimed = string.Join(", ", claims.Select(c => c.By.Printed));
        return new Suspect(
            CheckRule.GoalArithmetic, severity, sentence.Locate(suspect.Printed),
            new LocalizedText($"Der står {suspect.Printed}, men {said} og {claimed} giver {fix}.", $"{suspect.Printed} is printed, but {said} and {claimed} give {fix}."),
            fix, expected, suspect.Interval, [.. numbers.Where(n => n != suspect).Select(n => sentence.Locate(n.Printed))])
        { Unit = suspect.IsShare ? "pct." : suspect.Unit ?? pair.To.Unit ?? "antal" };
    }

    private static (SaidNumber Suspect, Interval Expected) Blame(FromTo pair, List<ChangeClaim> claims, List<ChangeClaim> wrong)
    {
        if (claims.Find(c => !c.By.IsShare)?.By is { } change && claims.Find(c => c.By.IsShare && !c.By.IsPoints)?.By is { } share && wrong.Exists(w => w.By == change))
        {
            var falls = pair.To.Value < pair.From.Value;
            var from = falls ? pair.To.Interval + change.Interval : pair.To.Interval + -change.Interval;
            if (Percentage(change.Interval, from).Meets(share.Interval)) return (pair.From, from);
            if (Percentage(change.Interval, pair.From.Interval).Meets(share.Interval)) return (pair.To, falls ? pair.From.Interval + -change.Interval : pair.From.Interval + change.Interval);
        }
        var blamed = wrong[0].By;
        return (blamed, Expected(pair.From.Interval, pair.To.Interval, blamed, pair.From.IsShare && blamed.IsPoints));
    }
}
