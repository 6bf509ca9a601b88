using System.Collections.Immutable;
using DocIndex.Layout;

namespace DocIndex.Records;

/// <summary>
/// Whether a text has a table that no amount was read from, or not all of it: lines with figures of which none stands
/// in the record. Must not count lines of prose, nor rows that were read.
/// </summary>
internal static class UnreadTables
{
    private const int FewestFigures = 2;
    private const int FewestLines = 3;

    /// <summary>Formats that show their cells have none.</summary>
    public static bool Any(DocumentRecord record, ImmutableArray<Block> blocks)
    {
        if (record.Format != DocumentFormat.Text) return false;
        var read = record.Amounts.Select(a => a.Source).Concat(record.Figures.Select(f => f.Source))
            .Concat(record.Statements.Select(s => s.Source))
            .SelectMany(s => s.Lines is { } lines ? Enumerable.Range(lines.First, lines.Last - lines.First + 1) : [])
            .ToHashSet();
        return blocks.Where(b => b.Role is not (BlockRole.Running or BlockRole.Letterhead or BlockRole.Title))
            .SelectMany(b => b.Lines).Count(line => !read.Contains(line.Number) && IsRow(line.Text)) >= FewestLines;
    }

    /// <summary>A line that ends in several figures, or is one with its thousands set apart or a decimal.</summary>
    private static bool IsRow(string line)
    {
        var shape = LineShape.Of(line, yearsAreText: true);
        var figures = shape.Numbers.Count(n => n.Number is { Grouped: true } or { HalfWidth: < 0.5m });
        return figures >= FewestFigures || figures == 1 && shape.Lead.Length == 0 || CellText.IsWithPoint(line.Trim());
    }
}
