using DocIndex.Amounts;

namespace DocIndex.Tables;

/// <summary>How a row takes part in its table's arithmetic.</summary>
internal enum RowSum { Item, Part, Total }

/// <summary>
/// The arithmetic of a flattened table: which of its totals an assignment of numbers to columns violates. Values are in the table's own unit.
/// An empty cell counts as zero; a rounded figure as its interval.
/// </summary>
internal sealed class AssignmentProblem
{
    private readonly int _columns;
    private readonly int _totalColumn;
    private readonly RowSum[] _sums;
    private readonly (decimal Value, decimal Half)?[][] _numbers;

    /// <param name="columns">Number columns.</param>
    /// <param name="totalColumn">Index of the column that sums its row, or -1.</param>
    /// <param name="numbers">For each row its numbers in order; null for a dash.</param>
    public AssignmentProblem(int columns, int totalColumn, RowSum[] sums, (decimal, decimal)?[][] numbers) =>
        (_columns, _totalColumn, _sums, _numbers) = (columns, totalColumn, sums, numbers);

    /// <summary>Number of rows.</summary>
    public int Rows => _sums.Length;

    /// <summary>True for a row that sums others.</summary>
    public bool IsTotal(int row) => _sums[row] == RowSum.Total;

    /// <summary>Number of cells, which is what counting violations costs.</summary>
    public int Cells => _sums.Length * (_columns + 1);

    /// <summary>How many printed totals an assignment violates; a row whose total stays empty counts half.</summary>
    /// <param name="columnOf">For each row the column of each of its numbers.</param>
    public decimal Violations(int[][] columnOf)
    {
        var violations = 0m;
        for (var r = 0; r < Rows; r++) violations += RowViolation(r, columnOf[r]);
        for (var r = 0; r < Rows; r++)
            if (_sums[r] == RowSum.Total && _numbers[r].Length > 0)
                violations += TotalViolations(r, columnOf).Count(v => v == true);
        return violations;
    }

    /// <summary>For each column: true where a total row is violated, false where it is confirmed, null where there is nothing to check.</summary>
    public bool?[] TotalViolations(int total, int[][] columnOf)
    {
        bool?[]? best = null;
        foreach (var start in Starts(total))
        {
            var result = new bool?[_columns];
            for (var c = 0; c < _columns; c++)
            {
                var sum = default(Interval);
                var any = false;
                for (var r = start; r < total; r++)
                    if (_sums[r] == RowSum.Item && At(r, c, columnOf) is { } cell)
                    {
                        sum += cell;
                        any = true;
                    }
                var printed = At(total, c, columnOf);
                result[c] = !any && printed is null ? null : !sum.Meets(printed ?? default);
            }
            if (best is null || result.Count(v => v == true) < best.Count(v => v == true)) best = result;
        }
        return best ?? new bool?[_columns];
    }

    /// <summary>True where a row's own total contradicts it, false where it confirms it, null where there is none to check.</summary>
    public bool? RowContradicted(int row, int[] columnOf)
    {
        if (_totalColumn < 0) return null;
        var (sum, years, total) = (default(Interval), 0, (Interval?)null);
        for (var i = 0; i < columnOf.Length; i++)
        {
            if (_numbers[row][i] is not { } number) continue;
            var interval = Interval.Around(number.Value, number.Half);
            if (columnOf[i] == _totalColumn) total = interval;
            else { sum += interval; years++; }
        }
        return total is { } printed && years > 0 ? !sum.Meets(printed) : null;
    }

    private decimal RowViolation(int row, int[] columnOf)
    {
        if (_totalColumn < 0 || columnOf.Length == 0) return 0m;
        if (RowContradicted(row, columnOf) is { } contradicted) return contradicted ? 1m : 0m;
        return columnOf.Contains(_totalColumn) ? 1m : 0.5m;
    }

    /// <summary>A total sums the rows since the total before it, or all rows above.</summary>
    private IEnumerable<int> Starts(int total)
    {
        var since = total - 1;
        while (since >= 0 && _sums[since] != RowSum.Total) since--;
        yield return since + 1;
        if (since >= 0) yield return 0;
    }

    private Interval? At(int row, int column, int[][] columnOf)
    {
        var index = Array.IndexOf(columnOf[row], column);
        return index < 0 || _numbers[row][index] is not { } number ? null : Interval.Around(number.Value, number.Half);
    }
}
