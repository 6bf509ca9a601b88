using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Tables;

/// <summary>
/// What each column of a grid holds, by its header and by what stands in it. Must not take a column of running numbers
/// or account numbers for amounts, or a remark with a figure in it for a figure.
/// </summary>
internal static partial class GridColumns
{
    [GeneratedRegex(@"^[0-9]{1,2}(?:\.[0-9]{2}){1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex GrantCode { get; }

    [GeneratedRegex(@"^(?:U|I|Udgift(?:er)?|Indtægt(?:er)?|I/U|U/I)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DirectionWord { get; }

    [GeneratedRegex(@"^(?:nr|nummer|#|løbenr|lb\.?\s?nr|forslag\s?nr|id|prio(?:ritet|ritering)?|pri\.?|note|noter|anm|bilag|side|enhed)\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal { get; }

    /// <summary>
    /// The columns, left to right; exactly one is the label column unless every column holds figures.
    /// </summary>
    public static ImmutableArray<Column> Of(Grid grid, int header, DanishVocabulary vocabulary)
    {
        var columns = Enumerable.Range(0, grid.Columns).Select(c => Describe(grid, c, header, vocabulary)).ToArray();
        ColumnYears.Resolve(columns);
        var firstNumber = Array.FindIndex(columns, c => c.Column.Kind == ColumnKind.Number);
        var texts = Enumerable.Range(0, columns.Length).Where(c => columns[c].Column.Kind == ColumnKind.Text).ToList();
        var before = texts.Where(c => firstNumber < 0 || c < firstNumber).ToList();
        var label = LabelAmong(before.Count > 0 ? before : texts, grid, header, columns, vocabulary);
        if (label < 0 && firstNumber != 0 && columns.Length > 0) label = 0;
        if (label >= 0) columns[label].Column = columns[label].Column with { Kind = ColumnKind.Label };
        foreach (var c in before.Where(c => c < label && IsGroup(grid, c, header)))
            columns[c].Column = columns[c].Column with { Kind = ColumnKind.Group };
        return [.. columns.Select(c => c.Column)];
    }

    /// <summary>
    /// The column that names the rows, or -1: of those that hold words and name no groups, and that most rows but
    /// totals have, each in words of its own, the one with a total's label, else that with the longest texts. Remarks
    /// and descriptions name rows only where nothing else does.
    /// </summary>
    private static int LabelAmong(List<int> texts, Grid grid, int header, (Column Column, int? Offset)[] columns, DanishVocabulary vocabulary)
    {
        var named = Narrowed(texts, c => !Ordinal.IsMatch(columns[c].Column.Header.Trim()));
        var candidates = Narrowed(Narrowed(named, c => !IsGroup(grid, c, header)), c => !IsCodes(grid, c, header));
        var totals = grid.Cells.Where(cell => texts.Contains(cell.Column) && RowLabel.SortOf(cell.Text, vocabulary) is RowSort.Total or RowSort.Net).Select(cell => cell.Row).ToHashSet();
        var filled = columns.Select((_, c) => grid.Cells.Count(cell => cell.Column == c && cell.Row >= header && !totals.Contains(cell.Row))).ToArray();
        var distinct = columns.Select((_, c) => grid.Cells.Where(cell => cell.Column == c && cell.Row >= header && !totals.Contains(cell.Row)).Select(cell => cell.Text).Distinct().Count()).ToArray();
        // Where every other column repeats its words ("Område"), a description is what names the rows.
        candidates = Narrowed(candidates, c => vocabulary.Columns.Anywhere(columns[c].Column.Header) != "remark"
            && distinct[c] * 5 >= filled[c] * 4);
        candidates = Narrowed(candidates, c => vocabulary.Columns.Anywhere(columns[c].Column.Header) != "remark"
            || distinct[c] > distinct.Where((_, o) => o != c && candidates.Contains(o)).DefaultIfEmpty(0).Max());
        var most = candidates.Select(c => filled[c]).DefaultIfEmpty(0).Max();
        candidates = candidates.FindAll(c => filled[c] * 5 >= most * 4);
        most = candidates.Select(c => distinct[c]).DefaultIfEmpty(0).Max();
        candidates = candidates.FindAll(c => distinct[c] * 5 >= most * 4);
        return Narrowed(candidates, c => HasTotal(grid, c, header, vocabulary)).DefaultIfEmpty(-1).MaxBy(c => c < 0 ? 0 : LengthOf(grid, c, header));
    }

    private static List<int> Narrowed(List<int> columns, Predicate<int> holds) => columns.Exists(holds) ? columns.FindAll(holds) : columns;

    private static bool HasTotal(Grid grid, int column, int header, DanishVocabulary vocabulary) =>
        grid.Cells.Any(cell => cell.Column == column && cell.Row >= header && RowLabel.SortOf(cell.Text, vocabulary) is RowSort.Total or RowSort.Net);

    /// <summary>Numbers of accounts and the like, with at most a total's label among them.</summary>
    private static bool IsCodes(Grid grid, int column, int header)
    {
        var body = grid.Cells.Where(cell => cell.Column == column && cell.Row >= header).Select(cell => cell.Text).ToList();
        return body.Count(text => text.Count(char.IsAsciiDigit) * 2 > text.Length) * 2 > body.Count;
    }

    /// <summary>A column with cells that stand beside several rows names groups of them.</summary>
    private static bool IsGroup(Grid grid, int column, int header) => grid.Cells.Any(cell => cell.Column == column && cell.Row >= header && cell.RowSpan > 1);

    private static (Column Column, int? Offset) Describe(Grid grid, int c, int header, DanishVocabulary vocabulary)
    {
        var headers = Enumerable.Range(0, header).Select(r => grid.Covering(r, c)).OfType<GridCell>().Distinct().Where(h => (h.ColumnSpan < grid.Columns || grid.Columns == 1) && !IsSentence(h)).ToList();
        var text = string.Join(' ', headers.Select(h => OwnText(h, c)));
        var body = grid.Cells.Where(cell => cell.Column == c && cell.Row >= header && cell.ColumnSpan == 1).Select(cell => cell.Text.Trim()).ToList();
        var words = headers.ConvertAll(h => h with { Text = CellText.Unbroken(h.Text) });
        var period = words.AsEnumerable().Reverse().Select(h => CellText.PeriodOf(h.Text))
            .FirstOrDefault(p => p is not null) ?? HeaderGrammar.FindAll(CellText.Unbroken(text)).LastOrDefault();
        var above = words.SelectMany(h => HeaderGrammar.FindAll(OwnText(h, c))).LastOrDefault(p => p != period && (period?.Year is null && p.Year is not null));
        if (IsNumbers(body, period is not null) && !(Ordinal.IsMatch(text.Trim()) || vocabulary.Columns.Exact(text) == "grant" || period is null && UnitGrammar.Find(text) is null && (AreRanks(body) || AreCalendarYears(body))))
        {
            var isTotal = period?.IsTotal == true || vocabulary.Columns.Exact(PlainHeader(headers)) == "rowTotal";
            var column = new Column(
                ColumnKind.Number, text, YearOf(text, period, above), period?.Period ?? (isTotal ? "I alt" : null),
                BasisOf(words) ?? period?.Basis) { IsRowTotal = isTotal };
            return (column, period?.Offset);
        }
        var named = PriceLevelGrammar.Remove(UnitGrammar.Remove(text)).Trim();
        var kind = (named.Count(ch => ch == ' ') < MostWordsOfKind ? vocabulary.Columns.Anywhere(named) : null) switch
        {
            "controlArea" => ColumnKind.ControlArea,
            "committee" => ColumnKind.Committee,
            "direction" => ColumnKind.Direction,
            "grant" when body.TrueForAll(b => GrantCode.IsMatch(b) || b.All(char.IsAsciiDigit)) => ColumnKind.Grant,
            _ => body.Count == 0 ? ColumnKind.Text
                : body.TrueForAll(b => vocabulary.ControlAreas.Exact(b) is not null) ? ColumnKind.ControlArea
                : body.TrueForAll(b => GrantCode.IsMatch(b)) ? ColumnKind.Grant
                : body.TrueForAll(b => DirectionWord.IsMatch(b)) ? ColumnKind.Direction
                : body.TrueForAll(b => vocabulary.CommitteeByAbbreviation.ContainsKey(b)) ? ColumnKind.Committee
                : ColumnKind.Text,
        };
        return (new Column(kind, text, null, null, null), null);
    }

    /// <summary>
    /// The year of a column; where its header names none, that of the one date in it ("Forbrug pr. 31.7.2027").
    /// </summary>
    private static int? YearOf(string header, HeaderPeriod? period, HeaderPeriod? above) => period?.Year
        ?? (period?.IsTotal == true ? null : above?.Year ?? (period is not null ? null : YearOfDate(header)));

    private static int? YearOfDate(string header) =>
        DateGrammar.Find(header).Where(d => d.Form <= DateForm.PartOfYear)
            .Select(d => d.Date?.Year).Distinct().ToList() is [var only] ? only : null;

    /// <summary>
    /// 1, 2, 3 … down a column number its rows. Must not take amounts that are no such run, or two rows that happen to
    /// begin one.
    /// </summary>
    private static bool AreRanks(List<string> body) => body.Count >= FewestRanks && body.Select((text, i) => text.TrimEnd('.') == (i + 1).ToString(CultureInfo.InvariantCulture)).All(holds => holds);

    /// <summary>
    /// A column of years alone ("2028 | 2030") says when, not how much. Must not take one amount that looks like a year
    /// among others.
    /// </summary>
    private static bool AreCalendarYears(List<string> body) => body.Count > 1
        && body.Exists(IsYear) && body.TrueForAll(text => IsYear(text) || CellText.PeriodOf(text) is not null);

    private static bool IsYear(string text) => NumberGrammar.Parse(text) is { LooksLikeYear: true };

    private const int FewestRanks = 3;

    /// <summary>
    /// A part of a sentence, or text over several columns that is no header of theirs, as where a value stands beside
    /// its key above a table.
    /// </summary>
    private static bool IsSentence(GridCell header) => CellText.PeriodOf(header.Text) is null && CellText.SaysAmount(header.Text) || header.ColumnSpan > 1 && (header.Text.EndsWith('.') && header.Text.Count(c => c == ' ') > 3 || header.Text.Length > LongestHeader);

    private const int LongestHeader = 80;

    /// <summary>A header of more words that holds "udvalg" among them says something else.</summary>
    private const int MostWordsOfKind = 3;

    /// <summary>
    /// What a header says of one of its columns: where it lists periods over several columns, the column's own; where
    /// their number is another, none of them, since nothing tells whose they are.
    /// </summary>
    private static string OwnText(GridCell header, int column)
    {
        if (header.ColumnSpan == 1 || HeaderGrammar.FindAll(header.Text).ToList() is not { Count: > 1 } periods) return header.Text;
        var shared = header.Text[..periods[0].Start].Trim();
        return periods.Count != header.ColumnSpan ? shared
            : $"{shared} {header.Text.AsSpan(periods[column - header.Column].Start, periods[column - header.Column].Length)}".Trim();
    }

    /// <summary>
    /// Figures in more than half of the cells that are not empty; under a header that names a period, one is enough,
    /// and none too where there is nothing else.
    /// </summary>
    private static bool IsNumbers(List<string> body, bool underPeriod)
    {
        var figures = body.Count(CellText.IsNumber);
        if (figures == 0) return underPeriod && body.TrueForAll(CellText.MayBeFigure);
        if (underPeriod && (figures
            + body.Count(b => !CellText.IsNumber(b) && CellText.MayBeFigure(b))) * 2 > body.Count) return true;
        var codes = body.Count(b => GrantCode.IsMatch(b));
        return codes * 2 <= figures && figures * 2 > body.Count || underPeriod && figures * 3 >= body.Count;
    }

    private static string PlainHeader(List<GridCell> headers) => headers.Count == 0 ? "" : UnitGrammar.Remove(PriceLevelGrammar.Remove(headers[^1].Text)).Trim();

    /// <summary>
    /// The basis that the lowest header with one names, or one above it such as "Oprindeligt budget" over years.
    /// </summary>
    private static string? BasisOf(List<GridCell> headers) =>
        headers.AsEnumerable().Reverse().Select(h => LeadingBasis(h.Text)).FirstOrDefault(b => b is not null);

    /// <summary>
    /// "Korrigeret budget pr. 31. oktober" begins with a basis; a year behind its first words makes a header of them.
    /// </summary>
    private static string? LeadingBasis(string header)
    {
        var words = header.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(2, words.Length); count > 0; count--)
            if (HeaderGrammar.FindAll(string.Join(' ', words.Take(count)) + " 2000").FirstOrDefault(p => p.Start == 0)?.Basis is { } basis) return basis;
        return null;
    }

    private static double LengthOf(Grid grid, int column, int header) =>
        grid.Cells.Where(c => c.Column == column && c.Row >= header).Select(c => (double)c.Text.Length).DefaultIfEmpty(0.5).Average();
}
