namespace DocIndex.Tables;

/// <summary>
/// Finds for every row of a flattened table which column each of its numbers stands in. Order is kept. The assignment that violates the fewest
/// printed totals wins; blanks left by empty cells and amounts in prose break ties. A row for which another answer is as good is doubtful.
/// </summary>
internal sealed class ColumnAssignment
{
    /// <summary>How many blanks too many or too few weigh as much as one violated total.</summary>
    private const decimal ViolationWeight = 4m;

    private const long MostCandidatesARow = 5_000;

    /// <summary>Cells looked at before the search gives up (a second or so); what it has not settled is then doubtful.</summary>
    private const long MostWork = 60_000_000;

    private readonly AssignmentProblem _problem;
    private readonly int[][][] _candidates;
    private readonly decimal[][] _softCost;
    private long _work;

    /// <param name="candidates">For each row the assignments that are possible, each the column of every number.</param>
    /// <param name="softCost">For each of them how badly it fits blanks and prose.</param>
    private ColumnAssignment(AssignmentProblem problem, int[][][] candidates, decimal[][] softCost) =>
        (_problem, _candidates, _softCost) = (problem, candidates, softCost);

    /// <summary>Solves a table.</summary>
    /// <returns>For each row the column of each number, and how sure that is.</returns>
    public static (int[][] ColumnOf, CellPlacement[] Placement) Solve(AssignmentProblem problem, int[][][] candidates, decimal[][] softCost) =>
        new ColumnAssignment(problem, candidates, softCost).Solve();

    /// <summary>All ways to put <paramref name="count"/> numbers into <paramref name="columns"/> columns in order, or the first few thousand.</summary>
    public static int[][] InOrder(int count, int columns)
    {
        var all = new List<int[]>();
        Extend([]);
        return [.. all];

        void Extend(int[] chosen)
        {
            if (all.Count >= MostCandidatesARow) return;
            if (chosen.Length == count) { all.Add(chosen); return; }
            for (var c = chosen.Length == 0 ? 0 : chosen[^1] + 1; c <= columns - (count - chosen.Length); c++) Extend([.. chosen, c]);
        }
    }

    private (int[][], CellPlacement[]) Solve()
    {
        var chosen = new int[_candidates.Length];
        for (var r = 0; r < chosen.Length; r++) chosen[r] = Enumerable.Range(0, _candidates[r].Length).MinBy(k => _softCost[r][k]);
        while (!IsExhausted && Improve(chosen)) { }
        var placement = new CellPlacement[chosen.Length];
        for (var r = 0; r < placement.Length; r++) placement[r] = _candidates[r].Length == 1 ? CellPlacement.Explicit : CellPlacement.Inferred;
        MarkTies(chosen, placement);
        for (var r = 0; IsExhausted && r < placement.Length; r++)
            if (placement[r] == CellPlacement.Inferred) placement[r] = CellPlacement.Doubtful;
        return (Columns(chosen), placement);
    }

    private bool IsExhausted => _work > MostWork;

    private int[][] Columns(int[] chosen) => [.. chosen.Select((k, r) => _candidates[r][k])];

    private decimal Cost(int[] chosen)
    {
        var soft = 0m;
        _work += _problem.Cells;
        for (var r = 0; r < chosen.Length; r++) soft += _softCost[r][chosen[r]];
        return _problem.Violations(Columns(chosen)) * ViolationWeight + soft;
    }

    /// <summary>Takes the best change of one row or, where none helps, of two rows together.</summary>
    private bool Improve(int[] chosen)
    {
        var best = Cost(chosen);
        int[]? better = null;
        foreach (var (changed, _, _) in Neighbours(chosen, pairs: false))
            if (Cost(changed) is var cost && cost < best) (best, better) = (cost, [.. changed]);
        if (better is null)
            foreach (var (changed, _, _) in Neighbours(chosen, pairs: true))
                if (Cost(changed) is var cost && cost < best) (best, better) = (cost, [.. changed]);
        if (better is null) return false;
        better.CopyTo(chosen, 0);
        return true;
    }

    private void MarkTies(int[] chosen, CellPlacement[] placement)
    {
        var best = Cost(chosen);
        foreach (var pairs in (ReadOnlySpan<bool>)[false, true])
            foreach (var (changed, r, s) in Neighbours(chosen, pairs))
                if (Cost(changed) <= best)
                {
                    placement[r] = CellPlacement.Doubtful;
                    placement[s] = CellPlacement.Doubtful;
                }
    }

    /// <summary>All assignments that differ in one row, or in two. The array is the same each time.</summary>
    private IEnumerable<(int[] Changed, int Row, int Other)> Neighbours(int[] chosen, bool pairs)
    {
        var changed = (int[])chosen.Clone();
        for (var r = 0; r < chosen.Length; r++)
        {
            for (var k = 0; k < _candidates[r].Length; k++)
            {
                if (IsExhausted) yield break;
                if (k == chosen[r]) continue;
                changed[r] = k;
                if (!pairs) yield return (changed, r, r);
                for (var s = r + 1; pairs && s < chosen.Length; s++)
                {
                    for (var m = 0; m < _candidates[s].Length; m++)
                    {
                        if (IsExhausted) yield break;
                        if (m == chosen[s]) continue;
                        changed[s] = m;
                        yield return (changed, r, s);
                    }
                    changed[s] = chosen[s];
                }
            }
            changed[r] = chosen[r];
        }
    }
}
