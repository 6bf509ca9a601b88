using System.Collections.Immutable;

namespace DocIndex.Pdf.Adapter;

/// <summary>
/// Leaves out what is struck through: letters of one line that a thin ruling, no longer than they are, crosses in the
/// middle. Must not take letters over a ruling (underlined, or in a form's field), letters that a table's ruling or a
/// chart's crosses, which goes on beside them, or a single letter.
/// </summary>
internal static class StruckText
{
    /// <summary>How far over the baseline a ruling crosses letters in the middle, in parts of their size.</summary>
    private const double LowestCrossing = 0.15;

    private const double HighestCrossing = 0.42;

    /// <summary>A thicker ruling, in parts of the letters' size, blacks out.</summary>
    private const double MostThickness = 0.15;

    /// <summary>So far, in parts of the letters' size, a ruling may reach beyond the letters, or fall short of them.</summary>
    private const double MostBeyond = 0.5;

    private const int FewestLetters = 3;

    /// <summary>Letters looked at for one page, many times what a real page needs; after that, none is struck.</summary>
    private const int MaxSearch = 5_000_000;

    /// <summary>The letters that are not struck through, in their order.</summary>
    public static Letter[] Without(Letter[] letters, ImmutableArray<Ruling> rulings)
    {
        var lines = rulings.Where(r => r.IsHorizontal).ToList();
        if (lines.Count == 0 || letters.Length == 0) return letters;
        var order = Enumerable.Range(0, letters.Length).Where(i => letters[i].Rotation == 0)
            .OrderBy(i => letters[i].Y).ToArray();
        var heights = Array.ConvertAll(order, i => letters[i].Y);
        var largest = letters.Max(l => l.Style.Size);
        var (struck, searched) = (new HashSet<int>(), 0);
        foreach (var line in lines)
        {
            var from = Array.BinarySearch(heights, line.Y1);
            var crossed = new List<int>();
            for (var at = from < 0 ? ~from : from; at < order.Length; at++)
            {
                if (heights[at] > line.Y1 + largest * HighestCrossing) break;
                if (++searched > MaxSearch) return letters;
                if (Crosses(line, letters[order[at]])) crossed.Add(order[at]);
            }
            if (IsOfLetters(line, crossed.ConvertAll(i => letters[i]))) struck.UnionWith(crossed);
        }
        return struck.Count == 0 ? letters : [.. letters.Where((_, i) => !struck.Contains(i))];
    }

    private static bool Crosses(Ruling line, Letter letter)
    {
        var (middle, size) = ((letter.Box.Left + letter.Box.Right) / 2, letter.Style.Size);
        var over = letter.Y - line.Y1;
        return middle >= line.X1 && middle <= line.X2 && line.Thickness <= size * MostThickness
            && over >= size * LowestCrossing && over <= size * HighestCrossing;
    }

    /// <summary>True where the ruling begins and ends with the letters, which leave no gap wider than a word's.</summary>
    private static bool IsOfLetters(Ruling line, List<Letter> crossed)
    {
        if (crossed.Count(l => !l.IsSpace) < FewestLetters) return false;
        crossed.Sort((a, b) => a.Box.Left.CompareTo(b.Box.Left));
        var reach = crossed[0].Style.Size * MostBeyond;
        var end = line.X1;
        foreach (var letter in crossed)
        {
            if (letter.Box.Left - end > reach) return false;
            end = Math.Max(end, letter.Box.Right);
        }
        return Math.Abs(line.X2 - end) <= reach;
    }
}
