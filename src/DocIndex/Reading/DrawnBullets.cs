using System.Collections.Immutable;

namespace DocIndex.Reading;

/// <summary>
/// Bullets that are drawn and belong to no font, as browsers print those of lists: a small round shape before the
/// first word of a line becomes the word •. Must not take the marks of a chart, dots within a line, or a disc that is
/// far from any word.
/// </summary>
internal static class DrawnBullets
{
    /// <summary>Width of a bullet, in parts of its line's letters.</summary>
    private const double Smallest = 0.15;
    private const double Largest = 0.65;

    /// <summary>White between a bullet and its word, in parts of the letters.</summary>
    private const double Widest = 2.2;

    /// <summary>A word so near to the left makes it no beginning of a line.</summary>
    private const double Apart = 2.5;

    /// <summary>The sheet with a word for every drawn bullet.</summary>
    public static Sheet Read(Sheet sheet, IReadOnlyList<Box> discs)
    {
        if (discs.Count == 0) return sheet;
        var words = sheet.Words.ToList();
        var lines = sheet.Lines.Select(l => l.ToList()).ToList();
        foreach (var disc in discs)
        {
            if (NumberOfWordBehind(disc, sheet.Words) is not { } at) continue;
            var line = lines.Find(l => l.Contains(at));
            if (line is null) continue;
            var word = words[at];
            line.Insert(line.IndexOf(at), words.Count);
            words.Add(word with { Text = "•", Box = disc with { Y0 = word.Box.Y0, Y1 = word.Box.Y1 }, IsBold = false });
        }
        return sheet with { Words = [.. words], Lines = [.. lines.Select(l => l.ToImmutableArray())] };
    }

    private static int? NumberOfWordBehind(Box disc, ImmutableArray<SheetWord> words)
    {
        var middle = (disc.Y0 + disc.Y1) / 2;
        var beside = Enumerable.Range(0, words.Length).Where(i => words[i].Rotation == 0
            && words[i].Box.Y0 < middle && middle < words[i].Box.Y1).ToList();
        var behind = beside.Where(i => words[i].Box.X0 >= disc.X1).OrderBy(i => words[i].Box.X0).Select(i => (int?)i)
            .FirstOrDefault();
        if (behind is not { } at) return null;
        var size = words[at].Size;
        var isNear = words[at].Box.X0 - disc.X1 <= Widest * size;
        var isSmall = disc.X1 - disc.X0 >= Smallest * size && disc.X1 - disc.X0 <= Largest * size;
        var opens = !beside.Exists(i => words[i].Box.X0 < disc.X0 && disc.X0 - words[i].Box.X1 < Apart * size);
        return isNear && isSmall && opens ? at : null;
    }
}
