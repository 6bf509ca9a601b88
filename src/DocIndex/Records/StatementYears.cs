using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;

namespace DocIndex.Records;

/// <summary>
/// The years of amounts in prose that do not say theirs: those that the document asks for, those of earlier funds,
/// those after the amount before ("herefter"), and those of the one table row or total that prints the same amount.
/// What is taken from a table is inferred.
/// </summary>
internal sealed partial class StatementYears(DocumentText text, int? budgetYear, ImmutableArray<Amount> amounts)
{
    /// <summary>
    /// What was spent no longer ago than this, in a background, is what the note continues; older figures are history.
    /// </summary>
    public const int RecentYears = 6;

    /// <summary>An amount with fewer digits can meet a table's figure by chance.</summary>
    private const decimal MostRelativeHalfWidth = 0.006m;

    [GeneratedRegex(@"\b(?:herefter|derefter|efterfølgende|i de følgende år|de følgende år|årene efter|årene "
        + @"derefter)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Afterwards { get; }

    [GeneratedRegex(@"\b(?:hvoraf|heraf|deraf)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PartWord { get; }

    [GeneratedRegex(@"^[^.;]{0,60}\b(?:stigende|faldende|voksende|aftagende|fuldt indfaset)\s+(?:til\s+)?"
        + @"(?:\p{L}+\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Growing { get; }

    [GeneratedRegex(@"\bi alt\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InAll { get; }

    private readonly (int From, int To)? _ofTable = OfTable(amounts, budgetYear);

    /// <summary>
    /// The years from the budget year on that the document says that it asks for; null where it says none.
    /// </summary>
    public (int From, int To)? Said { get; } = SaidPeriod(text, budgetYear);

    /// <summary>
    /// Those, or else the years that its table of proposed amounts spans; null where that goes on for ever ("Varigt").
    /// </summary>
    public (int From, int To)? Asked => Said ?? _ofTable;

    /// <summary>The years of earlier funds that a table gives.</summary>
    public (int From, int To)? Previous { get; } =
        SpanOf(amounts.Where(a => a is { Kind: AmountKind.Previous, Year: not null } && a.Value != 0));

    /// <summary>
    /// "620.000 kr. i 2025 og 930.000 kr. årligt herefter": the years after the amount before, without end. Must not
    /// take "herefter" that begins another clause.
    /// </summary>
    public static Period? Following(string sentence, int start, int amountEnd, int end, PeriodPhrase? phrase,
        Period? before)
    {
        if (before?.To is not { } last || phrase is { From: not null }) return null;
        var after = Math.Min(end, phrase is not null && phrase.Start >= amountEnd ? phrase.End + 20 : amountEnd + 20);
        return Afterwards.IsMatch(sentence[start..amountEnd])
            || Afterwards.Match(sentence[amountEnd..after]) is { Success: true } later
            && !sentence[amountEnd..(amountEnd + later.Index)].Contains(',', StringComparison.Ordinal)
            ? new Period(last + 1, null, true)
            : null;
    }

    /// <summary>True where the words between two amounts make the second a part of the first.</summary>
    public static bool IsPartOf(string between) => PartWord.IsMatch(between);

    /// <summary>True where the words between two amounts let the second go on with the first: "stigende til".</summary>
    public static bool GoesOn(string between) => Growing.IsMatch(between);

    /// <summary>
    /// The years of the table figures that are the same amount: of a total over years those that its row fills, else
    /// its one year; for "i alt" at least the years asked for.
    /// </summary>
    public Period? OfTheTables(ProseAmount amount, StatementScope scope, string sentence)
    {
        if (scope == StatementScope.Previous) return null;
        var said = Interval.Around(amount.Value, amount.HalfWidth);
        var same = amount.HalfWidth > Math.Abs(amount.Value) * MostRelativeHalfWidth * 5 ? []
            : amounts.Where(a => a.Kind != AmountKind.Previous && said.Meets(Interval.Around(a.Value, a.HalfWidth))
                && a.Value != 0).ToList();
        if (scope == StatementScope.Proposal
            && same.Where(a => a is { Kind: AmountKind.Proposed, Year: null, Period: "I alt" }).Select(RowYears)
            .Distinct().ToList() is [{ } row]) return new Period(row.From, row.To, false);
        var isExact = amount.HalfWidth <= Math.Abs(amount.Value) * MostRelativeHalfWidth;
        if (isExact && same.Exists(a => a.Year is not null)
            && same.Where(a => a.Year is not null).Select(a => a.Year!.Value).Distinct()
            .ToList() is [var year]) return new Period(year, year, false);
        return scope == StatementScope.Proposal && Asked is { } asked && InAll.IsMatch(sentence[..amount.End])
            ? new Period(asked.From, asked.To, false) : null;
    }

    /// <summary>
    /// The years of the one row of proposed amounts that prints the amount in each of its years: "om året" is then said
    /// of them.
    /// </summary>
    public Period? OfEachYear(ProseAmount amount)
    {
        var said = Interval.Around(Math.Abs(amount.Value), amount.HalfWidth);
        var rows = amounts.Where(a => a is { Kind: AmountKind.Proposed, Year: not null, Source.Cell: not null }
            && a.Value != 0).GroupBy(a => (a.Source.Cell!.Value.Table, a.Source.Cell.Value.Row))
            .Where(r => r.Count() > 1 && r.All(a => said.Meets(Interval.Around(Math.Abs(a.Value), a.HalfWidth))))
            .Select(SpanOf).Distinct().ToList();
        return rows is [{ } years] && years.From == budgetYear ? new Period(years.From, years.To, true) : null;
    }

    private (int From, int To)? RowYears(Amount total) =>
        SpanOf(amounts.Where(a => a.Year is not null && a.Value != 0 && a.Source.Cell is { } cell
            && total.Source.Cell is { } own && (cell.Table, cell.Row) == (own.Table, own.Row)));

    private static (int From, int To)? SpanOf(IEnumerable<Amount> amounts)
    {
        var years = amounts.Select(a => a.Year!.Value).ToList();
        return years.Count == 0 ? null : (years.Min(), years.Max());
    }

    private static (int, int)? SaidPeriod(DocumentText text, int? budgetYear)
    {
        foreach (var block in text.Prose)
            for (var at = 0; PeriodGrammar.FirstIn(block.Text, at, block.Text.Length) is { } phrase; at = phrase.End)
                if (phrase is { From: { } from, To: { } to, List.Count: 0 } && from == budgetYear && to > from)
                    return (from, to);
        return null;
    }

    private static (int, int)? OfTable(ImmutableArray<Amount> amounts, int? budgetYear)
    {
        var proposed = amounts.Where(a => a is { Kind: AmountKind.Proposed, Year: not null } && a.Year >= budgetYear)
            .ToList();
        if (proposed.Count == 0 || amounts.Any(a => a is { Kind: AmountKind.Proposed, Period: not (null or "I alt") }))
            return null;
        return SpanOf(proposed) is var (from, to) && from == budgetYear && to > from ? (from, to) : null;
    }
}
