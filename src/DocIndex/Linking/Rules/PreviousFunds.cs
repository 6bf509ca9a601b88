using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Checks;
using DocIndex.Records;

namespace DocIndex.Linking.Rules;

/// <summary>
/// DI6002 previous-funds: what a note says was granted earlier, against what the earlier note asked for, and against what another note repeats of the same
/// grant. A grant may differ from what was asked for, so it is a warning at most. Must not compare other years, or price levels without a conversion.
/// </summary>
internal static partial class PreviousFunds
{
    private const double SameLabel = 0.8;

    /// <summary>Looks at linked documents.</summary>
    public static CrossOutcome Apply(Dictionary<string, LinkedNote> notes, IReadOnlyList<Link> links, PriceLevels levels)
    {
        var outcome = new CrossOutcome(CheckRule.PreviousFunds);
        foreach (var pairs in links.Where(l => l.Kind is "continues" or "refers").Select(l => (l.From, l.To)).Distinct().GroupBy(p => p.From, p => p.To))
        {
            var later = notes[pairs.Key];
            foreach (var earlier in pairs.Select(to => notes[to]).Where(_ => !later.Granted.IsEmpty)) GrantsInProse.Look(outcome, later, earlier);
            var granted = later.Amounts.Where(a => a is { Kind: AmountKind.Previous, Year: not null, Standing: not Standing.Doubtful }).ToList();
            if (granted.Count == 0) continue;
            foreach (var earlier in pairs.Select(to => notes[to])) Look(outcome, later, granted, earlier, levels);
        }
        return outcome;
    }

    private static void Look(CrossOutcome outcome, LinkedNote later, List<Amount> granted, LinkedNote earlier, PriceLevels levels)
    {
        var amounts = earlier.Amounts;
        foreach (var amount in granted)
        {
            if (earlier.BudgetYear is { } year && amount.Label.Contains(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)) AgainstRequest(outcome, (later, amount), (earlier, amounts), levels);
            foreach (var other in amounts.Where(a => a.Kind == AmountKind.Previous && a.Year == amount.Year && a.Role == amount.Role && LabelLikeness.Likeness(a.Label, amount.Label) >= SameLabel))
                Compare(outcome, later, earlier, amount, other, levels);
        }
    }

    /// <summary>"Budgetaftale 2023" is what the note for 2023 asked for: the whole, or one of its initiatives.</summary>
    private static void AgainstRequest(CrossOutcome outcome, (LinkedNote Note, Amount Granted) later, (LinkedNote Note, ImmutableArray<Amount> Amounts) earlier, PriceLevels levels)
    {
        var granted = later.Granted;
        var asked = earlier.Amounts.Where(a => a.Kind == AmountKind.Proposed && a.Year == granted.Year && a.Value != 0).ToList();
        var wholes = asked.Where(a => a.Role is RowRole.Total or RowRole.Net).ToList();
        if (asked.Count == 0) return;
        if (asked.Exists(a => Converted(a, granted, levels) is { } same && same.Meets(AmountGrid.IntervalOf(granted)))) outcome.Pass(later.Note.Id);
        else if (wholes.Select(w => w.Value).Distinct().Count() == 1) Compare(outcome, later.Note, earlier.Note, granted, wholes[0], levels);
        else outcome.Skip(later.Note.Id, CheckReasons.UnclearRow);
    }

    private static void Compare(CrossOutcome outcome, LinkedNote later, LinkedNote earlier, Amount amount, Amount other, PriceLevels levels)
    {
        if (Converted(other, amount, levels) is not { } expected) { outcome.Skip(later.Id, amount.PriceLevel is null || other.PriceLevel is null ? CheckReasons.NoLevel : CheckReasons.NoConversion); return; }
        if (expected.Meets(AmountGrid.IntervalOf(amount))) { outcome.Pass(later.Id); return; }
        if (HoldsFigure.IsMatch(other.Label) || HoldsFigure.IsMatch(amount.Label))
        {
            outcome.Skip(later.Id, CheckReasons.DoubtfulFigure);
            return;
        }

        outcome.Fail(
            new Suspect(
                CheckRule.PreviousFunds, Severity.Warning, amount.Source,
                new LocalizedText(
                    $"{amount.Table}, {amount.Label}, {amount.Year}: her står {amount.Printed} ({amount.Unit}), men ”{earlier.Title}” har {other.Printed} ({other.Unit}) for {other.Label}.",
                    $"{amount.Table}, {amount.Label}, {amount.Year}: {amount.Printed} ({amount.Unit}) is printed, but “{earlier.Title}” has {other.Printed} ({other.Unit}) for {other.Label}."),
                null, expected, AmountGrid.IntervalOf(amount), [other.Source]),
            [later.Id, earlier.Id]);
    }

    /// <summary>"Udstyr 2.373,0 2.373,0": a label that swallowed figures, whose row was not read right.</summary>
    [GeneratedRegex(@"(?<![0-9.,])(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+,[0-9]{1,3})(?![0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex HoldsFigure { get; }

    private static Interval? Converted(Amount from, Amount to, PriceLevels levels)
    {
        if (levels.Factor(from.PriceLevel, to.PriceLevel, from.ControlArea) is not { } factor) return null;
        var own = AmountGrid.IntervalOf(from);
        return new Interval(own.Low * factor, own.High * factor);
    }
}
