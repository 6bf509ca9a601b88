using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Reading;

namespace DocIndex.Layout;

/// <summary>
/// Tables in plain text whose columns semicolons, tabs or bars part: lines right below each other with as many fields
/// each, of which most hold figures behind the first. Must not take a list in prose, or keys
/// with their values.
/// </summary>
internal static partial class SeparatedTables
{
    private const int FewestLines = 3;

    private const int MostOfHeader = 3;

    private static readonly char[] s_separators = [';', '\t', '|'];

    [GeneratedRegex(@"^[|\s:-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule { get; }

    /// <summary>The tables, in order, each with the lines that it stands in.</summary>
    public static Dictionary<TableRegion, Grid> Find(SourceDocument document)
    {
        var found = new Dictionary<TableRegion, Grid>();
        for (var i = 0; i < document.Lines.Length; i++)
            foreach (var separator in s_separators)
            {
                var rows = RowsAt(document, i, separator);
                if (rows.Count < 2 || !HoldFigures(rows)) continue;
                var last = rows[^1].Line.Number - 1;
                found.Add(new TableRegion(i, 0, i, i, last), GridOf(rows));
                i = last;
                break;
            }

        return found;
    }

    /// <summary>The lines from one on that have as many fields as it.</summary>
    private static List<(SourceLine Line, string[] Fields)> RowsAt(SourceDocument document, int first, char separator)
    {
        var rows = new List<(SourceLine Line, string[] Fields)>();
        for (var i = first; i < document.Lines.Length && document.Lines[i].Text.Contains(separator); i++)
        {
            var text = document.Lines[i].Text.Trim(' ');
            if (separator == '|') text = text[(text.StartsWith('|') ? 1 : 0)..(text.Length > 1
                && text.EndsWith('|') ? text.Length - 1 : text.Length)];
            if (rows.Count > 0 && Rule.IsMatch(document.Lines[i].Text)) continue;
            var fields = text.Split(separator);
            if (fields.Length < 2 || rows.Count > 0 && fields.Length != rows[0].Fields.Length) break;
            rows.Add((document.Lines[i], fields));
        }

        return rows;
    }

    /// <summary>
    /// Most lines hold a name and figures; above a line or two that do, so many lines of a header may stand that names
    /// years.
    /// </summary>
    private static bool HoldFigures(List<(SourceLine Line, string[] Fields)> rows)
    {
        var head = rows.FindIndex(HoldsFigures);
        if (head < 0) return false;
        var isHeaded = rows.Take(head).Any(r => r.Fields.Count(f => CellText.PeriodOf(f.Trim()) is not null) > 1);
        if (!isHeaded && rows.Count < FewestLines) return false;
        var counted = isHeaded && head <= MostOfHeader ? rows[head..] : rows;
        return counted.Count(HoldsFigures) * 2 > counted.Count(r => r.Fields.Count(f => f.Trim().Length > 0) > 1);
    }

    private static bool HoldsFigures((SourceLine Line, string[] Fields) row) =>
        row.Fields.Any(f => f.Any(char.IsLetter) && !IsFigure(f)) && row.Fields.Skip(1).Any(IsFigure);

    private static bool IsFigure(string field) =>
        NumberGrammar.IsNone(field.Trim()) || NumberGrammar.Parse(field.Trim().Replace(' ', '\u00A0')) is not null;

    private static Grid GridOf(List<(SourceLine Line, string[] Fields)> rows)
    {
        var cells = rows.SelectMany((row, r) => row.Fields
            .Select((field, c) => new GridCell(r, c, 1, 1, field.Trim(), [row.Line]) { Page = row.Line.Page }))
            .Where(c => c.Text.Length > 0);
        return new Grid(rows.Count, rows[0].Fields.Length, [.. cells]) { Page = rows[0].Line.Page,
            PageTo = rows[^1].Line.Page };
    }
}
