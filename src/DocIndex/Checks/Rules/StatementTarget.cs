using DocIndex.Amounts;
using DocIndex.Records;
using DocIndex.Vocabulary;

namespace DocIndex.Checks.Rules;

/// <summary>
/// Settles which row a statement is about, though it does not agree with it: the row that the amounts beside it in the sentence repeat year by year; the row
/// that its words name; the only figure there is; the only figure that one slip of the keyboard makes of it; the whole, where no row is named.
/// </summary>
internal sealed class StatementTarget(DocumentRecord record, DanishVocabulary vocabulary)
{
    private const double ClearlyAbout = 0.5;
    private const decimal MostTimesOff = 2m;
    private const int MostWordsBetween = 3;
    private const int FewestTellingDigits = 4;
    private const decimal SameShare = 1.1m;

    /// <summary>The row, and how sure it is that the two are to agree.</summary>
    internal sealed record Found(RowCandidate Row, Severity Severity);

    /// <summary>True where the words of the sentence name a row, or one slip of the keyboard makes the amount of one,
    /// which they mention or of which many digits are alike.</summary>
    public static bool IsNamed(Statement statement, List<RowCandidate> candidates) =>
        Named(statement, candidates) is not null || OneSlip(statement, candidates) is { } slip
            && (Coverage(statement, slip) > 0 || IsTelling(statement, slip));

    /// <summary>True where one slip of the keyboard makes the amount of every figure of a row.</summary>
    public static bool IsSlip(Statement statement, RowCandidate row) => row.Figures.All(f => Slips.IsOne(statement.Value, f.Amount, statement.HalfWidth * 2));

    /// <summary>The row that the amounts beside this one repeat, where this one agrees with another row by chance: the words name that one less.</summary>
    public Found? OtherInSeries(Statement statement, List<RowCandidate> candidates, List<RowCandidate> agreeing) =>
        InSeries(statement, candidates) is { } series && !agreeing.Exists(c => c.Signature == series.Signature || Coverage(statement, c) >= Coverage(statement, series)) ? new Found(series, Severity.Warning) : null;

    /// <summary>
    /// The row, or null where it is not shown which one is meant, or where the two are too far apart to be the same.
    /// </summary>
    /// <param name="claim">Whose money the statement speaks of: only what is asked for is held against a whole.</param>
    public Found? Find(Statement statement, List<RowCandidate> candidates, Claim claim)
    {
        var cap = statement.Scope == StatementScope.Proposal && !Said.IsPart(statement) && claim != Claim.Other
            ? Said.Cap(statement) : Severity.Warning;
        if (InSeries(statement, candidates) is { } series) return new Found(series, cap);
        if (OneSlip(statement, candidates) is { } slip && IsMeant(slip, statement, claim)
            && !(slip.IsWhole && IsOtherMoney(statement, slip)))
            return new Found(slip, slip.IsWhole || Coverage(statement, slip) > 0 ? cap : Severity.Warning);
        if (claim == Claim.Other) return null;
        var near = candidates.FindAll(c => IsNear(statement, c));
        if (Named(statement, candidates) is { } named)
            return near.Contains(named) ? new Found(named, cap)
                : claim == Claim.Own && Coverage(statement, named) == 1 ? new Found(named, Severity.Warning) : null;
        // Where figures of the proposal were read with doubt, what is meant may be among them.
        // What was given before is told of a row by its name, or not at all: a note seldom tells all of it.
        if (claim != Claim.Own || statement.Scope != StatementScope.Proposal || record.Amounts.Any(a => a is { Standing: Standing.Doubtful, Kind: AmountKind.Proposed })) return null;
        if (OnlyFigure(candidates) is { } only) return near.Contains(only) ? new Found(only, cap) : null;
        var wholes = candidates.FindAll(c => c.IsGrandWhole);
        if (wholes.Count == 0) wholes = candidates.FindAll(c => c.IsWhole);
        wholes.RemoveAll(c => c.IsAmidItems);
        wholes.RemoveAll(c => IsOtherMoney(statement, c));
        var whole = OnlyFigure(wholes.FindAll(c => IsSharp(statement, c))) ?? OnlyFigure(wholes.FindAll(near.Contains));
        return whole is null ? null : new Found(whole, OnlyFigure(wholes) is null ? Severity.Warning : cap);
    }

    /// <summary>
    /// One slip apart, two amounts of few digits are alike by chance: the sentence names the row or asks for the whole,
    /// or many digits are alike. What is said of other money must name the row.
    /// </summary>
    private static bool IsMeant(RowCandidate slip, Statement statement, Claim claim)
    {
        var coverage = Coverage(statement, slip);
        if (claim == Claim.Other) return coverage >= ClearlyAbout;
        return coverage > 0 || claim == Claim.Own && slip.IsWhole && IsWithinTwice(statement, slip)
            || IsTelling(statement, slip);
    }

    private static bool IsTelling(Statement statement, RowCandidate slip) => FewestTellingDigits
        <= slip.Figures.Min(f => Slips.DigitsOf((f.Amount.Low + f.Amount.High) / 2, statement.HalfWidth * 2));

    private static RowCandidate? OneSlip(Statement statement, List<RowCandidate> candidates) =>
        OnlyFigure([.. candidates.Where(c => IsSlip(statement, c))]);

    private static double Coverage(Statement statement, RowCandidate candidate) => LabelLikeness.Coverage(candidate.Row.Label, statement.Sentence);

    private static RowCandidate? Named(Statement statement, List<RowCandidate> candidates)
    {
        var items = candidates.Where(c => c.Row.Sort == RowSort.Item).Select(c => (Row: c, Coverage: Coverage(statement, c))).ToList();
        var best = items.Select(i => i.Coverage).DefaultIfEmpty(0).Max();
        return best < ClearlyAbout ? null : OnlyFigure([.. items.Where(i => i.Coverage == best).Select(i => i.Row)]);
    }

    /// <summary>
    /// "0,7 mio. kr. i 2025, 17,5 mio. kr. i 2026 og 0,6 mio. kr. i 2027": the other years say which row it is. Must
    /// not take a price and what so many of it cost for two years of a row.
    /// </summary>
    private RowCandidate? InSeries(Statement statement, List<RowCandidate> candidates)
    {
        if (CountTimesPrice.IsTold(statement.Sentence, vocabulary)) return null;
        var sentence = record.Statements.Where(s => s.Source.Block == statement.Source.Block && s.Sentence == statement.Sentence).ToList();
        var at = sentence.FindIndex(s => ReferenceEquals(s, statement));
        var beside = new List<Statement>();
        for (var i = at - 1; i >= 0 && AreJoined(sentence[i], sentence[i + 1]); i--) beside.Add(sentence[i]);
        for (var i = at + 1; i < sentence.Count && AreJoined(sentence[i - 1], sentence[i]); i++) beside.Add(sentence[i]);
        beside.RemoveAll(s => s.Period == statement.Period || s.Period is null);
        if (beside.Count == 0) return null;
        return OnlyFigure([.. candidates.Where(c => beside.TrueForAll(s => RowCandidate.For(s.Period, [(c.Grid, c.Row)]).Exists(r => r.Figures.Any(f => Said.Agrees(Said.Interval(s), f.Amount)))))]);
    }

    /// <summary>
    /// What the sentence says of the other years is in none of them what the row has, and now more and now less of it:
    /// the row is of other money. Must not take a series that is off by one share.
    /// </summary>
    public bool IsOtherMoney(Statement statement, RowCandidate row)
    {
        var ratios = new List<decimal>();
        foreach (var other in record.Statements
            .Where(s => s.Sentence == statement.Sentence && s.Period is { Recurring: false }))
        {
            if (other.Period!.From != other.Period.To) continue;
            if (RowCandidate.For(other.Period, [(row.Grid, row.Row)]) is not [{ Figures: [var figure] }]) continue;
            if (Said.Agrees(Said.Interval(other), figure.Amount)) return false;
            var twice = figure.Amount.Low + figure.Amount.High;
            if (twice != 0) ratios.Add(Math.Abs(other.Value / twice));
        }

        return ratios.Count > 1 && ratios.Max() > ratios.Min() * SameShare;
    }

    private static bool AreJoined(Statement first, Statement second)
    {
        var start = first.Sentence.IndexOf(first.Text, StringComparison.Ordinal) + first.Text.Length;
        var end = start < first.Text.Length ? -1 : first.Sentence.IndexOf(second.Text, start, StringComparison.Ordinal);
        if (end < start) return false;
        var words = PhraseSet.Normalize(first.Sentence[start..end]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !w.All(char.IsAsciiDigit)).ToList();
        return words.Count <= MostWordsBetween && !words.Exists(w => w is "hvoraf" or "heraf" or "herunder" or "til" && words.Count == 1 || w is "mod");
    }

    /// <summary>
    /// The row, where all say the same figures, if more or less exactly; the most exact of them, a whole before its parts.
    /// </summary>
    private static RowCandidate? OnlyFigure(List<RowCandidate> candidates) =>
        candidates.Count > 0 && candidates.TrueForAll(c => SayTheSame(c, candidates[0]))
            ? candidates.MinBy(c => (c.Figures.Max(f => f.Amount.High - f.Amount.Low), !c.IsWhole)) : null;

    private static bool SayTheSame(RowCandidate a, RowCandidate b) => a.Signature == b.Signature
        || a.Figures.Length == b.Figures.Length && a.Figures.Zip(b.Figures).All(p => p.First.Amount.Meets(p.Second.Amount));

    /// <summary>Between half and twice the figure, a slip from it, or off by a factor of ten, a hundred or a thousand.</summary>
    public static bool IsNear(Statement statement, RowCandidate candidate) => IsSharp(statement, candidate)
        || IsWithinTwice(statement, candidate);

    private static bool IsWithinTwice(Statement statement, RowCandidate candidate) =>
        candidate.Figures.Any(f => IsWithinTwice(Said.Interval(statement), f.Amount));

    private static bool IsWithinTwice(Interval said, Interval figure)
    {
        var (a, b) = (Math.Abs(said.Low + said.High) / 2, Math.Abs(figure.Low + figure.High) / 2);
        return a != 0 && b != 0 && Math.Max(a, b) / Math.Min(a, b) <= MostTimesOff;
    }

    /// <summary>A slip from the figure, or off by a factor of ten, a hundred or a thousand.</summary>
    public static bool IsSharp(Statement statement, RowCandidate candidate)
    {
        var said = Said.Interval(statement);
        foreach (var figure in candidate.Figures.Select(f => f.Amount).Where(f => f.Low != 0 || f.High != 0))
        {
            if (Slips.IsOne(statement.Value, figure, statement.HalfWidth * 2)) return true;
            var isLarger = Math.Abs(said.Low + said.High) > Math.Abs(figure.Low + figure.High);
            foreach (var factor in (ReadOnlySpan<decimal>)[10m, 100m, 1000m])
                if (Said.Agrees(isLarger ? new Interval(said.Low / factor, said.High / factor)
                    : new Interval(said.Low * factor, said.High * factor), figure)) return true;
        }
        return false;
    }
}
