using System.Collections.Immutable;
using DocIndex.Reading;

namespace DocIndex.Layout;

/// <summary>
/// How a flattened text sets its lines: how many blank lines stand between two lines of one paragraph, and how wide the column is.
/// Some extractions leave a blank line after every printed one.
/// </summary>
/// <param name="WithinParagraph">Blank lines between two lines of one paragraph, 0 or 1 as a rule.</param>
/// <param name="Width">Characters of a full line.</param>
internal sealed record LineSpacing(int WithinParagraph, int Width)
{
    /// <summary>Measures a text on the pairs of lines that clearly belong to one sentence.</summary>
    public static LineSpacing Measure(ImmutableArray<SourceLine> lines)
    {
        var printed = lines.Where(l => !l.IsBlank).ToList();
        if (printed.Count == 0) return new LineSpacing(0, 80);
        var lengths = printed.Select(l => l.Text.TrimEnd().Length).Order().ToList();
        var width = Math.Max(30, lengths[Math.Min(lengths.Count - 1, lengths.Count * 9 / 10)]);
        var counts = new Dictionary<int, int>();
        for (var i = 1; i < printed.Count; i++)
        {
            var (before, after) = (printed[i - 1], printed[i]);
            if (before.Page != after.Page || before.Text.TrimEnd().Length < width * 7 / 10 || !LineText.StartsLower(after.Text) || LineText.EndsSentence(before.Text)) continue;
            var gap = after.Number - before.Number - 1;
            counts[gap] = counts.GetValueOrDefault(gap) + 1;
        }
        return new LineSpacing(counts.Count == 0 ? 0 : counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).First().Key, width);
    }
}
