using System.Collections.Immutable;
using DocIndex.Foundry.Content;
using DocIndex.Foundry.Drawing;
using DocIndex.Foundry.Layout;

namespace DocIndex.Foundry.Parts;

/// <summary>Libraries of two notes: what both say of the same money. The other note is laid out as oddly as the first,
/// and is clean.</summary>
internal static class Libraries
{
    private const int YearsBefore = 2;

    private static readonly ImmutableArray<Dimension> s_worded = [AskWords.Asks, AskWords.Decisions, Telling.Forms,
        GoalWords.Goals, PeopleWords.Groups, RiskWords.Risks, StepWords.Steps];

    private static readonly ImmutableArray<string> s_names = ["Opsøgende besøg hos nye tilflyttere",
        "Fælles værksted for byens foreninger", "Gratis rådgivning om energirenovering",
        "Aftenåbne haller i skolernes ferieuger", "Mentorer til unge uden uddannelse"];

    private static readonly ImmutableArray<string> s_otherNames = ["Kortlægning af tomme butikslokaler",
        "Rullende sundhedstjek i landsbyerne", "Økologisk omlægning af køkkener"];

    /// <summary>The case with an initiative of a name of its own.</summary>
    public static Case WithNamed(Case @case) => With(@case, s_names, @case.Purposes[0].Thousands, @case.Seed);

    /// <summary>Another note of the round that asks for the same.</summary>
    public static Note AskedTwice(Case @case) => SameRound(@case, @case.Purposes[0].Label, 1);

    /// <summary>Another note of the round that asks for something else with the same amounts.</summary>
    public static Note SameAmounts(Case @case) =>
        SameRound(@case, @case.Lot("other name").Pick(s_otherNames), 1);

    /// <summary>Another note of the round that asks for the same name with other amounts.</summary>
    public static Note SameName(Case @case) => SameRound(@case, @case.Purposes[0].Label, 2);

    /// <summary>Another note of the round about something else.</summary>
    public static Note OtherOfRound(Case @case) => SameRound(@case, @case.Lot("other name").Pick(s_otherNames), 3);

    /// <summary>The note of an earlier round that the money was granted by.</summary>
    public static Note Earlier(Case @case) => NoteMaker.Make(SeedOf(@case, 0), Plainly(@case.Choices,
        SeedOf(@case, 0)), c => c with
    {
        Place = @case.Place, Subject = @case.Subject, Title = @case.Subject.Related[0],
        BudgetYear = @case.BudgetYear - YearsBefore, Years = [.. @case.Years.Select(y => y - YearsBefore)],
        Date = @case.Date.AddYears(-YearsBefore),
    });

    /// <summary>What was granted before, as the earlier note asked for it.</summary>
    public static TableSpec RightGrant(Draft draft, TableSpec spec) => Granted(draft, spec, 1);

    /// <summary>What was granted before, and one year of it is another than the earlier note asked for.</summary>
    public static TableSpec WrongGrant(Draft draft, TableSpec spec)
    {
        var wrong = Granted(draft, spec, 1.17m);
        var (text, value) = wrong.Figures.Print(wrong.Lines[0].Thousands[0] ?? 0);
        draft.Error = draft.Choices.Of(TruthForm.Forms).Error(value ?? 0, wrong.Figures.HalfWidth, text);
        return wrong;
    }

    /// <summary>The same, told in prose.</summary>
    public static string RightGrantTold(Draft draft) => GrantTold(draft, 1).Text;

    /// <summary>Another amount than the earlier note asked for, told in prose.</summary>
    public static string WrongGrantTold(Draft draft)
    {
        var (text, amount) = GrantTold(draft, 1.27m);
        draft.Error = draft.Choices.Of(TruthForm.Forms).Error(amount.Value, 50000, amount.Text);
        return text;
    }

    private static (string Text, SaidAmount Amount) GrantTold(Draft draft, decimal factor)
    {
        var year = draft.Case.BudgetYear - YearsBefore;
        var amount = draft.Choices.Of(MoneyWords.Amounts)(Asked(draft)[0] * 1000 * factor);
        draft.Statements.Add(new(amount.Text, amount.Value, new(year, year, false), "previous", amount.Approximate));
        return (draft.Case.Lot("wording").Pick<string>([
            $"I budget {year} blev der afsat {amount.Text} i {year} til formålet.",
            $"Med budgetaftalen for {year} blev der bevilget {amount.Text} i {year}.",
            $"Byrådet har i budget {year} tidligere givet {amount.Text} i {year} til indsatsen."]), amount);
    }

    private static ImmutableArray<decimal> Asked(Draft draft) => [.. draft.Companion!.Truth.Request!.Value
        .OrderBy(y => y.Year).Select(y => Math.Abs(y.Value) / 1000)];

    private static TableSpec Granted(Draft draft, TableSpec spec, decimal factor)
    {
        var year = draft.Case.BudgetYear - YearsBefore;
        var asked = Asked(draft).Take(3).ToList();
        ImmutableArray<decimal?> thousands = [.. asked.Select((a, n) => (decimal?)(n == 0 ? Math.Round(a * factor)
            : a))];
        return spec with
        {
            Columns = [.. asked.Select((_, n) => new LedgerColumn($"{year + n}", year + n, null, "previous"))],
            Lines =
            [
                new LedgerLine($"Budgetaftale {year}", "item", RowSort.Item, thousands),
                new LedgerLine("Afsatte midler i alt", "total", RowSort.Total, thousands) { Bold = true },
            ],
            PriceLevel = $"{year} p/l", PriceLevelTruth = $"{year} p/l",
        };
    }

    private static Note SameRound(Case @case, string name, int factor)
    {
        var seed = SeedOf(@case, 0);
        for (var n = 1; Case.Draw(seed, @case.Choices).Subject == @case.Subject; n++) seed = SeedOf(@case, n);
        ImmutableArray<decimal> thousands = [.. @case.Purposes[0].Thousands.Select(t => t * factor)];
        return NoteMaker.Make(seed, Plainly(@case.Choices, seed), c => With(c with
        {
            Place = @case.Place, BudgetYear = @case.BudgetYear, Years = @case.Years, Date = @case.Date,
        }, [name], thousands, seed));
    }

    private static Case With(Case @case, ImmutableArray<string> names, ImmutableArray<decimal> thousands, long seed) =>
        @case with
        {
            Purposes = @case.Purposes.SetItem(0, @case.Purposes[0] with
            {
                Label = Lot.Of(seed, "name").Pick(names), Thousands = thousands,
            }),
        };

    // Laid out like the first note, but in words of its own: two notes of one template share no sentences.
    private static Choices Plainly(Choices choices, long seed)
    {
        var own = Choices.Draw(seed, [], []);
        foreach (var dimension in s_worded) choices = choices.With(dimension.Name, own.Values[dimension.Name]);
        return choices.With("truth", "clean").With("near", "none").With("references", "none").With("context", "none")
            .With("second-table", "none").With("marks", "none");
    }

    private static long SeedOf(Case @case, int n) => @case.Seed + (n + 1) * 1_000_000_007L;
}
