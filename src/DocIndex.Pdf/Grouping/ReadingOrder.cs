using System.Collections.Immutable;

namespace DocIndex.Pdf.Grouping;

/// <summary>
/// Orders the words of a page to lines: a white gutter with prose on both sides separates columns, which are read one
/// after the other; everything else is read row by row, so that the rows of a table stay whole. Letters set below each other in the margin are read last,
/// since beside the rows they would look like a table's first column.
/// </summary>
internal sealed class ReadingOrder
{
    /// <summary>A column of prose has at least this many lines beside the other column.</summary>
    private const int MinColumnLines = 4;

    /// <summary>A column of prose has at least this many words on its middle line; a table's column has fewer.</summary>
    private const int MinProseWords = 3;

    /// <summary>A gap within one side of a line that is wider than this, in parts of the letters' size, is the gap of a table's columns.</summary>
    private const double TableGap = 1.2;

    /// <summary>Wider still, it ends the columns.</summary>
    private const double WideTableGap = 2;

    /// <summary>Lines that may follow columns on one side, and the white above the first, in parts of its size.</summary>
    private const int MaxTail = 4;
    private const double TailGap = 0.5;

    /// <summary>Least width of a gutter, in parts of the letters' size.</summary>
    private const double MinGutter = 0.8;

    /// <summary>Words of one row overlap in height by at least this part of the lower one's height.</summary>
    private const double MinOverlap = 0.5;

    /// <summary>Rows that one column may begin above the other.</summary>
    private const int MaxLead = 3;

    private const int MaxDepth = 8;

    /// <summary>Words looked at in search of gutters, many times what a real page needs; after that, rows are read as they stand.</summary>
    private const int MaxSearch = 5_000_000;

    private readonly ImmutableArray<TextLine>.Builder lines = ImmutableArray.CreateBuilder<TextLine>();
    private int searched;

    private ReadingOrder()
    {
    }

    public static ImmutableArray<TextLine> Lines(ImmutableArray<Word> words)
    {
        var order = new ReadingOrder();
        var upright = words.Where(word => word.Rotation == 0).ToList();
        var stacks = LetterStacks.In(upright);
        if (stacks.Count > 0)
        {
            var stacked = stacks.SelectMany(stack => stack).ToHashSet(ReferenceEqualityComparer.Instance);
            upright.RemoveAll(stacked.Contains);
        }
        order.Read(Rows(upright), 0);
        var lines = order.lines;
        foreach (var stack in stacks)
            lines.Add(new TextLine([.. stack]));
        foreach (var turned in words.Where(word => word.Rotation != 0).GroupBy(word => word.Rotation).OrderBy(group => group.Key))
            foreach (var line in TurnedLines(turned))
                lines.Add(line);
        return lines.ToImmutable();
    }

    /// <summary>Words in rows from top to bottom, each row from left to right.</summary>
    private static List<List<Word>> Rows(List<Word> words)
    {
        var rows = new List<List<Word>>();
        Box? band = null;
        foreach (var word in words.OrderBy(word => (word.Box.Top + word.Box.Bottom) / 2))
        {
            if (band is { } open && IsBeside(open, word.Box))
            {
                rows[^1].Add(word);
                // The row keeps the height of its largest words, so that rows don't creep together.
                if (word.Box.Height > open.Height)
                    band = word.Box;
                continue;
            }
            rows.Add([word]);
            band = word.Box;
        }
        foreach (var row in rows)
            row.Sort((a, b) => a.Box.Left.CompareTo(b.Box.Left));
        return rows;
    }

    private static bool IsBeside(Box row, Box word)
    {
        var overlap = Math.Min(row.Bottom, word.Bottom) - Math.Max(row.Top, word.Top);
        return overlap > MinOverlap * Math.Min(row.Height, word.Height);
    }

    private void Read(List<List<Word>> rows, int depth)
    {
        for (var start = 0; start < rows.Count;)
        {
            if (depth < MaxDepth && searched < MaxSearch && Columns(rows, start) is var (end, gutter))
            {
                Read(Rows(Side(rows, start, end, word => word.Box.Right <= gutter)), depth + 1);
                Read(Rows(Side(rows, start, end, word => word.Box.Right > gutter)), depth + 1);
                start = end;
                continue;
            }
            lines.Add(new TextLine([.. rows[start]]));
            start++;
        }
    }

    private static List<Word> Side(List<List<Word>> rows, int start, int end, Func<Word, bool> belongs) =>
        rows.GetRange(start, end - start).SelectMany(row => row).Where(belongs).ToList();

    /// <summary>
    /// The end of the rows from <paramref name="start"/> that a gutter divides into columns of prose, and the gutter's middle.
    /// The gutter may show a few rows later, where one column begins above the other.
    /// </summary>
    private (int End, double Gutter)? Columns(List<List<Word>> rows, int start)
    {
        foreach (var (left, right) in rows.Skip(start).Take(MaxLead).SelectMany(Gaps).Concat(WhiteBetween(rows, start)))
        {
            var (low, high) = (left, right);
            var end = start;
            for (; end < rows.Count && searched < MaxSearch; end++)
            {
                searched += rows[end].Count;
                if (IsTableRow(rows[end], (left + right) / 2))
                    break;
                if (Narrow(rows[end], low, high) is not var (newLow, newHigh) || newHigh - newLow < MinGutter * Size(rows[end]))
                    break;
                (low, high) = (newLow, newHigh);
            }
            var middle = (low + high) / 2;
            end = WithoutTail(rows, start, end, middle);
            if (end - start >= MinColumnLines && IsProse(rows, start, end, word => word.Box.Right <= middle) && IsProse(rows, start, end, word => word.Box.Right > middle))
                return (end, middle);
        }
        return null;
    }

    /// <summary>True for a row that has the gaps of a table's columns on one side of a gutter.</summary>
    private static bool IsTableRow(List<Word> row, double middle) => row.Zip(row.Skip(1)).Any(pair =>
        pair.Second.Box.Left - pair.First.Box.Right > WideTableGap * pair.First.Style.Size && (pair.Second.Box.Right <= middle || pair.First.Box.Left > middle));

    /// <summary>
    /// The columns' end without a few last lines that stand on one side only, below more white than lines of a paragraph have: what follows the columns
    /// begins there.
    /// </summary>
    private static int WithoutTail(List<List<Word>> rows, int start, int end, double middle)
    {
        var tail = end;
        while (tail > start && rows[tail - 1].TrueForAll(word => word.Box.Right <= middle))
            tail--;
        // Where one column is much longer than the other, only what is set otherwise, as a heading is, ends it.
        var isLong = end - tail > MaxTail;
        for (var i = Math.Max(Math.Max(tail, end - MaxTail), start + 1); i < end; i++)
            if (rows[i][0].Box.Top - rows[i - 1].Max(word => word.Box.Bottom) > TailGap * Size(rows[i]) && (!isLong || Size(rows[i]) > Size(rows[i - 1])))
                return i;
        return end;
    }

    private static double Size(List<Word> row) => row[0].Style.Size;

    /// <summary>The white between the words of a row that is wide enough for a gutter, widest first; a row on one side only leaves all white beyond it.</summary>
    private static IEnumerable<(double Left, double Right)> Gaps(List<Word> row)
    {
        var gaps = new List<(double Left, double Right)>();
        var right = row[0].Box.Right;
        foreach (var word in row.Skip(1))
        {
            if (word.Box.Left - right >= MinGutter * Size(row))
                gaps.Add((right, word.Box.Left));
            right = Math.Max(right, word.Box.Right);
        }
        return gaps.OrderByDescending(gap => gap.Right - gap.Left).Take(4);
    }

    /// <summary>The white between a row of one column and a row of the other, where their lines stand at different heights.</summary>
    private static IEnumerable<(double Left, double Right)> WhiteBetween(List<List<Word>> rows, int start)
    {
        var near = rows.Skip(start).Take(2 * MaxLead).ToList();
        foreach (var one in near)
            foreach (var other in near)
                if (one != other && other[0].Box.Left - one[^1].Box.Right >= MinGutter * Size(one))
                    yield return (one[^1].Box.Right, other[0].Box.Left);
    }

    /// <summary>What a row leaves of a gutter; null when a word lies across it.</summary>
    private static (double Low, double High)? Narrow(List<Word> row, double low, double high)
    {
        var middle = (low + high) / 2;
        foreach (var word in row)
        {
            if (word.Box.Right <= middle)
                low = Math.Max(low, word.Box.Right);
            else if (word.Box.Left >= middle)
                high = Math.Min(high, word.Box.Left);
            else
                return null;
        }
        return (low, high);
    }

    private static bool IsProse(List<List<Word>> rows, int start, int end, Func<Word, bool> belongs)
    {
        var counts = new List<int>();
        var parted = 0;
        for (var i = start; i < end; i++)
        {
            var here = rows[i].Where(belongs).ToList();
            if (here.Count == 0)
                continue;
            counts.Add(here.Count(word => word.Text.Any(char.IsLetter)));
            if (here.Zip(here.Skip(1)).Any(pair => pair.Second.Box.Left - pair.First.Box.Right > TableGap * pair.First.Style.Size))
                parted++;
        }
        counts.Sort();
        return counts.Count >= MinColumnLines && counts[counts.Count / 2] >= MinProseWords && parted * 3 <= counts.Count;
    }

    /// <summary>Words of a turned baseline, already in order, cut where the baseline changes.</summary>
    private static IEnumerable<TextLine> TurnedLines(IEnumerable<Word> words)
    {
        var line = ImmutableArray.CreateBuilder<Word>();
        foreach (var word in words)
        {
            if (line.Count > 0 && Across(word, line[^1]) > MinOverlap * word.Style.Size)
                yield return new TextLine(line.DrainToImmutable());
            line.Add(word);
        }
        if (line.Count > 0)
            yield return new TextLine(line.DrainToImmutable());
    }

    /// <summary>Distance of a word's baseline from another's.</summary>
    private static double Across(Word word, Word other)
    {
        var (sine, cosine) = Math.SinCos(word.Rotation * Math.PI / 180);
        var (one, two) = (word.Letters.Span[0], other.Letters.Span[0]);
        return Math.Abs((one.Y - two.Y) * cosine - (one.X - two.X) * sine);
    }
}
