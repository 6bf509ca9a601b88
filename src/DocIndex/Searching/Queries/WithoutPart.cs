namespace DocIndex.Searching.Queries;

/// <summary>Takes a part out of a query as it is written.</summary>
internal static class WithoutPart
{
    /// <summary>
    /// The query without what stands between two places. A word that joins it to others or turns it goes along, and
    /// so do brackets that nothing is left in, with the field and the sign before them.
    /// </summary>
    public static string Of(string query, int from, int to)
    {
        var (left, right) = (query[..from].TrimEnd(), query[to..].TrimStart());
        while (true)
        {
            var (before, after) = (left.Split((char[]?)null)[^1].TrimStart('('), right.Split((char[]?)null)[0]);
            if (QuerySigns.IsOperator(before)) left = left[..^before.Length].TrimEnd();
            else if (QuerySigns.IsAnd(after) || QuerySigns.IsOr(after)) right = right[after.Length..].TrimStart();
            else if (!left.EndsWith('(') || !right.StartsWith(')')) break;
            else (left, right) = (WithoutField(left[..^1]), right[1..].TrimStart());
        }

        return left.EndsWith('(') || right.StartsWith(')') || left.Length == 0 ? left + right
            : $"{left} {right}".TrimEnd();
    }

    private static string WithoutField(string left)
    {
        if (left.EndsWith(':')) left = left[..^1].TrimEnd([.. left.Where(char.IsLetter).Distinct()]);
        return left.TrimEnd('+', '-', '!').TrimEnd();
    }
}
