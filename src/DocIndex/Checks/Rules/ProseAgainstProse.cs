using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Records;
using DocIndex.Vocabulary;

namespace DocIndex.Checks.Rules;

/// <summary>
/// DI5006 prose-vs-prose: what two sections say of the same money for the same years must agree. Two statements speak of the same where their sentences
/// share most of their words, or both say a whole, or one is all that the decision asks for and the other a whole, or what the tables ask for. Must not compare amounts of one section (its items are each their own), amounts that the tables know each for itself, parts ("heraf"), amounts
/// of other directions, or amounts of one sentence. Two sentences that differ in several years are one finding.
/// </summary>
internal static class ProseAgainstProse
{
    private const double SameWords = 0.6;
    private const double AlmostSameWords = 0.75;

    /// <summary>How alike what a decision asks for and a whole are, whatever their words: a warning's worth.</summary>
    private const double DecidedWhole = 0.7;
    private const decimal MostTimesOff = 1.5m;

    /// <summary>Each is held against every other; of a text with more, the first so many are.</summary>
    private const int MostCompared = 1_000;

    /// <summary>Compares the proposed amounts of a record with each other.</summary>
    public static RuleOutcome Apply(CheckContext context)
    {
        var twice = SaidTwice(context.Record);
        var statements = context.Record.Statements.Where(s => s is { Scope: StatementScope.Proposal, Period: not null }
            && !Said.IsPart(s) && (Claims.Of(s, context.Vocabulary) is var claim && claim == Claim.Own
                || claim == Claim.Unknown && twice.Contains(WordsOf(s))))
            // What several tables make together is another amount than one of them.
            .Where(s => !context.Vocabulary.SumWords["tables"].In(s.Sentence)).ToList();
        var left = Math.Max(0, statements.Count - MostCompared);
        statements.RemoveRange(statements.Count - left, left);
        var known = new HashSet<Statement>(statements.Where(s => IsInTable(s, context)), ReferenceEqualityComparer.Instance);
        var decided = Decided(statements, context);
        var wholes = new HashSet<Statement>(statements.Where(s => Said.IsWhole(s) || IsRequest(s, context)), ReferenceEqualityComparer.Instance);
        var suspects = new List<(Suspect Suspect, (string, string) Sentences)>();
        List<string> reasons = [.. Enumerable.Repeat(CheckReasons.TooMany, left)];
        var passed = 0;
        for (var i = 0; i < statements.Count; i++)
        {
            var others = statements
                .Where((s, j) => j != i && s.Period == statements[i].Period && s.Sentence != statements[i].Sentence
                && SameDirection(s, statements[i]) && ComparableLevels.AreOne(s, statements[i])).ToList();
            var contradicting = others.Where(o => o.Section != statements[i].Section && !Agree(o, statements[i])
                && Likeness(o, statements[i], decided, wholes) >= SameWords && IsNear(o, statements[i])
                && !(known.Contains(o) && known.Contains(statements[i]))).ToList();
            // Said twice, an amount may still be wrong: a table that knows the other tells.
            var isRepeated = others.Exists(o => Agree(o, statements[i]));
            if (isRepeated && !(contradicting.Exists(known.Contains) && !known.Contains(statements[i]))) { passed++; continue; }
            if (contradicting.Count == 0) { reasons.Add(CheckReasons.NothingAlike); continue; }
            // Of two, the one that a table knows is right; else the earlier.
            var other = contradicting.Find(known.Contains) ?? contradicting[0];
            if (known.Contains(statements[i]) || (!known.Contains(other) && statements.IndexOf(other) > i && contradicting.Count == 1)) continue;
            var isSame = Likeness(statements[i], other, decided, wholes) >= AlmostSameWords;
            var suspect = ToSuspect(statements[i], other, contradicting, isSame,
                known.Contains(other) || contradicting.Count > 1);
            suspects.Add((suspect, (statements[i].Sentence, other.Sentence)));
        }
        return new RuleOutcome(CheckRule.ProseAgainstProse, Once(suspects), passed, RuleOutcome.Reasons(reasons));
    }

    /// <summary>
    /// Sentences of a summary or a decision that another section says again, figures apart: whatever verb they have,
    /// they speak of the same money.
    /// </summary>
    private static HashSet<string> SaidTwice(DocumentRecord record)
    {
        var heads = record.Sections.Where(s => s.Role is SectionRole.Summary or SectionRole.Decision)
            .Select(s => s.Heading).ToHashSet(StringComparer.Ordinal);
        return record.Statements.GroupBy(WordsOf).Where(g => g.Any(s => s.Section is { } own && heads.Contains(own))
            && g.Select(s => s.Section).Distinct().Skip(1).Any()).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
    }

    private static string WordsOf(Statement statement) =>
        string.Concat(PhraseSet.Normalize(statement.Sentence).Where(c => !char.IsAsciiDigit(c)));

    /// <summary>What two sentences say differently of several years, told at the first that is surest.</summary>
    private static ImmutableArray<Suspect> Once(IEnumerable<(Suspect Suspect, (string, string) Sentences)> suspects) =>
    [
        .. suspects.GroupBy(s => s.Sentences, s => s.Suspect).Select(group =>
        {
            var first = group.MaxBy(s => s.Severity)!;
            return first with
            {
                Also = [.. group.Where(s => s != first).SelectMany(s => s.Others.Prepend(s.Figure)).Distinct()],
            };
        }),
    ];

    private static bool Agree(Statement a, Statement b) => Said.Interval(a).Meets(Said.Interval(b));

    private static bool IsInTable(Statement statement, CheckContext context) =>
        RowCandidate.For(statement.Period, context.Grids.SelectMany(g => g.Rows.Select(r => (g, r)))).Exists(c => c.Figures.Any(f => Said.Agrees(Said.Interval(statement), f.Amount)));

    /// <summary>True for what the tables ask for in the one year that a statement speaks of.</summary>
    private static bool IsRequest(Statement statement, CheckContext context) =>
        statement.Period is { From: { } from } && statement.Period.To == from
        && context.Record.Request is { Standing: < Standing.Inferred } request
        && request.PerYear.FirstOrDefault(y => y.Year == from) is { Value: not 0 } asked
        && Said.Interval(statement).Meets(Amounts.Interval.Around(Math.Abs(asked.Value), 0));

    private static bool SameDirection(Statement a, Statement b) => a.Direction is null || b.Direction is null || a.Direction == b.Direction;

    private static double Likeness(
        Statement a, Statement b, HashSet<Statement> decided, HashSet<Statement> wholes)
    {
        if (a.Section == b.Section) return LabelLikeness.Likeness(a.Sentence, b.Sentence);
        if (Said.IsWhole(a) && Said.IsWhole(b)) return 1;
        var meets = decided.Contains(a) && wholes.Contains(b) || decided.Contains(b) && wholes.Contains(a);
        return Math.Max(meets ? DecidedWhole : 0, LabelLikeness.Likeness(a.Sentence, b.Sentence));
    }

    /// <summary>What a decision asks for, where it is all that decisions say for those years.</summary>
    private static HashSet<Statement> Decided(List<Statement> statements, CheckContext context) => new(statements
        .Where(s => Claims.IsDecision(s, context.Vocabulary))
        .GroupBy(s => s.Period).Where(g => !g.Skip(1).Any()).SelectMany(g => g), ReferenceEqualityComparer.Instance);

    private static bool IsNear(Statement a, Statement b)
    {
        var (x, y) = (Math.Abs(a.Value), Math.Abs(b.Value));
        if (x == 0 || y == 0) return false;
        return Math.Max(x, y) / Math.Min(x, y) <= MostTimesOff || Slips.IsOne(a.Value, Said.Interval(b), a.HalfWidth * 2);
    }

    private static Suspect ToSuspect(Statement statement, Statement other, List<Statement> contradicting, bool isSame, bool isShown)
    {
        var sure = isSame && Said.Cap(statement) == Severity.Error && Said.Cap(other) == Severity.Error;
        return new Suspect(
            CheckRule.ProseAgainstProse, sure ? Severity.Error : Severity.Warning, statement.Source,
            new LocalizedText($"{statement.Section}: teksten siger {statement.Text}, men {other.Section} siger {other.Text.TrimEnd('.')}.", $"{statement.Section}: the text says {statement.Text}, but {other.Section} says {other.Text.TrimEnd('.')}."),
            isShown ? Said.Like(Said.Interval(other), statement) : null, Said.Interval(other), Said.Interval(statement), [.. contradicting.Select(s => s.Source)]);
    }
}
