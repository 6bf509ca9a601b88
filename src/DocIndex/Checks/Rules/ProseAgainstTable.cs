using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Amounts;
using DocIndex.Records;
using DocIndex.Vocabulary;

namespace DocIndex.Checks.Rules;

/// <summary>
/// DI5005 prose-vs-table: an amount that prose asks for must agree with the tables in year and unit. It passes where it agrees with any row it may be
/// about, or where statements of one section add up to a row. It is a finding only where it is clear which row it is about. Amounts of the context,
/// parts of an amount ("heraf"), and figures more than twice or less than half the row's are not checked, and counted as such.
/// </summary>
internal sealed class ProseAgainstTable
{
    public const string Code = "DI5005";
    public const string Rule = "prose-vs-table";

    private const int Specificity = 1;
    private const double ClearlyAbout = 0.5;
    private const decimal MostTimesOff = 2m;

    private const string NotProposed = "beløbet handler ikke om det, dokumentet søger om";
    private const string NoPeriod = "det fremgår ikke, hvilke år beløbet gælder";
    private const string NoFigures = "tabellerne har ingen tal for de år";
    private const string UnclearRow = "det fremgår ikke, hvilken række beløbet handler om";
    private const string Changes = "beløbet er årligt, men rækken skifter fra år til år";
    private const string TooFarOff = "beløbet er så forskelligt fra rækken, at det kan handle om andet";
    private const string IsPart = "beløbet er en del af et andet";

    private readonly DocumentRecord _record;
    private readonly List<(AmountGrid Grid, AmountRow Row)> _rows;
    private readonly ImmutableArray<Suspect>.Builder _suspects = ImmutableArray.CreateBuilder<Suspect>();
    private readonly List<string> _reasons = [];
    private int _passed;

    private ProseAgainstTable(DocumentRecord record, DanishVocabulary vocabulary)
    {
        _record = record;
        _rows =
        [
            .. from grid in AmountGrid.Of(record.Amounts.Where(a => a.Kind == AmountKind.Proposed && a.Standing != Standing.Doubtful), vocabulary)
               from row in grid.Rows
               where row.Sort != RowSort.Part
               select (grid, row),
        ];
    }

    /// <summary>Checks every statement of a record.</summary>
    public static RuleOutcome Apply(DocumentRecord record, DanishVocabulary vocabulary)
    {
        var check = new ProseAgainstTable(record, vocabulary);
        foreach (var statement in record.Statements) check.Take(statement);
        return new RuleOutcome(Rule, check._suspects.ToImmutable(), check._passed, RuleOutcome.Reasons(check._reasons));
    }

    private void Take(Statement statement)
    {
        if (statement.Scope != StatementScope.Proposal) { _reasons.Add(NotProposed); return; }
        if (statement.Period is null) { _reasons.Add(NoPeriod); return; }
        var said = Said(statement);
        var candidates = _rows.Select(r => (r.Row, Figures: FiguresFor(statement.Period, r))).Where(c => c.Figures.Count > 0).ToList();
        if (candidates.Count == 0) { _reasons.Add(NoFigures); return; }
        if (candidates.Exists(c => c.Figures.Exists(f => Agrees(said, f.Amount))) || IsAddend(statement, candidates)) { _passed++; return; }
        if (IsPartOf(statement)) { _reasons.Add(IsPart); return; }
        if (About(statement, candidates) is not { } target) { _reasons.Add(UnclearRow); return; }
        if (target.Select(f => f.Amount).Distinct().Count() > 1) { _reasons.Add(Changes); return; }
        var row = target[0];
        if (!IsComparable(said, row.Amount)) { _reasons.Add(TooFarOff); return; }
        _suspects.Add(ToSuspect(statement, said, row, [.. target.Select(f => f.Source)]));
    }

    /// <summary>Savings are said without a minus and printed with one, so bare sizes are compared. Zeros at the end of whole kroner say how far they are rounded.</summary>
    private static Interval Said(Statement statement)
    {
        var half = IsRoundKroner(statement) ? TrailingUnit(statement.Value) / 2 : statement.HalfWidth;
        return Interval.Around(Math.Abs(statement.Value), half);
    }

    private static bool IsRoundKroner(Statement statement) => statement.HalfWidth == 0.5m && statement.Value % 1_000m == 0;

    private static decimal TrailingUnit(decimal value)
    {
        var unit = 1m;
        while (value != 0 && value % (unit * 10) == 0) unit *= 10;
        return unit;
    }

    private static bool Agrees(Interval said, Interval figure) => said.Meets(figure) || said.Meets(-figure);

    /// <summary>The figures of a row that a period speaks of: its years, or the sum over them.</summary>
    private static List<(Interval Amount, SourceLocation Source, Amount Printed)> FiguresFor(Period period, (AmountGrid Grid, AmountRow Row) row)
    {
        var years = row.Row.ByColumn.Values.Where(a => a.Year is { } y && (period.From ?? y) <= y && y <= (period.To ?? y)).ToList();
        if (period.Recurring || period.From == period.To) return years.ConvertAll(a => (AmountGrid.IntervalOf(a), a.Source, a));
        var all = row.Row.ByColumn.Values.Where(a => a.Year is not null).ToList();
        var total = row.Row.ByColumn.Values.FirstOrDefault(a => a is { Year: null, Period: "I alt" });
        if (total is not null && all.All(a => years.Contains(a) || a.Value == 0)) return [(AmountGrid.IntervalOf(total), total.Source, total)];
        if (years.Count == 0) return [];
        var sum = default(Interval);
        foreach (var year in years) sum += AmountGrid.IntervalOf(year);
        return [(sum, years[0].Source, years[0])];
    }

    /// <summary>Statements of one section for the same period that add up to a row's figure.</summary>
    private bool IsAddend(Statement statement, List<(AmountRow Row, List<(Interval Amount, SourceLocation, Amount)> Figures)> candidates)
    {
        var siblings = _record.Statements.Where(s => s.Scope == StatementScope.Proposal && s.Section == statement.Section && s.Period == statement.Period && s.Direction == statement.Direction).ToList();
        if (siblings.Count < 2) return false;
        var sum = default(Interval);
        foreach (var sibling in siblings) sum += Said(sibling);
        return candidates.Exists(c => c.Figures.Exists(f => Agrees(sum, f.Amount)));
    }

    private static bool IsPartOf(Statement statement)
    {
        var at = statement.Sentence.IndexOf(statement.Text, StringComparison.Ordinal);
        var lead = PhraseSet.Normalize(statement.Sentence[..Math.Max(0, at)]).Split(' ').TakeLast(4);
        return lead.Any(w => w is "heraf" or "herunder" or "heri" or "deraf");
    }

    /// <summary>The figures of the row that a statement is about: the one it names; else the only one there is; else the whole, where no row is named.</summary>
    private static List<(Interval Amount, SourceLocation Source, Amount Printed)>? About(
        Statement statement, List<(AmountRow Row, List<(Interval Amount, SourceLocation Source, Amount Printed)> Figures)> candidates)
    {
        var items = candidates.Where(c => c.Row.Sort == RowSort.Item).Select(c => (c.Figures, Coverage: LabelLikeness.Coverage(c.Row.Label, statement.Sentence))).ToList();
        var best = items.Select(i => i.Coverage).DefaultIfEmpty(0).Max();
        var named = items.Where(i => i.Coverage == best).ToList();
        if (best >= ClearlyAbout && IsOneFigure(named.Select(n => n.Figures))) return named[0].Figures;
        if (IsOneFigure(candidates.Select(c => c.Figures))) return candidates[0].Figures;
        var whole = candidates.Where(c => c.Row.Sort is RowSort.Total or RowSort.Net).Select(c => c.Figures).ToList();
        return best < ClearlyAbout / 2 && whole.Count > 0 && IsOneFigure(whole) ? whole[0] : null;
    }

    private static bool IsOneFigure(IEnumerable<List<(Interval Amount, SourceLocation Source, Amount Printed)>> series) =>
        series.Select(s => string.Join('|', s.Select(f => f.Amount))).Distinct().Count() == 1;

    /// <summary>Between half and twice the figure, or off by a factor of ten, a hundred or a thousand.</summary>
    private static bool IsComparable(Interval said, Interval figure)
    {
        var (a, b) = (Math.Abs(said.Low + said.High) / 2, Math.Abs(figure.Low + figure.High) / 2);
        if (a == 0 || b == 0) return false;
        var ratio = a > b ? a / b : b / a;
        if (ratio <= MostTimesOff) return true;
        return ((ReadOnlySpan<decimal>)[10m, 100m, 1000m]).ToArray().Any(f => Agrees(a > b ? new Interval(said.Low / f, said.High / f) : new Interval(said.Low * f, said.High * f), figure));
    }

    private Suspect ToSuspect(Statement statement, Interval said, (Interval Amount, SourceLocation Source, Amount Printed) row, ImmutableArray<SourceLocation> sources)
    {
        var unit = statement.Text.Contains("mio", StringComparison.OrdinalIgnoreCase) ? MoneyUnit.Million.Label
            : statement.Text.Contains("mia", StringComparison.OrdinalIgnoreCase) ? MoneyUnit.Billion.Label : MoneyUnit.Kroner.Label;
        var middle = Math.Abs(row.Amount.Low + row.Amount.High) / 2;
        var fix = DanishNumber.InUnit(middle, statement.HalfWidth, unit) + " " + unit;
        var label = row.Printed.Label;
        var years = statement.Period is { From: { } from } p ? p.To == p.From ? from.ToString(CultureInfo.InvariantCulture) : $"{from}-{p.To}" : "";
        var expected = row.Amount.High < 0 ? -row.Amount : row.Amount;
        var message = new LocalizedText(
            $"{statement.Section}: teksten siger {statement.Text}, men {row.Printed.Table} har {row.Printed.Printed} ({row.Printed.Unit}) for {label} {years}".TrimEnd() + ".",
            $"{statement.Section}: the text says {statement.Text}, but {row.Printed.Table} has {row.Printed.Printed} ({row.Printed.Unit}) for {label} {years}".TrimEnd() + ".");
        var alike = _record.Statements.Where(s => !ReferenceEquals(s, statement) && s.Scope == StatementScope.Proposal && s.Period == statement.Period && Agrees(Said(s), row.Amount)).Select(s => s.Source);
        return new Suspect(
            Code, Rule, statement.Approximate || IsRoundKroner(statement) ? Severity.Warning : Severity.Error, statement.Source, Specificity, message, fix,
            expected, said, [.. sources, .. alike]);
    }
}
