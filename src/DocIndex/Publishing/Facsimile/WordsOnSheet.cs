using System.Collections.Immutable;
using DocIndex.Reading;

namespace DocIndex.Publishing.Facsimile;

/// <summary>Finds the words that something was read from within the lines that it stands in, so that a figure said in prose is marked and not its whole line.</summary>
internal static class WordsOnSheet
{
    private const double SameRow = 0.5;

    /// <summary>A box for each row of the words; the source's own box where it is a cell's, or where the words are not found in a row.</summary>
    public static ImmutableArray<Box> Of(Sheet sheet, SourceLocation source)
    {
        var box = source.Box!.Value;
        var wanted = source.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (source.Cell is not null || wanted.Length == 0) return [box];
        var words = sheet.Words.Where(word => IsWithin(word.Box, box)).ToList();
        for (var start = 0; start + wanted.Length <= words.Count; start++)
        {
            if (Enumerable.Range(0, wanted.Length).All(at => IsSame(words[start + at].Text, wanted[at], at == 0, at == wanted.Length - 1)))
                return Rows(words.GetRange(start, wanted.Length));
        }

        return [box];
    }

    // The first and last words carry marks at times that are no part of what was read: a bracket, a full stop.
    private static bool IsSame(string printed, string wanted, bool first, bool last) =>
        printed == wanted
        || (first && last && printed.Contains(wanted, StringComparison.Ordinal))
        || (first && printed.EndsWith(wanted, StringComparison.Ordinal))
        || (last && printed.StartsWith(wanted, StringComparison.Ordinal));

    private static ImmutableArray<Box> Rows(List<SheetWord> words)
    {
        var rows = ImmutableArray.CreateBuilder<Box>();
        foreach (var box in words.Select(word => word.Box))
        {
            if (rows.Count > 0 && Math.Abs(rows[^1].Y0 - box.Y0) < (box.Y1 - box.Y0) * SameRow)
                rows[^1] = new Box(Math.Min(rows[^1].X0, box.X0), Math.Min(rows[^1].Y0, box.Y0), Math.Max(rows[^1].X1, box.X1), Math.Max(rows[^1].Y1, box.Y1));
            else rows.Add(box);
        }

        return rows.ToImmutable();
    }

    private static bool IsWithin(Box word, Box box)
    {
        var (x, y) = ((word.X0 + word.X1) / 2, (word.Y0 + word.Y1) / 2);
        return x >= box.X0 && x <= box.X1 && y >= box.Y0 && y <= box.Y1;
    }
}
