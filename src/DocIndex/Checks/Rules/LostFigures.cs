using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Records;
using DocIndex.Tables;

namespace DocIndex.Checks.Rules;

/// <summary>
/// What tables print as figures and no amount was made of, however it looks: in a column of amounts ("0.8-",
/// "1.569.0001"), in what was taken for the header, in a row without any amount, or at the end of a label ("147a"). It
/// speaks against the finding that a sum fails. Must not take years, units, shares, numbers of columns ("(3)") or marks
/// of notes.
/// </summary>
internal sealed partial class LostFigures
{
    private readonly ImmutableHashSet<CellPosition> _cells;
    private readonly ImmutableHashSet<int> _tables;

    public LostFigures(DocumentRecord record, ImmutableArray<Table> tables)
    {
        var amounts = record.Amounts.Select(a => a.Source.Cell).OfType<CellPosition>().ToHashSet();
        var read = record.Figures.Select(f => f.Source.Cell).OfType<CellPosition>().Concat(amounts).ToHashSet();
        var columns = amounts.Select(cell => (cell.Table, cell.Column)).ToHashSet();
        var rows = amounts.Select(cell => (cell.Table, cell.Row)).ToHashSet();
        var ofMoney = columns.Select(c => c.Table).ToHashSet();
        _cells =
        [
            .. from table in tables
               from cell in table.Cells
               where cell.ColumnSpan == 1 && columns.Contains((table.Index, cell.Column)) && HoldsFigure(table, cell)
               select cell.Source.Cell into place
               where place is not null && !read.Contains(place.Value)
               select place.Value,
        ];
        _tables = record.Format != DocumentFormat.Text ? [] :
        [
            .. from table in tables
               where ofMoney.Contains(table.Index)
               from cell in table.Cells
               where cell.Row >= table.HeaderRows && cell.Column == table.LabelColumn
               where MarkedFigure.IsMatch(cell.Text)
                   || !rows.Contains((table.Index, cell.Row)) && Money.IsMatch(Bare(cell.Text))
               select table.Index,
        ];
    }

    /// <summary>True where a figure may be missing in a sum.</summary>
    public bool MayBeIn(SumCheck check) => check.Target.Source.Cell is { } target
        && (_tables.Contains(target.Table) || _cells.Any(cell => cell.Table == target.Table
            && (check.Kind == SumKind.Row ? cell.Row == target.Row : cell.Column == target.Column)));

    private static bool HoldsFigure(Table table, Cell cell)
    {
        if (CellText.PeriodOf(cell.Text) is not null) return false;
        var bare = Bare(cell.Text);
        return cell.Row < table.HeaderRows ? Money.IsMatch(bare) : bare.Any(char.IsAsciiDigit);
    }

    private static string Bare(string text) => NoMoney.Replace(UnitGrammar.Remove(PriceLevelGrammar.Remove(text)), " ");

    [GeneratedRegex(@"\(?[0-9]{1,2}\)|(?<![0-9.,])(?:19|20)[0-9]{2}(?![0-9.,])|[0-9]+(?:,[0-9]+)?\s?(?:%|pct)",
        RegexOptions.CultureInvariant)]
    private static partial Regex NoMoney { get; }

    [GeneratedRegex(@"[0-9]{1,3}(?:[.\s][0-9]{3})+|(?<![0-9.,])[0-9]+,[0-9]{1,3}(?![0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Money { get; }

    /// <summary>"147a", "3,9b" at the end or before a word of a label: a figure with the mark of a note.</summary>
    [GeneratedRegex(@"(?<![\p{L}0-9.])(?:[0-9]{3,4}|[0-9]+,[0-9]+)[a-d](?![\p{L}0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex MarkedFigure { get; }
}
