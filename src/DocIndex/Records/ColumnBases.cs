using System.Collections.Immutable;
using DocIndex.Tables;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// Account, corrected, budget or estimate by the columns of one table, and whether the table only follows a budget up.
/// In a header over several rows ("Budget 2025" above "Korrigeret budget pr. 31. oktober") the lowest row tells. Must
/// not take a column of consumption for a budget, or what an account is expected to be ("Forventet regnskab") for an
/// account or for what is asked for.
/// </summary>
internal sealed class ColumnBases
{
    private const string Consumption = "consumption";
    private const string Forecast = "forecast";
    private const string Given = "given";

    private readonly ImmutableArray<string?> _keys;
    private readonly ImmutableArray<bool> _hasPeriod;
    private readonly ImmutableArray<int?> _years;

    private ColumnBases(ImmutableArray<string?> keys, ImmutableArray<bool> hasPeriod, ImmutableArray<int?> years) =>
        (_keys, _hasPeriod, _years) = (keys, hasPeriod, years);

    /// <summary>The basis of a column, or null where it has none.</summary>
    public ColumnBasis? this[int column] => _keys[column] switch
    {
        "account" => ColumnBasis.Account,
        "corrected" => ColumnBasis.Corrected,
        "budget" => ColumnBasis.Budget,
        "estimate" or Forecast => ColumnBasis.Estimate,
        _ => null,
    };

    /// <summary>
    /// True where every column is an account, a corrected or a consumed budget, or a budget set beside consumption:
    /// nothing is asked for. Must not match a table whose last budget is for a year after those ("Budget 2026 | Forbrug
    /// 2026 | Budget 2027").
    /// </summary>
    public bool OnlyFollowUp =>
        Present.Any() && (Present.All(IsPast) || IsBesideConsumption && !HasLaterBudget);

    private bool IsBesideConsumption =>
        Present.Contains(Consumption) && Present.All(k => k is not (null or "estimate"));

    private bool HasLaterBudget =>
        Enumerable.Range(0, _keys.Length).Where(c => IsPast(_keys[c])).Max(c => _years[c]) is { } last
        && Enumerable.Range(0, _keys.Length).Any(c => _keys[c] == Budget && _years[c] > last);

    /// <summary>The years whose accounts, corrected budgets or consumption the table shows.</summary>
    public IEnumerable<int> YearsThatWere => Enumerable.Range(0, _keys.Length)
        .Where(c => IsPast(_keys[c])).Select(c => _years[c]).OfType<int>();

    /// <summary>
    /// True for a column that is named the budget of such a year of any of the document's tables, before columns of
    /// later years: it is the budget that there is. Must not take the only year of a table.
    /// </summary>
    public bool IsOfPresent(int column, IReadOnlySet<int> yearsThatWere) => _keys[column] == Budget
        && _years[column] is { } year && yearsThatWere.Contains(year) && _years.Any(y => y > year);

    /// <summary>True where accounts, corrected budgets or consumption stand beside other columns.</summary>
    public bool ComparesWithPast => Present.Any(IsPast);

    /// <summary>
    /// The last year of accounts, corrected budgets, consumption or budgets; null where none has a year.
    /// </summary>
    public int? LastYearThatIs => Enumerable.Range(0, _keys.Length)
        .Where(c => IsPast(_keys[c]) || _keys[c] is Given or Budget).Max(c => _years[c]);

    /// <summary>
    /// True for what is or comes beside a column of changes, for a column of accounts, expected or not, of a corrected
    /// budget or of consumption, for the budget of first years that the totals of its rows leave out, and for a budget
    /// beside a proposal or beside what it was corrected to: what it holds is not asked for. Must not match the budget
    /// of a table that sets none beside it.
    /// </summary>
    public bool FollowsUp(int column) => IsPast(_keys[column]) || _keys[column] == Given || _keys[column] == Budget
        && (IsNamedApart(column) || Enumerable.Range(0, _keys.Length).Any(other => Replaces(other, column)));

    /// <summary>
    /// True where a column is left out of what is asked for by its name alone ("Budget 2025 | 2026 | 2027"): a reader
    /// takes it for the present year's, but the name may also be meant for all of them.
    /// </summary>
    public bool GuessesPresentYear => Enumerable.Range(0, _keys.Length).Any(IsNamedApart);

    /// <summary>
    /// True where a column is left out of what is asked for because another table shows what was spent in its year: a
    /// note that asks for more money in the middle of a year may ask for it there.
    /// </summary>
    public bool LeavesOutPresent(IReadOnlySet<int> yearsThatWere) =>
        Enumerable.Range(0, _keys.Length).Any(c => IsOfPresent(c, yearsThatWere) && !FollowsUp(c));

    /// <summary>The years whose accounts, corrected budgets or consumption any of these tables shows.</summary>
    public static IReadOnlySet<int> YearsThatWereIn(IEnumerable<ColumnBases> tables) =>
        tables.SelectMany(b => b.YearsThatWere).ToHashSet();

    /// <summary>
    /// The only budget of a table, before two or more years that are named nothing. Must not take the first year of
    /// estimates ("Budget 2026 | Overslag 2027").
    /// </summary>
    private bool IsNamedApart(int column) => _keys[column] == Budget && _keys.Count(k => k == Budget) == 1
        && !_keys.Contains("estimate") && CountPlainYearsAfter(column) > 1;

    private int CountPlainYearsAfter(int column) =>
        Enumerable.Range(0, _keys.Length).Count(c => _keys[c] is null && _years[c] > _years[column]);

    /// <summary>
    /// A proposal for the same year or a later one, what the budget of the same year was corrected to, what of it is
    /// spent, or the budget after the present one.
    /// </summary>
    private bool Replaces(int other, int budget) => _keys[other] switch
    {
        Proposal => _years[other] is not { } proposed || _years[budget] is not { } year || proposed >= year,
        "corrected" or Consumption => _years[other] == _years[budget],
        // "R 2024 | B 2025 | B 2026": the budget right after the accounts is the present one.
        // So is the first of two budgets before estimates: a budget is made for one year.
        Budget => _years[other] > _years[budget] && (IsFirstOfTwoBeforeEstimates || IsRightBehindAccount(budget)),
        _ => false,
    };

    private bool IsFirstOfTwoBeforeEstimates => _keys.Contains("estimate") && _keys.Count(k => k == Budget) == 2;

    private bool IsRightBehindAccount(int budget) => Enumerable.Range(0, _keys.Length)
        .Any(c => _keys[c] == "account" && _years[c] == _years[budget] - 1);

    private const string Budget = "budget";
    private const string Proposal = "proposal";

    /// <summary>Reads the bases of a table's columns.</summary>
    public static ColumnBases Of(Table table, DanishVocabulary vocabulary)
    {
        var (given, changes) = ChangeColumns.Of(table, vocabulary);
        var leftOut = PresentBudget.LeftOutOfTotals(table);
        return Of(table, (c, i) => given.Contains(i) ? Given : changes.Contains(i) ? null
            : KeyOf(table, c, i, vocabulary) is var key && key == Budget && leftOut.Contains(i) ? Given : key);
    }

    private static ColumnBases Of(Table table, Func<Column, int, string?> keyOf) => new(
        [.. table.Columns.Select((c, i) => c.Kind == ColumnKind.Number ? keyOf(c, i) : null)],
        [.. table.Columns.Select((c, i) => c.Kind == ColumnKind.Number
            && (c.Year is not null || c.Period is not null || c.Basis is not null
            || keyOf(c, i) is not null))],
        [.. table.Columns.Select(c => c.Year)]);

    /// <summary>"Rest efter 2029" is money of later years, not what is left of a budget.</summary>
    private static bool IsLaterYears(Column column) =>
        column.Period?.StartsWith("Rest", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsPast(string? key) => key is "account" or "corrected" or Forecast or Consumption;

    private IEnumerable<string?> Present => _keys.Where((_, i) => _hasPeriod[i]);

    /// <summary>A deviation tells as little of what is asked for as consumption does.</summary>
    private static string? KeyOf(Table table, Column column, int index, DanishVocabulary vocabulary) =>
        KeySaid(table, column, index, vocabulary) is var key && key == "deviation" ? Consumption : key;

    private static string? KeySaid(Table table, Column column, int index, DanishVocabulary vocabulary)
    {
        var lowest = table.Cells.Where(c => c.Row < table.HeaderRows && c.Column <= index && index < c.Column
            + c.ColumnSpan).MaxBy(c => c.Row + c.RowSpan)?.Text ?? column.Header;
        foreach (var header in (ReadOnlySpan<string>)[lowest, column.Header])
            if (vocabulary.ColumnBases.Leading(header) is { } leading
                && !(leading == Consumption && IsLaterYears(column))) return leading;
            else if (vocabulary.ColumnBases.All(header) is [.., var last]) return last;
        return column.Basis switch { "R" => "account", "KB" => "corrected", "B" => "budget", "BO" => "estimate",
            _ => null };
    }
}
