using System.Collections.Immutable;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// What the decision asks for in words, where no table tells it or its tables come to nothing (costs and their
/// financing): the sums that its sentences and items say for their years, each once. An amount "årligt fra 2027" holds
/// for the budget year and the three estimates of a municipal budget. Doubtful where several sentences are added up and
/// no other sentence says their sum, where one lowers a budget, and where an amount has no year of its own. Must not
/// take a part of another amount, a loan or others' money, what was given before, or years that were taken from a
/// table.
/// </summary>
internal sealed class RequestFromDecision(DocumentText text, ImmutableArray<Statement> statements)
{
    /// <summary>The estimates that a budget shows beside its own year.</summary>
    private const int Estimates = 3;

    /// <summary>An amount that a sentence asks for in one year.</summary>
    private sealed record Asked(int Year, decimal Value, Statement Said);

    /// <summary>The request; null where the decision asks for nothing that has a year.</summary>
    /// <param name="isCertain">
    /// False where tables have amounts, too: what words say roundly may stand there, or be paid for by something else.
    /// </param>
    public Request? Extract(bool isCertain)
    {
        var own = statements.Where(IsAsked).ToList();
        var placed = own.Where(HasYears).ToList();
        if (placed.Count == 0) return null;
        var first = placed.Min(s => s.Period!.From!.Value);
        var asked = placed.SelectMany(s => ByYear(s, first)).DistinctBy(a => (a.Year, a.Value)).ToList();
        var years = asked.GroupBy(a => a.Year).OrderBy(g => g.Key).ToList();
        isCertain &= own.Count == placed.Count && placed.TrueForAll(IsExact) && years.TrueForAll(IsSaidAsOne)
            && !asked.Exists(a => Lowers(a.Said));
        return new Request([.. years.Select(g => new YearAmount(g.Key, g.Sum(a => a.Value), g.Sum(EffectOf), null))],
            null, null, isCertain ? Standing.Inferred : Standing.Doubtful, placed[0].Source);
    }

    private bool IsAsked(Statement said) => said is { Scope: StatementScope.Proposal, Value: not 0, Source.Block: not null }
        && text.RoleAt(text.Blocks[said.Source.Block!.Value]) == SectionRole.Decision
        && !text.Vocabulary.ClaimWords["others"].In(said.Sentence) && !IsPart(said);

    private static bool HasYears(Statement said) => said is { Standing: Standing.Read, Period.From: not null }
        && (said.Period.Recurring || said.Period.To == said.Period.From);

    /// <summary>What is said in tenths of a million may be any sum that is rounded to it.</summary>
    private static bool IsExact(Statement said) => !said.Approximate && said.HalfWidth <= MostHalfWidth;

    /// <summary>Half of a thousand kroner, to which notes print what they ask for.</summary>
    private const decimal MostHalfWidth = 500m;

    private static IEnumerable<Asked> ByYear(Statement said, int first)
    {
        var (from, to) = (said.Period!.From!.Value, said.Period.To ?? Math.Max(first + Estimates, said.Period.From.Value));
        return Enumerable.Range(from, Math.Clamp(to - from + 1, 1, Estimates + 1))
            .Select(year => new Asked(year, said.Value, said));
    }

    /// <summary>True where one sentence says all of a year, or another says what several make.</summary>
    private bool IsSaidAsOne(IGrouping<int, Asked> year)
    {
        if (year.Count() == 1) return true;
        var sum = year.Sum(a => a.Value);
        return statements.Any(s => s.Period is { From: { } from } period && from == year.Key && period.To == from
            && Math.Abs(s.Value - sum) <= s.HalfWidth && !year.Any(a => ReferenceEquals(a.Said, s)));
    }

    private decimal EffectOf(Asked asked) => Lowers(asked.Said) ? -Math.Abs(asked.Value) : asked.Value;

    private bool Lowers(Statement said) => said.Direction is Direction.Saving or Direction.Income
        || text.Vocabulary.GoalWords["decrease"].In(said.Sentence);

    /// <summary>"heraf 1,2 mio. kr. til løn": a part of what is asked for.</summary>
    private static bool IsPart(Statement said)
    {
        var at = said.Sentence.IndexOf(said.Text, StringComparison.Ordinal);
        var lead = PhraseSet.Normalize(said.Sentence[..Math.Max(0, at)]).Split(' ').TakeLast(WordsBeforePart);
        return lead.Any(StatementYears.IsPartOf);
    }

    private const int WordsBeforePart = 4;
}
