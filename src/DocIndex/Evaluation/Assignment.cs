namespace DocIndex.Evaluation;

/// <summary>
/// Pairs items of two lists one to one: as many pairs as possible, and among those the pairs that are most alike.
/// </summary>
internal static class Assignment
{
    /// <summary>Finds the pairs.</summary>
    /// <param name="left">Length of the first list.</param>
    /// <param name="right">Length of the second list.</param>
    /// <param name="likeness">From 0 to 1 for two items that may be paired, null for two that may not.</param>
    /// <returns>For each item of the first list the index of its partner in the second, or -1.</returns>
    public static int[] Pair(int left, int right, Func<int, int, double?> likeness)
    {
        var partner = new int[left];
        Array.Fill(partner, -1);
        var allowed = new double?[left, right];
        for (var i = 0; i < left; i++)
        {
            for (var j = 0; j < right; j++) allowed[i, j] = likeness(i, j);
        }

        // Items that can meet, directly or through others, are solved together; groups are small, the cost is cubic.
        var seen = new bool[left];
        for (var i = 0; i < left; i++)
        {
            if (seen[i]) continue;
            var (rows, columns) = Group(i, allowed, seen);
            if (columns.Count > 0) Solve(rows, columns, allowed, partner);
        }

        return partner;
    }

    private static (List<int> Rows, List<int> Columns) Group(int start, double?[,] allowed, bool[] seen)
    {
        List<int> rows = [start], columns = [];
        var taken = new bool[allowed.GetLength(1)];
        seen[start] = true;
        for (var next = 0; next < rows.Count; next++)
        {
            for (var j = 0; j < taken.Length; j++)
            {
                if (taken[j] || allowed[rows[next], j] is null) continue;
                taken[j] = true;
                columns.Add(j);
                for (var i = 0; i < seen.Length; i++)
                {
                    if (seen[i] || allowed[i, j] is null) continue;
                    seen[i] = true;
                    rows.Add(i);
                }
            }
        }

        return (rows, columns);
    }

    // The Hungarian algorithm on a square matrix of costs (shortest augmenting paths with potentials). A pair that may not be
    // costs 0; any other is worth more than all likenesses together, so that the number of pairs comes before their likeness.
    private static void Solve(List<int> rows, List<int> columns, double?[,] allowed, int[] partner)
    {
        var size = Math.Max(rows.Count, columns.Count);
        double Cost(int i, int j) =>
            i < rows.Count && j < columns.Count && allowed[rows[i], columns[j]] is { } alike ? -(size + 1 + alike) : 0;

        var (u, v) = (new double[size + 1], new double[size + 1]);
        var rowOf = new int[size + 1];
        for (var i = 1; i <= size; i++)
        {
            rowOf[0] = i;
            var least = new double[size + 1];
            Array.Fill(least, double.PositiveInfinity);
            var (from, done) = (new int[size + 1], new bool[size + 1]);
            var column = 0;
            do
            {
                done[column] = true;
                var (row, delta, next) = (rowOf[column], double.PositiveInfinity, 0);
                for (var j = 1; j <= size; j++)
                {
                    if (done[j]) continue;
                    var reduced = Cost(row - 1, j - 1) - u[row] - v[j];
                    if (reduced < least[j]) (least[j], from[j]) = (reduced, column);
                    if (least[j] < delta) (delta, next) = (least[j], j);
                }

                for (var j = 0; j <= size; j++)
                {
                    if (done[j])
                    {
                        u[rowOf[j]] += delta;
                        v[j] -= delta;
                    }
                    else
                    {
                        least[j] -= delta;
                    }
                }

                column = next;
            }
            while (rowOf[column] != 0);

            while (column != 0)
            {
                rowOf[column] = rowOf[from[column]];
                column = from[column];
            }
        }

        for (var j = 1; j <= columns.Count; j++)
        {
            var i = rowOf[j] - 1;
            if (i < rows.Count && allowed[rows[i], columns[j - 1]] is not null) partner[rows[i]] = columns[j - 1];
        }
    }
}
