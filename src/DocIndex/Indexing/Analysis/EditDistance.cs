namespace DocIndex.Indexing.Analysis;

/// <summary>How many letters have to be put in, taken out, replaced or swapped with their neighbour to make one word of another (optimal string alignment).</summary>
internal static class EditDistance
{
    /// <summary>The distance, or anything larger than <paramref name="most"/> where it is larger.</summary>
    public static int Of(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most) return most + 1;
        Span<int> before = new int[b.Length + 1];
        Span<int> last = new int[b.Length + 1];
        Span<int> row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > most) return most + 1;
            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[b.Length];
    }
}
